// SPDX-License-Identifier: GPL-3.0-or-later
#include "formatcheck.h"
#include "jsonvalidator.h"

#include <QDir>
#include <QTest>

using namespace mapdesk;

// Nicolas Seriot's JSONTestSuite: y_ must be accepted, n_ must be rejected, i_ may be either.
// Searched in the folder that MAPDESK_SHARED_DATA names.
class TestJsonTestSuite : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void accepts_data() { addRows(QStringLiteral("y_*.json")); }
    void accepts();
    void rejects_data() { addRows(QStringLiteral("n_*.json")); }
    void rejects();
    void survives_data() { addRows(QStringLiteral("i_*.json")); }
    void survives();

private:
    void addRows(const QString &pattern);
    QByteArray currentFile() const;

    QDir m_suite;
};

void TestJsonTestSuite::initTestCase()
{
    const QString data = qEnvironmentVariable("MAPDESK_SHARED_DATA",
                                              QStringLiteral(MAPDESK_SOURCE_DIR "/../shared/data"));
    m_suite = QDir(data + QStringLiteral("/json-test-suite"));
    if (!m_suite.exists())
        QSKIP("JSONTestSuite is not here; MAPDESK_SHARED_DATA names the folder that holds it");
}

void TestJsonTestSuite::addRows(const QString &pattern)
{
    QTest::addColumn<QString>("fileName");
    const QStringList names = m_suite.entryList({pattern}, QDir::Files);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

QByteArray TestJsonTestSuite::currentFile() const
{
    QFETCH(QString, fileName);
    QFile file(m_suite.filePath(fileName));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestJsonTestSuite::accepts()
{
    const auto json = JsonText::parse(currentFile());
    QVERIFY2(json, json ? "" : qPrintable(json.error().message));
    QCOMPARE(brokenFormatPromise(*json), QByteArray());
}

void TestJsonTestSuite::rejects()
{
    const QByteArray text = currentFile();
    const std::optional<JsonError> error = validateJson(text);
    QVERIFY(error);
    QVERIFY(error->offset >= 0 && error->offset <= text.size());
    QVERIFY(error->line >= 1 && error->line <= 1 + text.count('\n') + text.count('\r'));
    QVERIFY(error->column >= 1 && error->column <= 1 + error->offset);
    QVERIFY(!error->message.isEmpty());
    QVERIFY(!error->message.contains(u'%'));
}

void TestJsonTestSuite::survives()
{
    const auto json = JsonText::parse(currentFile());
    if (json)
        QCOMPARE(brokenFormatPromise(*json), QByteArray());
    else
        QVERIFY(!json.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(TestJsonTestSuite)

#include "tst_jsontestsuite.moc"
