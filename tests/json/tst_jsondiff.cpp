// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsoncases.h"
#include "jsondiff.h"

#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

QByteArray word(JsonChange::Kind kind)
{
    switch (kind) {
    case JsonChange::Kind::Added:
        return "added";
    case JsonChange::Kind::Removed:
        return "removed";
    case JsonChange::Kind::Changed:
        return "changed";
    case JsonChange::Kind::Reordered:
        return "reordered";
    }
    return {};
}

// "changed a.b: 1 > 2"
QByteArray told(const std::vector<JsonChange> &changes)
{
    QByteArrayList lines;
    for (const JsonChange &change : changes)
        lines << word(change.kind) + ' ' + dottedPath(change.path).toUtf8() + ": " + change.before
                + " > " + change.after;
    return lines.join('\n');
}

} // namespace

class TestJsonDiff : public QObject
{
    Q_OBJECT

private slots:
    void tells_data();
    void tells();
    void comparesDeepValuesAsAWhole();
    void takesAnyDepth();
    void takesManyMembers();
};

void TestJsonDiff::tells_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("changes");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after,
                        const QByteArray &changes) {
        QTest::newRow(name) << before << after << changes;
    };
    row("white space alone", R"({"a":[1,{}]})", "{ \"a\" : [ 1,\n{ } ] }", "");
    row("a value", R"({"a":1,"b":2})", R"({"a":1,"b":3})", "changed b: 2 > 3");
    row("the text of a number", R"({"a":1.0})", R"({"a":1.00})", "changed a: 1.0 > 1.00");
    row("an escape", R"(["A"])", R"(["\u0041"])", R"(changed [0]: "A" > "\u0041")");
    row("compact values", R"({"a":1})", R"({ "a" : [ 1 , { } ] })", "changed a: 1 > [1,{}]");
    row("another type", R"({"a":{"b":1}})", R"({"a":[1]})", R"(changed a: {"b":1} > [1])");
    row("the whole", "1", "{}", "changed $: 1 > {}");
    row("within", R"({"a":{"b":[0,{"c":1}]}})", R"({"a":{"b":[0,{"c":2}]}})",
        "changed a.b[1].c: 1 > 2");
    row("an added member", R"({"a":1,"c":3})", R"({"a":1,"b":2,"c":3})", "added b:  > 2");
    row("a removed member", R"({"a":1,"b":2,"c":3})", R"({"a":1,"c":3})", "removed b: 2 > ");
    row("a renamed member", R"({"a":1,"b":2})", R"({"c":1,"b":2})",
        "added c:  > 1\nremoved a: 1 > ");
    row("in the order of the text", R"({"a":1,"b":2,"c":3})", R"({"x":0,"a":9,"c":8})",
        "added x:  > 0\nchanged a: 1 > 9\nremoved b: 2 > \nchanged c: 3 > 8");
    row("another order", R"({"a":1,"b":2})", R"({"b":2,"a":1})",
        R"(reordered $: {"a":1,"b":2} > {"b":2,"a":1})");
    row("another order and more", R"({"o":{"a":1,"b":2,"c":3}})", R"({"o":{"b":2,"d":4,"a":0}})",
        R"(reordered o: {"a":1,"b":2,"c":3} > {"b":2,"d":4,"a":0})"
        "\nadded o.d:  > 4\nchanged o.a: 1 > 0\nremoved o.c: 3 > ");
    row("order of what is left alone", R"({"a":1,"b":2,"c":3})", R"({"c":3,"x":0})",
        "removed a: 1 > \nremoved b: 2 > \nadded x:  > 0");
    row("a key that is spelled otherwise", R"({"a":{"b":1}})", R"({"\u0061":{"b":1}})",
        R"(changed a: {"b":1} > {"b":1})");
    row("repeated keys in their order", R"({"a":1,"b":0,"a":2})", R"({"a":1,"b":0,"a":3})",
        "changed a#2: 2 > 3");
    row("one repeated key less", R"({"a":1,"a":2,"a":3})", R"({"a":1,"a":3})",
        "changed a#2: 2 > 3\nremoved a#3: 3 > ");
    row("one repeated key more", R"({"a":1})", R"({"a":1,"\u0061":1})", "added a#2:  > 1");
    row("a repeated key elsewhere", R"({"a":1,"a":1,"b":0})", R"({"a":1,"b":0,"a":1})",
        R"(reordered $: {"a":1,"a":1,"b":0} > {"a":1,"b":0,"a":1})");
    row("an element at the end", "[1,2]", "[1,2,3]", "added [2]:  > 3");
    row("an element at the start", "[1,2]", "[0,1,2]", "added [0]:  > 0");
    row("an element within", "[1,2,3]", "[1,9,2,3]", "added [1]:  > 9");
    row("no first element", "[0,1,2]", "[1,2]", "removed [0]: 0 > ");
    row("elements by position", "[0,1,2,3,4]", "[0,7,8,9,3,4]",
        "changed [1]: 1 > 7\nchanged [2]: 2 > 8\nadded [3]:  > 9");
    row("fewer of the same", "[1,1,1]", "[1,1]", "removed [2]: 1 > ");
    row("into an element", R"([{"a":1},{"b":2}])", R"([{"a":1},{"b":3},0])",
        "changed [1].b: 2 > 3\nadded [2]:  > 0");
    row("nothing left", R"({"a":[1]})", R"({"a":[]})", "removed a[0]: 1 > ");
}

void TestJsonDiff::tells()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, changes);
    QCOMPARE(told(jsonDiff(parsed(before), parsed(after))), changes);
    QCOMPARE(isSameJson(parsed(before), parsed(after)), changes.isEmpty());
}

void TestJsonDiff::comparesDeepValuesAsAWhole()
{
    const auto nested = [](int depth, const QByteArray &value) {
        return QByteArray(depth, '[') + value + QByteArray(depth, ']');
    };
    const auto changed = [&](int depth) {
        return jsonDiff(parsed(nested(depth, "1")), parsed(nested(depth, "2")));
    };
    QCOMPARE(changed(200).size(), 1);
    QCOMPARE(changed(200).front().path.size(), 200);
    QCOMPARE(changed(200).front().before, "1");
    QCOMPARE(changed(203).size(), 1);
    QCOMPARE(changed(203).front().path.size(), 200);
    QCOMPARE(changed(203).front().before, "[[[1]]]");
}

void TestJsonDiff::takesAnyDepth()
{
    const QByteArray open(8000, '[');
    const QByteArray close(8000, ']');
    QCOMPARE(jsonDiff(parsed(open + close), parsed(open + "0" + close)).size(), 1);
    QVERIFY(jsonDiff(parsed(open + close), parsed(open + ' ' + close)).empty());
}

void TestJsonDiff::takesManyMembers()
{
    const JsonText before = parsed(manyMembers(3000, "0"));
    const JsonText after = parsed(manyMembers(3000, "1"));
    const QByteArray repeated = "{\"\":0" + QByteArray(",\"\":0").repeated(3000) + '}';
    QCOMPARE(jsonDiff(before, after).size(), 3000);
    QCOMPARE(jsonDiff(parsed("{}"), parsed(repeated)).size(), 3001);
}

QTEST_GUILESS_MAIN(TestJsonDiff)

#include "tst_jsondiff.moc"
