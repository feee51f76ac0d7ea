// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsoncases.h"
#include "jsonedit.h"
#include "jsonformat.h"

#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;
using Kind = JsonNode::Kind;

namespace {

JsonTree treeOf(const QByteArray &text)
{
    return JsonTree(parsed(text));
}

QByteArray pretty(const QByteArray &text)
{
    return prettyJson(parsed(text));
}

QByteArray withValue(const QByteArray &text, int node, const QByteArray &value)
{
    return spliced(text, jsonedit::setValue(treeOf(text), node, parsed(value)));
}

QByteArray withKey(const QByteArray &text, int node, const char *key)
{
    return spliced(text, jsonedit::rename(treeOf(text), node, QString::fromUtf8(key)));
}

QByteArray without(const QByteArray &text, int node)
{
    return spliced(text, jsonedit::remove(treeOf(text), node));
}

QByteArray with(const QByteArray &text, int container, int row, const char *key,
                const QByteArray &value)
{
    return spliced(
        text,
        jsonedit::insert(treeOf(text), container, row, QString::fromUtf8(key), parsed(value)));
}

QByteArray moved(const QByteArray &text, int node, int row)
{
    return spliced(text, jsonedit::move(treeOf(text), node, row));
}

QByteArray withKind(const QByteArray &text, int node, Kind kind)
{
    return spliced(text, jsonedit::setKind(treeOf(text), node, kind));
}

} // namespace

class TestJsonEdit : public QObject
{
    Q_OBJECT

private slots:
    void setsValues();
    void laysOutWhatIsSet();
    void changesNothingForTheSameTokens();
    void renames();
    void removes();
    void insertsInALine();
    void insertsOnLines();
    void opensUpEmptyContainers();
    void moves();
    void movesOnLines();
    void turnsScalarsIntoEachOther();
    void turnsScalarsIntoContainers();
    void turnsContainersIntoScalars();
    void turnsContainersIntoEachOther();
    void leavesTheRootInPlace();
    void findsUnusedKeys();
    void holdsInAnyDepth();
};

void TestJsonEdit::setsValues()
{
    QCOMPARE(withValue("{\"a\":1.10,\"b\":1e400}", 1, "\"x\""), "{\"a\":\"x\",\"b\":1e400}");
    QCOMPARE(withValue("[1 ,\t-0 , 3]", 2, "1.00"), "[1 ,\t1.00 , 3]");
    QCOMPARE(withValue("[[1,2],3]", 1, "{}"), "[{},3]");
    QCOMPARE(withValue(" 1 ", 0, "2"), " 2 ");
    QCOMPARE(withValue("[1,2]", 0, " { } "), "{}");
    // Only the member that was meant, not the one of the same name.
    QCOMPARE(withValue("{\"a\":1,\"a\":1}", 2, "2"), "{\"a\":1,\"a\":2}");
}

void TestJsonEdit::laysOutWhatIsSet()
{
    const QByteArray value = "{\"x\" :[1,{ }]}";
    QCOMPARE(withValue("[1,2]", 1, value), "[{\"x\":[1,{}]},2]");
    QCOMPARE(withValue("[1, 2]", 1, value), "[{\"x\": [1, {}]}, 2]");
    QCOMPARE(withValue(pretty("{\"a\":{\"b\":1,\"c\":2}}"), 2, value),
             pretty("{\"a\":{\"b\":{\"x\":[1,{}]},\"c\":2}}"));
    QCOMPARE(withValue("[\r\n\t1,\r\n\t2\r\n]", 1, "[[3]]"),
             "[\r\n\t[\r\n\t\t[\r\n\t\t\t3\r\n\t\t]\r\n\t],\r\n\t2\r\n]");
    QCOMPARE(withValue("{\n  \"a\":0\n}", 1, "{\"b\":1}"), "{\n  \"a\":{\n    \"b\":1\n  }\n}");
    QCOMPARE(withValue("null", 0, value), pretty(value));
    QCOMPARE(withValue("[1]", 0, value), "{\"x\":[1,{}]}");
    QCOMPARE(withValue("[\n    1\n]", 0, value), pretty(value));
}

void TestJsonEdit::changesNothingForTheSameTokens()
{
    const JsonTree tree = treeOf("{\"a\" : [1 , 2], \"\\u0062\":3}");
    QCOMPARE(jsonedit::setValue(tree, 1, parsed("[1,2]")), TextSplices());
    QVERIFY(!jsonedit::setValue(tree, 1, parsed("[1,2.0]")).empty());
    QVERIFY(!jsonedit::setValue(tree, 1, parsed("[1,2,3]")).empty());
    QVERIFY(!jsonedit::setValue(tree, 1, parsed("[1]")).empty());
    QCOMPARE(jsonedit::rename(tree, 4, QStringLiteral("b")), TextSplices());
    QCOMPARE(jsonedit::move(tree, 2, 0), TextSplices());
    QCOMPARE(jsonedit::setKind(tree, 2, Kind::Number), TextSplices());
}

void TestJsonEdit::renames()
{
    QCOMPARE(withKey("{\"a\" : 1}", 1, "b"), "{\"b\" : 1}");
    QCOMPARE(withKey("{\"a\":1,\"b\":2}", 2, "a"), "{\"a\":1,\"a\":2}");
    QCOMPARE(withKey("{\"a\":1}", 1, ""), "{\"\":1}");
    QCOMPARE(withKey("{\"a\":1}", 1, "\"\\\n\u20ac"), "{\"\\\"\\\\\\n\u20ac\":1}");
    QCOMPARE(withKey("[1]", 1, "a"), "[1]");
    QCOMPARE(withKey("{}", 0, "a"), "{}");
}

void TestJsonEdit::removes()
{
    QCOMPARE(without("[1 , 2 , 3 ]", 1), "[2 , 3 ]");
    QCOMPARE(without("[1 , 2 , 3 ]", 2), "[1 , 3 ]");
    QCOMPARE(without("[1 , 2 , 3 ]", 3), "[1 , 2 ]");
    QCOMPARE(without("[ 1 ]", 1), "[]");
    QCOMPARE(without("{\n    \"a\": {\n        \"b\": 1\n    }\n}", 2), "{\n    \"a\": {}\n}");
    QCOMPARE(without("{\"a\":1,\"a\":2}", 1), "{\"a\":2}");
    const QByteArray three = pretty("{\"a\":1,\"b\":[2],\"c\":3}");
    QCOMPARE(without(three, 1), pretty("{\"b\":[2],\"c\":3}"));
    QCOMPARE(without(three, 2), pretty("{\"a\":1,\"c\":3}"));
    QCOMPARE(without(three, 4), pretty("{\"a\":1,\"b\":[2]}"));
}

void TestJsonEdit::insertsInALine()
{
    QCOMPARE(with("[1,2]", 0, 0, "", "0"), "[0,1,2]");
    QCOMPARE(with("[1,2]", 0, 1, "", "0"), "[1,0,2]");
    QCOMPARE(with("[1,2]", 0, 2, "", "0"), "[1,2,0]");
    QCOMPARE(with("[ 1, 2 ]", 0, 0, "", "0"), "[ 0, 1, 2 ]");
    QCOMPARE(with("[ 1, 2 ]", 0, 2, "", "0"), "[ 1, 2, 0 ]");
    QCOMPARE(with("{\"a\":1}", 0, 1, "b", "{\"c\": 2}"), "{\"a\":1,\"b\":{\"c\":2}}");
    QCOMPARE(with("{\"a\": 1}", 0, 0, "b", "{\"c\":2}"), "{\"b\": {\"c\": 2}, \"a\": 1}");
    QCOMPARE(with("{\"a\" : 1}", 0, 1, "b", "2"), "{\"a\" : 1, \"b\" : 2}");
    QCOMPARE(with("[{ }]", 1, 0, "a", "1"), "[{\"a\":1}]");
    QCOMPARE(with("[{}, 1]", 1, 0, "a", "1"), "[{\"a\": 1}, 1]");
    QCOMPARE(with("[1]", 1, 0, "a", "1"), "[1]");
}

void TestJsonEdit::insertsOnLines()
{
    const QByteArray two = pretty("{\"a\":{\"b\":1,\"c\":2}}");
    QCOMPARE(with(two, 1, 0, "x", "[0]"), pretty("{\"a\":{\"x\":[0],\"b\":1,\"c\":2}}"));
    QCOMPARE(with(two, 1, 1, "x", "[0]"), pretty("{\"a\":{\"b\":1,\"x\":[0],\"c\":2}}"));
    QCOMPARE(with(two, 1, 2, "x", "[0]"), pretty("{\"a\":{\"b\":1,\"c\":2,\"x\":[0]}}"));
    QCOMPARE(with(two, 0, 1, "x", "0"), pretty("{\"a\":{\"b\":1,\"c\":2},\"x\":0}"));
    QCOMPARE(with(pretty("[1]"), 0, 1, "", "{\"a\":0}"), pretty("[1,{\"a\":0}]"));
    // Blank lines and what stands beside are not copied.
    QCOMPARE(with("[\r\n\r\n  1\r\n]", 0, 1, "", "[0]"),
             "[\r\n\r\n  1,\r\n  [\r\n    0\r\n  ]\r\n]");
    QCOMPARE(with("[1,\n 2, 3]", 0, 1, "", "0"), "[1,\n 0,\n 2, 3]");
    QCOMPARE(with("[1,\n 2, 3]", 0, 3, "", "0"), "[1,\n 2, 3, 0]");
    QCOMPARE(with("[\n  1, 2\n]", 0, 0, "", "0"), "[\n  0, 1, 2\n]");
    QCOMPARE(with("{\"a\"\n:\n1}", 0, 0, "b", "2"), "{\"b\": 2, \"a\"\n:\n1}");
    // A container in the line of one on lines stays in its line.
    QCOMPARE(with("{\n  \"a\": [1, 2]\n}", 1, 1, "", "{\"b\":[]}"),
             "{\n  \"a\": [1, {\"b\": []}, 2]\n}");
}

void TestJsonEdit::opensUpEmptyContainers()
{
    QCOMPARE(with(pretty("{\"a\":[],\"b\":{}}"), 1, 0, "", "1"), pretty("{\"a\":[1],\"b\":{}}"));
    QCOMPARE(with(pretty("{\"a\":[],\"b\":{}}"), 2, 0, "c", "[1]"),
             pretty("{\"a\":[],\"b\":{\"c\":[1]}}"));
    QCOMPARE(with(pretty("[{}]"), 1, 0, "a", "1"), pretty("[{\"a\":1}]"));
    QCOMPARE(with("{ }", 0, 0, "a", "1"), pretty("{\"a\":1}"));
    QCOMPARE(with("[\n\t[ ]\n]", 1, 0, "", "1"), "[\n\t[\n\t\t1\n\t]\n]");
    QCOMPARE(with("[\n[]\n]", 1, 0, "", "1"), "[\n[\n1\n]\n]");
}

void TestJsonEdit::moves()
{
    QCOMPARE(moved("[1,2,3]", 1, 2), "[2,3,1]");
    QCOMPARE(moved("[1,2,3]", 1, 1), "[2,1,3]");
    QCOMPARE(moved("[1,2,3]", 3, 0), "[3,1,2]");
    QCOMPARE(moved("[1,2,3]", 3, 1), "[1,3,2]");
    QCOMPARE(moved("[1,2,3]", 2, 2), "[1,3,2]");
    QCOMPARE(moved("[1,2,3]", 2, 0), "[2,1,3]");
    QCOMPARE(moved("[ 1 , 2 ]", 1, 1), "[ 2, 1 ]");
    // Key and value keep their bytes.
    QCOMPARE(moved("{\"\\u0061\" :[ 1 ], \"b\": 2}", 1, 1), "{\"b\": 2, \"\\u0061\" :[ 1 ]}");
    QCOMPARE(moved("{\"a\":1}", 0, 3), "{\"a\":1}");
}

void TestJsonEdit::movesOnLines()
{
    const QByteArray text = pretty("{\"a\":{\"x\":1},\"b\":[],\"c\":3}");
    QCOMPARE(moved(text, 1, 2), pretty("{\"b\":[],\"c\":3,\"a\":{\"x\":1}}"));
    QCOMPARE(moved(text, 1, 1), pretty("{\"b\":[],\"a\":{\"x\":1},\"c\":3}"));
    QCOMPARE(moved(text, 4, 0), pretty("{\"c\":3,\"a\":{\"x\":1},\"b\":[]}"));
}

void TestJsonEdit::turnsScalarsIntoEachOther()
{
    QCOMPARE(withKind("[\"12\"]", 1, Kind::Number), "[12]");
    QCOMPARE(withKind("[\" \\u0031.10 \"]", 1, Kind::Number), "[1.10]");
    QCOMPARE(withKind("[\"12a\"]", 1, Kind::Number), "[0]");
    QCOMPARE(withKind("[\"\"]", 1, Kind::Number), "[0]");
    QCOMPARE(withKind("[\"[1]\"]", 1, Kind::Number), "[0]");
    QCOMPARE(withKind("[true]", 1, Kind::Number), "[0]");
    QCOMPARE(withKind("[1e400]", 1, Kind::String), "[\"1e400\"]");
    QCOMPARE(withKind("[true]", 1, Kind::String), "[\"true\"]");
    QCOMPARE(withKind("[null]", 1, Kind::String), "[\"\"]");
    QCOMPARE(withKind("[\"true\"]", 1, Kind::True), "[true]");
    QCOMPARE(withKind("[\"false\"]", 1, Kind::False), "[false]");
    QCOMPARE(withKind("[true]", 1, Kind::False), "[false]");
    QCOMPARE(withKind("[1]", 1, Kind::Null), "[null]");
}

void TestJsonEdit::turnsScalarsIntoContainers()
{
    QCOMPARE(withKind("[1.10]", 1, Kind::Array), "[[1.10]]");
    QCOMPARE(withKind("[ \"\\u0061\"]", 1, Kind::Object), "[ {\"value\":\"\\u0061\"}]");
    QCOMPARE(withKind("[null]", 1, Kind::Array), "[[]]");
    QCOMPARE(withKind("[null]", 1, Kind::Object), "[{}]");
    QCOMPARE(withKind(pretty("{\"a\":1}"), 1, Kind::Object), pretty("{\"a\":{\"value\":1}}"));
}

void TestJsonEdit::turnsContainersIntoScalars()
{
    QCOMPARE(withKind("[[1,2]]", 1, Kind::String), "[\"\"]");
    QCOMPARE(withKind("[{\"a\":1}]", 1, Kind::Number), "[0]");
    QCOMPARE(withKind("[[1]]", 1, Kind::Null), "[null]");
    // Back from what turning a scalar into them has made.
    QCOMPARE(withKind("[[1.10]]", 1, Kind::Number), "[1.10]");
    QCOMPARE(withKind("[[12]]", 1, Kind::String), "[\"12\"]");
    QCOMPARE(withKind("[{\"value\":\"12\"}]", 1, Kind::Number), "[12]");
    QCOMPARE(withKind("[{\"other\":1}]", 1, Kind::Number), "[0]");
    QCOMPARE(withKind("[[[\"a\"]]]", 1, Kind::String), "[\"\"]");
}

void TestJsonEdit::turnsContainersIntoEachOther()
{
    QCOMPARE(withKind("[1, [2] ]", 0, Kind::Object), "{\"0\": 1, \"1\": [2] }");
    QCOMPARE(withKind("[1,2]", 0, Kind::Object), "{\"0\":1,\"1\":2}");
    QCOMPARE(withKind("{\"a\" : 1, \"a\":{\"b\":2}}", 0, Kind::Array), "[1, {\"b\":2}]");
    QCOMPARE(withKind("[ ]", 0, Kind::Object), "{ }");
    QCOMPARE(withKind("{}", 0, Kind::Array), "[]");
    QCOMPARE(withKind(pretty("{\"a\":[[],1]}"), 1, Kind::Object),
             pretty("{\"a\":{\"0\":[],\"1\":1}}"));
    QCOMPARE(withKind(pretty("[1]"), 0, Kind::Object), pretty("{\"0\":1}"));
    QCOMPARE(withKind(pretty("[{\"b\":1,\"c\":{}}]"), 1, Kind::Array), pretty("[[1,{}]]"));
}

void TestJsonEdit::leavesTheRootInPlace()
{
    const JsonTree tree = treeOf(" [1]\n");
    QCOMPARE(jsonedit::remove(tree, 0), TextSplices());
    QCOMPARE(jsonedit::rename(tree, 0, QStringLiteral("a")), TextSplices());
    QCOMPARE(jsonedit::move(tree, 0, 1), TextSplices());
    QCOMPARE(withValue(" [1]\n", 0, "2"), " 2\n");
    QCOMPARE(withKind(" 1\n", 0, Kind::Array), " [\n     1\n ]\n");
}

void TestJsonEdit::findsUnusedKeys()
{
    QCOMPARE(jsonedit::unusedKey(treeOf("{}"), 0), QStringLiteral("new"));
    QCOMPARE(jsonedit::unusedKey(treeOf("{\"a\":{\"new\":1}}"), 0), QStringLiteral("new"));
    QCOMPARE(jsonedit::unusedKey(treeOf("{\"new\":1,\"new3\":1}"), 0), QStringLiteral("new2"));
    QCOMPARE(jsonedit::unusedKey(treeOf("{\"new2\":1,\"\\u006eew\":1}"), 0),
             QStringLiteral("new3"));
}

void TestJsonEdit::holdsInAnyDepth()
{
    constexpr int depth = 8000;
    const QByteArray nested = QByteArray(depth, '[') + QByteArray(depth, ']');
    for (const QByteArray &text : {nested, pretty(nested)}) {
        const JsonTree tree = treeOf(text);
        const int innermost = tree.size() - 1;
        const auto check = [&](const TextSplices &splices) {
            const QByteArray after = spliced(text, splices);
            QCOMPARE(after, text == nested ? compactJson(parsed(after)) : pretty(after));
        };
        check(jsonedit::insert(tree, innermost, 0, {}, parsed(nested)));
        check(jsonedit::insert(tree, 0, 0, {}, parsed(nested)));
        check(jsonedit::insert(tree, 31, 1, {}, parsed("[[1]]")));
        check(jsonedit::setValue(tree, innermost, parsed("{\"a\":[1]}")));
        check(jsonedit::setKind(tree, innermost, Kind::Number));
        check(jsonedit::remove(tree, innermost));
        check(jsonedit::remove(tree, 1));
    }
}

QTEST_GUILESS_MAIN(TestJsonEdit)

#include "tst_jsonedit.moc"
