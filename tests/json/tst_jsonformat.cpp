// SPDX-License-Identifier: GPL-3.0-or-later
#include "formatcheck.h"
#include "jsoncases.h"
#include "jsonformat.h"
#include "jsontokens.h"
#include "randomjson.h"

#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

class TestJsonFormat : public QObject
{
    Q_OBJECT

private slots:
    void formats_data();
    void formats();
    void walksTokens();
    void staysAtTheEnd();
    void boundsTheIndentation();
    void holdsForRandomDocuments();
    void survivesDamagedDocuments();
};

void TestJsonFormat::formats_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("compact");
    QTest::addColumn<QByteArray>("pretty");
    const auto row = [](const QByteArray &text, const QByteArray &compact,
                        const QByteArray &pretty) {
        QTest::newRow(text.constData()) << text << compact << pretty;
    };
    row(" 1.10 ", "1.10", "1.10");
    row("{ }", "{}", "{}");
    row("[\n]", "[]", "[]");
    row("[[],{}]", "[[],{}]", "[\n    [],\n    {}\n]");
    row("{\"a\" :1e400,\"a\": -0 }", "{\"a\":1e400,\"a\":-0}",
        "{\n    \"a\": 1e400,\n    \"a\": -0\n}");
    row("{\"b\":[1, 2],\"a\":{\"c\":null}}", "{\"b\":[1,2],\"a\":{\"c\":null}}",
        "{\n    \"b\": [\n        1,\n        2\n    ],\n    \"a\": {\n        \"c\": null\n"
        "    }\n}");
    row("[\" , : \\\" ] \"]", "[\" , : \\\" ] \"]", "[\n    \" , : \\\" ] \"\n]");
    row("[123456789012345678901234567890,\"\\u0041\\/\"]",
        "[123456789012345678901234567890,\"\\u0041\\/\"]",
        "[\n    123456789012345678901234567890,\n    \"\\u0041\\/\"\n]");
}

void TestJsonFormat::formats()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, compact);
    QFETCH(QByteArray, pretty);
    QCOMPARE(compactJson(parsed(text)), compact);
    QCOMPARE(prettyJson(parsed(text)), pretty);
    QCOMPARE(brokenFormatPromise(parsed(text)), QByteArray());
}

void TestJsonFormat::walksTokens()
{
    using Kind = JsonToken::Kind;
    const QByteArray text = " {\"a\\\"\" :[ -1.5e+3,true ,false,null] }";
    const QList<std::tuple<Kind, qsizetype, QByteArray>> expected{
        {Kind::ObjectStart, 1, "{"},   {Kind::String, 2, "\"a\\\"\""},
        {Kind::Colon, 8, ":"},         {Kind::ArrayStart, 9, "["},
        {Kind::Number, 11, "-1.5e+3"}, {Kind::Comma, 18, ","},
        {Kind::True, 19, "true"},      {Kind::Comma, 24, ","},
        {Kind::False, 25, "false"},    {Kind::Comma, 30, ","},
        {Kind::Null, 31, "null"},      {Kind::ArrayEnd, 35, "]"},
        {Kind::ObjectEnd, 37, "}"},    {Kind::End, 38, ""},
    };
    JsonTokens tokens(text);
    for (const auto &[kind, offset, tokenText] : expected) {
        const JsonToken token = tokens.next();
        QCOMPARE(token.kind, kind);
        QCOMPARE(token.offset, offset);
        QCOMPARE(token.text.toByteArray(), tokenText);
    }
}

void TestJsonFormat::staysAtTheEnd()
{
    JsonTokens tokens("0 ");
    QCOMPARE(tokens.next().kind, JsonToken::Kind::Number);
    QCOMPARE(tokens.next().kind, JsonToken::Kind::End);
    QCOMPARE(tokens.next().kind, JsonToken::Kind::End);
}

void TestJsonFormat::boundsTheIndentation()
{
    constexpr qsizetype depth = 8192; // what fits into 16 KiB
    const JsonText nested = parsed(QByteArray(depth, '[') + QByteArray(depth, ']'));
    QVERIFY(prettyJson(nested).size() < 2 * depth * (32 * 4 + 2));
    QCOMPARE(brokenFormatPromise(nested), QByteArray());
}

void TestJsonFormat::holdsForRandomDocuments()
{
    RandomJson random(20261122);
    for (int i = 0; i < 500; ++i) {
        const QByteArray text = random.value(5);
        const auto json = JsonText::parse(text);
        QVERIFY2(json, text.constData());
        QVERIFY2(brokenFormatPromise(*json).isEmpty(), text.constData());
    }
}

void TestJsonFormat::survivesDamagedDocuments()
{
    RandomJson random(42);
    for (int i = 0; i < 2000; ++i) {
        const QByteArray text = random.damaged(random.value(4));
        const auto json = JsonText::parse(text);
        if (json)
            QVERIFY2(brokenFormatPromise(*json).isEmpty(), text.constData());
        else
            QVERIFY2(json.error().offset >= 0 && json.error().offset <= text.size(),
                     text.constData());
    }
}

QTEST_GUILESS_MAIN(TestJsonFormat)

#include "tst_jsonformat.moc"
