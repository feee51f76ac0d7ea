// SPDX-License-Identifier: GPL-3.0-or-later
#include "pacedwork.h"

#include <QDeadlineTimer>
#include <QTest>

#include <optional>

using namespace mapdesk;

class TestPacedWork : public QObject
{
    Q_OBJECT

private slots:
    void isDoneInOrderButNotAtOnce();
    void leavesTheTurnAfterAWhile();
    void isNotDoneOnceItIsGone();

private:
    std::function<void()> noting(const QString &name)
    {
        return [this, name] { m_done.append(name); };
    }
    // Longer than a turn may take.
    std::function<void()> taking(const QString &name)
    {
        return [this, name] {
            const QDeadlineTimer end(PacedWork::mostMsInATurn + 1, Qt::PreciseTimer);
            while (!end.hasExpired()) {}
            m_done.append(name);
            QMetaObject::invokeMethod(this, noting(QStringLiteral("click")), Qt::QueuedConnection);
        };
    }

    QStringList m_done;
};

void TestPacedWork::isDoneInOrderButNotAtOnce()
{
    m_done.clear();
    PacedWork work;
    work.add([&] {
        m_done.append(QStringLiteral("first"));
        work.add(noting(QStringLiteral("third")));
    });
    work.add(noting(QStringLiteral("second")));
    QVERIFY(m_done.isEmpty());
    QTRY_COMPARE(m_done.join(u' '), QStringLiteral("first second third"));
}

void TestPacedWork::leavesTheTurnAfterAWhile()
{
    m_done.clear();
    PacedWork work;
    work.add(taking(QStringLiteral("page")));
    work.add(noting(QStringLiteral("page")));
    QTRY_COMPARE(m_done.size(), 3);
    QCOMPARE(m_done.join(u' '), QStringLiteral("page click page"));
}

void TestPacedWork::isNotDoneOnceItIsGone()
{
    m_done.clear();
    std::optional<PacedWork> work(std::in_place);
    work->add(noting(QStringLiteral("page")));
    work.reset();
    PacedWork after;
    after.add(noting(QStringLiteral("another")));
    QTRY_COMPARE(m_done.join(u' '), QStringLiteral("another"));
}

QTEST_GUILESS_MAIN(TestPacedWork)

#include "tst_pacedwork.moc"
