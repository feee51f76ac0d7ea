// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonformat.h"
#include "jsontree.h"
#include "randomjson.h"

#include <QTest>

using namespace mapdesk;
using Kind = JsonNode::Kind;

namespace {

JsonTree treeOf(const QByteArray &text)
{
    return JsonTree(JsonText::parse(text).value());
}

// The compact text again, made of nothing but the tree. Keeps the open containers by itself: a
// text may be nested deeper than calls can.
QByteArray rebuilt(const JsonTree &tree)
{
    QByteArray text;
    std::vector<std::pair<int, int>> open; // the container and its next row
    for (int index = 0;;) {
        const JsonNode &node = tree.node(index);
        if (node.isMember())
            text += tree.keyText(index).toByteArray() + ':';
        if (node.isContainer()) {
            text += node.kind == Kind::Object ? '{' : '[';
            open.emplace_back(index, 0);
        } else {
            text += tree.valueText(index);
        }
        while (!open.empty() && open.back().second == tree.node(open.back().first).childCount) {
            text += tree.node(open.back().first).kind == Kind::Object ? '}' : ']';
            open.pop_back();
        }
        if (open.empty())
            return text;
        text += open.back().second > 0 ? "," : "";
        index = tree.child(open.back().first, open.back().second++);
    }
}

// By what nodeAtOffset() promises, looking at every node.
int innermostAt(const JsonTree &tree, qsizetype offset)
{
    int found = 0;
    for (int index = 0; index < tree.size(); ++index) {
        if (tree.node(index).begin() <= offset && offset <= tree.node(index).end())
            found = index;
    }
    return found;
}

int occurrenceOf(const JsonTree &tree, int index)
{
    int occurrence = 0;
    for (int row = 0; row < tree.node(index).row; ++row)
        occurrence += tree.key(tree.child(tree.node(index).parent, row)) == tree.key(index);
    return occurrence;
}

// What does not hold for a node; empty if all does.
QByteArray brokenPromise(const JsonTree &tree, int index)
{
    const JsonNode &node = tree.node(index);
    const bool isRoot = index == 0;
    if (isRoot != (node.parent < 0))
        return "the whole alone has no parent";
    if (isRoot)
        return node.isMember() ? "the whole has no key" : "";
    const JsonNode &parent = tree.node(node.parent);
    if (node.parent >= index || tree.child(node.parent, node.row) != index)
        return "a child is in its parent's row";
    if (node.begin() <= parent.offset || node.end() >= parent.end())
        return "a child lies within its parent";
    if (node.isMember() != (parent.kind == Kind::Object))
        return "what is in an object has a key";
    if (node.isMember() ? node.occurrence != occurrenceOf(tree, index) : node.occurrence != 0)
        return "members with the same key are counted";
    return {};
}

} // namespace

class TestJsonTree : public QObject
{
    Q_OBJECT

private slots:
    void knowsEachNode();
    void isTheEmptyObjectAtFirst();
    void decodesKeys();
    void countsRepeatedKeys();
    void findsNodesByOffset_data();
    void findsNodesByOffset();
    void nestsToAnyDepth();
    void holdsForRandomDocuments();
};

void TestJsonTree::knowsEachNode()
{
    const QByteArray text = " {\"a\" : [true,-1.50 , \"}\"],\n\"b\":{},\"c\":[false,null]} ";
    const JsonTree tree = treeOf(text);
    struct Row
    {
        Kind kind;
        int parent;
        int row;
        int childCount;
        QByteArray keyText;
        QByteArray valueText;
    };
    const QList<Row> expected{
        {Kind::Object, -1, 0, 3, "", text.trimmed()},
        {Kind::Array, 0, 0, 3, "\"a\"", "[true,-1.50 , \"}\"]"},
        {Kind::True, 1, 0, 0, "", "true"},
        {Kind::Number, 1, 1, 0, "", "-1.50"},
        {Kind::String, 1, 2, 0, "", "\"}\""},
        {Kind::Object, 0, 1, 0, "\"b\"", "{}"},
        {Kind::Array, 0, 2, 2, "\"c\"", "[false,null]"},
        {Kind::False, 6, 0, 0, "", "false"},
        {Kind::Null, 6, 1, 0, "", "null"},
    };
    QCOMPARE(tree.size(), int(expected.size()));
    for (int index = 0; index < tree.size(); ++index) {
        const JsonNode &node = tree.node(index);
        QCOMPARE(node.kind, expected[index].kind);
        QCOMPARE(node.parent, expected[index].parent);
        QCOMPARE(node.row, expected[index].row);
        QCOMPARE(node.childCount, expected[index].childCount);
        QCOMPARE(tree.keyText(index).toByteArray(), expected[index].keyText);
        QCOMPARE(tree.valueText(index).toByteArray(), expected[index].valueText);
        QCOMPARE(brokenPromise(tree, index), QByteArray());
    }
    QCOMPARE(tree.node(1).begin(), text.indexOf("\"a\""));
    QCOMPARE(tree.node(2).begin(), text.indexOf("true"));
    QCOMPARE(tree.child(0, 2), 6);
    QCOMPARE(tree.child(6, 1), 8);
}

void TestJsonTree::isTheEmptyObjectAtFirst()
{
    const JsonTree tree;
    QCOMPARE(tree.size(), 1);
    QCOMPARE(tree.root().kind, Kind::Object);
    QCOMPARE(tree.valueText(0).toByteArray(), QByteArray("{}"));
}

void TestJsonTree::decodesKeys()
{
    const JsonTree tree = treeOf("{\"\":1,\"\\u0061\\n\":[2]}");
    QCOMPARE(tree.key(1), QStringLiteral(""));
    QVERIFY(!tree.key(1).isNull());
    QCOMPARE(tree.key(2), QStringLiteral("a\n"));
    QVERIFY(tree.key(0).isNull());
    QVERIFY(tree.key(3).isNull());
}

void TestJsonTree::countsRepeatedKeys()
{
    const JsonTree tree = treeOf("{\"a\":{\"a\":1},\"b\":2,\"\\u0061\":3,\"\\ufeffa\":4,\"a\":5}");
    const QList<int> expected{0, 0, 0, 0, 1, 0, 2};
    for (int index = 0; index < tree.size(); ++index)
        QCOMPARE(tree.node(index).occurrence, expected[index]);
}

void TestJsonTree::findsNodesByOffset_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("nodes"); // one digit for each place of the text
    QTest::newRow("scalar") << QByteArray(" 12 ") << QByteArray("00000");
    QTest::newRow("array") << QByteArray("[1,  23 ]") << QByteArray("0110022200");
    QTest::newRow("brackets") << QByteArray("[[] ,[]]") << QByteArray("011102220");
    QTest::newRow("nested") << QByteArray("[[[1]]]") << QByteArray("01233210");
    QTest::newRow("member") << QByteArray("{\"a\" : 1 }") << QByteArray("01111111100");
    QTest::newRow("members") << QByteArray("{\"a\":[2],\"b\":{}}")
                             << QByteArray("01111122133333330");
}

void TestJsonTree::findsNodesByOffset()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, nodes);
    const JsonTree tree = treeOf(text);
    QByteArray found;
    for (qsizetype offset = 0; offset <= text.size(); ++offset)
        found += QByteArray::number(tree.nodeAtOffset(offset));
    QCOMPARE(found, nodes);
    QCOMPARE(tree.nodeAtOffset(-1), 0);
    QCOMPARE(tree.nodeAtOffset(text.size() + 1), 0);
}

void TestJsonTree::nestsToAnyDepth()
{
    constexpr int depth = 100'000;
    QByteArray text;
    for (int level = 0; level < depth; ++level)
        text += "[{\"a\":";
    text += '1';
    for (int level = 0; level < depth; ++level)
        text += "}]";
    const JsonTree tree = treeOf(text);
    QCOMPARE(tree.size(), 2 * depth + 1);
    QCOMPARE(rebuilt(tree), text);
    QCOMPARE(tree.nodeAtOffset(text.indexOf('1')), 2 * depth);
    QCOMPARE(tree.nodeAtOffset(text.size()), 0);
}

void TestJsonTree::holdsForRandomDocuments()
{
    const quint32 seed = RandomJson::seed(20261126);
    RandomJson random(seed);
    for (int round = 0; round < 300; ++round) {
        const QByteArray text = random.document(1 + random.bounded(60));
        const QByteArray hint = "seed " + QByteArray::number(seed) + ": " + text;
        const JsonTree tree = treeOf(text);
        QVERIFY2(rebuilt(tree) == compactJson(tree.text()), hint.constData());
        for (int index = 0; index < tree.size(); ++index)
            QVERIFY2(brokenPromise(tree, index).isEmpty(), hint.constData());
        for (qsizetype offset = 0; offset <= text.size(); ++offset)
            QVERIFY2(tree.nodeAtOffset(offset) == innermostAt(tree, offset), hint.constData());
    }
}

QTEST_GUILESS_MAIN(TestJsonTree)

#include "tst_jsontree.moc"
