// SPDX-License-Identifier: GPL-3.0-or-later
#include "formatcheck.h"
#include "jsonedit.h"
#include "jsonformat.h"
#include "treecheck.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace mapdesk;

namespace {

// What is not as it must be with a valid text; empty if all is.
QByteArray damageTo(const JsonText &json)
{
    const QByteArray format = brokenFormatPromise(json);
    if (!format.isEmpty())
        return format;
    const JsonText pretty = *JsonText::parse(prettyJson(json));
    if (tokenTexts(compactJson(pretty)) != tokenTexts(json.bytes()))
        return "pretty and back to compact keeps all tokens";
    // The check of each place takes the square of the length: a few files are long.
    return json.bytes().size() < 2000 ? brokenTreePromise(JsonTree(json)) : QByteArray();
}

// Whether setting each node to the value that it has leaves the text alone.
bool keepsItsOwnValues(const JsonText &json)
{
    const JsonTree tree(json);
    for (int index = 0; index < tree.size(); ++index) {
        const auto value = JsonText::parse(tree.valueText(index).toByteArray());
        if (!value || !jsonedit::setValue(tree, index, *value).empty()
            || !jsonedit::rename(tree, index, tree.key(index)).empty())
            return false;
    }
    return true;
}

// The line and column at the end of a text, counted in another way than the validator's.
std::pair<int, int> endOf(QByteArray text)
{
    text.replace("\r\n", "\n").replace('\r', '\n');
    const QByteArrayList lines = text.split('\n');
    const auto startsCharacter = [](char byte) { return (uchar(byte) & 0xc0) != 0x80; };
    const auto last = lines.back();
    return {int(lines.size()), 1 + int(std::count_if(last.begin(), last.end(), startsCharacter))};
}

} // namespace

// Nicolas Seriot's JSONTestSuite: y_ must be accepted, n_ must be rejected, i_ may be either;
// transform_ are what programs like to change.
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
    void places_data();
    void places();
    void survives_data() { addRows(QStringLiteral("i_*.json")); }
    void survives();
    void transformsNothing_data() { addRows(QStringLiteral("transform_*.json")); }
    void transformsNothing();

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
    QCOMPARE(json->bytes(), currentFile());
    QCOMPARE(damageTo(*json), QByteArray());
    QVERIFY(keepsItsOwnValues(*json));
}

void TestJsonTestSuite::rejects()
{
    const QByteArray text = currentFile();
    const std::optional<JsonError> error = validateJson(text);
    QVERIFY(error);
    QVERIFY(error->offset >= 0 && error->offset <= text.size());
    QCOMPARE(std::pair(error->line, error->column), endOf(text.first(error->offset)));
    QVERIFY(!error->message.isEmpty());
    QVERIFY(!error->message.contains(u'%'));
    // Up to there nothing is wrong but that the text ends.
    const std::optional<JsonError> before = validateJson(text.first(error->offset));
    QVERIFY(!before || before->offset == error->offset);
}

void TestJsonTestSuite::places_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const char *name, qsizetype offset, int line, int column) {
        QTest::newRow(name) << QString::fromLatin1(name) << offset << line << column;
    };
    row("n_array_newlines_unclosed.json", 11, 3, 4);
    row("n_string_unescaped_newline.json", 5, 1, 6);
    row("n_string_escaped_emoji.json", 3, 1, 4);
    row("n_string_1_surrogate_then_escape_u1x.json", 11, 1, 12);
    row("n_object_emoji.json", 1, 1, 2);
    row("n_object_trailing_comma.json", 8, 1, 9);
    row("n_object_missing_colon.json", 5, 1, 6);
    row("n_number_invalid-utf-8-in-int.json", 2, 1, 3);
    row("n_number_-01.json", 2, 1, 3);
    row("n_structure_ascii-unicode-identifier.json", 0, 1, 1);
    row("n_structure_double_array.json", 2, 1, 3);
    row("n_structure_whitespace_formfeed.json", 1, 1, 2);
    row("n_structure_100000_opening_arrays.json", 100'000, 1, 100'001);
    row("n_single_space.json", 1, 1, 2);
}

void TestJsonTestSuite::places()
{
    QFETCH(qsizetype, offset);
    QFETCH(int, line);
    QFETCH(int, column);
    const std::optional<JsonError> error = validateJson(currentFile());
    QVERIFY(error);
    QCOMPARE(error->offset, offset);
    QCOMPARE(error->line, line);
    QCOMPARE(error->column, column);
}

void TestJsonTestSuite::survives()
{
    const auto json = JsonText::parse(currentFile());
    if (!json) {
        QVERIFY(!json.error().message.isEmpty());
        return;
    }
    QCOMPARE(damageTo(*json), QByteArray());
    QVERIFY(keepsItsOwnValues(*json));
}

void TestJsonTestSuite::transformsNothing()
{
    // What is no UTF-8 is refused, never replaced.
    QFETCH(QString, fileName);
    if (fileName.contains(QLatin1String("invalid_codepoint")))
        rejects();
    else
        accepts();
}

QTEST_GUILESS_MAIN(TestJsonTestSuite)

#include "tst_jsontestsuite.moc"
