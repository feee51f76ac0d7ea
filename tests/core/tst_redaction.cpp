// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction.h"

#include <QTest>

#include <cstdlib>

using namespace mapdesk;

namespace {

// Not a token of any account.
const QString secret = QStringLiteral("0123456789abcdef0123456789abcdef");

} // namespace

namespace {

// Other threads log while the process ends, when what was made after this is destroyed already.
struct LastWords
{
    ~LastWords()
    {
        if (redacted(QStringLiteral("auth_token=5ecre7")).contains(QLatin1String("5ecre7")))
            std::_Exit(1);
    }
} lastWords;

} // namespace

class TestRedaction : public QObject
{
    Q_OBJECT

private slots:
    void redactsSecrets_data();
    void redactsSecrets();
    void redactsEachSecretOfAText();
    void halfACharacterHidesNothing();
    void leavesOrdinaryText_data();
    void leavesOrdinaryText();
    void tellsSecretsFromStandIns_data();
    void tellsSecretsFromStandIns();
};

void TestRedaction::redactsSecrets_data()
{
    QTest::addColumn<QString>("pattern"); // %1 is the secret
    const QStringList patterns{
        QStringLiteral("Authorization: Basic %1"),
        QStringLiteral("authorization: bearer %1"),
        QStringLiteral("Proxy-Authorization: Basic %1"),
        QStringLiteral("Authorization: %1"),
        QStringLiteral("-H 'Authorization: Basic %1' https://sync.twilio.com/v1/Services"),
        QStringLiteral("(\"Authorization\", \"Basic %1\")"),
        QStringLiteral("{\"Authorization\":\"Basic %1\"}"),
        QStringLiteral("{\\\"Authorization\\\":\\\"Basic %1\\\"}"),
        QStringLiteral("sent Basic %1 to the server"),
        QStringLiteral("https://AC0123:%1@sync.twilio.com/v1/Services"),
        QStringLiteral("http://:%1@127.0.0.1:8080/"),
        QStringLiteral("https://user:p@%1@host.example/a@b"),
        QStringLiteral("curl -u AC0123:%1 https://sync.twilio.com"),
        QStringLiteral("curl -u 'AC0123:%1' https://sync.twilio.com"),
        QStringLiteral("curl -u\"AC0123:%1\""),
        QStringLiteral("curl --user AC0123:%1"),
        QStringLiteral("TWILIO_AUTH_TOKEN=%1 mapdesk"),
        QStringLiteral("export TWILIO_API_SECRET=\"%1\""),
        QStringLiteral("MY_TWILIO_AUTH_TOKEN=%1"),
        QStringLiteral("{\"account_sid\":\"AC0123\",\"auth_token\":\"%1\"}"),
        QStringLiteral("\"{\\\"auth_token\\\": \\\"%1\\\"}\""),
        QStringLiteral("AuthToken=%1&Other=1"),
        QStringLiteral("AC00000000000000000000000000000000:%1"),
    };
    for (const QString &pattern : patterns)
        QTest::newRow(qPrintable(pattern)) << pattern;
}

void TestRedaction::redactsSecrets()
{
    QFETCH(QString, pattern);
    const QString result = redacted(pattern.arg(secret));
    QVERIFY2(!result.contains(secret), qPrintable(result));
    const QString ending = pattern.section(QStringLiteral("%1"), 1);
    QVERIFY2(result.endsWith(QStringLiteral("[redacted]") + ending), qPrintable(result));
    QCOMPARE(redacted(result), result);
    const QStringList found = secretsIn(pattern.arg(secret));
    QVERIFY2(found.join(QLatin1Char(' ')).contains(secret), qPrintable(found.join(u'|')));
}

void TestRedaction::redactsEachSecretOfAText()
{
    const QString text = QStringLiteral(
        "TWILIO_AUTH_TOKEN=%1\ncurl -u AC0:%1 http://a:%1@b.example");
    QCOMPARE(redacted(text.arg(secret)), text.arg(QStringLiteral("[redacted]")));
}

void TestRedaction::halfACharacterHidesNothing()
{
    const QString text = QChar(0xd83d) + QStringLiteral(" TWILIO_AUTH_TOKEN=") + secret;
    QVERIFY(!redacted(text).contains(secret));
    QCOMPARE(secretsIn(text), QStringList{secret});
}

void TestRedaction::leavesOrdinaryText_data()
{
    QTest::addColumn<QString>("text");
    const QStringList texts{
        QString(),
        QStringLiteral("GET /v1/Services/IS0123/Maps?PageSize=100&From=a%3Ab 200 in 84 ms"),
        QStringLiteral("Basic authentication is needed; basic-auth, basically"),
        QStringLiteral("the bearer certificate expired"),
        QStringLiteral("Authorization failed, authorization, please"),
        QStringLiteral("http://127.0.0.1:8080/v1/Services"),
        QStringLiteral("https://sync.twilio.com:443/Items/a@b:c"),
        QStringLiteral("write to support@example.com: thanks"),
        QStringLiteral("TWILIO_ACCOUNT_SID=AC0123 TWILIO_API_KEY=SK0123"),
        QStringLiteral("TWILIO_AUTH_TOKEN is not set"),
        QStringLiteral("TWILIO_AUTH_TOKEN and TWILIO_API_SECRET are unset"),
        QStringLiteral("a-u b:c"),
        QStringLiteral("AC00000000000000000000000000000000:agents"),
    };
    for (const QString &text : texts)
        QTest::newRow(qPrintable(text)) << text;
}

void TestRedaction::leavesOrdinaryText()
{
    QFETCH(QString, text);
    QCOMPARE(redacted(text), text);
    QCOMPARE(secretsIn(text), QStringList());
}

void TestRedaction::tellsSecretsFromStandIns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    for (const char *text : {"5ecre7", "token1", "yours", "x1", "p@ss"})
        QTest::newRow(text) << QString::fromLatin1(text) << true;
    for (const char *text : {"", " ", "$TOKEN", "${TOKEN}", "%TOKEN%", "<token>", "[redacted]",
                             "{{token}}", "xxxx", "XXXX", "****", "...", "token", "auth_token",
                             "your_auth_token", "YOUR-API-SECRET", "AuthToken", "•••"})
        QTest::newRow(text) << QString::fromUtf8(text) << false;
}

void TestRedaction::tellsSecretsFromStandIns()
{
    QFETCH(QString, text);
    QFETCH(bool, expected);
    QCOMPARE(isSecret(text), expected);
}

QTEST_GUILESS_MAIN(TestRedaction)

#include "tst_redaction.moc"
