// SPDX-License-Identifier: GPL-3.0-or-later
#include "launchrequest.h"
#include "opentext.h"
#include "singleinstance.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace mapdesk;
using Role = SingleInstance::Role;

class TestSingleInstance : public QObject
{
    Q_OBJECT

private slots:
    void theFirstTakesWhatLaterOnesSay();
    void theNextBecomesFirstWhenTheFirstIsGone();
    void eachFolderHasAFirst();
    void whatDoesNotAnswerIsNamed();
    void whoIsBusyGetsTheMessageOnce();
    void aRuntimeFolderIsNotNeeded_data();
    void aRuntimeFolderIsNotNeeded();
    void aFolderThatCannotBeWrittenIsNamed();
    void aLinkThatIsTooLongIsStillOne();
    void aRequestGoesThroughAMessage_data();
    void aRequestGoesThroughAMessage();
    void anythingElseIsNoRequest();
};

namespace {

// A start in a process of its own would not share this one's event loop.
std::future<Result<Role, QString>> startElsewhere(const QString &folder, const QByteArray &message)
{
    return std::async(std::launch::async,
                      [folder, message] { return SingleInstance(folder).start(message); });
}

bool isReady(const std::future<Result<Role, QString>> &start)
{
    return start.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

} // namespace

void TestSingleInstance::theFirstTakesWhatLaterOnesSay()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    const QSignalSpy received(&first, &SingleInstance::messageReceived);
    QCOMPARE(first.start("first"), Role::First);
    for (const QByteArray &message : {QByteArray("one"), QByteArray("t\nwo\0!", 6)}) {
        auto later = startElsewhere(folder.path(), message);
        QTRY_VERIFY(isReady(later));
        QCOMPARE(later.get(), Role::Later);
        QCOMPARE(received.last().constFirst().toByteArray(), message);
    }
    QCOMPARE(received.size(), 2);
}

void TestSingleInstance::theNextBecomesFirstWhenTheFirstIsGone()
{
    const QTemporaryDir folder;
    {
        SingleInstance first(folder.path());
        QCOMPARE(first.start({}), Role::First);
    }
    SingleInstance next(folder.path());
    QCOMPARE(next.start({}), Role::First);
}

void TestSingleInstance::eachFolderHasAFirst()
{
    const QTemporaryDir one;
    const QTemporaryDir other;
    SingleInstance first(one.path());
    SingleInstance second(other.path());
    QCOMPARE(first.start({}), Role::First);
    QCOMPARE(second.start({}), Role::First);
}

// Nobody reads here what the later one says.
void TestSingleInstance::whatDoesNotAnswerIsNamed()
{
    const QTemporaryDir folder;
    QLockFile held(folder.filePath(QStringLiteral("mapdesk.lock")));
    held.setStaleLockTime(0);
    QVERIFY(held.lock());
    const auto started = SingleInstance(folder.path()).start("hello");
    QVERIFY(!started);
    QVERIFY2(started.error().contains(QString::number(QCoreApplication::applicationPid())),
             qPrintable(started.error()));
}

// Stopped, or at work for long: the later one gives up after some seconds.
void TestSingleInstance::whoIsBusyGetsTheMessageOnce()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    const QSignalSpy received(&first, &SingleInstance::messageReceived);
    QCOMPARE(first.start({}), Role::First);
    QElapsedTimer time;
    time.start();
    const auto later = startElsewhere(folder.path(), "hello").get(); // this event loop stands still
    QVERIFY(!later);
    QVERIFY2(time.elapsed() < 10000, qPrintable(QString::number(time.elapsed())));
    QTRY_COMPARE(received.size(), 1);
}

void TestSingleInstance::aRuntimeFolderIsNotNeeded_data()
{
    QTest::addColumn<QString>("runtimeFolder");
    QTest::newRow("cannot be made") << QStringLiteral("/proc/none");
    QTest::newRow("too long for a socket") << QDir::tempPath() + u'/' + QString(120, u'x');
}

void TestSingleInstance::aRuntimeFolderIsNotNeeded()
{
    QFETCH(QString, runtimeFolder);
    const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtimeFolder));
    QDir().mkdir(runtimeFolder);
    QFile::setPermissions(runtimeFolder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    {
        const QTemporaryDir folder;
        SingleInstance first(folder.path());
        const QSignalSpy received(&first, &SingleInstance::messageReceived);
        QCOMPARE(first.start({}), Role::First);
        auto later = startElsewhere(folder.path(), "hello");
        QTRY_VERIFY(isReady(later));
        QCOMPARE(later.get(), Role::Later);
        QCOMPARE(received.size(), 1);
    }
    QDir().rmdir(runtimeFolder);
    qputenv("XDG_RUNTIME_DIR", before);
}

// The window that takes it says so.
void TestSingleInstance::aLinkThatIsTooLongIsStillOne()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    const QSignalSpy received(&first, &SingleInstance::messageReceived);
    QCOMPARE(first.start({}), Role::First);
    const LaunchRequest request{{}, QString(1000000, QChar(0x1F))};
    auto later = startElsewhere(folder.path(), request.toMessage());
    QTRY_VERIFY(isReady(later));
    QCOMPARE(later.get(), Role::Later);
    QCOMPARE(received.size(), 1);
    const auto taken = LaunchRequest::fromMessage(received.first().constFirst().toByteArray());
    QVERIFY(taken && taken->link.size() > OpenText::longestText);
}

void TestSingleInstance::aFolderThatCannotBeWrittenIsNamed()
{
    const QString folder = QStringLiteral("/proc/mapdesk");
    const auto started = SingleInstance(folder).start({});
    QVERIFY(!started);
    QVERIFY2(started.error().contains(folder), qPrintable(started.error()));
}

void TestSingleInstance::aRequestGoesThroughAMessage_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("link");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("a profile") << QStringLiteral("Kunde Ü \"1\"") << QString();
    QTest::newRow("a link") << QString() << QStringLiteral("mapdesk://open?map=a%20b\n");
}

void TestSingleInstance::aRequestGoesThroughAMessage()
{
    QFETCH(QString, profile);
    QFETCH(QString, link);
    const LaunchRequest request{profile, link};
    QCOMPARE(LaunchRequest::fromMessage(request.toMessage()), request);
}

void TestSingleInstance::anythingElseIsNoRequest()
{
    for (const char *message : {"", "x", "[]", "\xff"})
        QVERIFY(!LaunchRequest::fromMessage(message));
}

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
