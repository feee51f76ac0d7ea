// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemdrafts.h"
#include "localdatabase.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace mapdesk;

namespace {

CommandTarget targetOf(const QByteArray &key, const QString &map = QStringLiteral("MP1"))
{
    return {ServiceSid(QStringLiteral("IS1")), MapSid(map), ItemKey(key)};
}

ItemDraft draft(const QByteArray &key, const QByteArray &text)
{
    ItemDraft draft{targetOf(key), QStringLiteral("tickets"), {}, text};
    draft.base.key = ItemKey(key);
    draft.base.serviceSid = draft.target.service;
    draft.base.mapSid = draft.target.map;
    draft.base.data = R"({"a":1.10})";
    draft.base.revision = Revision(QStringLiteral("1f"));
    draft.base.createdMs = 1'000;
    draft.base.updatedMs = 2'000;
    draft.base.expiresMs = 3'000;
    return draft;
}

// A disk with drafts on it, which can be made full.
class Disk
{
public:
    // Of the program, with a session.
    struct Run
    {
        explicit Run(Disk &disk)
            : database([&disk] { return disk.open(); })
            , store(database, disk.m_folder.path(), std::chrono::milliseconds(20))
            , drafts(store, QStringLiteral("profile"))
        {
        }

        DatabaseThread database;
        DraftStore store;
        ItemDrafts drafts;
    };

    std::unique_ptr<Run> start() { return std::make_unique<Run>(*this); }

    std::atomic<bool> isAway = false;
    std::atomic<bool> isFull = false;

private:
    DatabaseThread::Opened open() const
    {
        if (isAway)
            return failure(QStringLiteral("the disk is away"));
        auto opened = openLocalDatabase(m_folder.path());
        const auto sql = QStringLiteral("PRAGMA max_page_count = %1").arg(isFull ? 1 : 100'000);
        if (!opened || !(*opened)->number(sql))
            qFatal("no database");
        return opened;
    }

    const QTemporaryDir m_folder;
};

// What the next run finds.
std::vector<ItemDraft> foundBy(Disk &disk)
{
    const auto run = disk.start();
    QSignalSpy found(&run->drafts, &ItemDrafts::found);
    return found.wait() ? run->drafts.all() : std::vector<ItemDraft>();
}

QByteArray longText()
{
    return R"({"text":")" + QByteArray(16 * 1024 - 11, 'x') + R"("})";
}

} // namespace

class TestItemDrafts : public QObject
{
    Q_OBJECT

private slots:
    void keepsOneAnItem();
    void tellsMapsApart();
    void dropsWhatIsThere();
    void theNextRunBeginsWithThem();
    void textsComeBackByteForByte_data();
    void textsComeBackByteForByte();
    void theNewestOfManyChangesIsThere();
    void whatWasDroppedStaysAway();
    void profilesDoNotSeeEachOthers();
    void whatIsTypedMeanwhileWins();
    void whatIsNotKnownYetIsNotDropped();
    void whatWasTypedAndTakenBackMeanwhileLosesNothing();
    void aFullDiskIsToldAndTriedAgain();
    void whatCannotBeReadStaysAndCanBeReadLater();
    void whoTakesOverHasThemAlone();
};

void TestItemDrafts::keepsOneAnItem()
{
    Disk disk;
    const auto run = disk.start();
    ItemDrafts &drafts = run->drafts;
    const QSignalSpy changed(&drafts, &ItemDrafts::changed);
    drafts.keep(draft("k", "{"));
    drafts.keep(draft("other", "[]"));
    drafts.keep(draft("k", "{\"a\": "));
    QCOMPARE(changed.size(), 3);
    drafts.keep(draft("k", "{\"a\": ")); // the same
    QCOMPARE(changed.size(), 3);
    QCOMPARE(drafts.all().size(), 2u);
    QCOMPARE(drafts.all().front().target, targetOf("k"));
    QCOMPARE(drafts.find(targetOf("k"))->text, "{\"a\": ");
    QCOMPARE(drafts.find(targetOf("other"))->text, "[]");
    QVERIFY(!drafts.find(targetOf("third")));
}

void TestItemDrafts::tellsMapsApart()
{
    Disk disk;
    const auto run = disk.start();
    run->drafts.keep(draft("k", "{}"));
    QVERIFY(!run->drafts.find(targetOf("k", QStringLiteral("MP2"))));
}

void TestItemDrafts::dropsWhatIsThere()
{
    Disk disk;
    const auto run = disk.start();
    ItemDrafts &drafts = run->drafts;
    drafts.keep(draft("k", "{}"));
    drafts.keep(draft("other", "[]"));
    const QSignalSpy changed(&drafts, &ItemDrafts::changed);
    drafts.drop(targetOf("third"));
    QCOMPARE(changed.size(), 0);
    drafts.drop(targetOf("k"));
    QCOMPARE(changed.size(), 1);
    QVERIFY(!drafts.find(targetOf("k")));
    QCOMPARE(drafts.all().size(), 1u);
}

void TestItemDrafts::theNextRunBeginsWithThem()
{
    Disk disk;
    {
        const auto run = disk.start();
        run->drafts.keep(draft("first", "1"));
        run->drafts.keep(draft("second", "2"));
        QVERIFY(run->drafts.fromBefore().empty());
    }
    const auto run = disk.start();
    QSignalSpy found(&run->drafts, &ItemDrafts::found);
    QVERIFY(found.wait());
    QCOMPARE(run->drafts.all(),
             std::vector<ItemDraft>({draft("first", "1"), draft("second", "2")}));
    QCOMPARE(run->drafts.fromBefore(),
             std::vector<CommandTarget>({targetOf("first"), targetOf("second")}));
}

void TestItemDrafts::textsComeBackByteForByte_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addRow("empty") << QByteArray("");
    QTest::addRow("no JSON") << QByteArray("{\"a\": \n\t tru");
    QTest::addRow("many bytes a character") << QByteArray("{\"ключ\": \"日本語 🙂 é\"}");
    QTest::addRow("16 KiB") << longText();
    QTest::addRow("half a character, escaped") << QByteArray(R"({"a":"\ud83d"})");
    QTest::addRow("CR LF") << QByteArray("{\r\n  \"a\": 1\r\n}\r\n");
    QTest::addRow("byte order mark") << QByteArray("\xEF\xBB\xBF{\"a\":1}");
    QTest::addRow("U+0000") << QByteArray("{\"a\":\"\0\"}", 9);
    QTest::addRow("no UTF-8") << QByteArray("{\"a\":\"\xC3\x28\"}");
}

void TestItemDrafts::textsComeBackByteForByte()
{
    QFETCH(const QByteArray, text);
    Disk disk;
    ItemDraft kept = draft("k\xC3\xA9y", text);
    kept.base.data = text;
    kept.mapName = QStringLiteral("карта");
    disk.start()->drafts.keep(kept);
    const auto found = foundBy(disk);
    QCOMPARE(found.size(), 1u);
    QCOMPARE(found.front().text, text);
    QCOMPARE(found.front(), kept);
}

void TestItemDrafts::theNewestOfManyChangesIsThere()
{
    Disk disk;
    {
        const auto run = disk.start();
        for (int length = 1; length <= 500; ++length)
            run->drafts.keep(draft("k", QByteArray(length, 'x')));
    }
    QCOMPARE(foundBy(disk), std::vector<ItemDraft>({draft("k", QByteArray(500, 'x'))}));
}

void TestItemDrafts::whatWasDroppedStaysAway()
{
    Disk disk;
    {
        const auto run = disk.start();
        run->drafts.keep(draft("saved", "1"));
        run->drafts.keep(draft("kept", "2"));
        QTRY_VERIFY(!run->drafts.isBeingWritten());
        run->drafts.drop(targetOf("saved"));
    }
    QCOMPARE(foundBy(disk), std::vector<ItemDraft>({draft("kept", "2")}));
}

void TestItemDrafts::profilesDoNotSeeEachOthers()
{
    Disk disk;
    const auto run = disk.start();
    run->drafts.keep(draft("k", "1"));
    ItemDrafts other(run->store, QStringLiteral("another profile"));
    const QSignalSpy found(&other, &ItemDrafts::found);
    other.keep(draft("k", "2"));
    QTRY_VERIFY(!other.isBeingWritten());
    QCOMPARE(found.size(), 0);
    other.drop(targetOf("k"));
    QTRY_VERIFY(!other.isBeingWritten());
    QCOMPARE(run->drafts.all().size(), 1u);
}

void TestItemDrafts::whatIsTypedMeanwhileWins()
{
    Disk disk;
    {
        const auto run = disk.start();
        run->drafts.keep(draft("k", "old"));
        run->drafts.keep(draft("other", "also old"));
    }
    {
        const auto run = disk.start();
        run->drafts.keep(draft("k", "new"));
        QSignalSpy found(&run->drafts, &ItemDrafts::found);
        QVERIFY(found.wait());
        QCOMPARE(run->drafts.find(targetOf("k"))->text, "new");
        QCOMPARE(run->drafts.fromBefore(), std::vector<CommandTarget>({targetOf("other")}));
    }
    QCOMPARE(foundBy(disk),
             std::vector<ItemDraft>({draft("k", "new"), draft("other", "also old")}));
}

// An item that is shown before its text has come from the disk has none to be dropped.
void TestItemDrafts::whatIsNotKnownYetIsNotDropped()
{
    Disk disk;
    disk.start()->drafts.keep(draft("k", "old"));
    const auto run = disk.start();
    QSignalSpy found(&run->drafts, &ItemDrafts::found);
    run->drafts.drop(targetOf("k"));
    QVERIFY(found.wait());
    QCOMPARE(run->drafts.find(targetOf("k"))->text, "old");
}

void TestItemDrafts::whatWasTypedAndTakenBackMeanwhileLosesNothing()
{
    Disk disk;
    disk.start()->drafts.keep(draft("k", "old"));
    {
        const auto run = disk.start();
        QSignalSpy found(&run->drafts, &ItemDrafts::found);
        run->drafts.keep(draft("k", "new"));
        run->drafts.drop(targetOf("k"));
        QVERIFY(found.wait());
        QCOMPARE(run->drafts.find(targetOf("k"))->text, "old");
    }
    QCOMPARE(foundBy(disk), std::vector<ItemDraft>({draft("k", "old")}));
}

void TestItemDrafts::aFullDiskIsToldAndTriedAgain()
{
    Disk disk;
    {
        disk.start(); // makes the file
        disk.isFull = true;
        const auto run = disk.start();
        ItemDrafts &drafts = run->drafts;
        drafts.keep(draft("k", longText()));
        QTRY_VERIFY(!drafts.isBeingWritten());
        QVERIFY2(drafts.problem().contains(QStringLiteral("full")), qPrintable(drafts.problem()));
        QCOMPARE(drafts.find(targetOf("k"))->text, longText());
        // Nobody types any more.
        disk.isFull = false;
        QTRY_VERIFY(drafts.problem().isEmpty());
    }
    QCOMPARE(foundBy(disk), std::vector<ItemDraft>({draft("k", longText())}));
}

void TestItemDrafts::whatCannotBeReadStaysAndCanBeReadLater()
{
    Disk disk;
    disk.start()->drafts.keep(draft("k", "old"));
    disk.isAway = true;
    const auto run = disk.start();
    QSignalSpy failed(&run->drafts, &ItemDrafts::loadFailed);
    QVERIFY(failed.wait());
    QCOMPARE(failed.front().front().toString(), QStringLiteral("the disk is away"));
    run->drafts.drop(targetOf("k"));
    disk.isAway = false;
    QSignalSpy found(&run->drafts, &ItemDrafts::found);
    run->drafts.load();
    QVERIFY(found.wait());
    QCOMPARE(run->drafts.find(targetOf("k"))->text, "old");
}

// The window of a profile that was edited is closed while its writes go on: what they lead to must
// not undo what the new window did since.
void TestItemDrafts::whoTakesOverHasThemAlone()
{
    Disk disk;
    {
        const auto run = disk.start();
        run->drafts.keep(draft("k", "old"));
        ItemDrafts next(run->store, QStringLiteral("profile"));
        for (const ItemDraft &one : run->drafts.handOver())
            next.keep(one);
        QVERIFY(run->drafts.all().empty());
        next.keep(draft("k", "new"));
        run->drafts.keep(draft("k", "older"));
        run->drafts.drop(targetOf("k"));
        QTRY_VERIFY(!next.isBeingWritten());
        QVERIFY(next.fromBefore().empty());
    }
    QCOMPARE(foundBy(disk), std::vector<ItemDraft>({draft("k", "new")}));
}

QTEST_GUILESS_MAIN(TestItemDrafts)
#include "tst_itemdrafts.moc"
