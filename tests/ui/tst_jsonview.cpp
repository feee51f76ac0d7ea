// SPDX-License-Identifier: GPL-3.0-or-later
#include "contrast.h"
#include "jsoncolors.h"
#include "jsonview.h"
#include "theme.h"

#include <Qsci/qscilexerjson.h>
#include <Qsci/qsciscintilla.h>

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace mapdesk;

class TestJsonView : public QObject
{
    Q_OBJECT

private slots:
    void keepsEveryByte_data();
    void keepsEveryByte();
    void copiesTheText();
    void sameTextKeepsThePlace();
    void otherTextStartsAtTheTop();
    void readOnly();
    void tabLeaves();
    void leavesShortcutsToTheWindow();
    void followsThePalette();
    void colorsAreReadable_data();
    void colorsAreReadable();
    void hasItsNames();
};

namespace {

QsciScintilla *editorOf(const JsonView &view)
{
    return view.findChild<QsciScintilla *>(QStringLiteral("itemData"));
}

QByteArray manyLines()
{
    return "[\n" + QByteArray("  1,\n").repeated(500) + "  2\n]";
}

} // namespace

void TestJsonView::keepsEveryByte_data()
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

void TestJsonView::keepsEveryByte()
{
    QFETCH(QByteArray, text);
    JsonView view;
    view.setText("{\"before\": 1}");
    view.setText(text);
    QCOMPARE(view.text(), text);
    QVERIFY(!view.grab().isNull());
    view.clear();
    QVERIFY(view.text().isEmpty());
}

void TestJsonView::copiesTheText()
{
    JsonView view;
    const QByteArray text = "{\n  \"key\": \"Zo\u00eb \U0001f600\", \"n\": 1e400\n}";
    view.setText(text);
    QTest::keyClick(editorOf(view), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(editorOf(view), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromUtf8(text));
}

void TestJsonView::sameTextKeepsThePlace()
{
    JsonView view;
    view.resize(300, 200);
    view.show();
    view.setText(manyLines());
    editorOf(view)->setCursorPosition(300, 1);
    editorOf(view)->setFirstVisibleLine(290);
    view.setText(manyLines());
    int line = 0;
    int column = 0;
    editorOf(view)->getCursorPosition(&line, &column);
    QCOMPARE(line, 300);
    QCOMPARE(editorOf(view)->firstVisibleLine(), 290);
}

void TestJsonView::otherTextStartsAtTheTop()
{
    JsonView view;
    view.resize(300, 200);
    view.show();
    view.setText(manyLines());
    editorOf(view)->setCursorPosition(300, 1);
    view.setText(manyLines() + ' ');
    int line = 0;
    int column = 0;
    editorOf(view)->getCursorPosition(&line, &column);
    QCOMPARE(line, 0);
    QCOMPARE(editorOf(view)->firstVisibleLine(), 0);
}

void TestJsonView::readOnly()
{
    JsonView view;
    view.setText("[1]");
    QTest::keyClicks(editorOf(view), QStringLiteral("abc"));
    QTest::keyClick(editorOf(view), Qt::Key_Delete);
    QTest::keyClick(editorOf(view), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(view.text(), QByteArray("[1]"));
}

void TestJsonView::tabLeaves()
{
    QWidget window;
    auto *before = new QLineEdit(&window);
    auto *view = new JsonView(&window);
    auto *after = new QLineEdit(&window);
    auto *layout = new QVBoxLayout(&window);
    for (QWidget *widget : {static_cast<QWidget *>(before), static_cast<QWidget *>(view),
                            static_cast<QWidget *>(after)})
        layout->addWidget(widget);
    view->setText("[1]");
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));

    view->setFocus();
    QTRY_VERIFY(editorOf(*view)->hasFocus());
    QTest::keyClick(editorOf(*view), Qt::Key_Tab);
    QTRY_VERIFY(after->hasFocus());
    view->setFocus();
    QTest::keyClick(editorOf(*view), Qt::Key_Backtab, Qt::ShiftModifier);
    QTRY_VERIFY(before->hasFocus());
    QCOMPARE(view->text(), QByteArray("[1]"));
}

void TestJsonView::leavesShortcutsToTheWindow()
{
    const JsonView view;
    for (const int key : {Qt::Key_L, Qt::Key_D, Qt::Key_Z, Qt::Key_F}) {
        QKeyEvent event(QEvent::ShortcutOverride, key, Qt::ControlModifier);
        event.ignore();
        QApplication::sendEvent(editorOf(view), &event);
        QVERIFY(!event.isAccepted());
    }
}

void TestJsonView::followsThePalette()
{
    JsonView view;
    const auto colorOf = [&view](unsigned message, int style) {
        const auto bgr = editorOf(view)->SendScintilla(message, style);
        return QColor(bgr & 0xff, bgr >> 8 & 0xff, bgr >> 16 & 0xff);
    };
    for (const QPalette &palette : {Theme::lightPalette(), Theme::darkPalette()}) {
        view.setPalette(palette);
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

void TestJsonView::colorsAreReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << Theme::lightPalette();
    QTest::newRow("dark") << Theme::darkPalette();
}

void TestJsonView::colorsAreReadable()
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

void TestJsonView::hasItsNames()
{
    const JsonView view;
    QVERIFY(editorOf(view));
    QCOMPARE(editorOf(view)->accessibleName(), QStringLiteral("Item data"));
}

QTEST_MAIN(TestJsonView)
#include "tst_jsonview.moc"
