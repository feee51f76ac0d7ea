// SPDX-License-Identifier: GPL-3.0-or-later
#include "writerecord.h"

#include <QJsonDocument>
#include <QTest>

using namespace mapdesk;

// What of a write goes into the journal.
class TestWriteRecord : public QObject
{
    Q_OBJECT

private slots:
    void noSecretIsKept_data();
    void noSecretIsKept();
};

void TestWriteRecord::noSecretIsKept_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("a curl line") << QStringLiteral(
        "as before: curl -u AC00000000000000000000000000000000:s3cr3tT0ken https://sync");
    QTest::newRow("a header") << QStringLiteral("Authorization: Basic s3cr3tT0ken=");
    QTest::newRow("a proxy's password") << QStringLiteral("http://anna:s3cr3tT0ken@proxy:8080");
    QTest::newRow("a variable") << QStringLiteral("TWILIO_AUTH_TOKEN=s3cr3tT0ken");
}

void TestWriteRecord::noSecretIsKept()
{
    QFETCH(QString, words);
    WriteRecord record;
    record.reason = words;
    record.end.emplace().message = words;
    for (const QJsonObject &facts : {factsOf(record), endFactsOf(record)}) {
        const QByteArray kept = QJsonDocument(facts).toJson();
        QVERIFY2(!kept.contains("s3cr3tT0ken"), kept.constData());
        QVERIFY2(kept.contains("[redacted]"), kept.constData());
    }
}

QTEST_GUILESS_MAIN(TestWriteRecord)
#include "tst_writerecord.moc"
