// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilesettings.h"
#include "testauthority.h"

#include <QFile>
#include <QTest>

using namespace mapdesk;

namespace {

const QString accountSid = QStringLiteral("AC00000000000000000000000000000001");
const QString keySid = QStringLiteral("SK00000000000000000000000000000002");

Profile profileWithKey()
{
    Profile profile = newProfile();
    profile.name = QStringLiteral("Support");
    profile.environment = Environment::Staging;
    profile.accountSid = accountSid;
    profile.apiKeySid = keySid;
    profile.demandsReason = true;
    profile.defaultService = QStringLiteral("IS00000000000000000000000000000003");
    profile.proxy = {ProxySettings::Kind::Manual, QStringLiteral("proxy.example"), 3128,
                     QStringLiteral("somebody")};
    return profile;
}

class SomeFile
{
public:
    explicit SomeFile(const QByteArray &content)
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file to test with");
    }

    QString path() const { return m_folder.filePath(QStringLiteral("authority.pem")); }

private:
    QTemporaryDir m_folder;
};

} // namespace

class TestProfileSettings : public QObject
{
    Q_OBJECT

private slots:
    void carriesWhatASessionNeeds();
    void signsInByTheCredentialKind();
    void withoutCredentialNothingIsSignedIn();
    void refusesHosts_data();
    void refusesHosts();
    void readsAuthorities();
    void namesAFileThatIsNoAuthority();
};

void TestProfileSettings::carriesWhatASessionNeeds()
{
    const auto settings = ProfileSettings::of(profileWithKey());
    QVERIFY(settings);
    QCOMPARE(settings->profileName, QStringLiteral("Support"));
    QCOMPARE(settings->environment, Environment::Staging);
    QCOMPARE(settings->origin.toString(), QStringLiteral("https://sync.twilio.com"));
    QCOMPARE(settings->defaultService.value(),
             QStringLiteral("IS00000000000000000000000000000003"));
    QVERIFY(settings->demandsReason);
    QCOMPARE(settings->transport.proxy, profileWithKey().proxy);
    QVERIFY(settings->transport.additionalAuthorities.isEmpty());
}

void TestProfileSettings::signsInByTheCredentialKind()
{
    const KnownSecrets secrets{QStringLiteral("s1"), QStringLiteral("p1")};
    Profile profile = profileWithKey();
    const auto byKey = ProfileSettings::of(profile, secrets);
    QCOMPARE(byKey->credentials.userName, keySid);
    QCOMPARE(byKey->credentials.password, QStringLiteral("s1"));
    QCOMPARE(byKey->credentials.proxyPassword, QStringLiteral("p1"));

    profile.credentialKind = CredentialKind::AuthToken;
    QCOMPARE(ProfileSettings::of(profile, secrets)->credentials.userName, accountSid);
}

void TestProfileSettings::withoutCredentialNothingIsSignedIn()
{
    const auto settings = ProfileSettings::of(profileWithKey(), {{}, QStringLiteral("p1")});
    QVERIFY(settings->credentials.userName.isEmpty());
}

void TestProfileSettings::refusesHosts_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("plain http elsewhere") << QStringLiteral("http://sync.example");
    QTest::newRow("a path") << QStringLiteral("https://sync.example/v1");
    QTest::newRow("no URL") << QStringLiteral("sync.example");
}

void TestProfileSettings::refusesHosts()
{
    QFETCH(QString, url);
    Profile profile = profileWithKey();
    profile.host.url = url;
    const auto settings = ProfileSettings::of(profile);
    QVERIFY(!settings);
    QVERIFY(settings.error().contains(url));
}

void TestProfileSettings::readsAuthorities()
{
    const TestAuthority authority;
    if (!authority.isValid())
        QSKIP("there is no openssl command");
    const SomeFile file(authority.certificate());
    Profile profile = profileWithKey();
    profile.authorityFile = file.path();
    QCOMPARE(ProfileSettings::of(profile)->transport.additionalAuthorities,
             authority.certificate());
}

void TestProfileSettings::namesAFileThatIsNoAuthority()
{
    const SomeFile file("hello\n");
    Profile profile = profileWithKey();
    for (const QString &path : {file.path(), QStringLiteral("/nowhere/at/all.pem")}) {
        profile.authorityFile = path;
        const auto settings = ProfileSettings::of(profile);
        QVERIFY(!settings);
        QVERIFY(settings.error().contains(path));
    }
}

QTEST_GUILESS_MAIN(TestProfileSettings)
#include "tst_profilesettings.moc"
