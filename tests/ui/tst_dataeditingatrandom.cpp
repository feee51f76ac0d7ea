// SPDX-License-Identifier: GPL-3.0-or-later
#include "editingfixture.h"

#include "jsoneditor.h"

#include <Qsci/qsciscintilla.h>

#include <QClipboard>
#include <QDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>
#include <QTestEventLoop>

using namespace mapdesk;
using namespace mapdesk::test;

// Somebody edits, saves, undoes, refreshes and looks elsewhere in any order, on a slow service,
// while others add members to the same item. Nobody ever takes away what others added: none of it
// may be lost. MAPDESK_TEST_SEED chooses another order.
class TestDataEditingAtRandom : public QObject
{
    Q_OBJECT

private slots:
    void nothingOfOthersIsLost_data();
    void nothingOfOthersIsLost();

private:
    void act();
    void edit();
    void addAsOther();
    void makeAnew();
    void useNote();
    void lookElsewhere();
    void settle();
    void letThingsHappen();
    void verifyAllIsThere();
    int upTo(int most) { return int(m_random.bounded(most)); }
    EditingFixture &f() { return *m_fixture; }
    QByteArray withMember(const QByteArray &data, const QString &key, int value);
    void press(Qt::Key key)
    {
        f().editor().setFocus();
        QTest::keyClick(&f().editor(), key, Qt::ControlModifier);
    }

    QRandomGenerator m_random;
    std::unique_ptr<EditingFixture> m_fixture;
    QStringList m_others; // the keys that others added
    QStringList m_done;
    int m_count = 0;
};

QByteArray TestDataEditingAtRandom::withMember(const QByteArray &data, const QString &key,
                                               int value)
{
    QJsonObject object = QJsonDocument::fromJson(data).object();
    object[key] = value;
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void TestDataEditingAtRandom::edit()
{
    const QByteArray text = f().compactText();
    if (text.isEmpty())
        return;
    const QString key = upTo(2) ? QStringLiteral("m%1").arg(++m_count) : QStringLiteral("mine");
    m_done += QStringLiteral("edit ") + key;
    QGuiApplication::clipboard()->setText(QString::fromUtf8(withMember(text, key, ++m_count)));
    press(Qt::Key_A);
    press(Qt::Key_V);
}

void TestDataEditingAtRandom::addAsOther()
{
    m_others += QStringLiteral("o%1").arg(++m_count);
    m_done += QStringLiteral("other adds ") + m_others.last();
    f().change(withMember(f().data(), m_others.last(), 1).constData());
}

void TestDataEditingAtRandom::makeAnew()
{
    m_others += QStringLiteral("o%1").arg(++m_count);
    m_done += QStringLiteral("other makes it anew with ") + m_others.last();
    const QByteArray data = withMember(f().data(), m_others.last(), 1);
    f().remove();
    f().create("customer", data.constData());
}

void TestDataEditingAtRandom::useNote()
{
    const auto buttons = f().desk.window().findChildren<QAbstractButton *>();
    QList<QAbstractButton *> offered;
    for (QAbstractButton *button : buttons) {
        if (button->objectName().startsWith(u"dataNoteAction") && button->isVisible())
            offered += button;
    }
    if (offered.isEmpty())
        return;
    QAbstractButton *chosen = offered[upTo(int(offered.size()))];
    m_done += QStringLiteral("note: ") + chosen->text();
    WindowFixture::click(*chosen);
}

void TestDataEditingAtRandom::lookElsewhere()
{
    m_done += QStringLiteral("look elsewhere and back");
    if (f().desk.itemRow(QStringLiteral("neighbour")).isValid())
        WindowFixture::click(f().desk.items(), f().desk.itemRow(QStringLiteral("neighbour")));
    if (f().desk.itemRow(QStringLiteral("customer")).isValid())
        WindowFixture::click(f().desk.items(), f().desk.itemRow(QStringLiteral("customer")));
}

void TestDataEditingAtRandom::settle()
{
    m_done += QStringLiteral("wait");
    QTRY_VERIFY(f().desk.session().commands().isIdle());
}

// For a moment: what is on its way gets any far.
void TestDataEditingAtRandom::letThingsHappen()
{
    QTestEventLoop moment;
    moment.enterLoopMSecs(upTo(4) * 10);
}

void TestDataEditingAtRandom::act()
{
    switch (upTo(14)) {
    case 0:
    case 1:
    case 2:
        return edit();
    case 3:
    case 4:
        m_done += QStringLiteral("save");
        return press(Qt::Key_S);
    case 5:
    case 6:
        m_done += QStringLiteral("undo");
        return press(Qt::Key_Z);
    case 7:
        m_done += QStringLiteral("redo");
        return press(Qt::Key_Y);
    case 8:
    case 9:
        return addAsOther();
    case 10:
        m_done += QStringLiteral("refresh");
        QTest::keyClick(&f().desk.window(), Qt::Key_F5);
        return letThingsHappen();
    case 11:
        return useNote();
    case 12:
        return upTo(3) ? lookElsewhere() : makeAnew();
    default:
        return upTo(2) ? settle() : letThingsHappen();
    }
}

void TestDataEditingAtRandom::verifyAllIsThere()
{
    const QJsonObject data = QJsonDocument::fromJson(f().data()).object();
    for (const QString &key : std::as_const(m_others))
        QVERIFY2(data.contains(key),
                 qPrintable(key + QStringLiteral(" is lost after:\n") + m_done.join(u'\n')));
}

void TestDataEditingAtRandom::nothingOfOthersIsLost_data()
{
    QTest::addColumn<quint32>("seed");
    const quint32 first = qEnvironmentVariable("MAPDESK_TEST_SEED", QStringLiteral("1")).toUInt();
    for (quint32 seed = first; seed < first + 2; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestDataEditingAtRandom::nothingOfOthersIsLost()
{
    QFETCH(quint32, seed);
    m_random.seed(seed);
    m_others.clear();
    m_done.clear();
    m_fixture = std::make_unique<EditingFixture>();
    QVERIFY(f().begin());
    f().setFaults(R"({"faults": [{"fault": "latency", "ms": 5, "jitter_ms": 20}]})");
    for (int step = 0; step < 60; ++step) {
        act();
        const auto sheets = f().desk.window().findChildren<QDialog *>();
        for (QDialog *sheet : sheets) {
            if (sheet->isVisible() && upTo(3) > 0)
                QTest::keyClick(sheet, Qt::Key_Escape);
        }
        verifyAllIsThere();
        if (QTest::currentTestFailed())
            return;
    }
    settle();
    verifyAllIsThere();
    m_fixture.reset();
}

QTEST_MAIN(TestDataEditingAtRandom)
#include "tst_dataeditingatrandom.moc"
