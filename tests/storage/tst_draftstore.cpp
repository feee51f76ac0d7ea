// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftstore.h"
#include "localdatabase.h"
#include "recordsresult.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

const QString profile = QStringLiteral("P1");

StoredDraft draftOf(const QByteArray &key, const QByteArray &text, const QString &owner = profile)
{
    StoredDraft draft;
    draft.place = {owner, QStringLiteral("IS1"), QStringLiteral("MP1"), key};
    draft.text = text;
    return draft;
}

// "a=1 b=2"
QByteArray textsOf(const Result<std::vector<StoredDraft>, QString> &drafts)
{
    if (!drafts)
        return drafts.error().toUtf8();
    QByteArrayList texts;
    for (const StoredDraft &draft : *drafts)
        texts.append(draft.place.key + '=' + draft.text);
    return texts.join(' ');
}

} // namespace

class TestDraftStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsAllOfADraft();
    void keepsOneADraftAnItem();
    void dropsDrafts();
    void survivesAnEnd();
    void writesOnlyTheNewest();
    void keepsWhatCameBehindADrop();
    void tellsWhenTextsAreNotSafe();
    void losesNothingToAFailure();

private:
    // What opens the database of the folder, and counts the writes to it.
    DatabaseThread::Open opening();
    QByteArray stored(const QString &owner = profile);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDraftStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

DatabaseThread::Open TestDraftStore::opening()
{
    return [folder = m_folder->path()] {
        auto connection = openLocalDatabase(folder);
        if (connection) {
            for (const char *sql : {"CREATE TEMP TABLE written (key BLOB)",
                                    "CREATE TEMP TRIGGER made AFTER INSERT ON drafts"
                                    " BEGIN INSERT INTO written VALUES (new.key); END",
                                    "CREATE TEMP TRIGGER changed AFTER UPDATE ON drafts"
                                    " BEGIN INSERT INTO written VALUES (new.key); END"})
                (*connection)->execute(QLatin1String(sql));
        }
        return connection;
    };
}

// By another store, as after a new start.
QByteArray TestDraftStore::stored(const QString &owner)
{
    DatabaseThread database(opening());
    DraftStore drafts(database, m_folder->path());
    return textsOf(recordsResult(drafts.load(owner)));
}

void TestDraftStore::keepsAllOfADraft()
{
    DatabaseThread database(opening());
    DraftStore drafts(database, m_folder->path());
    StoredDraft draft = draftOf(QByteArray("\xEF\xBB\xBF"
                                           "a\0b\"",
                                           7),
                                QByteArray("{\xFF\0", 3));
    draft.mapName = QStringLiteral("Carts \U0001F6D2");
    draft.baseData = "{\"a\":1.0}";
    draft.baseRevision = QStringLiteral("12");
    draft.baseUpdatedMs = 1'767'225'600'000;
    drafts.keep(draft);
    const auto loaded = recordsResult(drafts.load(profile));
    QVERIFY(loaded);
    QCOMPARE(loaded->size(), 1);
    const StoredDraft &got = loaded->front();
    QCOMPARE(got.place.profile, draft.place.profile);
    QCOMPARE(got.place.service, draft.place.service);
    QCOMPARE(got.place.map, draft.place.map);
    QCOMPARE(got.place.key, draft.place.key);
    QCOMPARE(got.mapName, draft.mapName);
    QCOMPARE(got.baseData, draft.baseData);
    QCOMPARE(got.baseRevision, draft.baseRevision);
    QCOMPARE(got.baseUpdatedMs, draft.baseUpdatedMs);
    QCOMPARE(got.baseExpiresMs, std::nullopt);
    QCOMPARE(got.text, draft.text);
    QVERIFY(drafts.problem().isEmpty());
}

void TestDraftStore::keepsOneADraftAnItem()
{
    DatabaseThread database(opening());
    DraftStore drafts(database, m_folder->path());
    for (const auto &draft : {draftOf("a", "1"), draftOf("b", "2"),
                              draftOf("a", "other", QStringLiteral("P2")), draftOf("a", "3")}) {
        drafts.keep(draft);
        QCOMPARE(recordsError(drafts.load(profile)), QStringLiteral("none")); // it is written
    }
    // The oldest is still the one that was begun first.
    QCOMPARE(stored(), "a=3 b=2");
    QCOMPARE(stored(QStringLiteral("P2")), "a=other");
}

void TestDraftStore::dropsDrafts()
{
    DatabaseThread database(opening());
    DraftStore drafts(database, m_folder->path());
    for (const char *key : {"a", "b", "c"})
        drafts.keep(draftOf(key, "1"));
    drafts.keep(draftOf("a", "2", QStringLiteral("P2")));
    drafts.drop(draftOf("b", {}).place);
    QCOMPARE(textsOf(recordsResult(drafts.load(profile))), "a=1 c=1");
    drafts.dropAll(profile);
    QCOMPARE(textsOf(recordsResult(drafts.load(profile))), "");
    QCOMPARE(textsOf(recordsResult(drafts.load(QStringLiteral("P2")))), "a=2");
}

// Nobody waits for the disk when the program ends.
void TestDraftStore::survivesAnEnd()
{
    QSemaphore mayGoOn;
    {
        DatabaseThread database(opening());
        const auto slow = database.run<void>([&mayGoOn](sqlite::Connection &) {
            mayGoOn.acquire();
            return Result<void, QString>();
        });
        DraftStore drafts(database, m_folder->path());
        drafts.keep(draftOf("a", "1")); // under way
        drafts.keep(draftOf("a", "2")); // waits
        drafts.keep(draftOf("b", "3"));
        mayGoOn.release();
    }
    QCOMPARE(stored(), "a=2 b=3");
}

void TestDraftStore::writesOnlyTheNewest()
{
    DatabaseThread database(opening());
    DraftStore drafts(database, m_folder->path());
    QSemaphore mayGoOn;
    const auto slow = database.run<void>([&mayGoOn](sqlite::Connection &) {
        mayGoOn.acquire();
        return Result<void, QString>();
    });
    for (int i = 0; i <= 1'000; ++i)
        drafts.keep(draftOf("a", QByteArray::number(i)));
    mayGoOn.release();
    const auto written = [&database] {
        return recordsResult(database.run<qint64>([](sqlite::Connection &connection) {
                   return Result<qint64, QString>(
                       connection.number(QStringLiteral("SELECT count(*) FROM written"))
                           .value_or(-1));
               }))
            .value_or(-1);
    };
    QTRY_COMPARE(written(), 2); // the first and the last
    QCOMPARE(stored(), "a=1000");
}

void TestDraftStore::keepsWhatCameBehindADrop()
{
    {
        DatabaseThread database(opening());
        DraftStore drafts(database, m_folder->path());
        drafts.keep(draftOf("a", "1"));
        drafts.keep(draftOf("b", "1"));
        drafts.dropAll(profile);
        drafts.keep(draftOf("b", "2"));
        drafts.drop(draftOf("c", {}).place);
        drafts.keep(draftOf("c", "3"));
    }
    QCOMPARE(stored(), "b=2 c=3");
}

void TestDraftStore::tellsWhenTextsAreNotSafe()
{
    std::atomic<bool> isMended = false;
    DatabaseThread database([&isMended, open = opening()] {
        return isMended ? open() : DatabaseThread::Opened(failure(QStringLiteral("no disk")));
    });
    DraftStore drafts(database, m_folder->path());
    QSignalSpy changes(&drafts, &DraftStore::problemChanged);
    drafts.keep(draftOf("a", "1"));
    QVERIFY(drafts.problem().isEmpty());
    QTRY_COMPARE(changes.count(), 1);
    QVERIFY(!drafts.problem().isEmpty());
    QCOMPARE(drafts.problem(), QStringLiteral("no disk"));
    isMended = true;
    drafts.keep(draftOf("b", "2"));
    QTRY_COMPARE(changes.count(), 2);
    QVERIFY(drafts.problem().isEmpty());
    QCOMPARE(stored(), "a=1 b=2"); // the one that failed, too
}

void TestDraftStore::losesNothingToAFailure()
{
    std::atomic<bool> isMended = false;
    {
        DatabaseThread database([&isMended, open = opening()] {
            return isMended ? open() : DatabaseThread::Opened(failure(QStringLiteral("no disk")));
        });
        DraftStore drafts(database, m_folder->path());
        drafts.keep(draftOf("a", "1"));
        drafts.keep(draftOf("b", "1"));
        QTRY_VERIFY(!drafts.problem().isEmpty());
        isMended = true;
        drafts.dropAll(QStringLiteral("P2"));
        drafts.keep(draftOf("a", "2"));
    }
    QCOMPARE(stored(), "a=2 b=1");
}

QTEST_GUILESS_MAIN(TestDraftStore)

#include "tst_draftstore.moc"
