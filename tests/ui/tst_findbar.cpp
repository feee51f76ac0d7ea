// SPDX-License-Identifier: GPL-3.0-or-later
#include "findbar.h"
#include "jsoneditor.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace mapdesk;

class TestFindBar : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void findsWhileTyping();
    void goesRound();
    void countsFromTheCursor();
    void startsWithWhatIsSelected();
    void matchCase();
    void regularExpressions();
    void badPatternIsTold();
    void notFound();
    void followsTheText();
    void replacesOneAfterTheOther();
    void replacesAllInOneStep();
    void replacesNothingWhereReadOnly();
    void escapeCloses();
    void keyboard();
    void everyControlHasAName();

private:
    template <typename Widget = QWidget>
    Widget &find(const char *name) const
    {
        return *m_window->findChild<Widget *>(QLatin1String(name));
    }
    QString count() const { return find<QLabel>("findCount").text(); }
    void type(const QString &text) { find<QLineEdit>("findText").setText(text); }
    void click(const char *name) { find<QAbstractButton>(name).click(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    std::unique_ptr<QWidget> m_window;
    JsonEditor *m_editor = nullptr;
    FindBar *m_bar = nullptr;
};

namespace {

const QByteArray text = "{\"\u00eb\": \"Anna\", \"b\": \"anna\", \"c\": \"Joanna\"}";

} // namespace

void TestFindBar::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(380, 300);
    m_editor = new JsonEditor(m_window.get());
    m_bar = new FindBar(*m_editor, m_window.get());
    auto *column = new QVBoxLayout(m_window.get());
    column->addWidget(m_editor);
    column->addWidget(m_bar);
    m_editor->setText(text);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(!m_bar->isVisible());
    m_bar->openForFinding();
}

void TestFindBar::findsWhileTyping()
{
    QVERIFY(find("findText").hasFocus());
    QTest::keyClicks(&find("findText"), QStringLiteral("an"));
    QCOMPARE(count(), QStringLiteral("1 of 3"));
    QCOMPARE(m_editor->selectedText(), QByteArray("An"));
    QTest::keyClicks(&find("findText"), QStringLiteral("na\""));
    QCOMPARE(count(), QStringLiteral("1 of 3"));
    QCOMPARE(m_editor->selectedText(), QByteArray("Anna\""));
    QVERIFY(find("findText").hasFocus());
}

void TestFindBar::goesRound()
{
    type(QStringLiteral("anna"));
    QList<qsizetype> offsets;
    for (int step = 0; step < 3; ++step) {
        press(Qt::Key_Return);
        offsets += m_editor->selection().offset;
    }
    QCOMPARE(
        offsets,
        QList<qsizetype>({text.indexOf("anna"), text.lastIndexOf("anna"), text.indexOf("Anna")}));
    QCOMPARE(count(), QStringLiteral("1 of 3"));
    press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(count(), QStringLiteral("3 of 3"));
    click("findPrevious");
    QCOMPARE(count(), QStringLiteral("2 of 3"));
    click("findNext");
    QCOMPARE(count(), QStringLiteral("3 of 3"));
}

void TestFindBar::countsFromTheCursor()
{
    m_editor->select(text.indexOf("\"b\""), 0);
    type(QStringLiteral("anna"));
    QCOMPARE(count(), QStringLiteral("2 of 3"));
    m_editor->select(0, 0);
    QTRY_COMPARE(count(), QStringLiteral("3 found"));
    m_bar->findNext();
    QCOMPARE(count(), QStringLiteral("1 of 3"));
    m_editor->select(text.size(), 0);
    m_bar->findPrevious();
    QCOMPARE(count(), QStringLiteral("3 of 3"));
}

void TestFindBar::startsWithWhatIsSelected()
{
    m_editor->select(text.indexOf("Joan"), 4);
    m_bar->openForFinding();
    QCOMPARE(find<QLineEdit>("findText").text(), QStringLiteral("Joan"));
    QCOMPARE(count(), QStringLiteral("1 of 1"));
    click("regularExpression");
    m_editor->select(0, 2);
    m_bar->openForFinding();
    QCOMPARE(find<QLineEdit>("findText").text(), QStringLiteral("\\{\\\""));
    QCOMPARE(count(), QStringLiteral("1 of 1"));
    m_editor->setText("a\nb");
    m_bar->refresh();
    m_editor->select(0, 3);
    m_bar->openForFinding();
    QCOMPARE(find<QLineEdit>("findText").text(), QStringLiteral("\\{\\\""));
}

void TestFindBar::matchCase()
{
    type(QStringLiteral("anna"));
    click("matchCase");
    QCOMPARE(count(), QStringLiteral("1 of 2"));
    QCOMPARE(m_editor->selectedText(), QByteArray("anna"));
}

void TestFindBar::regularExpressions()
{
    type(QStringLiteral("\"\\w\":"));
    QCOMPARE(count(), QStringLiteral("Not found"));
    click("regularExpression");
    QCOMPARE(count(), QStringLiteral("1 of 3"));
    QCOMPARE(m_editor->selectedText(), QByteArray("\"\u00eb\":"));
    type(QStringLiteral("x*"));
    QCOMPARE(count(), QStringLiteral("Not found"));
}

void TestFindBar::badPatternIsTold()
{
    type(QStringLiteral("("));
    QVERIFY(!find("findProblem").isVisible());
    click("regularExpression");
    QVERIFY(find("findProblem").isVisible());
    QVERIFY(find<QLabel>("findProblem").text().startsWith(QLatin1String("This is not a regular")));
    QVERIFY(count().isEmpty());
    m_bar->findNext();
    click("regularExpression");
    QVERIFY(!find("findProblem").isVisible());
    type(QStringLiteral("A("));
    QCOMPARE(count(), QStringLiteral("Not found"));
}

void TestFindBar::notFound()
{
    m_editor->select(3, 2);
    type(QStringLiteral("nobody"));
    QCOMPARE(count(), QStringLiteral("Not found"));
    press(Qt::Key_Return);
    QCOMPARE(m_editor->selection(), (TextRange{3, 2}));
    type({});
    QVERIFY(count().isEmpty());
}

void TestFindBar::followsTheText()
{
    type(QStringLiteral("anna"));
    m_editor->apply({{text.indexOf("Joanna"), 6, "Bob"}});
    QCOMPARE(count(), QStringLiteral("1 of 2"));
    m_editor->setText("anna");
    m_bar->refresh();
    QCOMPARE(count(), QStringLiteral("1 found"));
    m_bar->closeBar();
    m_editor->setText("anna anna");
    m_bar->findNext();
    QCOMPARE(m_editor->selection(), (TextRange{0, 4}));
}

void TestFindBar::replacesOneAfterTheOther()
{
    m_bar->openForReplacing();
    type(QStringLiteral("(a)nn"));
    click("regularExpression");
    find<QLineEdit>("replaceWith").setText(QStringLiteral("$1\u00ebnn$1nn"));
    find("replaceWith").setFocus();
    press(Qt::Key_Return);
    QCOMPARE(m_editor->text(), QByteArray(text).replace("Anna", "A\u00ebnnAnna"));
    QCOMPARE(m_editor->selection(), (TextRange{m_editor->text().indexOf("anna"), 3}));
    click("replaceOne");
    click("replaceOne");
    QCOMPARE(m_editor->text(),
             QByteArray(text)
                 .replace("Anna", "A\u00ebnnAnna")
                 .replace("\"anna", "\"a\u00ebnnanna")
                 .replace("Joanna", "Joa\u00ebnnanna"));
    m_editor->undo();
    m_editor->undo();
    m_editor->undo();
    QCOMPARE(m_editor->text(), text);
}

void TestFindBar::replacesAllInOneStep()
{
    m_bar->openForReplacing();
    type(QStringLiteral("anna"));
    find<QLineEdit>("replaceWith").setText(QStringLiteral("Bob"));
    const QSignalSpy changed(m_editor, &JsonEditor::textChanged);
    click("replaceAll");
    QCOMPARE(m_editor->text(),
             QByteArray("{\"\u00eb\": \"Bob\", \"b\": \"Bob\", \"c\": \"JoBob\"}"));
    QCOMPARE(changed.count(), 1);
    QVERIFY(count().contains(QLatin1String("3")));
    m_editor->undo();
    QCOMPARE(m_editor->text(), text);
    QVERIFY(!m_editor->canUndo());
}

void TestFindBar::replacesNothingWhereReadOnly()
{
    m_editor->setReadOnly(true);
    m_bar->openForReplacing();
    QVERIFY(!find("replaceWith").isVisible());
    type(QStringLiteral("anna"));
    click("replaceOne");
    click("replaceAll");
    QCOMPARE(m_editor->text(), text);
}

void TestFindBar::escapeCloses()
{
    type(QStringLiteral("anna"));
    press(Qt::Key_Escape);
    QVERIFY(!m_bar->isVisible());
    QVERIFY(m_editor->focusProxy()->hasFocus());
    QCOMPARE(m_editor->selectedText(), QByteArray("Anna"));
}

void TestFindBar::keyboard()
{
    m_bar->openForReplacing();
    type(QStringLiteral("anna"));
    QStringList stops;
    for (int step = 0; step < 9; ++step) {
        stops += QApplication::focusWidget()->objectName();
        press(Qt::Key_Tab);
    }
    QCOMPARE(stops.join(QLatin1Char(' ')),
             QStringLiteral("findText findPrevious findNext matchCase regularExpression closeFind "
                            "replaceWith replaceOne replaceAll"));
}

void TestFindBar::everyControlHasAName()
{
    const auto controls = m_bar->findChildren<QWidget *>();
    for (const QWidget *control : controls) {
        if (control->focusPolicy() != Qt::NoFocus)
            QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName()));
    }
}

QTEST_MAIN(TestFindBar)
#include "tst_findbar.moc"
