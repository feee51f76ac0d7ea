// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations.h"
#include "recordedexchange.h"
#include "syncclient.h"
#include "transportfixture.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace mapdesk;

namespace {

constexpr char twilio[] = "https://sync.twilio.com";

QDir folder()
{
    return QDir(QStringLiteral(MAPDESK_SOURCE_DIR "/tests/data/exchanges"));
}

// The object that the properties are the members of.
QJsonObject objectOf(const ResourceProperties &properties)
{
    QByteArray json;
    for (const ResourceProperty &property : properties)
        json += (json.isEmpty() ? "\"" : ",\"") + property.name.toUtf8() + "\":" + property.value;
    return QJsonDocument::fromJson('{' + json + '}').object();
}

// The resources in a body: itself, or its records.
QJsonArray resourcesIn(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const QString records = object[u"meta"].toObject()[u"key"].toString();
    return records.isEmpty() ? QJsonArray{object} : object[records].toArray();
}

} // namespace

class TestExchanges : public QObject
{
    Q_OBJECT

private slots:
    void everyFileHasItsCall();
    void exchange_data();
    void exchange();
};

void TestExchanges::everyFileHasItsCall()
{
    QStringList files;
    for (const QFileInfo &file : folder().entryInfoList({QStringLiteral("*.txt")}, QDir::Files))
        files.append(file.completeBaseName());
    QStringList calls;
    for (const auto &[name, conversation] : recordedConversations())
        calls.append(name);
    files.sort();
    QCOMPARE(files, calls);
}

void TestExchanges::exchange_data()
{
    QTest::addColumn<Conversation>("conversation");
    for (const auto &[name, conversation] : recordedConversations())
        QTest::newRow(qPrintable(name)) << conversation;
}

void TestExchanges::exchange()
{
    QFETCH(Conversation, conversation);
    const auto recorded = RecordedExchange::read(
        folder().filePath(QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".txt")));
    QVERIFY(recorded.source.startsWith("source: https://"));
    TransportFixture fixture({});
    const QByteArray baseUrl = fixture.server.baseUrl().toLatin1();
    QByteArray body = recorded.body;
    body.replace(twilio, baseUrl);
    fixture.server.setScript({ScriptedServer::answer(recorded.status, body, recorded.headers)});

    const Outcome outcome = conversation(SyncClient(fixture.transport));
    QCOMPARE(fixture.server.requests().size(), size_t(1));
    QCOMPARE(textOf(fixture.server.requests().front()), recorded.request);
    QByteArray result = outcome.text.trimmed();
    QCOMPARE(result.replace(baseUrl, twilio), recorded.result);
    const QJsonArray resources = resourcesIn(body);
    for (size_t i = 0; i < outcome.properties.size(); ++i)
        QCOMPARE(objectOf(outcome.properties[i]), resources[qsizetype(i)].toObject());
}

QTEST_GUILESS_MAIN(TestExchanges)

#include "tst_exchanges.moc"
