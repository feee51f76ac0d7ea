// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontext.h"
#include "jsonvalidator.h"

#include <QTest>

using namespace mapdesk;

namespace {

// A row of rejects().
void row(const QByteArray &text, qsizetype offset, const char *message)
{
    QTest::addRow("%s", text.toPercentEncoding(" {}[]\":,'").constData())
        << text << offset << QString::fromUtf8(message);
}

void addFaultsBetweenValues()
{
    row("", 0, "A value is expected here, but the end of the text was found");
    row(" \n", 2, "A value is expected here, but the end of the text was found");
    row("\xef\xbb\xbf{}", 0, "The text starts with a byte order mark, not with a value");
    row("[1 2]", 3, "A comma or ] is missing before 2");
    row("[1", 2, "A comma or ] is missing before the end of the text");
    row("[1}", 2, "A comma or ] is missing before }");
    row("[1,]", 3, "A value is expected here, but ] was found");
    row("[,1]", 1, "A value or ] is expected here, but , was found");
    row("{\"a\":1 \"b\":2}", 7, "A comma or } is missing before \"");
    row("{\"a\":1,}", 7, "A name in double quotes is expected here, but } was found");
    row("{a:1}", 1, "A name in double quotes or } is expected here, but a was found");
    row("{\"a\" 1}", 5, "A colon is missing before 1");
    row("{\"a\":}", 5, "A value is expected here, but } was found");
    row("{} {}", 3, "Only one value is allowed, but { follows it");
    row("]", 0, "A value is expected here, but ] was found");
    row("['a']", 1, "A value or ] is expected here, but ' was found");
    row("[\xc2\xa0]", 1, "A value or ] is expected here, but \u00a0 (U+00A0) was found");
    row("[\xf0\x9f\x98\x80]", 1,
        "A value or ] is expected here, but \U0001f600 (U+1F600) was found");
    row("[\xef\xbb\xbf]", 1, "A value or ] is expected here, but \\ufeff (U+FEFF) was found");
    row("[\xe2\x80\xae]", 1, "A value or ] is expected here, but \\u202e (U+202E) was found");
    row("[\xff]", 1,
        "A value or ] is expected here, but a byte that is not UTF-8 (0xff) was found");
}

void addFaultsWithinValues()
{
    row("True", 0,
        "True is not a JSON value: text stands in double quotes, and the only words are true, "
        "false and null");
    row("nulls", 0,
        "nulls is not a JSON value: text stands in double quotes, and the only words are true, "
        "false and null");
    row("-", 1, "A digit is expected here, but the end of the text was found");
    row("+1", 0, "A value is expected here, but + was found");
    row("01", 0, "A number must not start with a needless 0");
    row("1.", 2, "A digit is expected here, but the end of the text was found");
    row("[1.e1]", 3, "A digit is expected here, but e was found");
    row("[1e+]", 4, "A digit is expected here, but ] was found");
    row("1a", 1, "Only one value is allowed, but a follows it");
    row("\"a", 2, "A string is not closed: its \" is missing");
    row("\"a\\", 3,
        "After a backslash \", \\, /, b, f, n, r, t or u is expected, but the end of the text was "
        "found");
    row("\"\\x\"", 2,
        "After a backslash \", \\, /, b, f, n, r, t or u is expected, but x was found");
    row("\"\\u12g4\"", 5, "Four hexadecimal digits are expected after \\u, but g was found");
    row("\"\\u12", 5,
        "Four hexadecimal digits are expected after \\u, but the end of the text was found");
    row("\"a\nb\"", 2,
        "A string must not go over the end of the line: its closing \" is missing, or the line "
        "break must be written as \\n");
    row("\"a\tb\"", 2,
        "A string must not hold \\t (U+0009) as it is; write it as an escape like \\t or \\u0009");
    row(QByteArray("\"a\0\"", 4), 2,
        "A string must not hold \\u0000 (U+0000) as it is; write it as an escape like \\t or "
        "\\u0009");
    row(QByteArray("1\0", 2), 1, "Only one value is allowed, but \\u0000 (U+0000) follows it");
    row("\"a\x80\"", 2,
        "A string must hold UTF-8 text only, but a byte that is not UTF-8 (0x80) was found");
}

} // namespace

class TestJsonValidator : public QObject
{
    Q_OBJECT

private slots:
    void accepts_data();
    void accepts();
    void rejects_data();
    void rejects();
    void locates_data();
    void locates();
    void holdsStrictUtf8_data();
    void holdsStrictUtf8();
    void nestsToAnyDepth();
    void parseKeepsTheBytes();
    void knowsAnObject();
};

void TestJsonValidator::accepts_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArrayList texts{
        "1.10",
        "1e400",
        "-0",
        "-0.0e-0",
        "0",
        "123456789012345678901234567890",
        "\"\"",
        "\" \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u00e9 \\uD834\\udd1e\"",
        "\"\\ud800\"",
        "true",
        " \t\r\n null \t\r\n ",
        "{\"a\":1,\"a\":2}",
        "{\"\":[]}",
        "[[],{},[{}]]",
        "\"\x7f\"",
    };
    for (const QByteArray &text : texts)
        QTest::newRow(text.constData()) << text;
}

void TestJsonValidator::accepts()
{
    QFETCH(QByteArray, text);
    const std::optional<JsonError> error = validateJson(text);
    QVERIFY2(!error, error ? qPrintable(error->message) : "");
}

void TestJsonValidator::rejects_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<QString>("message");
    addFaultsBetweenValues();
    addFaultsWithinValues();
}

void TestJsonValidator::rejects()
{
    QFETCH(QByteArray, text);
    QFETCH(qsizetype, offset);
    QFETCH(QString, message);
    const std::optional<JsonError> error = validateJson(text);
    QVERIFY(error);
    QCOMPARE(error->message, message);
    QCOMPARE(error->offset, offset);
}

void TestJsonValidator::locates_data()
{
    QTest::addColumn<QByteArray>("before"); // what stands before the faulty place
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("start") << QByteArray() << 1 << 1;
    QTest::newRow("same line") << QByteArray("[1,") << 1 << 4;
    QTest::newRow("\\n") << QByteArray("[\n1,\n") << 3 << 1;
    QTest::newRow("\\r\\n") << QByteArray("[\r\n1,\r\n ") << 3 << 2;
    QTest::newRow("\\r") << QByteArray("[\r1,\r  ") << 3 << 3;
    QTest::newRow("\\n\\r\\n\\n") << QByteArray("[\n\r\n\n") << 4 << 1;
    QTest::newRow("two bytes") << QByteArray("[\"\u00e9\",") << 1 << 6;
    QTest::newRow("four bytes") << QByteArray("[\"\U0001f600\U0001f600\",") << 1 << 7;
    QTest::newRow("characters before the line")
        << QByteArray("[\"\U0001f600\",\r\n\"\u20ac\",") << 2 << 5;
}

void TestJsonValidator::locates()
{
    QFETCH(QByteArray, before);
    QFETCH(int, line);
    QFETCH(int, column);
    const std::optional<JsonError> error = validateJson(before + "?]");
    QVERIFY(error);
    QCOMPARE(error->offset, before.size());
    QCOMPARE(error->line, line);
    QCOMPARE(error->column, column);
}

void TestJsonValidator::holdsStrictUtf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("valid");
    QTest::newRow("U+0080") << QByteArray("\xc2\x80") << true;
    QTest::newRow("U+07FF") << QByteArray("\xdf\xbf") << true;
    QTest::newRow("U+0800") << QByteArray("\xe0\xa0\x80") << true;
    QTest::newRow("U+D7FF") << QByteArray("\xed\x9f\xbf") << true;
    QTest::newRow("U+E000") << QByteArray("\xee\x80\x80") << true;
    QTest::newRow("U+FEFF") << QByteArray("\xef\xbb\xbf") << true;
    QTest::newRow("U+FFFF") << QByteArray("\xef\xbf\xbf") << true;
    QTest::newRow("U+10000") << QByteArray("\xf0\x90\x80\x80") << true;
    QTest::newRow("U+10FFFF") << QByteArray("\xf4\x8f\xbf\xbf") << true;
    QTest::newRow("lone continuation") << QByteArray("\x80") << false;
    QTest::newRow("overlong, two bytes") << QByteArray("\xc0\xaf") << false;
    QTest::newRow("overlong, two bytes, last") << QByteArray("\xc1\xbf") << false;
    QTest::newRow("overlong, three bytes") << QByteArray("\xe0\x9f\xbf") << false;
    QTest::newRow("overlong, four bytes") << QByteArray("\xf0\x8f\xbf\xbf") << false;
    QTest::newRow("first surrogate") << QByteArray("\xed\xa0\x80") << false;
    QTest::newRow("last surrogate") << QByteArray("\xed\xbf\xbf") << false;
    QTest::newRow("U+110000") << QByteArray("\xf4\x90\x80\x80") << false;
    QTest::newRow("five bytes") << QByteArray("\xf8\x88\x80\x80\x80") << false;
    QTest::newRow("cut off after one") << QByteArray("\xc3") << false;
    QTest::newRow("cut off after two") << QByteArray("\xe2\x82") << false;
    QTest::newRow("cut off after three") << QByteArray("\xf0\x9f\x98") << false;
    QTest::newRow("third byte") << QByteArray("\xe2\x82\xc0") << false;
    QTest::newRow("fourth byte") << QByteArray("\xf0\x9f\x98\x28") << false;
}

void TestJsonValidator::holdsStrictUtf8()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, valid);
    QCOMPARE(!validateJson('"' + bytes + '"'), valid);
    QVERIFY(validateJson('"' + bytes)); // a sequence at the very end is not read past it
    const auto inName = validateJson("{\"" + bytes + "\":0}");
    QCOMPARE(!inName, valid);
    if (inName)
        QCOMPARE(inName->offset, 2);
}

void TestJsonValidator::nestsToAnyDepth()
{
    constexpr qsizetype depth = 1'000'000;
    const QByteArray opened(depth, '[');
    QVERIFY(!validateJson(opened + QByteArray(depth, ']')));
    const auto error = validateJson(opened);
    QVERIFY(error);
    QCOMPARE(error->offset, depth);
}

void TestJsonValidator::parseKeepsTheBytes()
{
    const QByteArray bytes = "\r\n{\"b\" : 1.10,\"a\":1,\"b\":1e400} ";
    const auto json = JsonText::parse(bytes);
    QVERIFY(json);
    QCOMPARE(json->bytes(), bytes);
    QVERIFY(!JsonText::parse("{"));
    QCOMPARE(JsonText().bytes(), QByteArray("{}"));
}

void TestJsonValidator::knowsAnObject()
{
    QVERIFY(JsonText().isObject());
    QVERIFY(JsonText::parse(" \n{\"a\":[]}")->isObject());
    QVERIFY(!JsonText::parse("[{}]")->isObject());
    QVERIFY(!JsonText::parse("\"{}\"")->isObject());
}

QTEST_GUILESS_MAIN(TestJsonValidator)

#include "tst_jsonvalidator.moc"
