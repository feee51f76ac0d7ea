// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontree.h"
#include "randomjson.h"
#include "treecheck.h"

#include <QTest>

using namespace mapdesk;
using Kind = JsonNode::Kind;

namespace {

JsonTree treeOf(const QByteArray &text)
{
    return JsonTree(JsonText::parse(text).value());
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
    }
    QCOMPARE(brokenTreePromise(tree), QByteArray());
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
    QCOMPARE(rebuiltFrom(tree), text);
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
        const QByteArray broken = brokenTreePromise(treeOf(text));
        QVERIFY2(broken.isEmpty(), (broken + '\n' + hint).constData());
    }
}

QTEST_GUILESS_MAIN(TestJsonTree)

#include "tst_jsontree.moc"
