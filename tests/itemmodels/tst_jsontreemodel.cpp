// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontreemodel.h"
#include "treedocument.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;

using Kind = JsonNode::Kind;

namespace {

QModelIndex at(const JsonTreeModel &model, std::initializer_list<int> rows,
               int column = JsonTreeModel::KeyColumn)
{
    QModelIndex index = model.index(0, 0);
    for (const int row : rows)
        index = model.index(row, 0, index);
    return index.siblingAtColumn(column);
}

QString shown(const JsonTreeModel &model, std::initializer_list<int> rows, int column)
{
    return at(model, rows, column).data().toString();
}

// Counts what a view has to follow.
struct Changes
{
    explicit Changes(JsonTreeModel &model)
        : inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
        , layout(&model, &QAbstractItemModel::layoutChanged)
        , data(&model, &QAbstractItemModel::dataChanged)
        , reset(&model, &QAbstractItemModel::modelReset)
    {
    }

    QList<int> counts() const
    {
        return {int(inserted.count()), int(removed.count()), int(layout.count()),
                int(reset.count())};
    }

    QSignalSpy inserted;
    QSignalSpy removed;
    QSignalSpy layout;
    QSignalSpy data;
    QSignalSpy reset;
};

QByteArray nested(int depth)
{
    return QByteArray("[").repeated(depth) + "1" + QByteArray("]").repeated(depth);
}

} // namespace

class TestJsonTreeModel : public QObject
{
    Q_OBJECT

private slots:
    void showsEachValue_data();
    void showsEachValue();
    void showsKeysAndPositions();
    void cutsLongTexts();
    void findsRows();
    void takesOrRefuses_data();
    void takesOrRefuses();
    void takesKeys();
    void equalTextIsNoEdit();
    void asksForEdits_data();
    void asksForEdits();
    void asksForNothingWithoutSense();
    void readOnlyAsksForNothing();
    void keepsRows_data();
    void keepsRows();
    void aValueIsOneChange();
    void anotherLayoutMovesNothing();
    void sameTextIsNoChange();
    void invalidTextLeavesTheTree();
    void deepNestingIsOneRow();
    void scatteredChangesAreFewSignals();
};

void TestJsonTreeModel::showsEachValue_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QVariant>("edit");
    const auto row = [](const char *name, const QByteArray &text, const QString &value,
                        const QString &kind, const QVariant &edit) {
        QTest::newRow(name) << text << value << kind << edit;
    };
    const auto same = [&row](const char *name, const QByteArray &text, const QString &kind) {
        row(name, text, QString::fromUtf8(text), kind, QString::fromUtf8(text));
    };
    const QString number = QStringLiteral("number");
    const QString word = QStringLiteral("boolean");
    const QString text = QStringLiteral("string");
    same("number", "12", number);
    same("number's digits", "1.10", number);
    same("beyond a double", "1e400", number);
    same("30 digits", "123456789012345678901234567890", number);
    same("true", "true", word);
    same("false", "false", word);
    same("null", "null", QStringLiteral("null"));
    row("text of digits", "\"12\"", QStringLiteral("12"), text, QStringLiteral("12"));
    row("empty text", "\"\"", QString(), text, QString());
    row("escapes", R"("caf\u00e9 \"x\"")", QStringLiteral("caf\u00e9 \"x\""), text,
        QStringLiteral("caf\u00e9 \"x\""));
    row("line break", R"("a\nb")", QStringLiteral("a\\nb"), text, QStringLiteral("a\nb"));
    row("turning", R"("\u202egnp")", QStringLiteral("\\u202egnp"), text,
        QStringLiteral("\u202egnp"));
    row("object", R"({"a":1,"a":2})", QStringLiteral("2 member(s)"), QStringLiteral("object"), {});
    row("array", "[]", QStringLiteral("0 element(s)"), QStringLiteral("array"), {});
}

void TestJsonTreeModel::showsEachValue()
{
    QFETCH(QByteArray, text);
    QFETCH(QVariant, edit);
    JsonTreeModel model;
    const QAbstractItemModelTester tester(&model);
    model.setText(text);
    const QModelIndex value = at(model, {}, JsonTreeModel::ValueColumn);
    QTEST(value.data().toString(), "value");
    QTEST(shown(model, {}, JsonTreeModel::KindColumn), "kind");
    QCOMPARE(value.data(Qt::EditRole), edit);
    QCOMPARE(value.flags().testFlag(Qt::ItemIsEditable), edit.isValid());
    QCOMPARE(value.data(JsonTreeModel::ValueTextRole).toByteArray(), text);
}

void TestJsonTreeModel::showsKeysAndPositions()
{
    JsonTreeModel model;
    const QAbstractItemModelTester tester(&model);
    model.setText("{\"\\u0061\\u202e\":[7,8],\"a\":1,\"a\":2}");
    QCOMPARE(shown(model, {}, JsonTreeModel::KeyColumn), QStringLiteral("(whole)"));
    QCOMPARE(shown(model, {0}, JsonTreeModel::KeyColumn), QStringLiteral("a\\u202e"));
    QCOMPARE(shown(model, {0, 1}, JsonTreeModel::KeyColumn), QStringLiteral("1"));
    QCOMPARE(shown(model, {2}, JsonTreeModel::KeyColumn), QStringLiteral("a"));
    QCOMPARE(at(model, {0}).data(Qt::EditRole).toString(), QStringLiteral("a\u202e"));
    QVERIFY(at(model, {0}).flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(!at(model, {}).flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(!at(model, {0, 1}).flags().testFlag(Qt::ItemIsEditable));
    QCOMPARE(dottedPath(at(model, {2}).data(JsonTreeModel::PathRole).value<JsonPath>()),
             QStringLiteral("a#2"));
    QCOMPARE(at(model, {0}).data(JsonTreeModel::KindRole).value<Kind>(), Kind::Array);
}

void TestJsonTreeModel::cutsLongTexts()
{
    JsonTreeModel model;
    const QByteArray text = '"' + QByteArray("\U0001f600").repeated(4000) + '"';
    model.setText(text);
    const QString value = shown(model, {}, JsonTreeModel::ValueColumn);
    QVERIFY(value.size() < 1100);
    QVERIFY(value.endsWith(QStringLiteral("\U0001f600…")));
    QCOMPARE(at(model, {}, JsonTreeModel::ValueColumn).data(Qt::EditRole).toString().size(), 8000);
}

void TestJsonTreeModel::findsRows()
{
    JsonTreeModel model;
    const QByteArray text = "{\"a\": [10, {\"b\": 20}], \"a\": 30}";
    model.setText(text);
    const JsonPath deep{{.key = QStringLiteral("a")}, {.index = 1}, {.key = QStringLiteral("b")}};
    QCOMPARE(model.indexOf(deep), at(model, {0, 1, 0}));
    QCOMPARE(model.indexOf(deep, JsonTreeModel::KindColumn),
             at(model, {0, 1, 0}, JsonTreeModel::KindColumn));
    QCOMPARE(model.indexOf({}), at(model, {}));
    QCOMPARE(model.indexOf({{.key = QStringLiteral("a"), .occurrence = 1}}), at(model, {1}));
    QVERIFY(!model.indexOf({{.key = QStringLiteral("c")}}).isValid());
    QCOMPARE(model.indexAtOffset(text.indexOf("20")), at(model, {0, 1, 0}));
    QCOMPARE(model.indexAtOffset(text.indexOf("30")), at(model, {1}));
    QCOMPARE(model.indexAtOffset(0), at(model, {}));
}

void TestJsonTreeModel::takesOrRefuses_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QByteArray>("after"); // empty: refused
    const auto row = [](const char *name, const QByteArray &before, const QString &given,
                        const QByteArray &after) {
        QTest::newRow(name) << before << given << after;
    };
    row("another number", "1", QStringLiteral("-0.10"), "-0.10");
    row("number with space around", "1", QStringLiteral(" 2 "), "2");
    row("number into word", "1", QStringLiteral("true"), "true");
    row("number into text", "1", QStringLiteral("\"x\""), "\"x\"");
    row("number into object", "1", QStringLiteral("{}"), "{}");
    row("number into plain words", "1", QStringLiteral("open"), {});
    row("number into nothing", "1", QString(), {});
    row("number with a leading zero", "1", QStringLiteral("01"), {});
    row("two values", "null", QStringLiteral("1,2"), {});
    row("text of digits stays text", "\"1\"", QStringLiteral("2"), "\"2\"");
    row("text with quotes", "\"1\"", QStringLiteral("\"2\""), R"("\"2\"")");
    row("text into nothing", "\"1\"", QString(), "\"\"");
    row("text with line breaks", "\"1\"", QStringLiteral("a\r\nb"), R"("a\r\nb")");
    row("text with half a character", "\"1\"", QString(QChar(0xd800)), R"("\ud800")");
    row("container", "[1]", QStringLiteral("2"), {});
}

void TestJsonTreeModel::takesOrRefuses()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, given);
    QFETCH(QByteArray, after);
    TreeDocument document(before);
    const QModelIndex value = at(document.model(), {}, JsonTreeModel::ValueColumn);
    const bool isRefused = after.isEmpty();
    QCOMPARE(document.model().refusal(value, given).isEmpty(), !isRefused);
    QCOMPARE(document.model().setData(value, given), !isRefused);
    QCOMPARE(document.text(), isRefused ? before : after);
    QCOMPARE(document.requests(), isRefused ? 0 : 1);
}

void TestJsonTreeModel::takesKeys()
{
    TreeDocument document("{\"a\" : 1, \"b\":{\"c\":2}}");
    JsonTreeModel &model = document.model();
    QVERIFY(model.setData(at(model, {1, 0}), QStringLiteral("a\"\n")));
    QCOMPARE(document.text(), QByteArray(R"({"a" : 1, "b":{"a\"\n":2}})"));
    QVERIFY(model.setData(at(model, {0}), QStringLiteral("b")));
    QCOMPARE(document.text(), QByteArray(R"({"b" : 1, "b":{"a\"\n":2}})"));
    QVERIFY(!model.setData(at(model, {}), QStringLiteral("x")));
    QVERIFY(!model.setData(at(model, {0}, JsonTreeModel::KindColumn), QStringLiteral("x")));
    QVERIFY(!model.setData(at(model, {0}), QStringLiteral("x"), Qt::DisplayRole));
    QCOMPARE(document.requests(), 2);
}

void TestJsonTreeModel::equalTextIsNoEdit()
{
    const QByteArray text = R"({"\u0061":"\u0062","c":1.10,"d":"\ud800"})";
    TreeDocument document(text);
    JsonTreeModel &model = document.model();
    for (int row = 0; row < 3; ++row) {
        for (const int column : {JsonTreeModel::KeyColumn, JsonTreeModel::ValueColumn}) {
            const QModelIndex index = at(model, {row}, column);
            QVERIFY(model.setData(index, index.data(Qt::EditRole)));
        }
    }
    QCOMPARE(document.requests(), 0);
}

void TestJsonTreeModel::asksForEdits_data()
{
    using Edit = std::function<std::optional<JsonPath>(JsonTreeModel &)>;
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const QByteArray &before, Edit edit,
                        const QByteArray &after, const char *path = "") {
        QTest::newRow(name) << before << std::move(edit) << after << QString::fromLatin1(path);
    };
    using Model = JsonTreeModel;
    row(
        "add to an object", R"({"new":1})", [](Model &m) { return m.addChild(at(m, {})); },
        R"({"new":1,"new2":null})", "new2");
    row(
        "add to an empty object", "[{}]", [](Model &m) { return m.addChild(at(m, {0})); },
        R"([{"new":null}])", "[0].new");
    row(
        "add to an array, from any column", "[1]",
        [](Model &m) { return m.addChild(at(m, {}, Model::KindColumn)); }, "[1,null]", "[1]");
    row(
        "add behind a member", R"({"a":1,"b":2})", [](Model &m) { return m.addBehind(at(m, {0})); },
        R"({"a":1,"new":null,"b":2})", "new");
    row(
        "add behind an element", "[1,2]", [](Model &m) { return m.addBehind(at(m, {0})); },
        "[1,null,2]", "[1]");
    row(
        "move down", R"({"a":1,"b":2,"a":3})", [](Model &m) { return m.move(at(m, {0}), 2); },
        R"({"b":2,"a":3,"a":1})", "a#2");
    row(
        "move up", R"({"a":1,"b":2,"a":3})", [](Model &m) { return m.move(at(m, {2}), -1); },
        R"({"a":1,"a":3,"b":2})", "a#2");
    row(
        "move to the top", R"({"a":1,"b":2,"a":3})",
        [](Model &m) { return m.move(at(m, {2}), -2); }, R"({"a":3,"a":1,"b":2})", "a");
    row(
        "move an element", "[[1,2,3]]",
        [](Model &m) {
            return m.move(at(m, {0, 0}), 1);
        },
        "[[2,1,3]]", "[0][1]");
    const auto done = [](auto edit) {
        return [edit](Model &m) {
            edit(m);
            return std::optional<JsonPath>();
        };
    };
    row("remove", "[1,2,3]", done([](Model &m) { m.remove(at(m, {1})); }), "[1,3]");
    row("another kind", "[12]", done([](Model &m) { m.setKind(at(m, {0}), Kind::String); }),
        "[\"12\"]");
    row("another kind of the whole", "[1]",
        done([](Model &m) { m.setKind(at(m, {}), Kind::Object); }), R"({"0":1})");
}

void TestJsonTreeModel::asksForEdits()
{
    QFETCH(QByteArray, before);
    QFETCH(std::function<std::optional<JsonPath>(JsonTreeModel &)>, edit);
    QFETCH(QString, path);
    TreeDocument document(before);
    const QAbstractItemModelTester tester(&document.model());
    const std::optional<JsonPath> found = edit(document.model());
    QTEST(document.text(), "after");
    QCOMPARE(document.requests(), 1);
    QCOMPARE(found ? dottedPath(*found) : QString(), path);
    QCOMPARE(rowsOf(document.model()), rowsOfText(document.text()));
}

void TestJsonTreeModel::asksForNothingWithoutSense()
{
    TreeDocument document("{\"a\":[1,2]}");
    JsonTreeModel &model = document.model();
    QVERIFY(!model.addChild(at(model, {0, 0})));
    QVERIFY(!model.addChild({}));
    QVERIFY(!model.addBehind(at(model, {})));
    QVERIFY(!model.addBehind({}));
    QVERIFY(!model.move(at(model, {}), 1));
    QVERIFY(!model.move(at(model, {0}), 1));
    QVERIFY(!model.move(at(model, {0, 0}), -1));
    QVERIFY(!model.move(at(model, {0, 1}), 1));
    QVERIFY(!model.move(at(model, {0, 1}), 0));
    model.remove(at(model, {}));
    model.remove({});
    model.setKind(at(model, {0}), Kind::Array);
    model.setKind({}, Kind::Array);
    QCOMPARE(document.requests(), 0);
}

void TestJsonTreeModel::readOnlyAsksForNothing()
{
    TreeDocument document("{\"a\":[1,2]}");
    JsonTreeModel &model = document.model();
    const QSignalSpy changed(&model, &JsonTreeModel::currentChanged);
    model.setReadOnly(true);
    model.setReadOnly(true);
    QCOMPARE(changed.count(), 1);
    QVERIFY(model.isCurrent());
    QVERIFY(!model.isEditable());
    QVERIFY(!at(model, {0}).flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(!model.addChild(at(model, {0})));
    QVERIFY(!model.addBehind(at(model, {0})));
    QVERIFY(!model.move(at(model, {0, 0}), 1));
    model.remove(at(model, {0}));
    model.setKind(at(model, {0}), Kind::Object);
    QVERIFY(!model.setData(at(model, {0}), QStringLiteral("b")));
    QCOMPARE(document.requests(), 0);
    model.setReadOnly(false);
    QVERIFY(model.isEditable());
    QCOMPARE(changed.count(), 2);
}

// "mark" is a scalar that is looked for before and after.
void TestJsonTreeModel::keepsRows_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QList<int>>("changes"); // inserts, removes, layouts, resets
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after,
                        const QList<int> &changes) {
        QTest::newRow(name) << before << after << changes;
    };
    row("value", R"({"a":1,"b":["mark"]})", R"({"a":2,"b":["mark"]})", {0, 0, 0, 0});
    row("rename", R"({"a":1,"b":["mark"]})", R"({"a":1,"c":["mark"]})", {0, 0, 0, 0});
    row("rename to a key that is there", R"({"a":["mark"],"b":1,"c":2})",
        R"({"b":["mark"],"b":1,"c":2})", {0, 0, 0, 0});
    row("rename of a repeated key", R"({"a":1,"a":["mark"],"b":2})",
        R"({"x":1,"a":["mark"],"b":2})", {0, 0, 0, 0});
    row("removed before", R"([0,1,["mark"]])", R"([1,["mark"]])", {0, 1, 0, 0});
    row("removed a repeated key", R"({"a":1,"a":["mark"]})", R"({"a":["mark"]})", {0, 1, 0, 0});
    row("inserted before", R"([["mark"]])", R"([1,2,["mark"]])", {1, 0, 0, 0});
    row("moved", R"([["mark"],1,2])", R"([1,2,["mark"]])", {0, 0, 1, 0});
    row("moved a repeated key", R"({"a":["mark"],"a":1})", R"({"a":1,"a":["mark"]})", {0, 0, 1, 0});
    row("array into object", R"([["mark"],1])", R"({"0":["mark"],"1":1})", {0, 0, 0, 0});
    row("object into array", R"({"b":["mark"],"a":1})", R"([["mark"],1])", {0, 0, 0, 0});
    row("layout", R"({"a":[ "mark" , 1 ]})", "{\n  \"a\": [\n    \"mark\",\n    1\n  ]\n}",
        {0, 0, 0, 0});
    row("the same element edited", R"([1,{"x":"mark","y":1},2])", R"([1,{"x":"mark","y":2},2])",
        {0, 0, 0, 0});
    row("sorted keys and one new", R"({"c":1,"b":["mark"],"a":2})",
        R"({"a":2,"b":["mark"],"bb":0,"c":1})", {1, 0, 1, 0});
    row("edited and moved on", R"({"a":{"x":"mark"},"b":1})", R"({"b":1,"a":{"x":"mark","y":2}})",
        {1, 0, 1, 0});
}

void TestJsonTreeModel::keepsRows()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    JsonTreeModel model;
    const QAbstractItemModelTester tester(&model);
    model.setText(before);
    const QPersistentModelIndex mark = model.indexAtOffset(before.indexOf("mark"));
    const QPersistentModelIndex around = mark.parent();
    const Changes changes(model);
    model.setText(after);
    QVERIFY(mark.isValid());
    QCOMPARE(mark.data(JsonTreeModel::ValueTextRole).toByteArray(), QByteArray("\"mark\""));
    QCOMPARE(QModelIndex(around), mark.parent());
    QTEST(changes.counts(), "changes");
    QCOMPARE(rowsOf(model), rowsOfText(after));
}

void TestJsonTreeModel::aValueIsOneChange()
{
    JsonTreeModel model;
    model.setText("{\"a\":[1,2,3],\"b\":[1,2,3]}");
    const Changes changes(model);
    model.setText("{\"a\":[1,2,3],\"b\":[1,5,3]}");
    QList<QModelIndex> changed;
    for (const QList<QVariant> &signal : changes.data) {
        QCOMPARE(signal[1].toModelIndex(), signal[0].toModelIndex().siblingAtColumn(2));
        changed.append(signal[0].toModelIndex());
    }
    QCOMPARE(changed, QList<QModelIndex>({at(model, {}), at(model, {1}), at(model, {1, 1})}));
}

void TestJsonTreeModel::anotherLayoutMovesNothing()
{
    JsonTreeModel model;
    model.setText("[ 1, [2], {\"a\": 3} ]");
    const Changes changes(model);
    model.setText("[1,[2],{\"a\":3}]");
    QCOMPARE(changes.counts(), QList<int>({0, 0, 0, 0}));
    QCOMPARE(at(model, {1}).data(JsonTreeModel::ValueTextRole).toByteArray(), QByteArray("[2]"));
    QCOMPARE(model.tree().text().bytes(), QByteArray("[1,[2],{\"a\":3}]"));
}

void TestJsonTreeModel::sameTextIsNoChange()
{
    JsonTreeModel model;
    model.setText("[1,2]");
    const Changes changes(model);
    model.setText("[1,2]");
    QCOMPARE(changes.counts(), QList<int>({0, 0, 0, 0}));
    QCOMPARE(changes.data.count(), 0);
}

void TestJsonTreeModel::invalidTextLeavesTheTree()
{
    TreeDocument document("{\"a\":[1,2]}");
    JsonTreeModel &model = document.model();
    const QStringList rows = rowsOf(model);
    const QPersistentModelIndex kept = at(model, {0, 1});
    const QSignalSpy changed(&model, &JsonTreeModel::currentChanged);
    model.setText("{\"a\":[1,2");
    model.setText("");
    QCOMPARE(changed.count(), 1);
    QVERIFY(!model.isCurrent());
    QVERIFY(!model.isEditable());
    QCOMPARE(rowsOf(model), rows);
    const QModelIndex value = at(model, {0, 0}, JsonTreeModel::ValueColumn);
    QVERIFY(!model.refusal(value, QStringLiteral("5")).isEmpty());
    QVERIFY(!model.setData(value, QStringLiteral("5")));
    model.remove(at(model, {0}));
    QCOMPARE(document.requests(), 0);
    model.setText("{\"a\":[1,3]}");
    QCOMPARE(changed.count(), 2);
    QVERIFY(model.isEditable());
    QCOMPARE(kept.sibling(1, JsonTreeModel::ValueColumn).data().toString(), QStringLiteral("3"));
}

void TestJsonTreeModel::deepNestingIsOneRow()
{
    TreeDocument document(nested(8000));
    JsonTreeModel &model = document.model();
    const QAbstractItemModelTester tester(&model);
    const QModelIndex deepest = model.indexAtOffset(document.text().indexOf('1'));
    QCOMPARE(model.rowCount(deepest), 0);
    int level = 0;
    for (QModelIndex index = deepest; index.parent().isValid(); index = index.parent())
        ++level;
    QCOMPARE(level, 200);
    QVERIFY(deepest.siblingAtColumn(JsonTreeModel::ValueColumn)
                .data()
                .toString()
                .startsWith(QStringLiteral("[[[[")));
    QVERIFY(!model.canAddChild(deepest));
    JsonPath path;
    for (int i = 0; i < 201; ++i)
        path.push_back({.index = 0});
    QVERIFY(!model.indexOf(path).isValid());
    path.pop_back();
    QCOMPARE(model.indexOf(path), deepest);

    const QPersistentModelIndex kept = deepest;
    document.setText(nested(7000));
    QVERIFY(kept.isValid());
    QVERIFY(model.addBehind(kept));
    QVERIFY(kept.isValid());
    QCOMPARE(model.rowCount(kept.parent()), 2);
    model.setText(nested(100));
    QVERIFY(!kept.isValid());
    model.setText(QByteArray("{\"a\":").repeated(7990) + "1" + QByteArray("}").repeated(7990));
    QVERIFY(model.isCurrent());
}

void TestJsonTreeModel::scatteredChangesAreFewSignals()
{
    QByteArray all = "[";
    QByteArray odd = "[";
    for (int i = 0; i < 20000; ++i) {
        all += QByteArray::number(i) + ',';
        if (i % 2)
            odd += QByteArray::number(i) + ',';
    }
    all += "0]";
    odd += "0]";
    JsonTreeModel model;
    model.setText(all);
    const QPersistentModelIndex last = at(model, {20000});
    const Changes changes(model);
    model.setText(odd);
    QVERIFY(last.isValid());
    QCOMPARE(changes.counts(), QList<int>({1, 1, 0, 0}));
    QCOMPARE(model.rowCount(at(model, {})), 10001);
    QCOMPARE(shown(model, {5000}, JsonTreeModel::ValueColumn), QStringLiteral("10001"));
}

QTEST_GUILESS_MAIN(TestJsonTreeModel)
#include "tst_jsontreemodel.moc"
