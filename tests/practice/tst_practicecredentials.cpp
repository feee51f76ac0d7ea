// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceclient.h"

#include <QRegularExpression>
#include <QTest>

using namespace mapdesk::practice;

class PracticeCredentialsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void apiKeyIsTwilios();
    void rightCredentialsOpen_data();
    void rightCredentialsOpen();
    void wrongCredentialsDoNot_data();
    void wrongCredentialsDoNot();
    void authorizationIsRead_data();
    void authorizationIsRead();
    void otherServiceHasOtherCredentials();

private:
    std::unique_ptr<PracticeHost> m_host;
    QByteArray m_authToken; // SID and Auth Token
    QByteArray m_apiKey; // SID and secret
};

void PracticeCredentialsTest::initTestCase()
{
    m_host = startedHost({});
    const PracticeAddress &address = m_host->address();
    m_authToken = userAndToken(address);
    m_apiKey = (address.apiKeySid + QLatin1Char(':') + address.apiKeySecret).toUtf8();
}

void PracticeCredentialsTest::apiKeyIsTwilios()
{
    static const QRegularExpression key(QStringLiteral("^SK[0-9a-f]{32}:[0-9a-f]{32}$"));
    QVERIFY(key.match(QString::fromLatin1(m_apiKey)).hasMatch());
}

void PracticeCredentialsTest::rightCredentialsOpen_data()
{
    QTest::addColumn<QByteArray>("credentials");
    QTest::newRow("Auth Token") << m_authToken;
    QTest::newRow("API key") << m_apiKey;
}

void PracticeCredentialsTest::rightCredentialsOpen()
{
    QFETCH(QByteArray, credentials);
    PracticeClient client(m_host->address());
    client.setCredentials(credentials);
    const Answer map = client.post("/Maps", "");
    QCOMPARE(map.status, 201);
    QCOMPARE(map.text("account_sid"), m_host->address().accountSid);
}

void PracticeCredentialsTest::wrongCredentialsDoNot_data()
{
    QTest::addColumn<QByteArray>("credentials");
    const PracticeAddress &address = m_host->address();
    const auto pair = [](const QString &user, const QString &password) {
        return (user + QLatin1Char(':') + password).toUtf8();
    };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("colon") << QByteArray(":");
    QTest::newRow("token's start") << m_authToken.chopped(1);
    QTest::newRow("secret and more") << m_apiKey + 'x';
    QTest::newRow("key with token") << pair(address.apiKeySid, address.authToken);
    QTest::newRow("account with secret") << pair(address.accountSid, address.apiKeySecret);
    QTest::newRow("key without secret") << pair(address.apiKeySid, {});
    QTest::newRow("upper case") << m_apiKey.toUpper();
}

void PracticeCredentialsTest::wrongCredentialsDoNot()
{
    QFETCH(QByteArray, credentials);
    PracticeClient client(m_host->address());
    client.setCredentials(credentials);
    for (const char *path : {"/Maps", "/Nowhere"})
        QCOMPARE(client.get(path).refusal(), QByteArray("401 20003 Authenticate"));
    QCOMPARE(client.remove("").refusal(), QByteArray("401 20003 Authenticate"));
}

void PracticeCredentialsTest::authorizationIsRead_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("status");
    QTest::newRow("lower case scheme") << "basic " + m_authToken.toBase64() << 200;
    QTest::newRow("blanks") << "Basic   " + m_authToken.toBase64() << 200;
    QTest::newRow("other scheme") << "Bearer " + m_authToken.toBase64() << 401;
    QTest::newRow("scheme alone") << QByteArray("Basic") << 401;
    QTest::newRow("no scheme") << m_authToken.toBase64() << 401;
    QTest::newRow("not encoded") << "Basic " + m_authToken << 401;
    QTest::newRow("empty") << QByteArray() << 401;
}

void PracticeCredentialsTest::authorizationIsRead()
{
    QFETCH(QByteArray, header);
    QFETCH(int, status);
    PracticeClient client(m_host->address());
    QCOMPARE(client.get("/Maps", {{"Authorization", header}}).status, status);
}

void PracticeCredentialsTest::otherServiceHasOtherCredentials()
{
    const auto other = startedHost({});
    PracticeClient client(other->address());
    client.setCredentials(m_apiKey);
    QCOMPARE(client.get("/Maps").status, 401);
}

QTEST_GUILESS_MAIN(PracticeCredentialsTest)
#include "tst_practicecredentials.moc"
