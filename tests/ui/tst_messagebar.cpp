// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagebar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace mapdesk;

class TestMessageBar : public QObject
{
    Q_OBJECT

private slots:
    void hiddenWithNothingToSay();
    void errorStaysUntilClosed();
    void repetitionsAreCounted();
    void newestIsInFront();
    void severalCanBeLookedThrough();
    void allCanGoAtOnce();
    void copiesAll();
    void detailsOnRequest();
    void noteIsReplacedAndNeverCoversAnError();
    void speaks();
    void escapeClosesTheCurrentOne();
    void markupStaysLiteral();
    void controlsHaveNames();
    void actionsAreButtons();
    void actionsAreReachedByTheKeyboard();
    void actionClosesAndRuns();
    void countGoesOnAfterAnAction();
    void actionMayShowMessages();
    void aNoteMayOfferSomething();
    void whatANoteOffersIsReachedByTheKeyboard();
    void whatANoteOffersCanGo();
};

namespace {

ErrorText error(const char *headline)
{
    return {QLatin1String(headline), QStringLiteral("It means that."), QStringLiteral("Code: 1")};
}

template <typename Widget = QToolButton>
Widget *part(const MessageBar &bar, const char *name)
{
    return bar.findChild<Widget *>(QLatin1String(name));
}

ErrorText errorWith(std::vector<MessageAction> actions, const char *headline = "First")
{
    ErrorText text = error(headline);
    text.actions = std::move(actions);
    return text;
}

MessageAction counting(int &count, const char *text = "Try again")
{
    return {QLatin1String(text), [&count] { ++count; }};
}

QString headline(const MessageBar &bar)
{
    return part<QLabel>(bar, "messageHeadline")->text();
}

void click(const MessageBar &bar, const char *name)
{
    QTest::mouseClick(part(bar, name), Qt::LeftButton);
}

} // namespace

void TestMessageBar::hiddenWithNothingToSay()
{
    const MessageBar bar;
    QVERIFY(bar.isHidden());
    QCOMPARE(bar.errorCount(), 0);
}

void TestMessageBar::errorStaysUntilClosed()
{
    MessageBar bar;
    bar.showError(error("First"));
    bar.showInfo(QStringLiteral("Done"));
    bar.showInfo(QStringLiteral("Done again"));
    QVERIFY(bar.isVisible());
    QCOMPARE(headline(bar), QStringLiteral("First"));

    click(bar, "closeNote");
    QCOMPARE(bar.errorCount(), 1);
    click(bar, "closeMessage");
    QCOMPARE(bar.errorCount(), 0);
    QVERIFY(bar.isHidden());
}

void TestMessageBar::repetitionsAreCounted()
{
    MessageBar bar;
    for (int i = 0; i < 3; ++i)
        bar.showError(error("First"));
    QCOMPARE(bar.errorCount(), 1);
    QCOMPARE(headline(bar), QStringLiteral("First (3 times)"));
    click(bar, "closeMessage");
    QVERIFY(bar.isHidden());
}

void TestMessageBar::newestIsInFront()
{
    MessageBar bar;
    bar.showError(error("First"));
    bar.showError(error("Second"));
    QCOMPARE(headline(bar), QStringLiteral("Second"));
    bar.showError(error("First"));
    QCOMPARE(headline(bar), QStringLiteral("First (2 times)"));
    QCOMPARE(bar.errorCount(), 2);
}

void TestMessageBar::severalCanBeLookedThrough()
{
    MessageBar bar;
    bar.showError(error("First"));
    QVERIFY(part<QLabel>(bar, "messagePosition")->isHidden());
    bar.showError(error("Second"));
    bar.showError(error("Third"));
    click(bar, "previousMessage");
    QCOMPARE(headline(bar), QStringLiteral("Second"));
    QCOMPARE(part<QLabel>(bar, "messagePosition")->text(), QStringLiteral("2 of 3"));

    click(bar, "closeMessage");
    QCOMPARE(bar.errorCount(), 2);
    QCOMPARE(headline(bar), QStringLiteral("Third"));
    QVERIFY(!part(bar, "nextMessage")->isEnabled());
    click(bar, "closeMessage");
    QCOMPARE(headline(bar), QStringLiteral("First"));
    QVERIFY(part(bar, "nextMessage")->isHidden());
}

void TestMessageBar::allCanGoAtOnce()
{
    MessageBar bar;
    bar.showError(error("First"));
    bar.showError(error("Second"));
    bar.showInfo(QStringLiteral("Done"));
    bar.closeErrors();
    QCOMPARE(bar.errorCount(), 0);
    QVERIFY(bar.isVisible());
    QVERIFY(!bar.accessibleDescription().contains(QLatin1String("Second")));
    bar.showError(error("Third"));
    QCOMPARE(headline(bar), QStringLiteral("Third"));
    bar.closeErrors();
    click(bar, "closeNote");
    QVERIFY(bar.isHidden());
}

void TestMessageBar::copiesAll()
{
    MessageBar bar;
    bar.showError(error("First"));
    bar.showError(error("Second"));
    click(bar, "copyMessage");
    QCOMPARE(QGuiApplication::clipboard()->text(), error("Second").asPlainText());

    bar.showInfo(QStringLiteral("Done"));
    click(bar, "copyNote");
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Done"));
}

void TestMessageBar::detailsOnRequest()
{
    MessageBar bar;
    bar.showError(error("First"));
    const auto *details = part<QLabel>(bar, "messageDetails");
    QVERIFY(details->isHidden());
    click(bar, "showMessageDetails");
    QVERIFY(details->isVisible());
    QCOMPARE(details->text(), QStringLiteral("Code: 1"));
    bar.showError(error("Second"));
    QVERIFY(details->isHidden());
}

void TestMessageBar::noteIsReplacedAndNeverCoversAnError()
{
    MessageBar bar;
    bar.showInfo(QStringLiteral("Done"));
    bar.showInfo(QStringLiteral("Done again"));
    const auto *note = part<QLabel>(bar, "noteText");
    QCOMPARE(note->text(), QStringLiteral("Done again"));
    QCOMPARE(bar.errorCount(), 0);

    bar.showError(error("First"));
    QVERIFY(!note->isVisible());
    bar.showInfo(QStringLiteral("Saved"));
    QVERIFY(note->isVisible());
    QVERIFY(part<QLabel>(bar, "messageHeadline")->isVisible());
}

void TestMessageBar::speaks()
{
    MessageBar bar;
    QCOMPARE(bar.objectName(), QStringLiteral("message"));
    QCOMPARE(bar.accessibleName(), QStringLiteral("Message"));
    bar.showError(error("First"));
    QCOMPARE(bar.accessibleDescription(), QStringLiteral("Error: First\nIt means that."));
    bar.showInfo(QStringLiteral("Done"));
    QVERIFY(bar.accessibleDescription().endsWith(QStringLiteral("Note: Done")));
    click(bar, "closeMessage");
    QCOMPARE(bar.accessibleDescription(), QStringLiteral("Note: Done"));
    click(bar, "closeNote");
    QVERIFY(bar.accessibleDescription().isEmpty());
}

void TestMessageBar::escapeClosesTheCurrentOne()
{
    MessageBar bar;
    bar.showError(error("First"));
    bar.showError(error("Second"));
    bar.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bar));
    part(bar, "copyMessage")->setFocus();
    QTest::keyClick(part(bar, "copyMessage"), Qt::Key_Escape);
    QCOMPARE(bar.errorCount(), 1);
    QCOMPARE(headline(bar), QStringLiteral("First"));
}

void TestMessageBar::markupStaysLiteral()
{
    MessageBar bar;
    bar.showError({QStringLiteral("<b>a</b>"), QStringLiteral("<i>b</i>"), QStringLiteral("<u>")});
    bar.showInfo(QStringLiteral("<b>c</b>"));
    for (const char *name :
         {"messageHeadline", "messageExplanation", "messageDetails", "noteText"}) {
        const auto *label = part<QLabel>(bar, name);
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(label->text().startsWith(QLatin1Char('<')));
    }
}

void TestMessageBar::controlsHaveNames()
{
    const MessageBar bar;
    const auto buttons = bar.findChildren<QToolButton *>();
    QStringList names;
    for (const QToolButton *button : buttons) {
        QVERIFY(!button->accessibleName().isEmpty());
        names += button->accessibleName();
    }
    QCOMPARE(names.removeDuplicates(), 0);
}

void TestMessageBar::actionsAreButtons()
{
    MessageBar bar;
    int count = 0;
    bar.showError(errorWith({counting(count), counting(count, "Look in A&B")}));
    const auto *first = part<QPushButton>(bar, "messageAction1");
    const auto *second = part<QPushButton>(bar, "messageAction2");
    QVERIFY(first->isVisible() && second->isVisible());
    QCOMPARE(first->text(), QStringLiteral("Try again"));
    QCOMPARE(first->accessibleName(), QStringLiteral("Try again"));
    QCOMPARE(second->text(), QStringLiteral("Look in A&&B"));
    QCOMPARE(second->accessibleName(), QStringLiteral("Look in A&B"));

    bar.showError(errorWith({counting(count, "Unlock")}, "Second"));
    QCOMPARE(first->text(), QStringLiteral("Unlock"));
    QVERIFY(first->isVisible() && !second->isVisible());
    bar.showError(error("Third"));
    QVERIFY(!first->isVisible() && !second->isVisible());
    click(bar, "previousMessage");
    QVERIFY(first->isVisible());
}

void TestMessageBar::actionsAreReachedByTheKeyboard()
{
    MessageBar bar;
    QLineEdit other(&bar); // somewhere else in the window
    int count = 0;
    bar.showError(errorWith({counting(count), counting(count, "Show services")}));
    bar.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bar));
    part<QLabel>(bar, "messageExplanation")->setFocus();
    QTest::keyClick(bar.focusWidget(), Qt::Key_Tab);
    QCOMPARE(bar.focusWidget(), part<QPushButton>(bar, "messageAction1"));
    QTest::keyClick(bar.focusWidget(), Qt::Key_Tab);
    QCOMPARE(bar.focusWidget(), part<QPushButton>(bar, "messageAction2"));
    QTest::keyClick(bar.focusWidget(), Qt::Key_Space);
    QCOMPARE(count, 1);
}

void TestMessageBar::actionClosesAndRuns()
{
    MessageBar bar;
    int first = 0;
    int second = 0;
    bar.showError(errorWith({counting(first)}, "First"));
    bar.showError(errorWith({{QStringLiteral("Nothing"), {}}, counting(second)}, "Second"));
    QTest::mouseClick(part<QPushButton>(bar, "messageAction2"), Qt::LeftButton);
    QCOMPARE(second, 1);
    QCOMPARE(headline(bar), QStringLiteral("First"));
    QTest::mouseClick(part<QPushButton>(bar, "messageAction1"), Qt::LeftButton);
    QCOMPARE(first, 1);
    QVERIFY(bar.isHidden());
    bar.showError(errorWith({{QStringLiteral("Nothing"), {}}}));
    QTest::mouseClick(part<QPushButton>(bar, "messageAction1"), Qt::LeftButton);
    QVERIFY(bar.isHidden());
}

void TestMessageBar::countGoesOnAfterAnAction()
{
    MessageBar bar;
    int count = 0;
    const ErrorText text = errorWith({counting(count)});
    bar.showError(text);
    QTest::mouseClick(part<QPushButton>(bar, "messageAction1"), Qt::LeftButton);
    bar.showError(text);
    QCOMPARE(headline(bar), QStringLiteral("First (2 times)"));
    click(bar, "closeMessage");
    bar.showError(errorWith({counting(count)}, "Second"));
    QCOMPARE(headline(bar), QStringLiteral("Second"));
}

void TestMessageBar::actionMayShowMessages()
{
    MessageBar bar;
    const auto again = [&bar] { bar.showError(error("Again")); };
    bar.showError(errorWith({{QStringLiteral("Try again"), again}}));
    QTest::mouseClick(part<QPushButton>(bar, "messageAction1"), Qt::LeftButton);
    QCOMPARE(headline(bar), QStringLiteral("Again"));
    QCOMPARE(bar.errorCount(), 1);
}

void TestMessageBar::aNoteMayOfferSomething()
{
    MessageBar bar;
    int count = 0;
    bar.showInfoWithAction(QStringLiteral("Saved"), counting(count, "Undo"));
    const auto *action = part<QPushButton>(bar, "noteAction1");
    QVERIFY(action->isVisible());
    QCOMPARE(action->text(), QStringLiteral("Undo"));
    QCOMPARE(bar.accessibleDescription(), QStringLiteral("Note: Saved\nBeside it: Undo"));
    QTest::mouseClick(part<QPushButton>(bar, "noteAction1"), Qt::LeftButton);
    QCOMPARE(count, 1);
    QVERIFY(bar.isHidden());

    bar.showInfo(QStringLiteral("Done"));
    QVERIFY(!action->isVisible());
    QCOMPARE(bar.accessibleDescription(), QStringLiteral("Note: Done"));
}

void TestMessageBar::whatANoteOffersIsReachedByTheKeyboard()
{
    MessageBar bar;
    QLineEdit other(&bar); // somewhere else in the window
    int count = 0;
    bar.showInfoWithAction(QStringLiteral("Saved"), counting(count, "Undo"));
    bar.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bar));
    part<QLabel>(bar, "noteText")->setFocus();
    QTest::keyClick(bar.focusWidget(), Qt::Key_Tab);
    QCOMPARE(bar.focusWidget(), part<QPushButton>(bar, "noteAction1"));
    QTest::keyClick(bar.focusWidget(), Qt::Key_Space);
    QCOMPARE(count, 1);
}

void TestMessageBar::whatANoteOffersCanGo()
{
    MessageBar bar;
    int count = 0;
    bar.showInfoWithAction(QStringLiteral("Saved"), counting(count, "Undo"));
    bar.withdrawInfoAction();
    QVERIFY(!part<QPushButton>(bar, "noteAction1")->isVisible());
    QVERIFY(part<QLabel>(bar, "noteText")->isVisible());
    QCOMPARE(bar.accessibleDescription(), QStringLiteral("Note: Saved"));
}

QTEST_MAIN(TestMessageBar)
#include "tst_messagebar.moc"
