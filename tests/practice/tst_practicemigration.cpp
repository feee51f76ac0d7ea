// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceclient.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <array>

using namespace mapdesk::practice;

namespace {

// The format as its first version wrote it.
const char *const firstVersion[] = {
    "CREATE TABLE account (account_sid TEXT NOT NULL, auth_token TEXT NOT NULL,"
    " service_sid TEXT NOT NULL)",
    "CREATE TABLE services (sid TEXT PRIMARY KEY, unique_name TEXT UNIQUE, friendly_name TEXT,"
    " webhook_url TEXT, webhooks_from_rest_enabled INTEGER NOT NULL DEFAULT 0,"
    " reachability_webhooks_enabled INTEGER NOT NULL DEFAULT 0,"
    " acl_enabled INTEGER NOT NULL DEFAULT 0,"
    " reachability_debouncing_enabled INTEGER NOT NULL DEFAULT 0,"
    " reachability_debouncing_window INTEGER NOT NULL DEFAULT 5000,"
    " created_ms INTEGER NOT NULL, updated_ms INTEGER NOT NULL)",
    "CREATE TABLE maps (id INTEGER PRIMARY KEY,"
    " service_sid TEXT NOT NULL REFERENCES services (sid), sid TEXT NOT NULL, unique_name TEXT,"
    " next_event INTEGER NOT NULL DEFAULT 0, created_by TEXT NOT NULL,"
    " created_ms INTEGER NOT NULL, updated_ms INTEGER NOT NULL, expires_ms INTEGER,"
    " UNIQUE (service_sid, sid), UNIQUE (service_sid, unique_name))",
    "CREATE TABLE items (map_id INTEGER NOT NULL REFERENCES maps (id), key BLOB NOT NULL,"
    " data BLOB NOT NULL, event INTEGER NOT NULL, created_by TEXT NOT NULL,"
    " created_ms INTEGER NOT NULL, updated_ms INTEGER NOT NULL, expires_ms INTEGER,"
    " PRIMARY KEY (map_id, key)) WITHOUT ROWID",
    "CREATE INDEX maps_expiry ON maps (expires_ms) WHERE expires_ms IS NOT NULL",
    "CREATE INDEX items_expiry ON items (expires_ms) WHERE expires_ms IS NOT NULL",
    "INSERT INTO account VALUES ('AC11111111111111111111111111111111',"
    " '22222222222222222222222222222222', 'IS33333333333333333333333333333333')",
    "INSERT INTO services (sid, friendly_name, created_ms, updated_ms)"
    " VALUES ('IS33333333333333333333333333333333', 'Old', 1000, 2000)",
    "INSERT INTO maps VALUES (1, 'IS33333333333333333333333333333333',"
    " 'MP44444444444444444444444444444444', 'm', 31, 'system', 1000, 2000, NULL)",
    "INSERT INTO items VALUES (1, CAST('k' AS BLOB), CAST('{\"n\":1.0}' AS BLOB), 30, 'anna',"
    " 1000, 2000, NULL)",
    "PRAGMA user_version = 1",
};

int keepFirstValue(void *value, int, char **values, char **)
{
    if (static_cast<QByteArray *>(value)->isNull())
        *static_cast<QByteArray *>(value) = values[0];
    return 0;
}

// Runs the statements on the file; gives the first value of the last one.
template <typename Statements>
QVariant run(const QString &file, const Statements &statements)
{
    sqlite3 *database = nullptr;
    if (sqlite3_open(file.toUtf8().constData(), &database) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(database));
    QByteArray value;
    for (const char *statement : statements) {
        value = QByteArray();
        if (sqlite3_exec(database, statement, keepFirstValue, &value, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(database));
    }
    sqlite3_close(database);
    return QString::fromUtf8(value);
}

} // namespace

class PracticeMigrationTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void oldFileKeepsWhatItHolds();
    void oldAccountIsGivenAnApiKey();
    void oldFileIsBackedUpFirst();
    void backupIsNeverOverwritten();
    void withoutABackupNothingIsMigrated();
    void newFileIsNotBackedUp();
    void fileOfNoneOfOurVersionsIsLeftAlone_data();
    void fileOfNoneOfOurVersionsIsLeftAlone();
    void damagedFileNeverLooksShort();

private:
    mapdesk::Result<std::unique_ptr<PracticeHost>, QString> start() const
    {
        PracticeOptions options;
        options.dataFile = m_file;
        return PracticeHost::start(options);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void PracticeMigrationTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QStringLiteral("practice.db"));
    run(m_file, firstVersion);
}

void PracticeMigrationTest::oldFileKeepsWhatItHolds()
{
    const auto host = start();
    QVERIFY2(host, host ? "" : qPrintable(host.error()));
    QCOMPARE((*host)->address().accountSid, QStringLiteral("AC11111111111111111111111111111111"));
    QCOMPARE((*host)->address().authToken, QStringLiteral("22222222222222222222222222222222"));
    PracticeClient client((*host)->address());
    QCOMPARE(client.get("").text("friendly_name"), QStringLiteral("Old"));
    QCOMPARE(client.get("/Maps/m").text("revision"), QStringLiteral("1f"));
    const Answer item = client.get("/Maps/m/Items/k");
    QVERIFY(item.body.contains("\"revision\":\"1e\",\"data\":{\"n\":1.0},\"created_by\":\"anna\""));
    QCOMPARE(client.post("/Maps/m/Permissions/bob", "Read=true&Write=true&Manage=true").status,
             200);
}

void PracticeMigrationTest::oldAccountIsGivenAnApiKey()
{
    PracticeAddress first;
    {
        const auto host = start();
        first = (*host)->address();
    }
    static const QRegularExpression hex(QStringLiteral("^[0-9a-f]{32}$"));
    QVERIFY(first.apiKeySid.startsWith(QLatin1String("SK")));
    QVERIFY(hex.match(first.apiKeySid.mid(2)).hasMatch());
    QVERIFY(hex.match(first.apiKeySecret).hasMatch());
    const auto host = start();
    QCOMPARE((*host)->address().apiKeySecret, first.apiKeySecret);
    PracticeClient client((*host)->address());
    client.setCredentials((first.apiKeySid + QLatin1Char(':') + first.apiKeySecret).toUtf8());
    QCOMPARE(client.get("/Maps/m").status, 200);
}

void PracticeMigrationTest::oldFileIsBackedUpFirst()
{
    QVERIFY(start());
    const QString backup = m_file + QStringLiteral(".v1.backup");
    QCOMPARE(QFile::permissions(backup)
                 & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QCOMPARE(run(backup, std::array{"PRAGMA user_version"}).toInt(), 1);
    QCOMPARE(run(backup, std::array{"SELECT data FROM items"}).toByteArray(),
             QByteArray("{\"n\":1.0}"));
    QCOMPARE(run(m_file, std::array{"PRAGMA user_version"}).toInt(), 2);
    QVERIFY(start());
    QVERIFY(!QFile::exists(backup + QStringLiteral(".2")));
}

void PracticeMigrationTest::backupIsNeverOverwritten()
{
    const QString backup = m_file + QStringLiteral(".v1.backup");
    QFile kept(backup);
    QVERIFY(kept.open(QIODevice::WriteOnly));
    kept.write("mine");
    kept.close();
    QVERIFY(start());
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("mine"));
    QCOMPARE(run(backup + QStringLiteral(".2"), std::array{"SELECT count(*) FROM items"}).toInt(),
             1);
}

void PracticeMigrationTest::withoutABackupNothingIsMigrated()
{
    // A name that has no room for the suffix, in a folder that holds it.
    const QString longName = m_folder->filePath(QString(250, QLatin1Char('x')));
    QVERIFY(QFile::rename(m_file, longName));
    m_file = longName;
    const auto host = start();
    QVERIFY(!host);
    QVERIFY2(host.error().contains(QLatin1String("xxx")), qPrintable(host.error()));
    QCOMPARE(run(m_file, std::array{"PRAGMA user_version"}).toInt(), 1);
}

void PracticeMigrationTest::newFileIsNotBackedUp()
{
    m_file = m_folder->filePath(QStringLiteral("new.db"));
    QVERIFY(start());
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.backup*")}), QStringList());
}

void PracticeMigrationTest::fileOfNoneOfOurVersionsIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<QString>("words");
    QTest::newRow("newer") << QByteArray("PRAGMA user_version = 3")
                           << QStringLiteral("newer version");
    QTest::newRow("another program's")
        << QByteArray("PRAGMA user_version = 0") << QStringLiteral("not a data file");
    QTest::newRow("another program's version 2")
        << QByteArray("PRAGMA user_version = 2; DROP TABLE account")
        << QStringLiteral("not a data file");
}

void PracticeMigrationTest::fileOfNoneOfOurVersionsIsLeftAlone()
{
    QFETCH(QByteArray, statement);
    QFETCH(QString, words);
    run(m_file, std::array{statement.constData()});
    QFile file(m_file);
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    const auto host = start();
    QVERIFY(!host);
    QVERIFY2(host.error().contains(words), qPrintable(host.error()));
    QVERIFY(file.permissions().testFlag(QFile::ReadGroup));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), before);
}

void PracticeMigrationTest::damagedFileNeverLooksShort()
{
    m_file = m_folder->filePath(QStringLiteral("damaged.db"));
    PracticeOptions options;
    options.dataFile = m_file;
    options.rateLimits = false;
    options.seed.kind = SeedRecipe::Kind::Items;
    options.seed.items = 5000;
    startedHost(options);
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() / 2));
    file.write(QByteArray(3 * 4096, '\xff'));
    file.close();
    const auto host = startedHost(options);
    PracticeClient client(host->address());
    QByteArray url = client.serviceUrl() + "/Maps/bench/Items?PageSize=100";
    Answer page;
    while (!url.isEmpty()) {
        page = client.send("GET", url);
        url = page.meta().value(QLatin1String("next_page_url")).toString().toUtf8();
    }
    QCOMPARE(page.refusal(), QByteArray("500 20500 Internal Server Error"));
}

QTEST_GUILESS_MAIN(PracticeMigrationTest)
#include "tst_practicemigration.moc"
