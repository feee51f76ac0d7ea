// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonpath.h"
#include "jsontree.h"
#include "randomjson.h"

#include <QTest>

#include <set>

using namespace mapdesk;

namespace {

JsonTree treeOf(const QByteArray &text)
{
    return JsonTree(JsonText::parse(text).value());
}

JsonStep member(const char *key, int occurrence = 0)
{
    return {.key = QString::fromUtf8(key), .occurrence = occurrence};
}

JsonStep element(int index)
{
    return {.index = index};
}

} // namespace

class TestJsonPath : public QObject
{
    Q_OBJECT

private slots:
    void leadsToEachNode();
    void leadsNowhere_data();
    void leadsNowhere();
    void knowsKeysHoweverSpelled();
    void tellsDocumentsAlike();
    void writesPaths_data();
    void writesPaths();
    void goesToAnyDepth();
    void findsEachOfManyMembers();
    void holdsForRandomDocuments();
};

void TestJsonPath::leadsToEachNode()
{
    const JsonTree tree = treeOf("{\"a\":[1,{\"b\":2,\"b\":3}],\"\":4}");
    const QList<JsonPath> expected{
        {},
        {member("a")},
        {member("a"), element(0)},
        {member("a"), element(1)},
        {member("a"), element(1), member("b")},
        {member("a"), element(1), member("b", 1)},
        {member("")},
    };
    QCOMPARE(tree.size(), int(expected.size()));
    for (int index = 0; index < tree.size(); ++index) {
        QCOMPARE(pathOf(tree, index), expected[index]);
        QCOMPARE(nodeAt(tree, expected[index]), std::optional(index));
    }
}

void TestJsonPath::leadsNowhere_data()
{
    QTest::addColumn<JsonPath>("path");
    QTest::newRow("no such key") << JsonPath{member("c")};
    QTest::newRow("no such occurrence") << JsonPath{member("a", 1)};
    QTest::newRow("no such element") << JsonPath{member("a"), element(2)};
    QTest::newRow("an element of an object") << JsonPath{element(0)};
    QTest::newRow("a member of an array") << JsonPath{member("a"), member("0")};
    QTest::newRow("within a scalar") << JsonPath{member("b"), element(0)};
    QTest::newRow("below what is not there") << JsonPath{member("c"), member("a")};
}

void TestJsonPath::leadsNowhere()
{
    QFETCH(JsonPath, path);
    QVERIFY(!nodeAt(treeOf("{\"a\":[1,2],\"b\":null}"), path));
}

void TestJsonPath::knowsKeysHoweverSpelled()
{
    const JsonTree tree = treeOf("{\"\\u0061\":1,\"a\":2,\"\\ud800\":3,\"\ufeffa\":4,\"\\/\":5}");
    QCOMPARE(nodeAt(tree, {member("a")}), std::optional(1));
    QCOMPARE(nodeAt(tree, {member("a", 1)}), std::optional(2));
    QCOMPARE(nodeAt(tree, {{.key = QString(QChar(0xd800))}}), std::optional(3));
    QCOMPARE(nodeAt(tree, {member("a", 2)}), std::optional<int>());
    QCOMPARE(nodeAt(tree, {{.key = u'\ufeff' + QStringLiteral("a")}}), std::optional(4));
    QCOMPARE(nodeAt(tree, {member("/")}), std::optional(5));
}

void TestJsonPath::tellsDocumentsAlike()
{
    // The same place in another text, however it is spelled and set out.
    const JsonPath path = pathOf(treeOf("{\"x\":0,\"a\":[{\"b\":1}]}"), 4);
    QCOMPARE(nodeAt(treeOf("{ \"\\u0061\" : [ { \"b\" : 2 } ] }"), path), std::optional(3));
}

void TestJsonPath::writesPaths_data()
{
    QTest::addColumn<JsonPath>("path");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("dotted");
    const auto row = [](const JsonPath &path, const char *pointer, const char *dotted) {
        QTest::newRow(dotted) << path << QString::fromUtf8(pointer) << QString::fromUtf8(dotted);
    };
    row({}, "", "$");
    row({element(0)}, "/0", "[0]");
    row({member("agents"), element(0), member("name")}, "/agents/0/name", "agents[0].name");
    row({member("odd key"), member("x")}, "/odd key/x", "[\"odd key\"].x");
    row({member("a"), member("")}, "/a/", "a[\"\"]");
    row({member("a/b~c")}, "/a~1b~0c", "[\"a/b~c\"]");
    row({member("~1")}, "/~01", "[\"~1\"]");
    row({member("0"), member("a0"), member("_$")}, "/0/a0/_$", "[\"0\"].a0._$");
    row({member("name", 1)}, "/name", "name#2");
    row({member("a b", 2), element(3)}, "/a b/3", "[\"a b\"]#3[3]");
    row({member("\u00e9")}, "/\u00e9", "[\"\u00e9\"]");
    row({member("\"\n")}, "/\"\n", "[\"\\\"\\n\"]");
}

void TestJsonPath::writesPaths()
{
    QFETCH(JsonPath, path);
    QFETCH(QString, pointer);
    QFETCH(QString, dotted);
    QCOMPARE(jsonPointer(path), pointer);
    QCOMPARE(dottedPath(path), dotted);
}

void TestJsonPath::goesToAnyDepth()
{
    constexpr int depth = 8000;
    const JsonTree tree = treeOf(QByteArray(depth, '[') + QByteArray(depth, ']'));
    const JsonPath path = pathOf(tree, depth - 1);
    QCOMPARE(path, JsonPath(size_t(depth - 1), element(0)));
    QCOMPARE(nodeAt(tree, path), std::optional(depth - 1));
}

void TestJsonPath::findsEachOfManyMembers()
{
    constexpr int count = 5000;
    QByteArrayList members;
    for (int number = 0; number < count; ++number)
        members += "\"key" + QByteArray::number(number % 2500) + "\":0";
    const QByteArray text = '{' + members.join(',') + '}';
    const JsonTree tree = treeOf(text);
    for (int index = 0; index < tree.size(); ++index)
        QCOMPARE(nodeAt(tree, pathOf(tree, index)), std::optional(index));
}

void TestJsonPath::holdsForRandomDocuments()
{
    const quint32 seed = RandomJson::seed(7);
    RandomJson random(seed);
    for (int round = 0; round < 500; ++round) {
        const QByteArray text = random.document(1 + random.bounded(60));
        const QByteArray hint = "seed " + QByteArray::number(seed) + ": " + text;
        const JsonTree tree = treeOf(text);
        std::set<QString> dotted;
        for (int index = 0; index < tree.size(); ++index) {
            const JsonPath path = pathOf(tree, index);
            QVERIFY2(nodeAt(tree, path) == index, hint.constData());
            QVERIFY2(dotted.insert(dottedPath(path)).second, hint.constData());
        }
    }
}

QTEST_GUILESS_MAIN(TestJsonPath)

#include "tst_jsonpath.moc"
