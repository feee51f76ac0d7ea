// SPDX-License-Identifier: GPL-3.0-or-later
#include "contrast.h"
#include "jsoncolors.h"
#include "jsoneditor.h"
#include "theme.h"

#include <Qsci/qscilexerjson.h>
#include <Qsci/qsciscintilla.h>

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace mapdesk;

class TestJsonEditor : public QObject
{
    Q_OBJECT

private slots:
    void keepsEveryByte_data();
    void keepsEveryByte();
    void copiesTheText();
    void sameTextKeepsThePlace();
    void otherTextStartsAtTheTop();
    void readOnly();
    void typesAndUndoes();
    void applyIsOneChangeAndOneStep();
    void undoOfSeveralSplicesIsOneChange();
    void applyKeepsThePlace_data();
    void applyKeepsThePlace();
    void applyKeepsTheFirstLine();
    void replacesText();
    void theOriginGoesWithTheText();
    void pastesByteForByte();
    void dropsByteForByte();
    void copiesPlainTextAlone();
    void cutAndPastedKeepsItsByteOrderMark();
    void breaksLines_data();
    void breaksLines();
    void indentsLines();
    void marksErrors_data();
    void marksErrors();
    void selects();
    void tabLeaves_data();
    void tabLeaves();
    void leavesShortcutsToTheWindow_data();
    void leavesShortcutsToTheWindow();
    void keepsEditingKeys();
    void menu_data() { tabLeaves_data(); }
    void menu();
    void speaksAsEditableText();
    void speaksAnyText_data();
    void speaksAnyText();
    void followsThePalette();
    void colorsAreReadable_data();
    void colorsAreReadable();
    void hasItsNames();
};

namespace {

QsciScintilla *areaOf(const JsonEditor &editor)
{
    return editor.findChild<QsciScintilla *>(QStringLiteral("itemData"));
}

// What lies under the underline of an error.
QByteArray markedText(const JsonEditor &editor)
{
    QByteArray marked;
    const QByteArray text = editor.text();
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (areaOf(editor)->SendScintilla(QsciScintilla::SCI_INDICATORVALUEAT, 8, long(at)))
            marked += text[at];
    }
    return marked;
}

QByteArray manyLines()
{
    return "[\n" + QByteArray("  1,\n").repeated(500) + "  2\n]";
}

} // namespace

void TestJsonEditor::keepsEveryByte_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("object") << QByteArray("{\n    \"a\": 0.10\n}");
    QTest::newRow("emoji") << QByteArray("\"Zo\u00eb \U0001f600 \u202e\"");
    QTest::newRow("16 KiB") << QByteArray('"' + QByteArray(16382, 'x') + '"');
    QTest::newRow("NUL") << QByteArray("\"a\0b\"", 5);
    QTest::newRow("not UTF-8") << QByteArray("\"\xff\xc3\x28\xed\xa0\x80\"");
    QTest::newRow("cut within a character") << QByteArray("\"\xf0\x9f\x98");
    QTest::newRow("line ends") << QByteArray("[\r\n1,\r2,\n3]");
}

void TestJsonEditor::keepsEveryByte()
{
    QFETCH(QByteArray, text);
    JsonEditor editor;
    editor.setText("{\"before\": 1}");
    editor.setText(text);
    QCOMPARE(editor.text(), text);
    QVERIFY(!editor.grab().isNull());
    editor.setText({});
    QVERIFY(editor.text().isEmpty());
}

void TestJsonEditor::copiesTheText()
{
    JsonEditor editor;
    const QByteArray text = "{\n  \"key\": \"Zo\u00eb \U0001f600\", \"n\": 1e400\n}";
    editor.setText(text);
    QTest::keyClick(areaOf(editor), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(areaOf(editor), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromUtf8(text));
}

void TestJsonEditor::sameTextKeepsThePlace()
{
    JsonEditor editor;
    editor.resize(300, 200);
    editor.show();
    editor.setText(manyLines());
    areaOf(editor)->setCursorPosition(300, 1);
    areaOf(editor)->setFirstVisibleLine(290);
    editor.setText(manyLines());
    int line = 0;
    int column = 0;
    areaOf(editor)->getCursorPosition(&line, &column);
    QCOMPARE(line, 300);
    QCOMPARE(areaOf(editor)->firstVisibleLine(), 290);
}

void TestJsonEditor::otherTextStartsAtTheTop()
{
    JsonEditor editor;
    editor.resize(300, 200);
    editor.show();
    editor.setText(manyLines());
    areaOf(editor)->setCursorPosition(300, 1);
    editor.setText(manyLines() + ' ');
    int line = 0;
    int column = 0;
    areaOf(editor)->getCursorPosition(&line, &column);
    QCOMPARE(line, 0);
    QCOMPARE(areaOf(editor)->firstVisibleLine(), 0);
}

void TestJsonEditor::readOnly()
{
    JsonEditor editor;
    editor.setText("[1]");
    editor.setReadOnly(true);
    QTest::keyClicks(areaOf(editor), QStringLiteral("abc"));
    QTest::keyClick(areaOf(editor), Qt::Key_Delete);
    QTest::keyClick(areaOf(editor), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(editor.text(), QByteArray("[1]"));
}

void TestJsonEditor::typesAndUndoes()
{
    JsonEditor editor;
    editor.setText("[1]");
    QVERIFY(!editor.canUndo());
    const QSignalSpy changed(&editor, &JsonEditor::textChanged);
    const QSignalSpy undo(&editor, &JsonEditor::undoChanged);
    areaOf(editor)->setCursorPosition(0, 2);
    for (const char16_t character : {u'\u00eb', u'\u20ac'})
        QTest::sendKeyEvent(QTest::Click, areaOf(editor), Qt::Key_unknown,
                            QString(QChar(character)), Qt::NoModifier);
    QCOMPARE(editor.text(), QByteArray("[1\u00eb\u20ac]"));
    QCOMPARE(changed.count(), 2);
    QCOMPARE(undo.count(), 1);
    QVERIFY(editor.canUndo() && !editor.canRedo());
    QTest::keyClick(areaOf(editor), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(editor.text(), QByteArray("[1]"));
    QVERIFY(!editor.canUndo() && editor.canRedo());
    QTest::keyClick(areaOf(editor), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(editor.text(), QByteArray("[1\u00eb\u20ac]"));
    // Moving about takes nothing away from what can be redone.
    editor.undo();
    QTest::keyClick(areaOf(editor), Qt::Key_Left);
    QVERIFY(editor.canRedo());
    editor.select(0, 3);
    const auto before = changed.count();
    QTest::keyClicks(areaOf(editor), QStringLiteral("7"));
    QCOMPARE(editor.text(), QByteArray("7"));
    QCOMPARE(changed.count(), before + 1);
}

void TestJsonEditor::applyIsOneChangeAndOneStep()
{
    JsonEditor editor;
    editor.setText("{\"a\": 1, \"b\": 2}");
    const QSignalSpy changed(&editor, &JsonEditor::textChanged);
    QByteArray seen;
    connect(&editor, &JsonEditor::textChanged, &editor, [&] { seen = editor.text(); });
    editor.apply({{1, 3, "\"long\""}, {6, 1, "\0\xff"}, {14, 1, {}}, {15, 0, "\r\n"}});
    const QByteArray wanted = spliced(
        "{\"a\": 1, \"b\": 2}",
        {{1, 3, "\"long\""}, {6, 1, "\0\xff"}, {14, 1, {}}, {15, 0, "\r\n"}});
    QCOMPARE(editor.text(), wanted);
    QCOMPARE(seen, wanted);
    QCOMPARE(changed.count(), 1);
    editor.undo();
    QCOMPARE(editor.text(), QByteArray("{\"a\": 1, \"b\": 2}"));
    QVERIFY(!editor.canUndo());
    editor.redo();
    QCOMPARE(editor.text(), wanted);
    editor.apply({});
    QVERIFY(editor.canUndo());
    QCOMPARE(changed.count(), 3);
}

void TestJsonEditor::undoOfSeveralSplicesIsOneChange()
{
    JsonEditor editor;
    editor.setText("[1,2,3]");
    editor.apply({{1, 0, " "}, {3, 0, " "}, {5, 0, " "}});
    QByteArrayList seen;
    connect(&editor, &JsonEditor::textChanged, &editor, [&] { seen += editor.text(); });
    QTest::keyClick(areaOf(editor), Qt::Key_Z, Qt::ControlModifier);
    editor.redo();
    editor.undo();
    QCOMPARE(seen, QByteArrayList({"[1,2,3]", "[ 1, 2, 3]", "[1,2,3]"}));
}

void TestJsonEditor::applyKeepsThePlace_data()
{
    QTest::addColumn<QByteArray>("selected");
    QTest::addColumn<QByteArray>("then");
    QTest::newRow("before") << QByteArray("first") << QByteArray("first");
    QTest::newRow("behind") << QByteArray("last") << QByteArray("last");
    QTest::newRow("across") << QByteArray("first mid last") << QByteArray("first m, last");
    QTest::newRow("beside") << QByteArray(" last") << QByteArray(" last");
    QTest::newRow("what goes") << QByteArray("mid") << QByteArray("m,");
}

void TestJsonEditor::applyKeepsThePlace()
{
    QFETCH(QByteArray, selected);
    QFETCH(QByteArray, then);
    const QByteArray text = "first mid last";
    JsonEditor editor;
    editor.setText(text);
    editor.select(text.indexOf(selected), selected.size());
    editor.apply({{0, 0, "new "}, {6, 3, "m,"}});
    QCOMPARE(editor.text(), QByteArray("new first m, last"));
    QCOMPARE(editor.selectedText(), then);
    QCOMPARE(editor.cursorOffset(), editor.selection().offset);
}

void TestJsonEditor::applyKeepsTheFirstLine()
{
    JsonEditor editor;
    editor.resize(300, 200);
    editor.show();
    editor.setText(manyLines());
    areaOf(editor)->setCursorPosition(300, 0);
    areaOf(editor)->setFirstVisibleLine(290);
    editor.apply({{0, 0, "\n\n\n"}});
    QCOMPARE(areaOf(editor)->firstVisibleLine(), 293);
    editor.apply({{editor.text().size(), 0, "\n\n\n"}});
    QCOMPARE(areaOf(editor)->firstVisibleLine(), 293);
}

void TestJsonEditor::replacesText()
{
    JsonEditor editor;
    editor.setText("{\"a\": \"x\", \"b\": 2}");
    editor.select(11, 3);
    const QSignalSpy changed(&editor, &JsonEditor::textChanged);
    editor.replaceText("{\"a\": \"longer\", \"b\": 2}");
    QCOMPARE(editor.selectedText(), QByteArray("\"b\""));
    editor.replaceText(editor.text());
    QCOMPARE(changed.count(), 1);
    editor.undo();
    QCOMPARE(editor.text(), QByteArray("{\"a\": \"x\", \"b\": 2}"));
}

void TestJsonEditor::theOriginGoesWithTheText()
{
    JsonEditor editor;
    editor.setText("{\"a\": 1}");
    editor.replaceText("{\"a\": 2}", 1);
    editor.replaceText("{\"a\": 3}");
    QCOMPARE(editor.origin(), 1);
    // The same text may come to be made from something else.
    editor.replaceText("{\"a\": 3}", 2);
    const QSignalSpy changed(&editor, &JsonEditor::textChanged);
    const auto goesTo = [&editor](const QByteArray &text, int origin) {
        return editor.text() == text && editor.origin() == origin;
    };
    editor.undo();
    QVERIFY(goesTo("{\"a\": 3}", 1));
    QTest::keyClick(areaOf(editor), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(goesTo("{\"a\": 2}", 1));
    editor.undo();
    QVERIFY(goesTo("{\"a\": 1}", 0));
    QCOMPARE(changed.count(), 3);
    editor.redo();
    QVERIFY(goesTo("{\"a\": 2}", 1));
    QTest::keyClick(areaOf(editor), Qt::Key_Y, Qt::ControlModifier);
    editor.redo();
    QVERIFY(goesTo("{\"a\": 3}", 2));
    QCOMPARE(changed.count(), 6);
    editor.setText("{\"a\": 3}");
    QVERIFY(goesTo("{\"a\": 3}", 0));
    QVERIFY(!editor.canUndo());
}

void TestJsonEditor::pastesByteForByte()
{
    JsonEditor editor;
    editor.setText("[]");
    const QSignalSpy changed(&editor, &JsonEditor::textChanged);
    areaOf(editor)->setCursorPosition(0, 1);
    const QString odd = QStringLiteral("\u00eb\U0001f600,\r\n1,\r2,\n3") + QString(QChar(0))
        + QStringLiteral("4");
    QGuiApplication::clipboard()->setText(odd);
    QTest::keyClick(areaOf(editor), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(editor.text(), "[" + odd.toUtf8() + "]");
    QCOMPARE(changed.count(), 1);
    QTest::keyClick(areaOf(editor), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(editor.text(), QByteArray("[]"));
}

void TestJsonEditor::dropsByteForByte()
{
    JsonEditor editor;
    editor.resize(300, 200);
    editor.setText("[1,\n2]");
    editor.show();
    QMimeData data;
    data.setText(QStringLiteral("\u00eb\r\n\r\n\r"));
    data.setHtml(QStringLiteral("<b>x</b>"));
    const QPointF far(290, 150);
    const auto drop = [&] {
        // Qt finds who gets the drop by what came before.
        QDragEnterEvent enter(far.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(areaOf(editor)->viewport(), &enter);
        QDropEvent event(far, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        event.ignore();
        QApplication::sendEvent(areaOf(editor)->viewport(), &event);
        return event.isAccepted();
    };
    const QSignalSpy changed(&editor, &JsonEditor::textChanged);
    QVERIFY(drop());
    QCOMPARE(editor.text(), QByteArray("[1,\n2]\u00eb\r\n\r\n\r"));
    QCOMPARE(editor.selectedText(), QByteArray("\u00eb\r\n\r\n\r"));
    QCOMPARE(changed.count(), 1);
    editor.undo();
    QCOMPARE(editor.text(), QByteArray("[1,\n2]"));
    editor.setReadOnly(true);
    QVERIFY(!drop());
    QCOMPARE(editor.text(), QByteArray("[1,\n2]"));
}

void TestJsonEditor::copiesPlainTextAlone()
{
    JsonEditor editor;
    const QByteArray text("\"a\0<b>\"", 7);
    editor.setText(text);
    QTest::keyClick(areaOf(editor), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(areaOf(editor), Qt::Key_X, Qt::ControlModifier);
    QVERIFY(editor.text().isEmpty());
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(copied->formats(), QStringList(QStringLiteral("text/plain")));
    QCOMPARE(copied->text().toUtf8(), text);
}

void TestJsonEditor::cutAndPastedKeepsItsByteOrderMark()
{
    JsonEditor editor;
    const QByteArray text("\xef\xbb\xbf{}");
    editor.setText(text);
    QTest::keyClick(areaOf(editor), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(areaOf(editor), Qt::Key_X, Qt::ControlModifier);
    QVERIFY(editor.text().isEmpty());
    QTest::keyClick(areaOf(editor), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(editor.text(), text);
}

void TestJsonEditor::breaksLines_data()
{
    QTest::addColumn<QByteArray>("before"); // | is the cursor
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("as above") << QByteArray("{\n    \"a\": 1,|\n}")
                              << QByteArray("{\n    \"a\": 1,\n    |\n}");
    QTest::newRow("tabs") << QByteArray("\t\t1,|") << QByteArray("\t\t1,\n\t\t|");
    QTest::newRow("within the indentation") << QByteArray("  |  1") << QByteArray("  \n  |  1");
    QTest::newRow("opened") << QByteArray("  [|1]") << QByteArray("  [\n      |1]");
    QTest::newRow("empty object") << QByteArray("  {|}") << QByteArray("  {\n      |\n  }");
}

void TestJsonEditor::breaksLines()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    JsonEditor editor;
    editor.setText(QByteArray(before).replace('|', ""));
    editor.select(before.indexOf('|'), 0);
    QTest::keyClick(areaOf(editor), Qt::Key_Return);
    QCOMPARE(editor.text(), QByteArray(after).replace('|', ""));
    QCOMPARE(editor.cursorOffset(), after.indexOf('|'));
    editor.undo();
    QCOMPARE(editor.text(), QByteArray(before).replace('|', ""));
}

void TestJsonEditor::indentsLines()
{
    JsonEditor editor;
    editor.setText("[\n1,\n2\n]");
    editor.select(3, 3);
    const QSignalSpy changed(&editor, &JsonEditor::textChanged);
    QTest::keyClick(areaOf(editor), Qt::Key_BracketRight, Qt::ControlModifier);
    QCOMPARE(editor.text(), QByteArray("[\n    1,\n    2\n]"));
    QCOMPARE(changed.count(), 1);
    QTest::keyClick(areaOf(editor), Qt::Key_BracketLeft, Qt::ControlModifier);
    QCOMPARE(editor.text(), QByteArray("[\n1,\n2\n]"));
    editor.setReadOnly(true);
    QTest::keyClick(areaOf(editor), Qt::Key_BracketRight, Qt::ControlModifier);
    QCOMPARE(editor.text(), QByteArray("[\n1,\n2\n]"));
}

void TestJsonEditor::marksErrors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("marked");
    QTest::addColumn<int>("line");
    QTest::newRow("a character") << QByteArray("[1,\n\u00eb]") << QByteArray("\u00eb") << 1;
    QTest::newRow("a word") << QByteArray("{\"a\": True}") << QByteArray("True") << 0;
    QTest::newRow("the end") << QByteArray("[1,") << QByteArray(",") << 0;
    QTest::newRow("behind a line break") << QByteArray("[1,\n\n") << QByteArray(",") << 0;
    QTest::newRow("a line break in a string") << QByteArray("[\"a\nb\"]") << QByteArray("a") << 0;
    QTest::newRow("a NUL") << QByteArray("[\0]", 3) << QByteArray("\0", 1) << 0;
    QTest::newRow("not UTF-8") << QByteArray("[\"\xff\"]") << QByteArray("\xff") << 0;
    QTest::newRow("nothing at all") << QByteArray() << QByteArray() << 0;
}

void TestJsonEditor::marksErrors()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, marked);
    QFETCH(int, line);
    JsonEditor editor;
    editor.setText(text);
    editor.showError(validateJson(text));
    QCOMPARE(markedText(editor), marked);
    QVERIFY(areaOf(editor)->markersAtLine(line) & 1);
    QVERIFY(!editor.grab().isNull());
    editor.showError({});
    QVERIFY(markedText(editor).isEmpty());
    QVERIFY(!(areaOf(editor)->markersAtLine(line) & 1));
}

void TestJsonEditor::selects()
{
    JsonEditor editor;
    editor.resize(300, 200);
    editor.show();
    editor.setText(manyLines());
    const QSignalSpy moved(&editor, &JsonEditor::cursorMoved);
    areaOf(editor)->foldLine(0);
    editor.select(1505, 1);
    QCOMPARE(editor.selectedText(), QByteArray(","));
    QCOMPARE(editor.cursorOffset(), 1505);
    QVERIFY(areaOf(editor)->SendScintilla(QsciScintilla::SCI_GETLINEVISIBLE, 301));
    QVERIFY(areaOf(editor)->firstVisibleLine() > 250);
    QTRY_VERIFY(moved.count() > 0);
}

void TestJsonEditor::tabLeaves_data()
{
    QTest::addColumn<bool>("readOnly");
    QTest::newRow("read-only") << true;
    QTest::newRow("writable") << false;
}

void TestJsonEditor::tabLeaves()
{
    QFETCH(bool, readOnly);
    QWidget window;
    auto *before = new QLineEdit(&window);
    auto *editor = new JsonEditor(&window);
    auto *after = new QLineEdit(&window);
    auto *layout = new QVBoxLayout(&window);
    for (QWidget *widget : {static_cast<QWidget *>(before), static_cast<QWidget *>(editor),
                            static_cast<QWidget *>(after)})
        layout->addWidget(widget);
    editor->setText("[1]");
    editor->setReadOnly(readOnly);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));

    editor->setFocus();
    QTRY_VERIFY(areaOf(*editor)->hasFocus());
    QTest::keyClick(areaOf(*editor), Qt::Key_Tab);
    QTRY_VERIFY(after->hasFocus());
    editor->setFocus();
    QTest::keyClick(areaOf(*editor), Qt::Key_Backtab, Qt::ShiftModifier);
    QTRY_VERIFY(before->hasFocus());
    QCOMPARE(editor->text(), QByteArray("[1]"));
}

void TestJsonEditor::leavesShortcutsToTheWindow_data()
{
    tabLeaves_data();
}

void TestJsonEditor::leavesShortcutsToTheWindow()
{
    QFETCH(bool, readOnly);
    JsonEditor editor;
    editor.setText("[1,\n2]");
    editor.setReadOnly(readOnly);
    const auto isLeft = [&editor](int key, Qt::KeyboardModifiers modifiers) {
        for (const auto type : {QEvent::ShortcutOverride, QEvent::KeyPress}) {
            QKeyEvent event(type, key, modifiers, QString(QChar(ushort(key))));
            event.ignore();
            QApplication::sendEvent(areaOf(editor), &event);
            if (event.isAccepted())
                return false;
        }
        return true;
    };
    for (const int key : {Qt::Key_L, Qt::Key_D, Qt::Key_F, Qt::Key_H, Qt::Key_R, Qt::Key_S,
                          Qt::Key_T, Qt::Key_U, Qt::Key_K, Qt::Key_1, Qt::Key_Plus, Qt::Key_Minus})
        QVERIFY2(isLeft(key, Qt::ControlModifier), qPrintable(QKeySequence(key).toString()));
    QVERIFY(isLeft(Qt::Key_D, Qt::AltModifier));
    for (const int key : {Qt::Key_L, Qt::Key_U, Qt::Key_T, Qt::Key_D})
        QVERIFY(isLeft(key, Qt::ControlModifier | Qt::ShiftModifier));
    for (const int key : {Qt::Key_Escape, Qt::Key_F3, Qt::Key_Insert}) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QApplication::sendEvent(areaOf(editor), &event);
        QVERIFY(!event.isAccepted());
    }
    QCOMPARE(editor.text(), QByteArray("[1,\n2]"));
    QKeyEvent undo(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    undo.ignore();
    QApplication::sendEvent(areaOf(editor), &undo);
    QCOMPARE(undo.isAccepted(), !readOnly);
}

void TestJsonEditor::keepsEditingKeys()
{
    JsonEditor editor;
    editor.setText("one two three");
    const auto press = [&editor](Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QTest::keyClick(areaOf(editor), key, modifiers);
    };
    press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(editor.cursorOffset(), 13);
    press(Qt::Key_Backspace, Qt::ControlModifier);
    QCOMPARE(editor.text(), QByteArray("one two "));
    press(Qt::Key_Home, Qt::NoModifier);
    press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(editor.selectedText(), QByteArray("one "));
    press(Qt::Key_Delete, Qt::NoModifier);
    QCOMPARE(editor.text(), QByteArray("two "));
}

void TestJsonEditor::menu()
{
    QFETCH(bool, readOnly);
    JsonEditor editor;
    editor.show();
    editor.setText("[1]");
    editor.apply({{1, 0, "2, "}});
    editor.setReadOnly(readOnly);
    editor.select(1, 1);
    QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(5, 5), QPoint(5, 5));
    QApplication::sendEvent(areaOf(editor)->viewport(), &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QStringList enabled;
    const QList<QAction *> actions = menu->actions();
    for (QAction *action : actions) {
        if (action->isEnabled() && !action->isSeparator())
            enabled += action->text().section(QLatin1Char('\t'), 0, 0).remove(QLatin1Char('&'));
    }
    QGuiApplication::clipboard()->clear();
    actions.at(4)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("2"));
    if (!readOnly) {
        actions.at(0)->trigger();
        QCOMPARE(editor.text(), QByteArray("[1]"));
    }
    menu->close();
    enabled.removeAll(QStringLiteral("Paste")); // depends on the clipboard
    QCOMPARE(enabled.join(QLatin1Char(' ')),
             readOnly ? QStringLiteral("Copy Select all")
                      : QStringLiteral("Undo Cut Copy Select all"));
}

void TestJsonEditor::speaksAsEditableText()
{
    JsonEditor editor;
    editor.setText("[\"\U0001f600\u00eb\", 1]");
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(areaOf(editor));
    QVERIFY(spoken && spoken->textInterface() && spoken->editableTextInterface());
    QCOMPARE(spoken->role(), QAccessible::EditableText);
    QCOMPARE(spoken->text(QAccessible::Name), QStringLiteral("Item data"));
    QAccessibleTextInterface &text = *spoken->textInterface();
    QCOMPARE(text.characterCount(), 10);
    QCOMPARE(text.text(0, 10), QStringLiteral("[\"\U0001f600\u00eb\", 1]"));
    QCOMPARE(text.text(4, 5), QStringLiteral("\u00eb"));
    text.setCursorPosition(4);
    QCOMPARE(editor.cursorOffset(), 6);
    QCOMPARE(text.cursorPosition(), 4);
    text.setSelection(0, 8, 9);
    QCOMPARE(editor.selectedText(), QByteArray("1"));
    QAccessibleEditableTextInterface &editable = *spoken->editableTextInterface();
    const QSignalSpy changed(&editor, &JsonEditor::textChanged);
    editable.replaceText(8, 9, QStringLiteral("1.10"));
    QCOMPARE(editor.text(), QByteArray("[\"\U0001f600\u00eb\", 1.10]"));
    editable.insertText(5, QStringLiteral("\u00ef\n"));
    editable.deleteText(0, 1);
    QCOMPARE(editor.text(), QByteArray("\"\U0001f600\u00eb\u00ef\n\", 1.10]"));
    QCOMPARE(changed.count(), 3);
    editable.replaceText(0, text.characterCount(), QStringLiteral("{}"));
    QCOMPARE(editor.text(), QByteArray("{}"));
    QVERIFY(spoken->state().editable);
    editor.setReadOnly(true);
    QVERIFY(spoken->state().readOnly && !spoken->state().editable);
    editable.replaceText(0, 2, QStringLiteral("[]"));
    QCOMPARE(editor.text(), QByteArray("{}"));
}

void TestJsonEditor::speaksAnyText_data()
{
    keepsEveryByte_data();
}

// Whatever a screen reader asks for.
void TestJsonEditor::speaksAnyText()
{
    QFETCH(QByteArray, text);
    JsonEditor editor;
    editor.resize(300, 200);
    editor.show();
    editor.setText(text);
    QAccessibleTextInterface *spoken = QAccessible::queryAccessibleInterface(areaOf(editor))
                                           ->textInterface();
    const int count = spoken->characterCount();
    int start = 0;
    int end = 0;
    for (const int at : {-1, 0, 1, count / 2, count, count + 1}) {
        QVERIFY(spoken->text(at, at).isEmpty());
        QVERIFY(spoken->text(at, at - 1).isEmpty());
        QVERIFY(!spoken->characterRect(at).isNull());
        spoken->setCursorPosition(at);
        spoken->setSelection(0, at, at);
        spoken->scrollToSubstring(at, at + 1);
        spoken->attributes(at, &start, &end);
        for (const auto boundary : {QAccessible::CharBoundary, QAccessible::WordBoundary,
                                    QAccessible::LineBoundary, QAccessible::NoBoundary})
            spoken->textAtOffset(at, boundary, &start, &end);
    }
    QCOMPARE(spoken->text(0, count).size(), count);
    spoken->offsetAtPoint(editor.mapToGlobal(QPoint(100, 5)));
    QCOMPARE(editor.text(), text);
}

void TestJsonEditor::followsThePalette()
{
    JsonEditor editor;
    const auto colorOf = [&editor](unsigned message, int style) {
        const auto bgr = areaOf(editor)->SendScintilla(message, style);
        return QColor(bgr & 0xff, bgr >> 8 & 0xff, bgr >> 16 & 0xff);
    };
    for (const QPalette &palette : {Theme::lightPalette(), Theme::darkPalette()}) {
        editor.setPalette(palette);
        const JsonColors colors = JsonColors::of(palette);
        QCOMPARE(colorOf(QsciScintilla::SCI_STYLEGETFORE, QsciLexerJSON::Property),
                 colors.property);
        QCOMPARE(colorOf(QsciScintilla::SCI_STYLEGETFORE, QsciLexerJSON::Number), colors.number);
        for (const int style : {int(QsciLexerJSON::String), int(QsciScintilla::STYLE_DEFAULT)})
            QCOMPARE(colorOf(QsciScintilla::SCI_STYLEGETBACK, style),
                     palette.color(QPalette::Base));
        QCOMPARE(colorOf(QsciScintilla::SCI_STYLEGETBACK, QsciScintilla::STYLE_LINENUMBER),
                 palette.color(QPalette::Window));
    }
}

void TestJsonEditor::colorsAreReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << Theme::lightPalette();
    QTest::newRow("dark") << Theme::darkPalette();
}

void TestJsonEditor::colorsAreReadable()
{
    QFETCH(QPalette, palette);
    const JsonColors colors = JsonColors::of(palette);
    for (const QColor &ground : {palette.color(QPalette::Base), colors.caretLine}) {
        for (const QColor &color :
             {colors.text, colors.property, colors.string, colors.escape, colors.number,
              colors.keyword, colors.punctuation, colors.error})
            QVERIFY2(contrast(color, ground) >= 4.5, qPrintable(color.name()));
    }
    QVERIFY(contrast(colors.text, colors.matchedBrace) >= 4.5);
}

void TestJsonEditor::hasItsNames()
{
    const JsonEditor editor;
    QVERIFY(areaOf(editor));
    QCOMPARE(areaOf(editor)->accessibleName(), QStringLiteral("Item data"));
}

QTEST_MAIN(TestJsonEditor)
#include "tst_jsoneditor.moc"
