// SPDX-License-Identifier: GPL-3.0-or-later
#include "environmentcredentials.h"
#include "twiliocliprofiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mapdesk;

namespace {

const QString account = QStringLiteral("AC0123456789abcdef0123456789abcdef");
const QString key = QStringLiteral("SK0123456789abcdef0123456789abcdef");

const QStringList variables{
    QStringLiteral("TWILIO_ACCOUNT_SID"), QStringLiteral("TWILIO_AUTH_TOKEN"),
    QStringLiteral("TWILIO_API_KEY"),     QStringLiteral("TWILIO_API_SECRET"),
    QStringLiteral("TWILIO_EDGE"),        QStringLiteral("TWILIO_REGION"),
};

QProcessEnvironment environmentOf(const QString &name, const QString &value)
{
    QProcessEnvironment environment;
    environment.insert(name, value);
    return environment;
}

} // namespace

// What is found of profiles outside: twilio-cli's file, the environment.
class TestFoundProfiles : public QObject
{
    Q_OBJECT

private slots:
    // What a program was started with stays readable in the system's own place.
    void theStartEnvironmentHoldsNoSecretAfterwards()
    {
#ifndef Q_OS_LINUX
        QSKIP("Linux shows it in /proc");
#endif
        QVERIFY(startEnvironment().contains("Wq8StartSecret"));
        qputenv("TWILIO_API_KEY", key.toLatin1());
        QVERIFY(takeEnvironmentCredentials());
        QVERIFY(startEnvironment().contains("TWILIO_API_SECRET="));
        QVERIFY(!startEnvironment().contains("Wq8StartSecret"));
    }

    void knowsWhereTwilioCliLooks()
    {
        QCOMPARE(TwilioCliProfiles::filePath(
                     environmentOf(QStringLiteral("TWILIO_CONFIG_DIR"), QStringLiteral("/x"))),
                 QStringLiteral("/x/config.json"));
        QCOMPARE(TwilioCliProfiles::filePath(
                     environmentOf(QStringLiteral("HOME"), QStringLiteral("/home/me"))),
                 QStringLiteral("/home/me/.twilio-cli/config.json"));
        QCOMPARE(TwilioCliProfiles::filePath(QProcessEnvironment()),
                 QDir::homePath() + QStringLiteral("/.twilio-cli/config.json"));
    }

    void readsProfiles()
    {
        const auto read = readConfig(R"({"edge": "ashburn", "email": {}, "prompts": {},
            "projects": [], "activeProject": "live", "profiles": {
                "dev": {"accountSid": "AC0123456789abcdef0123456789abcdef", "region": "ie1",
                        "edge": "dublin", "apiKey": "SK0123456789abcdef0123456789abcdef",
                        "apiSecret": "s1"},
                "live": {"accountSid": "AC0123456789abcdef0123456789abcdef",
                         "apiKey": "SK0123456789abcdef0123456789abcdef", "apiSecret": "s2"}}})",
                                     {QStringLiteral("DEV")});
        QVERIFY2(read.problem.isEmpty(), qPrintable(read.problem));
        QCOMPARE(read.found.size(), 2);
        const Profile &live = read.found[0].profile; // the one in use
        QCOMPARE(live.name, QStringLiteral("live"));
        QCOMPARE(live.environment, Environment::Production);
        QCOMPARE(live.credentialKind, CredentialKind::ApiKey);
        QCOMPARE(live.accountSid, account);
        QCOMPARE(live.apiKeySid, key);
        QCOMPARE(live.host.baseUrl(), QStringLiteral("https://sync.ashburn.us1.twilio.com"));
        QCOMPARE(read.found[0].secret, QStringLiteral("s2"));
        const Profile &dev = read.found[1].profile;
        QCOMPARE(dev.name, QStringLiteral("dev (2)"));
        QCOMPARE(dev.host.baseUrl(), QStringLiteral("https://sync.dublin.ie1.twilio.com"));
        QCOMPARE(read.found[1].secret, QStringLiteral("s1"));
        QVERIFY(dev.id != live.id && !dev.id.isEmpty());
    }

    void anAccountAsKeyIsAnAuthToken()
    {
        const auto read = readConfig(R"({"profiles": {"a": {
            "accountSid": "AC0123456789abcdef0123456789abcdef",
            "apiKey": "AC0123456789abcdef0123456789abcdef", "apiSecret": "token"}}})");
        QCOMPARE(read.found.first().profile.credentialKind, CredentialKind::AuthToken);
        QVERIFY(read.found.first().profile.apiKeySid.isEmpty());
        QCOMPARE(read.found.first().secret, QStringLiteral("token"));
    }

    void saysWhyASecretIsMissing()
    {
        const auto read = readConfig(R"({
            "projects": [{"id": "old", "accountSid": "AC0123456789abcdef0123456789abcdef",
                          "region": "au1"}],
            "profiles": {"bare": {"accountSid": "AC0123456789abcdef0123456789abcdef"}}})");
        QCOMPARE(read.found.size(), 2);
        for (const FoundProfile &found : read.found)
            QVERIFY(!found.secret && !found.whyNoSecret.isEmpty());
        QCOMPARE(read.found[1].profile.name, QStringLiteral("old"));
        QCOMPARE(read.found[1].profile.host.region, QStringLiteral("au1"));
        QVERIFY(read.found[1].whyNoSecret.contains(QStringLiteral("older twilio-cli")));
    }

    void tellsProblems_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("found");
        QTest::newRow("no JSON") << QByteArray("{") << QStringLiteral("not be understood") << 0;
        QTest::newRow("a list") << QByteArray("[]") << QStringLiteral("not be understood") << 0;
        QTest::newRow("none") << QByteArray("{}") << QStringLiteral("no profiles") << 0;
        QTest::newRow("odd types") << QByteArray(R"({"profiles": 5, "projects": {"a": 1}})")
                                   << QStringLiteral("no profiles") << 0;
        QTest::newRow("no account")
            << QByteArray(R"({"profiles": {"a": {"accountSid": "x"}, "b": 5, "c": {
                "accountSid": "AC0123456789abcdef0123456789abcdef"}}})")
            << QStringLiteral("left out") << 1;
        QTest::newRow("too large") << QByteArray(2 << 20, ' ') << QStringLiteral("larger") << 0;
    }

    void tellsProblems()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, words);
        const auto read = readConfig(content);
        QVERIFY2(read.problem.contains(words), qPrintable(read.problem));
        QVERIFY(read.problem.contains(configFile()));
        QTEST(int(read.found.size()), "found");
    }

    void tellsThatThereIsNoFile()
    {
        const auto read = TwilioCliProfiles::read(m_folder.filePath(QStringLiteral("none.json")));
        QVERIFY(read.found.isEmpty());
        QVERIFY(read.problem.contains(QStringLiteral("There is no ")));
    }

    void leavesTheFileAsItIs()
    {
        const QByteArray content =
            R"({"profiles": {"a": {"accountSid": "AC0123456789abcdef0123456789abcdef"}}})";
        QVERIFY(!readConfig(content).found.isEmpty());
        QFile file(configFile());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files),
                 QStringList(QStringLiteral("config.json")));
    }

    void readsTheEnvironment_data()
    {
        QTest::addColumn<QStringList>("values"); // in the order of `variables`
        QTest::addColumn<QString>("userName"); // empty: nothing is found
        QTest::addColumn<QString>("secret"); // empty: a sentence that says why
        const QString none;
        const QString token = QStringLiteral("token");
        const QString secret = QStringLiteral("secret");
        QTest::newRow("nothing") << QStringList{none, none, none, none} << none << none;
        QTest::newRow("an account") << QStringList{account, token, none, none} << account << token;
        QTest::newRow("a key") << QStringList{none, none, key, secret} << key << secret;
        QTest::newRow("both") << QStringList{account, token, key, secret} << key << secret;
        QTest::newRow("half a key") << QStringList{account, token, key, none} << account << token;
        QTest::newRow("a key alone") << QStringList{account, none, key, none} << key << none;
        QTest::newRow("an account alone")
            << QStringList{account, none, none, none} << account << none;
        QTest::newRow("blanks") << QStringList{account + u'\n', u' ' + token, none, none} << account
                                << token;
        QTest::newRow("secrets alone") << QStringList{none, token, none, secret} << none << none;
    }

    void readsTheEnvironment()
    {
        QFETCH(QStringList, values);
        QFETCH(QString, userName);
        QFETCH(QString, secret);
        setVariables(values + QStringList{QStringLiteral("dublin"), QStringLiteral("ie1")});
        const auto found = takeEnvironmentCredentials();
        QCOMPARE(found.has_value(), !userName.isEmpty());
        for (const QString &variable : variables.mid(0, 4))
            QVERIFY(!qEnvironmentVariableIsSet(variable.toLatin1().constData()));
        if (!found)
            return;
        QCOMPARE(found->profile.userName(), userName);
        QCOMPARE(found->profile.environment, Environment::Production);
        QCOMPARE(found->profile.host.baseUrl(),
                 QStringLiteral("https://sync.dublin.ie1.twilio.com"));
        QCOMPARE(found->secret.value_or(QString()), secret);
        QCOMPARE(found->whyNoSecret.isEmpty(), !secret.isEmpty());
    }

private:
    static QByteArray startEnvironment()
    {
        QFile file(QStringLiteral("/proc/self/environ"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void setVariables(const QStringList &values)
    {
        for (int i = 0; i < variables.size(); ++i) {
            const QByteArray name = variables[i].toLatin1();
            if (values[i].isEmpty())
                qunsetenv(name.constData());
            else
                qputenv(name.constData(), values[i].toLatin1());
        }
    }

    QString configFile() const
    {
        return m_folder.filePath(QStringLiteral("config.json"));
    }

    TwilioCliProfiles readConfig(const QByteArray &content, const QStringList &taken = {}) const
    {
        QFile file(configFile());
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("the test could not write its file");
        file.close();
        return TwilioCliProfiles::read(configFile(), taken);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestFoundProfiles)
#include "tst_foundprofiles.moc"
