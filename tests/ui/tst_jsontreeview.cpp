// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontextedit.h"
#include "jsontreeactions.h"
#include "jsontreeview.h"
#include "treedocument.h"
#include "valuelabel.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QTreeView>

using namespace mapdesk;

namespace {

// A view that is shown, over a document of its own.
class Shown
{
public:
    explicit Shown(const QByteArray &text)
        : document(text)
        , view(document.model())
        , tree(view.tree())
    {
        view.resize(600, 400);
        view.show();
        view.activateWindow();
        tree.setFocus();
    }

    bool isReady() { return QTest::qWaitForWindowActive(&view) && tree.hasFocus(); }

    QModelIndex at(std::initializer_list<int> rows, int column = JsonTreeModel::KeyColumn)
    {
        QModelIndex index = document.model().index(0, 0);
        for (const int row : rows)
            index = document.model().index(row, 0, index);
        return index.siblingAtColumn(column);
    }

    void go(std::initializer_list<int> rows) { view.goTo(at(rows)); }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&tree, key, modifiers);
    }

    // What is being edited; null if nothing is.
    QWidget *editor() const
    {
        QWidget *focused = QApplication::focusWidget();
        return focused && focused->parentWidget() == tree.viewport() ? focused : nullptr;
    }

    void type(const QString &text) { QTest::keyClicks(editor(), text); }
    void finish(Qt::Key key = Qt::Key_Return) { QTest::keyClick(editor(), key); }

    QString note() const
    {
        const auto *label = view.findChild<ValueLabel *>(QStringLiteral("treeNote"));
        return label->isHidden() ? QString() : label->text();
    }

    TreeDocument document;
    JsonTreeView view;
    QTreeView &tree;
};

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace

class TestJsonTreeView : public QObject
{
    Q_OBJECT

private slots:
    void hasItsNames();
    void startsUnfoldedAtTheTop();
    void editsValues();
    void editsKeys();
    void aDoubleClickEditsOrFolds();
    void tabGoesFromKeyToValue();
    void addsInside();
    void addsBelow();
    void removes();
    void moves();
    void changesTheKind();
    void keepsWhatIsUnfolded();
    void refusedTextStays();
    void refusedTextIsSaidAfterLeaving();
    void untouchedTextsAreNoEdit_data();
    void untouchedTextsAreNoEdit();
    void lineBreaksSurvive();
    void hiddenCharactersAreEdited();
    void copies_data();
    void copies();
    void offersAMenu();
    void offersWhatMakesSense();
    void readOnly();
    void invalidTextIsSaid();
    void anEditIsNotLostToAnother();
    void deepNesting();
    void tabLeaves();
    void closesWithAnOpenEditor();
};

void TestJsonTreeView::hasItsNames()
{
    const Shown shown("{}");
    QCOMPARE(shown.tree.objectName(), QStringLiteral("dataTree"));
    QCOMPARE(shown.tree.accessibleName(), QStringLiteral("Data tree"));
}

void TestJsonTreeView::startsUnfoldedAtTheTop()
{
    Shown shown(R"({"a":{"b":1}})");
    QVERIFY(shown.tree.isExpanded(shown.at({})));
    QVERIFY(!shown.tree.isExpanded(shown.at({0})));
    QCOMPARE(shown.tree.currentIndex(), shown.at({}));
    QCOMPARE(shown.note(), QString());
}

void TestJsonTreeView::editsValues()
{
    Shown shown(R"({"a":"x","b":1})");
    QVERIFY(shown.isReady());
    shown.go({0});
    shown.press(Qt::Key_Return);
    QVERIFY(shown.editor());
    QCOMPARE(shown.editor()->accessibleName(), QStringLiteral("Edit value"));
    shown.type(QStringLiteral("12"));
    shown.finish();
    QCOMPARE(shown.document.text(), QByteArray(R"({"a":"12","b":1})"));
    QVERIFY(!shown.editor());
    QVERIFY(shown.tree.hasFocus());
    shown.go({1});
    shown.press(Qt::Key_Enter);
    shown.type(QStringLiteral("true"));
    shown.finish(Qt::Key_Escape);
    QCOMPARE(shown.document.requests(), 1);
    shown.press(Qt::Key_Return);
    shown.type(QStringLiteral("1e400"));
    shown.finish(Qt::Key_Enter);
    QCOMPARE(shown.document.text(), QByteArray(R"({"a":"12","b":1e400})"));
}

void TestJsonTreeView::editsKeys()
{
    Shown shown(R"({"a":{"b":1}})");
    QVERIFY(shown.isReady());
    shown.go({0});
    shown.press(Qt::Key_F2);
    QVERIFY(shown.editor());
    QCOMPARE(shown.editor()->accessibleName(), QStringLiteral("Edit key"));
    shown.type(QStringLiteral("name"));
    shown.finish();
    QCOMPARE(shown.document.text(), QByteArray(R"({"name":{"b":1}})"));
    QCOMPARE(shown.tree.currentIndex().data().toString(), QStringLiteral("name"));
}

void TestJsonTreeView::aDoubleClickEditsOrFolds()
{
    Shown shown(R"({"a":1,"b":[2]})");
    QVERIFY(shown.isReady());
    const auto doubleClick = [&shown](const QModelIndex &index) {
        const QPoint place = shown.tree.visualRect(index).center();
        QTest::mouseClick(shown.tree.viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(shown.tree.viewport(), Qt::LeftButton, {}, place);
        return shown.editor() ? shown.editor()->accessibleName() : QString();
    };
    QCOMPARE(doubleClick(shown.at({0}, JsonTreeModel::ValueColumn)), QStringLiteral("Edit value"));
    shown.finish(Qt::Key_Escape);
    QCOMPARE(doubleClick(shown.at({0})), QStringLiteral("Edit key"));
    shown.finish(Qt::Key_Escape);
    QCOMPARE(doubleClick(shown.at({0}, JsonTreeModel::KindColumn)), QString());
    QCOMPARE(doubleClick(shown.at({1})), QString());
    QVERIFY(shown.tree.isExpanded(shown.at({1})));
}

void TestJsonTreeView::tabGoesFromKeyToValue()
{
    Shown shown(R"({"a":1,"b":[]})");
    QVERIFY(shown.isReady());
    shown.go({0});
    shown.press(Qt::Key_F2);
    shown.type(QStringLiteral("c"));
    shown.finish(Qt::Key_Tab);
    QVERIFY(shown.editor());
    QCOMPARE(shown.editor()->accessibleName(), QStringLiteral("Edit value"));
    shown.type(QStringLiteral("2"));
    QTest::keyClick(shown.editor(), Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(shown.editor());
    QCOMPARE(shown.editor()->accessibleName(), QStringLiteral("Edit key"));
    QCOMPARE(shown.document.text(), QByteArray(R"({"c":2,"b":[]})"));
    shown.finish(Qt::Key_Escape);
    shown.go({1});
    shown.press(Qt::Key_F2);
    shown.finish(Qt::Key_Tab);
    QVERIFY(!shown.editor());
}

void TestJsonTreeView::addsInside()
{
    Shown shown(R"({"a":{},"b":[]})");
    QVERIFY(shown.isReady());
    shown.go({0});
    shown.press(Qt::Key_Insert);
    QCOMPARE(shown.tree.currentIndex(), shown.at({0, 0}));
    QVERIFY(shown.editor());
    QCOMPARE(qobject_cast<QLineEdit *>(shown.editor())->selectedText(), QStringLiteral("new"));
    shown.type(QStringLiteral("state"));
    shown.finish(Qt::Key_Tab);
    shown.type(QStringLiteral("\"open\""));
    shown.finish();
    QCOMPARE(shown.document.text(), QByteArray(R"({"a":{"state":"open"},"b":[]})"));
    shown.go({1});
    shown.press(Qt::Key_Insert);
    QCOMPARE(shown.editor()->accessibleName(), QStringLiteral("Edit value"));
    shown.type(QStringLiteral("5"));
    shown.finish();
    QCOMPARE(shown.document.text(), QByteArray(R"({"a":{"state":"open"},"b":[5]})"));
}

void TestJsonTreeView::addsBelow()
{
    Shown shown(R"({"a":1,"b":2})");
    QVERIFY(shown.isReady());
    shown.go({0});
    shown.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(shown.document.text(), QByteArray(R"({"a":1,"new":null,"b":2})"));
    QCOMPARE(shown.tree.currentIndex(), shown.at({1}));
    QVERIFY(shown.editor());
    QCOMPARE(shown.editor()->accessibleName(), QStringLiteral("Edit key"));
}

void TestJsonTreeView::removes()
{
    Shown shown(R"({"a":[1,1,1],"b":2})");
    QVERIFY(shown.isReady());
    shown.go({0, 0});
    shown.press(Qt::Key_Delete);
    QCOMPARE(shown.document.text(), QByteArray(R"({"a":[1,1],"b":2})"));
    QCOMPARE(shown.tree.currentIndex(), shown.at({0, 0}));
    shown.go({0, 1});
    shown.press(Qt::Key_Delete);
    QCOMPARE(shown.tree.currentIndex(), shown.at({0, 0}));
    shown.press(Qt::Key_Delete);
    QCOMPARE(shown.document.text(), QByteArray(R"({"a":[],"b":2})"));
    QCOMPARE(shown.tree.currentIndex(), shown.at({0}));
    shown.go({});
    shown.press(Qt::Key_Delete);
    QCOMPARE(shown.document.requests(), 3);
}

void TestJsonTreeView::moves()
{
    Shown shown(R"({"a":[7],"b":2,"c":3})");
    QVERIFY(shown.isReady());
    shown.go({0});
    shown.tree.expand(shown.at({0}));
    shown.press(Qt::Key_Up, Qt::AltModifier);
    shown.press(Qt::Key_Down, Qt::AltModifier);
    shown.press(Qt::Key_Down, Qt::AltModifier);
    shown.press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(shown.document.text(), QByteArray(R"({"b":2,"c":3,"a":[7]})"));
    QCOMPARE(shown.tree.currentIndex(), shown.at({2}));
    QVERIFY(shown.tree.isExpanded(shown.at({2})));
    shown.press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(shown.document.text(), QByteArray(R"({"b":2,"a":[7],"c":3})"));
    QCOMPARE(shown.document.requests(), 3);
}

void TestJsonTreeView::changesTheKind()
{
    Shown shown(R"({"a":"12"})");
    shown.go({0});
    const auto *kinds = shown.view.findChild<QMenu *>(QStringLiteral("changeKind"));
    QCOMPARE(kinds->actions().size(), 7);
    const auto choose = [kinds](const char *text) {
        for (QAction *action : kinds->actions()) {
            if (action->text().remove(u'&') == QLatin1String(text))
                action->trigger();
        }
    };
    choose("Number");
    QCOMPARE(shown.document.text(), QByteArray(R"({"a":12})"));
    choose("True");
    QCOMPARE(shown.document.text(), QByteArray(R"({"a":true})"));
    choose("Array");
    QCOMPARE(shown.document.text(), QByteArray(R"({"a":[true]})"));
    QCOMPARE(shown.tree.currentIndex(), shown.at({0}));
}

void TestJsonTreeView::keepsWhatIsUnfolded()
{
    Shown shown(R"({"a":{"x":[1]},"b":{"y":[2]},"c":{"z":[3]}})");
    shown.go({1, 0, 0});
    shown.tree.setCurrentIndex(shown.at({1, 0, 0}));
    const auto isAsBefore = [&shown](int row) {
        return !shown.tree.isExpanded(shown.at({row - 1})) && shown.tree.isExpanded(shown.at({row}))
            && shown.tree.isExpanded(shown.at({row, 0}))
            && shown.tree.currentIndex() == shown.at({row, 0, 0})
            && shown.tree.selectionModel()->selectedRows()
            == QModelIndexList{shown.at({row, 0, 0})};
    };
    QVERIFY(isAsBefore(1));
    JsonTreeModel &model = shown.document.model();
    model.setData(shown.at({1}), QStringLiteral("renamed"));
    QVERIFY(isAsBefore(1));
    model.setData(shown.at({1, 0, 0}, JsonTreeModel::ValueColumn), QStringLiteral("5"));
    QVERIFY(isAsBefore(1));
    model.addBehind(shown.at({0}));
    QVERIFY(isAsBefore(2));
    model.move(shown.at({2}), 1);
    QVERIFY(isAsBefore(3));
    model.remove(shown.at({0}));
    QVERIFY(isAsBefore(2));
    model.setKind(shown.at({}), JsonNode::Kind::Array);
    QVERIFY(isAsBefore(2));
    shown.document.setText("{ \"broken\"");
    shown.document.setText(R"([ null , {"z":[3]} , {"y" : [6] } ])");
    QVERIFY(isAsBefore(2));
}

void TestJsonTreeView::refusedTextStays()
{
    Shown shown(R"({"a":1})");
    QVERIFY(shown.isReady());
    shown.go({0});
    shown.press(Qt::Key_Return);
    shown.type(QStringLiteral("open"));
    shown.finish();
    QVERIFY(shown.editor());
    QVERIFY(shown.note().contains(QStringLiteral("not JSON")));
    shown.finish(Qt::Key_Tab);
    QVERIFY(shown.editor());
    QCOMPARE(shown.document.requests(), 0);
    QTest::keyClick(shown.editor(), Qt::Key_A, Qt::ControlModifier);
    shown.type(QStringLiteral("2"));
    shown.finish();
    QVERIFY(!shown.editor());
    QCOMPARE(shown.document.text(), QByteArray(R"({"a":2})"));
    QCOMPARE(shown.note(), QString());
}

void TestJsonTreeView::refusedTextIsSaidAfterLeaving()
{
    Shown shown(R"({"a":1,"b":2})");
    QVERIFY(shown.isReady());
    shown.go({0});
    shown.press(Qt::Key_Return);
    shown.type(QStringLiteral("open"));
    QTest::mouseClick(shown.tree.viewport(), Qt::LeftButton, {},
                      shown.tree.visualRect(shown.at({1})).center());
    QVERIFY(!shown.editor());
    QCOMPARE(shown.tree.currentIndex(), shown.at({1}));
    QVERIFY(shown.note().startsWith(QStringLiteral("Nothing was changed.")));
    QCOMPARE(shown.document.requests(), 0);
}

void TestJsonTreeView::untouchedTextsAreNoEdit_data()
{
    QTest::addColumn<QByteArray>("token");
    for (const char *token :
         {R"("")", R"("plain")", R"("a\nb")", R"("a\r\nb\r")", R"("\u0000")", R"("\u2028\u2029")",
          R"("\u00a0")", R"("\ufdd0\ufdd1\ufffc")", R"("\ud800")", R"("\u202e\u200b\ufeff")",
          R"("\ud83d\ude00")", R"("\t")", R"(" \n ")", "1.10", "-0", "1e400"})
        QTest::newRow(token) << QByteArray(token);
}

// Not even when something is typed and taken back.
void TestJsonTreeView::untouchedTextsAreNoEdit()
{
    QFETCH(QByteArray, token);
    const bool isText = token.startsWith('"');
    Shown shown("[" + token + ", {" + (isText ? token : "\"\"") + ":1}]");
    QVERIFY(shown.isReady());
    const auto typeAndTakeBack = [&shown](bool hasLines) {
        QTest::keyClick(shown.editor(), Qt::Key_End,
                        hasLines ? Qt::ControlModifier : Qt::NoModifier);
        shown.type(QStringLiteral("5"));
        QTest::keyClick(shown.editor(), Qt::Key_Backspace);
        shown.finish();
    };
    shown.go({0});
    shown.press(Qt::Key_Return);
    QVERIFY(shown.editor());
    shown.finish();
    QVERIFY(!shown.editor());
    shown.press(Qt::Key_Return);
    typeAndTakeBack(isText);
    QVERIFY(!shown.editor());
    shown.go({1, 0});
    shown.press(Qt::Key_F2);
    QVERIFY(shown.editor());
    typeAndTakeBack(false);
    QVERIFY(!shown.editor());
    QCOMPARE(shown.document.requests(), 0);
}

void TestJsonTreeView::lineBreaksSurvive()
{
    Shown shown(R"(["one\ntwo\u00a0x\tthree"])");
    QVERIFY(shown.isReady());
    shown.go({0});
    shown.press(Qt::Key_Return);
    auto *lines = qobject_cast<JsonTextEdit *>(shown.editor());
    QVERIFY(lines);
    QVERIFY(lines->height() >= 2 * lines->fontMetrics().height());
    QTest::keyClick(lines, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClick(lines, Qt::Key_Return, Qt::ShiftModifier);
    shown.type(QStringLiteral("four"));
    shown.finish();
    QCOMPARE(shown.document.text(), QByteArray("[\"one\\ntwo\u00a0x\\tthree\\nfour\"]"));
}

void TestJsonTreeView::hiddenCharactersAreEdited()
{
    Shown shown("[\"a\\r\\n\u202eb\"]");
    QVERIFY(shown.isReady());
    shown.go({0});
    shown.press(Qt::Key_Return);
    auto *lines = qobject_cast<JsonTextEdit *>(shown.editor());
    QCOMPARE(lines->text(), QStringLiteral("\"a\\r\\n\\u202eb\""));
    shown.type(QStringLiteral("plain"));
    shown.finish();
    QVERIFY(shown.editor());
    QVERIFY(shown.note().contains(QStringLiteral("quotes")));
    QTest::keyClick(lines, Qt::Key_A, Qt::ControlModifier);
    shown.type(QStringLiteral("\"a\\r\\nb\""));
    shown.finish();
    QCOMPARE(shown.document.text(), QByteArray(R"(["a\r\nb"])"));
}

void TestJsonTreeView::copies_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("copied");
    const auto row = [](const char *name, const char *action, int at, const char *copied) {
        QTest::newRow(name) << QString::fromLatin1(action) << at << QString::fromUtf8(copied);
    };
    row("text", "copyValue", 0, "caf\u00e9\n\"x\"");
    row("text as JSON", "copyJson", 0, R"("caf\u00e9\n\"x\"")");
    row("number", "copyValue", 1, "1.10");
    row("container", "copyValue", 2, "[1, 2]");
    row("container as JSON", "copyJson", 2, "[1, 2]");
    row("pointer", "copyPointer", 0, "/a~1b");
    row("dotted path", "copyPath", 0, R"(["a/b"])");
    row("dotted path of a plain key", "copyPath", 1, "n");
}

void TestJsonTreeView::copies()
{
    QFETCH(QString, action);
    QFETCH(int, row);
    Shown shown(R"({"a/b": "caf\u00e9\n\"x\"", "n": 1.10, "c": [1, 2]})");
    shown.go({row});
    shown.view.findChild<QAction *>(action)->trigger();
    QTEST(clipboard(), "copied");
    QVERIFY(shown.isReady());
    QGuiApplication::clipboard()->clear();
    if (action == QLatin1String("copyValue")) {
        shown.press(Qt::Key_C, Qt::ControlModifier);
        QTEST(clipboard(), "copied");
    }
}

void TestJsonTreeView::offersAMenu()
{
    Shown shown(R"({"a":1})");
    QVERIFY(shown.isReady());
    shown.go({0});
    const QPoint position = shown.tree.visualRect(shown.at({0})).center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, position,
                            shown.tree.mapToGlobal(position));
    QApplication::sendEvent(&shown.tree, &event);
    auto *menu = shown.view.findChild<QMenu *>(QStringLiteral("dataTreeMenu"));
    QVERIFY(menu->isVisible());
    for (const QAction *action : shown.tree.actions())
        QVERIFY(menu->actions().contains(action));
    QVERIFY(menu->actions().contains(
        shown.view.findChild<QMenu *>(QStringLiteral("changeKind"))->menuAction()));
    menu->close();
}

void TestJsonTreeView::offersWhatMakesSense()
{
    Shown shown(R"({"a":[1],"b":2})");
    const JsonTreeActions &actions = shown.view.actions();
    const auto states = [&actions] {
        QString enabled;
        for (const auto &[letter, action] :
             {std::pair('v', actions.editValue), std::pair('k', actions.editKey),
              std::pair('i', actions.addChild), std::pair('b', actions.addBehind),
              std::pair('u', actions.moveUp), std::pair('d', actions.moveDown),
              std::pair('r', actions.remove), std::pair('c', actions.copyValue)})
            enabled += action->isEnabled() ? QString(QLatin1Char(letter)) : QString();
        return enabled;
    };
    QCOMPARE(states(), QStringLiteral("ic"));
    shown.go({0});
    QCOMPARE(states(), QStringLiteral("kibdrc"));
    shown.go({1});
    QCOMPARE(states(), QStringLiteral("vkburc"));
    shown.go({0, 0});
    QCOMPARE(states(), QStringLiteral("vbrc"));
    shown.document.model().addBehind(shown.at({0, 0}));
    QCOMPARE(states(), QStringLiteral("vbdrc"));
    shown.document.model().setKind(shown.at({0, 0}), JsonNode::Kind::Array);
    QCOMPARE(states(), QStringLiteral("ibdrc"));
    shown.document.model().setReadOnly(true);
    QCOMPARE(states(), QStringLiteral("c"));
}

void TestJsonTreeView::readOnly()
{
    Shown shown(R"({"a":[1],"b":2})");
    QVERIFY(shown.isReady());
    shown.document.model().setReadOnly(true);
    shown.go({1});
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_F2, Qt::Key_Delete, Qt::Key_Insert}) {
        shown.press(key);
        shown.press(key, Qt::ControlModifier);
        QVERIFY(!shown.editor());
    }
    shown.press(Qt::Key_Up, Qt::AltModifier);
    QTest::mouseDClick(shown.tree.viewport(), Qt::LeftButton, {},
                       shown.tree.visualRect(shown.at({1})).center());
    QVERIFY(!shown.editor());
    QCOMPARE(shown.document.requests(), 0);
    QVERIFY(!shown.view.findChild<QMenu *>(QStringLiteral("changeKind"))->isEnabled());
    shown.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard(), QStringLiteral("2"));
    QCOMPARE(shown.note(), QString());
}

void TestJsonTreeView::invalidTextIsSaid()
{
    Shown shown(R"({"a":1})");
    QVERIFY(shown.isReady());
    shown.document.setText(R"({"a":)");
    QVERIFY(shown.note().contains(QStringLiteral("not valid JSON")));
    shown.go({0});
    shown.press(Qt::Key_Return);
    QVERIFY(!shown.editor());
    shown.document.setText(R"({"a":2})");
    QCOMPARE(shown.note(), QString());
    shown.press(Qt::Key_Return);
    QVERIFY(shown.editor());
    shown.document.setText(R"({"a":)");
    shown.type(QStringLiteral("5"));
    shown.finish();
    QVERIFY(shown.editor());
    QCOMPARE(shown.document.requests(), 0);
}

// What is typed stays while another view changes the text.
void TestJsonTreeView::anEditIsNotLostToAnother()
{
    Shown shown(R"({"a":"x","b":1})");
    QVERIFY(shown.isReady());
    shown.go({0});
    shown.press(Qt::Key_Return);
    shown.type(QStringLiteral("mine"));
    shown.document.setText(R"({"c":[],"a":"theirs","b":2})");
    QVERIFY(shown.editor());
    shown.finish();
    QCOMPARE(shown.document.text(), QByteArray(R"({"c":[],"a":"mine","b":2})"));
}

void TestJsonTreeView::deepNesting()
{
    Shown shown(QByteArray("[").repeated(8000) + "1" + QByteArray("]").repeated(8000));
    shown.tree.expandAll();
    QVERIFY(!shown.view.grab().isNull());
    shown.view.goTo(shown.document.model().indexAtOffset(7000));
    QVERIFY(!shown.view.grab().isNull());
    QVERIFY(!shown.view.actions().addChild->isEnabled());
}

void TestJsonTreeView::tabLeaves()
{
    Shown shown(R"({"a":1})");
    QVERIFY(shown.isReady());
    QLineEdit after(&shown.view);
    after.show();
    shown.press(Qt::Key_Tab);
    QVERIFY(after.hasFocus());
}

void TestJsonTreeView::closesWithAnOpenEditor()
{
    Shown shown("[1]");
    QVERIFY(shown.isReady());
    shown.go({0});
    shown.press(Qt::Key_Return);
    shown.type(QStringLiteral("open"));
    QVERIFY(shown.editor());
}

QTEST_MAIN(TestJsonTreeView)
#include "tst_jsontreeview.moc"
