// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundprofile.h"
#include "profilefile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mapdesk;

namespace {

const QString fileName = QStringLiteral("team.json");

Profile profileNamed(const QString &name)
{
    Profile profile = newProfile();
    profile.name = name;
    profile.environment = Environment::Staging;
    profile.accountSid = QStringLiteral("AC0123456789abcdef0123456789abcdef");
    profile.host.edge = QStringLiteral("dublin");
    profile.proxy = {ProxySettings::Kind::Manual, QStringLiteral("proxy"), 3128,
                     QStringLiteral("me")};
    return profile;
}

QByteArray fileWith(const QByteArray &entries)
{
    return "{\"version\": 1, \"profiles\": [" + entries + "]}";
}

} // namespace

class TestProfileFile : public QObject
{
    Q_OBJECT

private slots:
    void importsWhatWasExported()
    {
        const QList<Profile> exported{profileNamed(QStringLiteral("EU")),
                                      profileNamed(QStringLiteral("US"))};
        const QByteArray bytes = ProfileFile::toBytes(exported);
        QVERIFY(!bytes.contains(exported.first().id.value().toLatin1()));
        const auto imported = ProfileFile::fromBytes(bytes, fileName, {QStringLiteral("us")});
        QVERIFY(imported);
        QCOMPARE(imported->profiles.size(), 2);
        QVERIFY(imported->notes.isEmpty());
        for (int i = 0; i < 2; ++i) {
            Profile profile = imported->profiles[i];
            QVERIFY(!profile.id.isEmpty() && profile.id != exported[i].id);
            QCOMPARE(profile.name, i == 0 ? QStringLiteral("EU") : QStringLiteral("US (2)"));
            profile.id = exported[i].id;
            profile.name = exported[i].name;
            QCOMPARE(profile, exported[i]);
        }
    }

    void namesAreFree_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QStringList>("taken");
        QTest::addColumn<QString>("name");
        const auto row = [](const QString &wanted, const QStringList &taken, const QString &name) {
            QTest::addRow("%s", qPrintable(name.left(30))) << wanted << taken << name;
        };
        const QString a = QStringLiteral("a");
        row(QStringLiteral(" a "), {}, a);
        row(a, {QStringLiteral("A")}, QStringLiteral("a (2)"));
        row(a, {a, QStringLiteral("a (2)")}, QStringLiteral("a (3)"));
        row(QStringLiteral("\u202e"), {}, QStringLiteral("Unnamed"));
        row(QStringLiteral("b\u202ec"), {}, QStringLiteral("b\\u202ec"));
        row(QString(500, u'd'), {}, QString(70, u'd'));
    }

    void namesAreFree()
    {
        QFETCH(QString, wanted);
        QFETCH(QStringList, taken);
        QTEST(freeProfileName(wanted, taken), "name");
    }

    void secretsAreLeftOutAndNoted_data()
    {
        QTest::addColumn<QByteArray>("members");
        for (const char *members : {
                 R"("authToken": "s3cret")",
                 R"("api_secret": "s3cret")",
                 R"("proxyPassword": "s3cret")",
                 R"("url": "https://AC1:s3cret@sync.twilio.com")",
                 R"("url": "AC1:s3cret@sync.twilio.com")",
                 R"("proxyHost": "me:s3cret@proxy")",
                 R"("proxyUser": "me:s3cret")",
             })
            QTest::newRow(members) << QByteArray(members);
    }

    void secretsAreLeftOutAndNoted()
    {
        QFETCH(QByteArray, members);
        const auto imported = ProfileFile::fromBytes(
            fileWith("{\"name\": \"EU\", " + members + "}"), fileName, {});
        QVERIFY(imported);
        QCOMPARE(imported->notes.size(), 1);
        QVERIFY(imported->notes.first().contains(fileName));
        QVERIFY(imported->notes.first().contains(QStringLiteral("\"EU\"")));
        QVERIFY(!imported->notes.first().contains(QLatin1String("s3cret")));
        QVERIFY(!ProfileFile::toBytes(imported->profiles).contains("s3cret"));
    }

    void neverExportsASecretInAUrl()
    {
        Profile profile = profileNamed(QStringLiteral("EU"));
        profile.host.url = QStringLiteral("https://me:s3cret@sync.twilio.com:8443");
        const QByteArray bytes = ProfileFile::toBytes({profile});
        QVERIFY(!bytes.contains("s3cret"));
        QVERIFY(bytes.contains("https://sync.twilio.com:8443"));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        const QString none = QStringLiteral("no profiles of Mapdesk");
        QTest::newRow("empty") << QByteArray() << none;
        QTest::newRow("no JSON") << QByteArray("<html>") << none;
        QTest::newRow("other JSON") << QByteArray(R"({"profiles": {}})") << none;
        QTest::newRow("none in it") << fileWith({}) << none;
        QTest::newRow("nothing of use") << fileWith("5, {}") << none;
        QTest::newRow("newer") << QByteArray(R"({"version": 2})")
                               << QStringLiteral("newer Mapdesk");
        QTest::newRow("too large") << QByteArray(2 << 20, ' ') << QStringLiteral("larger than");
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        const auto imported = ProfileFile::fromBytes(bytes, fileName, {});
        QVERIFY(!imported);
        QVERIFY2(imported.error().contains(words), qPrintable(imported.error()));
        QVERIFY(imported.error().contains(fileName));
    }

    void takesWhatIsReadable()
    {
        const auto imported = ProfileFile::fromBytes(fileWith(R"({"name": "a"}, 5, {"name": "a"})"),
                                                     fileName, {});
        QVERIFY(imported);
        QCOMPARE(imported->profiles.size(), 2);
        QCOMPARE(imported->profiles.last().name, QStringLiteral("a (2)"));
        QCOMPARE(imported->profiles.first().environment, Environment::Production);
        QCOMPARE(imported->notes.size(), 1);
    }

    void readsAFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(fileName);
        QVERIFY(ProfileFile::read(path, {}).error().contains(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(ProfileFile::toBytes({profileNamed(QStringLiteral("EU"))}));
        file.close();
        QCOMPARE(ProfileFile::read(path, {})->profiles.first().name, QStringLiteral("EU"));
    }
};

QTEST_GUILESS_MAIN(TestProfileFile)
#include "tst_profilefile.moc"
