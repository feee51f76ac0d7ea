// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilestore.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mapdesk;

namespace {

Profile profileNamed(const QString &name)
{
    Profile profile = newProfile();
    profile.name = name;
    return profile;
}

Profile fullProfile()
{
    Profile profile = profileNamed(QStringLiteral("Søren & \"co\""));
    profile.environment = Environment::Staging;
    profile.color = ProfileColor::Magenta;
    profile.demandsReason = true;
    profile.accountSid = QStringLiteral("AC0123456789abcdef0123456789abcdef");
    profile.credentialKind = CredentialKind::AuthToken;
    profile.apiKeySid = QStringLiteral("SK0123456789abcdef0123456789abcdef");
    profile.host = {QStringLiteral("https://sync.example.org"), QStringLiteral("dublin"),
                    QStringLiteral("ie1")};
    profile.defaultService = QStringLiteral("IS0123456789abcdef0123456789abcdef");
    profile.proxy = {ProxySettings::Kind::Manual, QStringLiteral("proxy.example.org"), 3128,
                     QStringLiteral("me")};
    profile.authorityFile = QStringLiteral("/etc/ssl/our.pem");
    return profile;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestProfileStore : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("new/profiles.json"));
    }

    void startsEmptyAndWritesNothing()
    {
        const ProfileStore store(m_file);
        QVERIFY(store.profiles().isEmpty());
        QVERIFY(store.loadProblem().isEmpty());
        QVERIFY(!QFile::exists(m_file));
    }

    void keepsEverythingOverRuns()
    {
        const QList<Profile> profiles{fullProfile(), profileNamed(QStringLiteral("plain"))};
        ProfileStore first(m_file);
        for (const Profile &profile : profiles)
            QVERIFY(first.add(profile));
        const ProfileStore second(m_file);
        QCOMPARE(second.profiles(), profiles);
        QVERIFY(second.loadProblem().isEmpty());
    }

    void fileIsThisUsersAlone()
    {
        ProfileStore store(m_file);
        QVERIFY(store.add(fullProfile()));
        QCOMPARE(QFile::permissions(m_file) & 0x7077, QFile::ReadOwner | QFile::WriteOwner);
    }

    void changesAreWrittenAndTold()
    {
        ProfileStore store(m_file);
        QSignalSpy changed(&store, &ProfileStore::changed);
        QSignalSpy updated(&store, &ProfileStore::updated);
        QSignalSpy removed(&store, &ProfileStore::removed);
        for (const QString &name : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")})
            QVERIFY(store.add(profileNamed(name)));
        Profile renamed = store.profiles().first();
        renamed.name = QStringLiteral("A!");
        QVERIFY(store.update(renamed));
        QVERIFY(store.move(0, 2));
        QCOMPARE(store.names(),
                 QStringList({QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("A!")}));
        QVERIFY(store.remove(store.profiles().first().id)); // lies in the list itself
        QVERIFY(store.remove(ProfileId(QStringLiteral("never there"))));
        QCOMPARE(store.names(), QStringList({QStringLiteral("c"), QStringLiteral("A!")}));
        QCOMPARE(ProfileStore(m_file).names(), store.names());
        QCOMPARE(changed.count(), 6);
        QCOMPARE(updated.count(), 1);
        QCOMPARE(updated.first().first().value<ProfileId>(), renamed.id);
        QCOMPARE(removed.count(), 1);
    }

    void refusesWithASentence()
    {
        ProfileStore store(m_file);
        QVERIFY(store.add(profileNamed(QStringLiteral("Support"))));
        QVERIFY(store.add(profileNamed(QStringLiteral("Other"))));
        const QByteArray before = contentOf(m_file);
        Profile renamed = store.profiles().last();
        renamed.name = QStringLiteral("SUPPORT");
        const QString taken = QStringLiteral("named \"Support\" already");
        QVERIFY(store.add(profileNamed(QStringLiteral("support"))).error().contains(taken));
        QVERIFY(store.update(renamed).error().contains(taken));
        QVERIFY(store.add(profileNamed(QStringLiteral(" ")))
                    .error()
                    .contains(QStringLiteral("needs a name")));
        QVERIFY(!store.add(store.profiles().first()));
        QVERIFY(!store.update(profileNamed(QStringLiteral("gone"))));
        QVERIFY(!store.move(0, 2));
        QVERIFY(!store.move(-1, 0));
        QCOMPARE(contentOf(m_file), before);
        // Its own name in other letters is no duplicate.
        renamed.name = QStringLiteral("OTHER");
        QVERIFY(store.update(renamed));
    }

    void findsByName()
    {
        ProfileStore store(m_file);
        QVERIFY(store.add(profileNamed(QStringLiteral("EU"))));
        QCOMPARE(store.findByName(QStringLiteral("EU")), &store.profiles().first());
        QCOMPARE(store.findByName(QStringLiteral("eu")), &store.profiles().first());
        QCOMPARE(store.findByName(QStringLiteral("e")), nullptr);
        QCOMPARE(store.find(ProfileId()), nullptr);
    }

    void doesNotChangeWhatCannotBeWritten()
    {
        // A file where the folder should be.
        write(m_folder->filePath(QStringLiteral("new")), "in the way");
        ProfileStore store(m_file);
        QSignalSpy changed(&store, &ProfileStore::changed);
        const auto added = store.add(fullProfile());
        QVERIFY(added.error().contains(m_file));
        QVERIFY(store.profiles().isEmpty());
        QCOMPARE(changed.count(), 0);
    }

    void keepsUnknownMembersButNoSecrets()
    {
        const ProfileId id = newProfile().id;
        writeProfiles(
            "{\"id\": \"" + id.value().toLatin1()
            + "\", \"name\": \"a\", \"later\": [1, {\"x\": true}], \"authToken\": \"s3\"}");
        ProfileStore store(m_file);
        Profile profile = store.profiles().first();
        profile.name = QStringLiteral("b");
        QVERIFY(store.update(profile));
        const QJsonObject written = QJsonDocument::fromJson(contentOf(m_file))
                                        .object()[QStringLiteral("profiles")]
                                        .toArray()
                                        .first()
                                        .toObject();
        QCOMPARE(written[QStringLiteral("name")].toString(), QStringLiteral("b"));
        QCOMPARE(QJsonDocument(written[QStringLiteral("later")].toArray())
                     .toJson(QJsonDocument::Compact),
                 "[1,{\"x\":true}]");
        QVERIFY(!contentOf(m_file).contains("s3"));
    }

    void takesUnknownValuesForTheCarefulOnes()
    {
        writeProfiles(
            R"({"name": "a", "environment": "playground", "color": 7, "proxyPort": "x"})");
        const ProfileStore store(m_file);
        QCOMPARE(store.profiles().first().environment, Environment::Production);
        QCOMPARE(store.profiles().first().color, ProfileColor::OfEnvironment);
    }

    void idsAreNeverSharedOrOddlyShaped()
    {
        const QByteArray id = newProfile().id.value().toLatin1();
        writeProfiles("{\"id\": \"" + id + "\", \"name\": \"a\"}, {\"id\": \"" + id
                      + "\", \"name\": \"b\"}, {\"id\": \"../x\\n\", \"name\": \"c\"}");
        const ProfileStore store(m_file);
        QCOMPARE(store.profiles().size(), 3);
        QCOMPARE(store.profiles()[0].id.value().toLatin1(), id);
        QVERIFY(store.profiles()[1].id != store.profiles()[0].id);
        QCOMPARE(store.profiles()[2].id.value().size(), 36);
    }

    void setsAside_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("newName");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("taken");
        const auto row = [](const char *name, const QByteArray &content, const QString &suffix,
                            const QString &words, const QStringList &taken = {}) {
            QTest::newRow(name) << content << QStringLiteral("profiles.json.") + suffix << words
                                << taken;
        };
        const QString damaged = QStringLiteral("damaged");
        row("empty", "", damaged, damaged);
        row("cut off", R"({"version": 1, "profiles": [{"name")", damaged, damaged);
        row("something else", "[1, 2]", damaged, damaged);
        row("no version", R"({"profiles": []})", damaged, damaged);
        row("no list", R"({"version": 1, "profiles": {}})", damaged, damaged);
        row("newer", R"({"version": 2, "profiles": 5})", QStringLiteral("newer"),
            QStringLiteral("newer Mapdesk"));
        row("one entry of two", R"({"version": 1, "profiles": [{"name": "a"}, 5]})", damaged,
            QStringLiteral("Some profiles"), {QStringLiteral("a")});
    }

    void setsAside()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, newName);
        QFETCH(QString, words);
        QFETCH(QStringList, taken);
        writeFile(content);
        const QString newPath = QFileInfo(m_file).dir().filePath(newName);
        {
            ProfileStore store(m_file);
            QCOMPARE(store.names(), taken);
            QVERIFY2(store.loadProblem().contains(words), qPrintable(store.loadProblem()));
            QVERIFY(store.loadProblem().contains(newPath));
            QCOMPARE(contentOf(newPath), content);
            QVERIFY(store.add(profileNamed(QStringLiteral("new"))));
        }
        // The next damaged one does not overwrite the first.
        write(m_file, "again");
        const ProfileStore store(m_file);
        QCOMPARE(contentOf(newPath), content);
        QVERIFY(store.loadProblem().contains(QStringLiteral("profiles.json.damaged")));
    }

    void leavesAloneWhatItCannotRead()
    {
        QVERIFY(QDir().mkpath(m_file)); // a folder of that name
        ProfileStore store(m_file);
        QVERIFY(store.loadProblem().contains(m_file));
        QCOMPARE(store.add(fullProfile()).error(), store.loadProblem());
        QVERIFY(QFileInfo(m_file).isDir());
    }

private:
    void writeFile(const QByteArray &bytes)
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_file).path()));
        write(m_file, bytes);
    }

    void writeProfiles(const QByteArray &entries)
    {
        writeFile("{\"version\": 1, \"profiles\": [" + entries + "]}");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestProfileStore)
#include "tst_profilestore.moc"
