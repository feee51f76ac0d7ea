// SPDX-License-Identifier: GPL-3.0-or-later
#include "datapanel.h"
#include "editingfixture.h"
#include "jsoneditor.h"
#include "preferencesdialog.h"
#include "windowrules.h"

#include <Qsci/qscilexer.h>
#include <Qsci/qsciscintilla.h>

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace mapdesk;
using namespace mapdesk::test;

// The preferences beside the program's window: what is chosen there holds at once, everywhere.
class TestPreferencesDialog : public EditingTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void isAskedForInTheWindow();
    void themeIsTheMenusToo();
    void languagesAreThoseThereAre();
    void editorFollows();
    void layoutIsTheWindowsToo();
    void numbersHoldOnceTheyAreEntered();
    void whatIsChosenElsewhereIsShown();
    void fewerDaysAreAskedAbout();
    void aStepOfTheDaysHoldsAtOnce();
    void daysThatAreTypedAndLeftAreNotAskedAboutLater();
    void aSectionComesBack();
    void aWheelThatMovesThePageChangesNothing();
    void followsTheRulesOfAllWindows();

private:
    Preferences &preferences() { return desk().preferences(); }

    template <typename Widget>
    Widget &part(const char *name)
    {
        auto *widget = m_dialog->findChild<Widget *>(QLatin1String(name));
        if (!widget)
            qFatal("no widget %s", name);
        return *widget;
    }

    void choose(const char *box, const QString &text)
    {
        auto &choices = part<QComboBox>(box);
        choices.setFocus();
        for (int steps = 0; steps < choices.count() && choices.currentText() != text; ++steps)
            QTest::keyClick(&choices, Qt::Key_Down);
        for (int steps = 0; steps < choices.count() && choices.currentText() != text; ++steps)
            QTest::keyClick(&choices, Qt::Key_Up);
        QCOMPARE(choices.currentText(), text);
    }

    void enter(const char *box, const char *number)
    {
        auto &spin = part<QSpinBox>(box);
        spin.setFocus();
        spin.selectAll();
        QTest::keyClicks(&spin, QLatin1String(number));
        QTest::keyClick(&spin, Qt::Key_Return);
    }

    QMessageBox *question() { return m_dialog->findChild<QMessageBox *>(); }
    void answer(const char *button)
    {
        QTRY_VERIFY(question());
        WindowFixture::click(part<QAbstractButton>(button));
        QTRY_VERIFY(!question());
    }

    std::unique_ptr<PreferencesDialog> m_dialog;
};

void TestPreferencesDialog::init()
{
    begin();
    m_dialog = std::make_unique<PreferencesDialog>(
        preferences(), QStringList({QStringLiteral("de"), QStringLiteral("en")}));
    m_dialog->present();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestPreferencesDialog::cleanup()
{
    m_dialog.reset();
    m_fixture.reset();
}

void TestPreferencesDialog::isAskedForInTheWindow()
{
    const QSignalSpy asked(&desk().window(), &MainWindow::preferencesRequested);
    QAction &action = desk().action(QStringLiteral("Preferences…"));
    QCOMPARE(action.menuRole(), QAction::PreferencesRole);
    QVERIFY(!action.shortcut().isEmpty());
    action.trigger();
    QCOMPARE(asked.size(), 1);
}

void TestPreferencesDialog::themeIsTheMenusToo()
{
    QAction &dark = desk().action(QStringLiteral("Dark"));
    QVERIFY(!dark.isChecked());
    choose("theme", QStringLiteral("Dark"));
    QVERIFY(dark.isChecked());
    QTRY_VERIFY(themecolors::isDark(desk().window().palette()));
    desk().action(QStringLiteral("Light")).trigger();
    QCOMPARE(part<QComboBox>("theme").currentText(), QStringLiteral("Light"));
    QTRY_VERIFY(!themecolors::isDark(desk().window().palette()));
}

void TestPreferencesDialog::languagesAreThoseThereAre()
{
    auto &languages = part<QComboBox>("language");
    QStringList names;
    for (int i = 0; i < languages.count(); ++i)
        names.append(languages.itemText(i));
    QCOMPARE(names,
             QStringList({QStringLiteral("As the desktop"), QStringLiteral("Deutsch"),
                          QStringLiteral("English")}));
    QCOMPARE(languages.currentIndex(), 0);
    choose("language", QStringLiteral("Deutsch"));
    QCOMPARE(preferences().language(), QStringLiteral("de"));
}

void TestPreferencesDialog::editorFollows()
{
    auto &wraps = part<QCheckBox>("wrapLongLines");
    QCOMPARE(f().editor().wrapMode(), QsciScintilla::WrapWord);
    QTest::keyClick(&wraps, Qt::Key_Space);
    QCOMPARE(f().editor().wrapMode(), QsciScintilla::WrapNone);
    enter("fontSize", "19");
    QCOMPARE(f().editor().lexer()->font(0).pointSize(), 19);
    // Another document keeps to it.
    QVERIFY(desk().chooseItem(QStringLiteral("neighbour")));
    QCOMPARE(f().editor().wrapMode(), QsciScintilla::WrapNone);
    QCOMPARE(f().editor().lexer()->font(0).pointSize(), 19);
}

void TestPreferencesDialog::layoutIsTheWindowsToo()
{
    QTRY_VERIFY(f().editor().lines() > 1);
    choose("dataLayout", QStringLiteral("On one line"));
    QCOMPARE(f().editor().lines(), 1);
    auto &pretty = desk().find<QToolButton>("pretty");
    QVERIFY(!pretty.isChecked());
    WindowFixture::click(pretty);
    QCOMPARE(part<QComboBox>("dataLayout").currentText(),
             QStringLiteral("Each member on a line of its own"));
    QVERIFY(f().editor().lines() > 1);
}

void TestPreferencesDialog::numbersHoldOnceTheyAreEntered()
{
    enter("backgroundReads", "35");
    enter("bulkWrites", "100");
    enter("dataMemory", "200");
    QCOMPARE(preferences().shares(), SharePercents({35, 100}));
    QCOMPARE(preferences().dataMemory(), 200);
    QVERIFY(m_dialog->isVisible());
    // Nothing below what leaves the program usable.
    enter("backgroundReads", "3");
    QCOMPARE(preferences().shares().backgroundReads, 35);
    const Preferences stored(desk().folder() + QStringLiteral("/mapdesk.ini"));
    QCOMPARE(stored.dataMemory(), 200);
}

void TestPreferencesDialog::whatIsChosenElsewhereIsShown()
{
    preferences().setShares({50, 60});
    preferences().setDataMemory(300);
    preferences().setEditorLook({12, false});
    preferences().setHistoryDays(90);
    QCOMPARE(part<QSpinBox>("backgroundReads").value(), 50);
    QCOMPARE(part<QSpinBox>("bulkWrites").value(), 60);
    QCOMPARE(part<QSpinBox>("dataMemory").value(), 300);
    QCOMPARE(part<QSpinBox>("fontSize").value(), 12);
    QVERIFY(!part<QCheckBox>("wrapLongLines").isChecked());
    QCOMPARE(part<QSpinBox>("historyDays").value(), 90);
}

void TestPreferencesDialog::fewerDaysAreAskedAbout()
{
    enter("historyDays", "60");
    QCOMPARE(preferences().historyDays(), 60);
    QVERIFY(!question());
    enter("historyDays", "7");
    answer("questionNo");
    QCOMPARE(preferences().historyDays(), 60);
    QCOMPARE(part<QSpinBox>("historyDays").value(), 60);
    // To go back to the usual is less, too.
    WindowFixture::click(part<QPushButton>("restoreHistory"));
    answer("questionYes");
    QCOMPARE(preferences().historyDays(), 30);
    QCOMPARE(part<QSpinBox>("historyDays").value(), 30);
}

void TestPreferencesDialog::aStepOfTheDaysHoldsAtOnce()
{
    auto &days = part<QSpinBox>("historyDays");
    days.setFocus();
    QTest::keyClick(&days, Qt::Key_Up);
    QCOMPARE(preferences().historyDays(), 31);
    QTest::keyClick(&days, Qt::Key_Down);
    QTRY_VERIFY(question());
    // Neither one more step nor another window asks again.
    days.stepDown();
    QCOMPARE(m_dialog->findChildren<QMessageBox *>().size(), 1);
    QCOMPARE(days.value(), 31);
    answer("questionYes");
    QCOMPARE(preferences().historyDays(), 30);
}

void TestPreferencesDialog::daysThatAreTypedAndLeftAreNotAskedAboutLater()
{
    auto &days = part<QSpinBox>("historyDays");
    days.setFocus();
    days.selectAll();
    QTest::keyClicks(&days, QStringLiteral("7"));
    QTest::keyClick(&days, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog->isVisible());
    QTRY_VERIFY(!days.hasFocus());
    QVERIFY(!question());
    QCOMPARE(preferences().historyDays(), 30);
    m_dialog->present();
    QTRY_COMPARE(days.value(), 30);
}

void TestPreferencesDialog::aSectionComesBack()
{
    preferences().setLanguage(QStringLiteral("de"));
    preferences().setEditorLook({12, false});
    preferences().setDataPretty(false);
    preferences().setShares({50, 60});
    preferences().setDataMemory(70);
    WindowFixture::click(part<QPushButton>("restoreEditor"));
    QCOMPARE(preferences().editorLook(), EditorLook());
    QVERIFY(preferences().isDataPretty());
    QCOMPARE(part<QSpinBox>("fontSize").text(), QStringLiteral("As the desktop"));
    QCOMPARE(preferences().shares(), SharePercents({50, 60})); // of another section
    WindowFixture::click(part<QPushButton>("restoreLimits"));
    QCOMPARE(preferences().shares(), SharePercents());
    QCOMPARE(preferences().dataMemory(), Preferences::usualDataMemory());
    WindowFixture::click(part<QPushButton>("restoreAppearance"));
    QCOMPARE(preferences().theme(), ThemeChoice::System);
    QVERIFY(preferences().language().isEmpty());
}

void TestPreferencesDialog::aWheelThatMovesThePageChangesNothing()
{
    const auto turn = [](QWidget &over) {
        const QPointF place = over.rect().center();
        QWheelEvent event(place, over.mapToGlobal(place), {}, {0, -120}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&over, &event);
    };
    part<QPushButton>("closePreferences").setFocus();
    for (const char *name : {"backgroundReads", "historyDays"})
        turn(part<QSpinBox>(name));
    turn(part<QComboBox>("theme"));
    QCOMPARE(preferences().shares(), SharePercents());
    QCOMPARE(part<QSpinBox>("historyDays").value(), 30);
    QCOMPARE(preferences().theme(), ThemeChoice::Light);
    auto &reads = part<QSpinBox>("backgroundReads");
    reads.setFocus();
    turn(reads);
    QCOMPARE(preferences().shares().backgroundReads, 70);
}

void TestPreferencesDialog::followsTheRulesOfAllWindows()
{
    QCOMPARE(controlsWithoutNames(*m_dialog), QStringList());
    QCOMPARE(fieldsWithoutLabels(*m_dialog), QStringList());
    QCOMPARE(sharedMnemonics(*m_dialog), QStringList());
    QCOMPARE(tabsBackward(*m_dialog), QStringList());
}

QTEST_MAIN(TestPreferencesDialog)
#include "tst_preferencesdialog.moc"
