// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsoncases.h"
#include "jsonformat.h"
#include "jsonmerge.h"

#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

QByteArray word(MergeChange::By by)
{
    switch (by) {
    case MergeChange::By::Theirs:
        return "theirs";
    case MergeChange::By::Mine:
        return "mine";
    case MergeChange::By::BothAlike:
        return "alike";
    case MergeChange::By::Overlap:
        return "overlap";
    }
    return {};
}

// "mine a.b: 1 | 1 | 2"; "-" where nothing stands.
QByteArray told(const std::vector<MergeChange> &changes)
{
    QByteArrayList lines;
    for (const MergeChange &change : changes)
        lines << word(change.by) + ' ' + dottedPath(change.path).toUtf8() + ": "
                + change.base.value_or("-") + " | " + change.theirs.value_or("-") + " | "
                + change.mine.value_or("-");
    return lines.join('\n');
}

JsonMerge mergeOf(const QByteArray &base, const QByteArray &theirs, const QByteArray &mine)
{
    return {parsed(base), parsed(theirs), parsed(mine)};
}

QByteArray allOf(const JsonMerge &merge, JsonSide side)
{
    return merge.merged(std::vector<JsonSide>(merge.changes().size(), side)).bytes();
}

} // namespace

class TestJsonMerge : public QObject
{
    Q_OBJECT

private slots:
    void merges_data();
    void merges();
    void stops_data();
    void stops();
    void takesWhatIsChosen_data();
    void takesWhatIsChosen();
    void choosesWhatIsCertain();
    void countsDeepValuesAsAWhole();
    void countsArraysInArraysAsAWhole();
    void takesAnyDepth();
    void takesManyMembers();
};

void TestJsonMerge::merges_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QByteArray>("mine");
    QTest::addColumn<QByteArray>("merged");
    QTest::addColumn<QByteArray>("changes");
    const auto row = [](const char *name, const QByteArray &base, const QByteArray &theirs,
                        const QByteArray &mine, const QByteArray &merged,
                        const QByteArray &changes) {
        QTest::newRow(name) << base << theirs << mine << merged << changes;
    };
    row("nothing", R"({"a": 1.10})", R"({"a":1.10})", R"({ "a":1.10})", R"({"a":1.10})", "");
    row("theirs alone", R"({"a":1})", R"({"a":2})", R"({"a" : 1})", R"({"a":2})",
        "theirs a: 1 | 2 | 1");
    row("mine alone", "1", "1", "[2]", "[2]", "mine $: 1 | 1 | [2]");
    row("both alike", R"({"a":1})", R"({"a":2})", R"({"a":2})", R"({"a":2})", "alike a: 1 | 2 | 2");
    row("disjoint members", R"({"a":1,"b":2,"c":1e400})", R"({"a":9,"b":2,"c":1e400})",
        R"({"a":1,"b":8,"c":1e400})", R"({"a":9,"b":8,"c":1e400})",
        "theirs a: 1 | 9 | 1\nmine b: 2 | 2 | 8");
    row("disjoint within", R"({"o":{"a":{"x":1,"y":2}}})", R"({"o":{"a":{"x":3,"y":2}}})",
        R"({"o":{"a":{"x":1,"y":4}}})", R"({"o":{"a":{"x":3,"y":4}}})",
        "theirs o.a.x: 1 | 3 | 1\nmine o.a.y: 2 | 2 | 4");
    row("removed and changed elsewhere", R"({"a":1,"b":2,"c":3})", R"({"b":2,"c":3})",
        R"({"a":1,"b":2,"c":4})", R"({"b":2,"c":4})", "theirs a: 1 | - | 1\nmine c: 3 | 3 | 4");
    row("removed by both", R"({"a":1,"b":2})", R"({"b":3})", R"({"b":2})", R"({"b":3})",
        "alike a: 1 | - | -\ntheirs b: 2 | 3 | 2");
    row("everything removed", R"({"a":1,"b":2})", R"({"b":2})", R"({"a":1})", "{}",
        "theirs a: 1 | - | 1\nmine b: 2 | 2 | -");
    row("added by both", R"({"a":1})", R"({"a":1,"t":2})", R"({"m":3,"a":1})",
        R"({"m":3,"a":1,"t":2})", "mine m: - | - | 3\ntheirs t: - | 2 | -");
    row("mine follows what it follows", R"({"a":1,"b":2})", R"({"a":1,"t":0,"b":2,"u":0})",
        R"({"a":1,"m":0,"n":0,"b":2})", R"({"a":1,"m":0,"n":0,"t":0,"b":2,"u":0})",
        "mine m: - | - | 0\nmine n: - | - | 0\ntheirs t: - | 0 | -\ntheirs u: - | 0 | -");
    row("mine follows what is removed", R"({"a":1,"b":2})", R"({"b":2})", R"({"a":1,"m":0,"b":2})",
        R"({"m":0,"b":2})", "theirs a: 1 | - | 1\nmine m: - | - | 0");
    row("added alike among others", "{}", R"({"t":1,"x":0})", R"({"m":1,"x":0})",
        R"({"m":1,"t":1,"x":0})", "mine m: - | - | 1\ntheirs t: - | 1 | -\nalike x: - | 0 | 0");
    row("into an empty object", R"({"o":{}})", R"({"o":{"a":1}})", R"({"o":{"b":2}})",
        R"({"o":{"b":2,"a":1}})", "mine o.b: - | - | 2\ntheirs o.a: - | 1 | -");
    row("another order by theirs alone", R"({"o":{"a":1,"b":2},"c":3})",
        R"({"o":{"b":2,"a":1},"c":3})", R"({"o":{"a":1,"b":2},"c":4})",
        R"({"o":{"b":2,"a":1},"c":4})",
        "theirs o: {\"a\":1,\"b\":2} | {\"b\":2,\"a\":1} | {\"a\":1,\"b\":2}\n"
        "mine c: 3 | 3 | 4");
    row("another order by both alike", R"({"o":{"a":1,"b":2}})", R"({"o":{"b":2,"a":1}})",
        R"({"o":{"b":2,"a":1}})", R"({"o":{"b":2,"a":1}})",
        R"(alike o: {"a":1,"b":2} | {"b":2,"a":1} | {"b":2,"a":1})");
    row("a key spelled otherwise", R"({"a":1,"b":2})", R"({"\u0061":1,"b":2})", R"({"a":1,"b":3})",
        R"({"\u0061":1,"b":3})", "theirs a: 1 | 1 | 1\nmine b: 2 | 2 | 3");
    row("a repeated key elsewhere", R"({"o":{"a":1,"a":2},"b":{"x":1,"y":2}})",
        R"({"o":{"a":1,"a":3},"b":{"x":5,"y":2}})", R"({"o":{"a":1,"a":2},"b":{"x":1,"y":6}})",
        R"({"o":{"a":1,"a":3},"b":{"x":5,"y":6}})",
        "theirs o: {\"a\":1,\"a\":2} | {\"a\":1,\"a\":3} | {\"a\":1,\"a\":2}\n"
        "theirs b.x: 1 | 5 | 1\nmine b.y: 2 | 2 | 6");
    row("elements in place", "[1,2,3]", "[7,2,3]", "[1,2,8]", "[7,2,8]",
        "theirs [0]: 1 | 7 | 1\nmine [2]: 3 | 3 | 8");
    row("within an element", R"([{"id":1,"a":1,"b":1}])", R"([{"id":1,"a":2,"b":1}])",
        R"([{"id":1,"a":1,"b":3}])", R"([{"id":1,"a":2,"b":3}])",
        "theirs [0].a: 1 | 2 | 1\nmine [0].b: 1 | 1 | 3");
    row("the same word in another record", R"([{"id":1,"s":"busy"},{"id":2,"s":"idle"}])",
        R"([{"id":1,"s":"busy"},{"id":2,"s":"off"}])",
        R"([{"id":1,"s":"idle"},{"id":2,"s":"idle"}])",
        R"([{"id":1,"s":"idle"},{"id":2,"s":"off"}])",
        "mine [0].s: \"busy\" | \"busy\" | \"idle\"\n"
        "theirs [1].s: \"idle\" | \"off\" | \"idle\"");
    row("an element replaced by one side alone", R"([{"a":1},{"b":2}])", R"([{"a":1},{"b":3}])",
        R"([{"c":1},{"b":2}])", R"([{"c":1},{"b":3}])",
        "mine [0]: {\"a\":1} | {\"a\":1} | {\"c\":1}\n"
        "theirs [1]: {\"b\":2} | {\"b\":3} | {\"b\":2}");
    row("appended and in place", "[1,2]", "[1,2,3,4]", "[9,2]", "[9,2,3,4]",
        "mine [0]: 1 | 1 | 9\ntheirs [2]: - | 3 | -\ntheirs [3]: - | 4 | -");
    row("in place and appended", R"({"l":["a"]})", R"({"l":["b"]})", R"({"l":["a","c"]})",
        R"({"l":["b","c"]})", "theirs l[0]: \"a\" | \"b\" | \"a\"\nmine l[1]: - | - | \"c\"");
    row("appended alike", "[1]", "[1,2]", "[1,2]", "[1,2]", "alike [1]: - | 2 | 2");
    row("the same value at another place within", "[[1,2],[2,3]]", "[[1,2],[2,3],[0]]",
        "[[9,2],[2,4]]", "[[9,2],[2,4],[0]]",
        "mine [0][0]: 1 | 1 | 9\nmine [1][1]: 3 | 3 | 4\ntheirs [2]: - | [0] | -");
    row("an array of one side alone", R"({"l":[1,2,3],"a":1})", R"({"l":[3,1],"a":1})",
        R"({"l":[1,2,3],"a":2})", R"({"l":[3,1],"a":2})",
        "theirs l: [1,2,3] | [3,1] | [1,2,3]\nmine a: 1 | 1 | 2");
    row("an array shifted alike", "[1,2,3]", "[2,3]", "[2,3]", "[2,3]",
        "alike $: [1,2,3] | [2,3] | [2,3]");
    row("number text", R"({"a":1.10,"b":1})", R"({"a":1.1,"b":1})", R"({"a":1.10,"b":-0})",
        R"({"a":1.1,"b":-0})", "theirs a: 1.10 | 1.1 | 1.10\nmine b: 1 | 1 | -0");
}

void TestJsonMerge::merges()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, theirs);
    QFETCH(QByteArray, mine);
    QFETCH(QByteArray, merged);
    QFETCH(QByteArray, changes);
    const JsonMerge merge = mergeOf(base, theirs, mine);
    QCOMPARE(told(merge.changes()), changes);
    QVERIFY(merge.isClean());
    QCOMPARE(merge.merged().bytes(), merged);
    QVERIFY(mergeOf(base, mine, theirs).isClean());
    QCOMPARE(allOf(merge, JsonSide::Base), compactJson(parsed(base)));
    QCOMPARE(allOf(merge, JsonSide::Theirs), compactJson(parsed(theirs)));
    QCOMPARE(allOf(merge, JsonSide::Mine), compactJson(parsed(mine)));
}

void TestJsonMerge::stops_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QByteArray>("mine");
    QTest::addColumn<QByteArray>("changes");
    const auto row = [](const char *name, const QByteArray &base, const QByteArray &theirs,
                        const QByteArray &mine, const QByteArray &changes) {
        QTest::newRow(name) << base << theirs << mine << changes;
    };
    row("the whole", "1", "2", "3", "overlap $: 1 | 2 | 3");
    row("the same member", R"({"a":1,"b":1})", R"({"a":2,"b":1})", R"({"a":3,"b":4})",
        "overlap a: 1 | 2 | 3\nmine b: 1 | 1 | 4");
    row("the text of a number", "[1]", "[1.0]", "[1.00]", "overlap [0]: 1 | 1.0 | 1.00");
    row("removed and changed", R"({"a":{"b":1}})", "{}", R"({"a":{"b":2}})",
        R"(overlap a: {"b":1} | - | {"b":2})");
    row("changed and removed", R"({"a":1})", R"({"a":2})", "{}", "overlap a: 1 | 2 | -");
    row("another type and within", R"({"a":{"b":1}})", R"({"a":[]})", R"({"a":{"b":2}})",
        R"(overlap a: {"b":1} | [] | {"b":2})");
    row("added differently", "{}", R"({"a":{"x":1}})", R"({"a":{"y":1}})",
        R"(overlap a: - | {"x":1} | {"y":1})");
    row("added by another spelling", "{}", R"({"\u0061":1})", R"({"a":1})", "overlap a: - | 1 | 1");
    row("another spelling and within", R"({"a":{"b":1}})", R"({"\u0061":{"b":1}})",
        R"({"a":{"b":2}})", R"(overlap a: {"b":1} | {"b":1} | {"b":2})");
    row("another order and a change", R"({"o":{"a":1,"b":2}})", R"({"o":{"b":2,"a":1}})",
        R"({"o":{"a":1,"b":3}})", R"(overlap o: {"a":1,"b":2} | {"b":2,"a":1} | {"a":1,"b":3})");
    row("another order and an addition", R"({"a":1,"b":2})", R"({"b":2,"a":1})",
        R"({"a":1,"b":2,"c":3})",
        R"(overlap $: {"a":1,"b":2} | {"b":2,"a":1} | {"a":1,"b":2,"c":3})");
    row("the same additions in another order", "{}", R"({"a":1,"b":2})", R"({"b":2,"a":1})",
        R"(overlap $: {} | {"a":1,"b":2} | {"b":2,"a":1})");
    row("orders that only three together break", R"({"a":1,"b":2})", R"({"b":2,"x":0})",
        R"({"x":0,"a":1})", R"(overlap $: {"a":1,"b":2} | {"b":2,"x":0} | {"x":0,"a":1})");
    row("a repeated key", R"({"a":1,"a":2,"b":3})", R"({"a":1,"a":2,"b":4})",
        R"({"a":1,"a":5,"b":3})",
        R"(overlap $: {"a":1,"a":2,"b":3} | {"a":1,"a":2,"b":4} | {"a":1,"a":5,"b":3})");
    row("a key that one side repeats", R"({"a":1,"b":3})", R"({"a":1,"b":4})",
        R"({"a":1,"\u0061":1,"b":3})",
        R"(overlap $: {"a":1,"b":3} | {"a":1,"b":4} | {"a":1,"\u0061":1,"b":3})");
    row("the same element", "[1,2]", "[3,2]", "[4,2]", "overlap [0]: 1 | 3 | 4");
    row("appended twice", "[1]", "[1,2]", "[1,3]", "overlap $: [1] | [1,2] | [1,3]");
    row("appended and more alike", "[]", "[1]", "[1,2]", "overlap $: [] | [1] | [1,2]");
    row("appended and removed", "[1,2]", "[1,2,3]", "[1]", "overlap $: [1,2] | [1,2,3] | [1]");
    row("appended what ended it before", "[0]", "[0,0]", "[5]", "overlap $: [0] | [0,0] | [5]");
    row("inserted and in place", "[1,2]", "[0,1,2]", "[1,3]", "overlap $: [1,2] | [0,1,2] | [1,3]");
    row("swapped and in place", "[1,2,3]", "[2,1,3]", "[1,2,4]",
        "overlap $: [1,2,3] | [2,1,3] | [1,2,4]");
    row("shifted and in place", "[1,2,3]", "[2,3,4]", "[1,2,9]",
        "overlap $: [1,2,3] | [2,3,4] | [1,2,9]");
    row("a record removed, one edited, one added", R"([{"id":1,"n":0},{"id":2,"n":0}])",
        R"([{"id":1,"n":0,"x":1},{"id":2,"n":0}])", R"([{"id":2,"n":5},{"id":3,"n":6}])",
        R"(overlap $: [{"id":1,"n":0},{"id":2,"n":0}] | [{"id":1,"n":0,"x":1},{"id":2,"n":0}])"
        R"( | [{"id":2,"n":5},{"id":3,"n":6}])");
    row("values changed places", R"([{"id":1,"s":4},{"id":2,"s":5}])",
        R"([{"id":1,"s":4},{"id":2,"s":5,"x":0}])", R"([{"id":1,"s":5},{"id":2,"s":4}])",
        R"(overlap $: [{"id":1,"s":4},{"id":2,"s":5}] | [{"id":1,"s":4},{"id":2,"s":5,"x":0}])"
        R"( | [{"id":1,"s":5},{"id":2,"s":4}])");
    row("an element replaced and edited", R"([{"a":1},{"b":2}])", R"([{"a":1,"x":0},{"b":2}])",
        R"([{"c":1},{"b":2}])", R"(overlap [0]: {"a":1} | {"a":1,"x":0} | {"c":1})");
    row("a value that stands elsewhere, too", R"([{"a":1,"b":2},{"a":1}])",
        R"([{"a":1,"b":2,"c":3},{"a":1}])", R"([{"a":1},{"a":1}])",
        R"(overlap $: [{"a":1,"b":2},{"a":1}] | [{"a":1,"b":2,"c":3},{"a":1}])"
        R"( | [{"a":1},{"a":1}])");
    row("in place and appended by one side", "[1,2]", "[9,2,3]", "[1,8]",
        "overlap $: [1,2] | [9,2,3] | [1,8]");
}

void TestJsonMerge::stops()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, theirs);
    QFETCH(QByteArray, mine);
    QFETCH(QByteArray, changes);
    const JsonMerge merge = mergeOf(base, theirs, mine);
    QCOMPARE(told(merge.changes()), changes);
    QVERIFY(!merge.isClean());
    QVERIFY(!mergeOf(base, mine, theirs).isClean());
    QCOMPARE(allOf(merge, JsonSide::Base), base);
    QCOMPARE(allOf(merge, JsonSide::Theirs), theirs);
    QCOMPARE(allOf(merge, JsonSide::Mine), mine);
}

// The choices are letters: b, t and m.
void TestJsonMerge::takesWhatIsChosen_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QByteArray>("mine");
    QTest::addColumn<QByteArray>("choices");
    QTest::addColumn<QByteArray>("merged");
    const auto row = [](const char *name, const QByteArray &base, const QByteArray &theirs,
                        const QByteArray &mine, const QByteArray &choices,
                        const QByteArray &merged) {
        QTest::newRow(name) << base << theirs << mine << choices << merged;
    };
    row("the whole", "1", "[2]", "{}", "t", "[2]");
    row("back to the base", R"({"a":1,"b":2})", R"({"a":3,"b":2})", R"({"a":4,"b":5})", "bm",
        R"({"a":1,"b":5})");
    row("nothing in the base", R"({"z":0})", R"({"a":1,"z":0})", R"({"a":2,"z":0})", "b",
        R"({"z":0})");
    row("back again where it stood", R"({"a":1,"b":2,"c":3})", R"({"a":1,"c":3})",
        R"({"a":1,"b":9,"c":4})", "mt", R"({"a":1,"b":9,"c":3})");
    row("an object without its only change", R"({"o":{}})", R"({"o":{"a":1}})", R"({"o":{"b":1}})",
        "bb", R"({"o":{}})");
    row("the key's spelling, too", R"({"a":1})", R"({"\u0061":1})", R"({"a":2})", "t",
        R"({"\u0061":1})");
    row("the first appended one not", "[0]", "[0,1,2]", "[5]", "mbt", "[5,2]");
    row("no appended one", "[]", "[1,2]", "[]", "bm", "[]");
    row("the last appended one not", "[0]", "[0]", "[0,{},[]]", "mb", "[0,{}]");
    row("too few choices", R"({"a":1,"b":1})", R"({"a":2,"b":1})", R"({"a":1,"b":2})", "t",
        R"({"a":2,"b":1})");
}

void TestJsonMerge::takesWhatIsChosen()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, theirs);
    QFETCH(QByteArray, mine);
    QFETCH(QByteArray, choices);
    QFETCH(QByteArray, merged);
    std::vector<JsonSide> sides;
    for (const char choice : choices)
        sides.push_back(choice == 'b'       ? JsonSide::Base
                            : choice == 't' ? JsonSide::Theirs
                                            : JsonSide::Mine);
    QCOMPARE(mergeOf(base, theirs, mine).merged(sides).bytes(), merged);
}

void TestJsonMerge::choosesWhatIsCertain()
{
    const JsonMerge merge = mergeOf(R"({"a":1,"b":1,"c":1,"d":1})", R"({"a":2,"b":1,"c":2,"d":2})",
                                    R"({"a":1,"b":2,"c":2,"d":3})");
    const std::vector<std::optional<JsonSide>> expected{JsonSide::Theirs, JsonSide::Mine,
                                                        JsonSide::Mine, std::nullopt};
    QCOMPARE(merge.choices(), expected);
}

void TestJsonMerge::countsDeepValuesAsAWhole()
{
    const auto nested = [](int depth, const QByteArray &value) {
        return QByteArray("{\"a\":").repeated(depth) + value + QByteArray("}").repeated(depth);
    };
    const auto merged = [&](int depth) {
        return mergeOf(nested(depth, R"({"x":1,"y":1})"), nested(depth, R"({"x":2,"y":1})"),
                       nested(depth, R"({"x":1,"y":2})"));
    };
    QVERIFY(merged(199).isClean());
    QCOMPARE(merged(199).merged().bytes(), nested(199, R"({"x":2,"y":2})"));
    QVERIFY(!merged(200).isClean());
    QCOMPARE(merged(200).changes().front().path.size(), 200);
}

void TestJsonMerge::countsArraysInArraysAsAWhole()
{
    const auto merged = [&](int depth) {
        const QByteArray open(depth, '[');
        const QByteArray close(depth, ']');
        return mergeOf(open + "1,2" + close, open + "3,2" + close, open + "1,4" + close);
    };
    QVERIFY(merged(16).isClean());
    QVERIFY(!merged(17).isClean());
    QCOMPARE(merged(17).changes().front().path.size(), 16);
    QVERIFY(mergeOf("[" + QByteArray("[],").repeated(20) + "1,2]",
                    "[" + QByteArray("[],").repeated(20) + "3,2]",
                    "[" + QByteArray("[],").repeated(20) + "1,4]")
                .isClean());
}

void TestJsonMerge::takesAnyDepth()
{
    const QByteArray open(8000, '[');
    const QByteArray close(8000, ']');
    QCOMPARE(mergeOf(open + close, open + "1" + close, open + close).merged().bytes(),
             open + "1" + close);
    QVERIFY(!mergeOf(open + close, open + "1" + close, open + "2" + close).isClean());
}

void TestJsonMerge::takesManyMembers()
{
    const QByteArray many = manyMembers(3000, "0");
    QCOMPARE(mergeOf(many, manyMembers(3000, "1"), manyMembers(3001, "0")).changes().size(), 3001);
}

QTEST_GUILESS_MAIN(TestJsonMerge)

#include "tst_jsonmerge.moc"
