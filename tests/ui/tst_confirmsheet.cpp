// SPDX-License-Identifier: GPL-3.0-or-later
#include "confirmsheet.h"
#include "environmentbadge.h"
#include "manualclock.h"
#include "ratelimiter.h"
#include "syncsession.h"
#include "temporaryrecords.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;

class TestConfirmSheet : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsWhatItIsAbout_data();
    void showsWhatItIsAbout();
    void whatIsNotThereTakesNoRoom();
    void textOfOthersIsShownAsItIs();
    void longNamesAreShownWhole();
    void aScreenReaderHearsIt();
    void showsDetails();
    void detailsStandInTheWayOfTab();
    void moreDetailsThanTheScreenHasRoomForScroll();
    void theButtonConfirmsOnce();
    void keysCancelUnlessTheButtonHasTheFocus_data();
    void keysCancelUnlessTheButtonHasTheFocus();
    void tabGoesThroughAll();
    void aNameHasToBeTypedExactly_data();
    void aNameHasToBeTypedExactly();
    void enterInTheNameDoesNothing();
    void theReasonIsKeptForTheSession();
    void cancellingKeepsTheReasonThatWas();
    void aDemandedReasonHasToBeThere_data();
    void aDemandedReasonHasToBeThere();
    void nameAndReasonAreBothWaitedFor();
    void aReasonIsOneLineOfBoundedLength();
    void lockingClosesItAndSaysSo_data();
    void lockingClosesItAndSaysSo();
    void aLockThatNobodyNoticedHoldsTheConfirmation();
    void closesWithItsWindow_data();
    void closesWithItsWindow();
    void isGoneOnceItIsAnswered();

private:
    void make(const Confirmation &confirmation, Environment environment = Environment::Production);
    void open(const Confirmation &confirmation, Environment environment = Environment::Production);
    void show();
    template <typename Widget>
    Widget &part(const char *objectName)
    {
        auto *widget = m_sheet->findChild<Widget *>(QLatin1String(objectName));
        if (!widget)
            qFatal("no %s", objectName);
        return *widget;
    }
    QString textOf(const char *objectName) { return part<QLabel>(objectName).text(); }

    WriteGuard &guard() { return m_session->writeGuard(); }

    ManualClock m_clock;
    bool m_demandsReason = false;
    RateLimiter m_limiter{m_clock};
    test::TemporaryRecords m_records{m_clock};
    std::unique_ptr<SyncSession> m_session;
    std::unique_ptr<QWidget> m_window;
    QPointer<ConfirmSheet> m_sheet;
    std::unique_ptr<QSignalSpy> m_confirmed;
    std::unique_ptr<QSignalSpy> m_withdrawn;
    std::unique_ptr<QSignalSpy> m_rejected;
};

namespace {

Confirmation anItem()
{
    Confirmation confirmation;
    confirmation.question = QStringLiteral("Change the expiry of this item?");
    confirmation.objects = {{QStringLiteral("Item"), QStringLiteral("banner")},
                            {QStringLiteral("Map"), QStringLiteral("flags")}};
    confirmation.before = QStringLiteral("Never expires");
    confirmation.after = QStringLiteral("Expires tomorrow");
    confirmation.caution = QStringLiteral("Nobody knows.");
    confirmation.button = QStringLiteral("Change expiry of 1 item");
    return confirmation;
}

Confirmation aMap(const QString &name)
{
    Confirmation confirmation;
    confirmation.question = QStringLiteral("Delete this map?");
    confirmation.objects = {{QStringLiteral("Map"), name}};
    confirmation.button = QStringLiteral("Delete 1 map");
    confirmation.nameToType = name;
    return confirmation;
}

QString spoken(QWidget &widget, QAccessible::Text kind)
{
    return QAccessible::queryAccessibleInterface(&widget)->text(kind);
}

} // namespace

void TestConfirmSheet::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(400, 300);
    m_window->show();
}

void TestConfirmSheet::cleanup()
{
    m_window.reset();
    QVERIFY(!m_sheet);
}

void TestConfirmSheet::open(const Confirmation &confirmation, Environment environment)
{
    make(confirmation, environment);
    show();
}

void TestConfirmSheet::make(const Confirmation &confirmation, Environment environment)
{
    delete m_sheet; // before the session that it works on
    m_session = std::make_unique<SyncSession>(
        SessionSettings{.profileName = QStringLiteral("Contoso live"),
                        .environment = environment,
                        .origin = *ServiceOrigin::parse(QStringLiteral("http://127.0.0.1:1")),
                        .demandsReason = m_demandsReason},
        m_clock, m_limiter, *m_records);
    m_session->writeGuard().unlock();
    m_sheet = new ConfirmSheet(confirmation, *m_session, m_window.get());
    m_confirmed = std::make_unique<QSignalSpy>(m_sheet, &ConfirmSheet::confirmed);
    m_withdrawn = std::make_unique<QSignalSpy>(m_sheet, &ConfirmSheet::withdrawn);
    m_rejected = std::make_unique<QSignalSpy>(m_sheet, &QDialog::rejected);
}

void TestConfirmSheet::show()
{
    m_sheet->open();
    QTRY_COMPARE(QApplication::activeWindow(), m_sheet);
}

void TestConfirmSheet::showsWhatItIsAbout_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("word");
    QTest::newRow("production") << Environment::Production << QStringLiteral("Production");
    QTest::newRow("staging") << Environment::Staging << QStringLiteral("Staging");
    QTest::newRow("practice") << Environment::Practice << QStringLiteral("Practice");
}

void TestConfirmSheet::showsWhatItIsAbout()
{
    QFETCH(Environment, environment);
    QFETCH(QString, word);
    open(anItem(), environment);
    QCOMPARE(m_sheet->windowModality(), Qt::WindowModal);
    QVERIFY(m_sheet->windowTitle().contains(word));
    QCOMPARE(m_sheet->findChild<EnvironmentBadge *>()->text(), word);
    QCOMPARE(textOf("confirmQuestion"), QStringLiteral("Change the expiry of this item?"));
    QCOMPARE(textOf("confirmedObject1"), QStringLiteral("banner"));
    QCOMPARE(textOf("confirmedObject2"), QStringLiteral("flags"));
    QCOMPARE(textOf("confirmBefore"), QStringLiteral("Never expires"));
    QCOMPARE(textOf("confirmAfter"), QStringLiteral("Expires tomorrow"));
    QCOMPARE(part<QPushButton>("confirm").text(), QStringLiteral("Change expiry of 1 item"));
    QVERIFY(part<QPushButton>("cancel").isDefault());
    QVERIFY(part<QPushButton>("cancel").hasFocus());
    m_sheet->setAfter(QStringLiteral("Expires later"));
    QCOMPARE(textOf("confirmAfter"), QStringLiteral("Expires later"));
}

void TestConfirmSheet::whatIsNotThereTakesNoRoom()
{
    open(aMap(QStringLiteral("flags")));
    QVERIFY(!m_sheet->findChild<QWidget *>(QStringLiteral("confirmBefore")));
    m_sheet->setAfter(QStringLiteral("anything"));
    m_sheet->reject();
    open(anItem());
    QVERIFY(!m_sheet->findChild<QWidget *>(QStringLiteral("typedName")));
    QVERIFY(part<QPushButton>("confirm").isEnabled());
}

void TestConfirmSheet::textOfOthersIsShownAsItIs()
{
    Confirmation confirmation = anItem();
    confirmation.objects.first().value = QStringLiteral("<b>x</b>\u202egnp\n&y");
    confirmation.button = QStringLiteral("Delete A&B");
    open(confirmation);
    QCOMPARE(textOf("confirmedObject1"), QStringLiteral("<b>x</b>\\u202egnp\\n&y"));
    const auto labels = m_sheet->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY(label->textFormat() == Qt::PlainText || label->text() == QLatin1String("Production")
                || label->text().size() < 8);
    QCOMPARE(part<QPushButton>("confirm").text(), QStringLiteral("Delete A&&B"));
    QCOMPARE(part<QPushButton>("confirm").accessibleName(), QStringLiteral("Delete A&B"));
}

void TestConfirmSheet::longNamesAreShownWhole()
{
    const QString name(320, QLatin1Char('w'));
    Confirmation confirmation = anItem();
    confirmation.objects.first().value = name;
    open(confirmation);
    const auto &label = part<QLabel>("confirmedObject1");
    const QRect needed = label.fontMetrics().boundingRect(QRect(0, 0, label.width(), 10'000),
                                                          Qt::TextWordWrap, label.text());
    QVERIFY(needed.width() <= label.width());
    QVERIFY(needed.height() <= label.height());
    QVERIFY(m_sheet->width() < 800);
    QCOMPARE(label.accessibleDescription(), name);
    QCOMPARE(label.text().remove(QChar(0x200b)), name);
}

void TestConfirmSheet::aScreenReaderHearsIt()
{
    open(anItem());
    QCOMPARE(spoken(*m_sheet, QAccessible::Name), m_sheet->accessibleName());
    QCOMPARE(m_sheet->accessibleName(), QStringLiteral("Change the expiry of this item?"));
    const QString said = spoken(*m_sheet, QAccessible::Description);
    for (const char *part : {"Production", "Contoso live", "Item: banner", "Map: flags",
                             "Before: Never expires", "After: Expires tomorrow", "Nobody knows."})
        QVERIFY2(said.contains(QLatin1String(part)), part);
    for (const char *button : {"confirm", "cancel"})
        QVERIFY(!spoken(part<QPushButton>(button), QAccessible::Name).isEmpty());
}

void TestConfirmSheet::showsDetails()
{
    make(anItem());
    const QPointer<QPlainTextEdit> details = new QPlainTextEdit;
    details->setMinimumSize(640, 100);
    details->setAccessibleDescription(QStringLiteral("Changed: status."));
    m_sheet->setDetails(details);
    show();
    QVERIFY(details->isVisible());
    QVERIFY(m_sheet->width() >= 640);
    const auto top = [this](QWidget &widget) { return widget.mapTo(m_sheet.data(), QPoint()).y(); };
    QVERIFY(top(*details) > top(part<QLabel>("confirmAfter")));
    QVERIFY(top(*details) < top(part<QPushButton>("confirm")));
    const int before = details->height();
    m_sheet->resize(m_sheet->width(), m_sheet->height() + 100);
    QTRY_COMPARE(details->height(), before + 100);
    QVERIFY(
        spoken(*m_sheet, QAccessible::Description).endsWith(QLatin1String("\nChanged: status.")));
    QVERIFY(part<QPushButton>("cancel").hasFocus());
    m_sheet->reject();
    QTRY_VERIFY(!details);
}

void TestConfirmSheet::detailsStandInTheWayOfTab()
{
    make(anItem());
    auto *details = new QPlainTextEdit;
    details->setObjectName(QStringLiteral("details"));
    details->setTabChangesFocus(true);
    details->setReadOnly(true);
    m_sheet->setDetails(details);
    show();
    QStringList passed;
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(m_sheet->focusWidget(), Qt::Key_Tab);
        passed += m_sheet->focusWidget()->objectName();
    }
    QCOMPARE(passed.join(QLatin1Char(' ')), QStringLiteral("details reasonOfWrite confirm cancel"));
    details->setFocus();
    QTest::keyClick(details, Qt::Key_Return);
    QVERIFY(m_sheet->isVisible());
    QVERIFY(m_confirmed->isEmpty());
}

void TestConfirmSheet::moreDetailsThanTheScreenHasRoomForScroll()
{
    make(anItem());
    auto *details = new QWidget;
    details->setMinimumHeight(5'000);
    m_sheet->setDetails(details);
    show();
    QVERIFY(m_sheet->height() <= m_sheet->screen()->availableSize().height());
    const auto &cancel = part<QPushButton>("cancel");
    QVERIFY(m_sheet->rect().contains(QRect(cancel.mapTo(m_sheet.data(), QPoint()), cancel.size())));
    QCOMPARE(details->height(), 5'000);
}

void TestConfirmSheet::theButtonConfirmsOnce()
{
    open(anItem());
    QTest::mouseClick(&part<QPushButton>("confirm"), Qt::LeftButton);
    QCOMPARE(m_confirmed->size(), 1);
    QVERIFY(!m_sheet->isVisible());
    QTRY_VERIFY(!m_sheet);
    QVERIFY(m_rejected->isEmpty());
}

void TestConfirmSheet::keysCancelUnlessTheButtonHasTheFocus_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("onTheButton");
    QTest::addColumn<bool>("confirms");
    QTest::newRow("Escape") << int(Qt::Key_Escape) << false << false;
    QTest::newRow("Escape on the button") << int(Qt::Key_Escape) << true << false;
    QTest::newRow("Return") << int(Qt::Key_Return) << false << false;
    QTest::newRow("Enter") << int(Qt::Key_Enter) << false << false;
    QTest::newRow("Space") << int(Qt::Key_Space) << false << false;
    QTest::newRow("Return on the button") << int(Qt::Key_Return) << true << true;
    QTest::newRow("Space on the button") << int(Qt::Key_Space) << true << true;
}

void TestConfirmSheet::keysCancelUnlessTheButtonHasTheFocus()
{
    QFETCH(int, key);
    QFETCH(bool, onTheButton);
    QFETCH(bool, confirms);
    open(anItem());
    if (onTheButton)
        QTest::keyClick(m_sheet->focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    QTest::keyClick(m_sheet->focusWidget(), Qt::Key(key));
    QVERIFY(!m_sheet->isVisible());
    QCOMPARE(m_confirmed->size(), confirms ? 1 : 0);
    QCOMPARE(m_rejected->size(), confirms ? 0 : 1);
    QVERIFY(m_withdrawn->isEmpty());
}

void TestConfirmSheet::tabGoesThroughAll()
{
    open(aMap(QStringLiteral("flags")));
    QTest::keyClicks(&part<QLineEdit>("typedName"), QStringLiteral("flags"));
    part<QPushButton>("cancel").setFocus();
    QStringList passed;
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(m_sheet->focusWidget(), Qt::Key_Tab);
        passed += m_sheet->focusWidget()->objectName();
    }
    QCOMPARE(passed,
             (QStringList{QStringLiteral("typedName"), QStringLiteral("reasonOfWrite"),
                          QStringLiteral("confirm"), QStringLiteral("cancel")}));
}

void TestConfirmSheet::aNameHasToBeTypedExactly_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isEnough");
    const QString flags = QStringLiteral("flags");
    QTest::newRow("nothing") << flags << QString() << false;
    QTest::newRow("half") << flags << QStringLiteral("flag") << false;
    QTest::newRow("too much") << flags << QStringLiteral("flags ") << false;
    QTest::newRow("other case") << flags << QStringLiteral("Flags") << false;
    QTest::newRow("the name") << flags << flags << true;
    const QString hidden = QStringLiteral("a\u202eb");
    QTest::newRow("without what is hidden") << hidden << QStringLiteral("ab") << false;
    QTest::newRow("as it is shown") << hidden << QStringLiteral("a\\u202eb") << true;
    QTest::newRow("pasted") << hidden << hidden << true;
    QTest::newRow("umlaut") << QStringLiteral("\u00d6ffnung") << QStringLiteral("\u00d6ffnung")
                            << true;
    QTest::newRow("long") << QString(100, QLatin1Char('x')) << QString(100, QLatin1Char('x'))
                          << true;
}

void TestConfirmSheet::aNameHasToBeTypedExactly()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);
    QFETCH(bool, isEnough);
    open(aMap(name));
    QVERIFY(!part<QPushButton>("confirm").isEnabled());
    QVERIFY(part<QPushButton>("cancel").hasFocus());
    part<QLineEdit>("typedName").setText(typed);
    QCOMPARE(part<QPushButton>("confirm").isEnabled(), isEnough);
    QTest::mouseClick(&part<QPushButton>("confirm"), Qt::LeftButton);
    QCOMPARE(m_confirmed->size(), isEnough ? 1 : 0);
}

void TestConfirmSheet::enterInTheNameDoesNothing()
{
    open(aMap(QStringLiteral("flags")));
    auto &name = part<QLineEdit>("typedName");
    name.setFocus();
    for (const char *typed : {"fl", "ags"}) {
        QTest::keyClicks(&name, QString(QLatin1String(typed)));
        QTest::keyClick(&name, Qt::Key_Return);
        QVERIFY(m_sheet->isVisible());
    }
    QVERIFY(m_confirmed->isEmpty());
    QTest::keyClick(&name, Qt::Key_Tab);
    QTest::keyClick(m_sheet->focusWidget(), Qt::Key_Tab);
    QTest::keyClick(m_sheet->focusWidget(), Qt::Key_Return);
    QCOMPARE(m_confirmed->size(), 1);
}

void TestConfirmSheet::theReasonIsKeptForTheSession()
{
    open(anItem());
    QCOMPARE(part<QLineEdit>("reasonOfWrite").text(), QString());
    QCOMPARE(part<QLineEdit>("reasonOfWrite").accessibleName(), QStringLiteral("Reason"));
    QString atConfirming;
    connect(m_sheet, &ConfirmSheet::confirmed, this,
            [&] { atConfirming = m_session->writes().reason(); });
    part<QLineEdit>("reasonOfWrite").setText(QStringLiteral(" ticket 4711 "));
    QTest::mouseClick(&part<QPushButton>("confirm"), Qt::LeftButton);
    QCOMPARE(atConfirming, QStringLiteral("ticket 4711"));

    ConfirmSheet next(anItem(), *m_session, m_window.get());
    QCOMPARE(next.findChild<QLineEdit *>(QStringLiteral("reasonOfWrite"))->text(),
             QStringLiteral("ticket 4711"));
}

void TestConfirmSheet::cancellingKeepsTheReasonThatWas()
{
    open(anItem());
    m_session->writes().setReason(QStringLiteral("before"));
    part<QLineEdit>("reasonOfWrite").setText(QStringLiteral("other"));
    m_sheet->reject();
    QCOMPARE(m_session->writes().reason(), QStringLiteral("before"));
}

void TestConfirmSheet::aDemandedReasonHasToBeThere_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isEnough");
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("white space") << QStringLiteral(" \t\u00a0\u2003 ") << false;
    QTest::newRow("a number") << QStringLiteral("1") << true;
}

void TestConfirmSheet::aDemandedReasonHasToBeThere()
{
    QFETCH(QString, typed);
    QFETCH(bool, isEnough);
    m_demandsReason = true;
    open(anItem());
    m_demandsReason = false;
    QVERIFY(!part<QPushButton>("confirm").isEnabled());
    QVERIFY(part<QPushButton>("cancel").hasFocus());
    part<QLineEdit>("reasonOfWrite").setText(typed);
    QCOMPARE(part<QPushButton>("confirm").isEnabled(), isEnough);
    QTest::mouseClick(&part<QPushButton>("confirm"), Qt::LeftButton);
    QCOMPARE(m_confirmed->size(), isEnough ? 1 : 0);
    QCOMPARE(m_session->writes().lacksReason(), !isEnough);
}

void TestConfirmSheet::nameAndReasonAreBothWaitedFor()
{
    m_demandsReason = true;
    open(aMap(QStringLiteral("flags")));
    m_demandsReason = false;
    part<QLineEdit>("typedName").setText(QStringLiteral("flags"));
    QVERIFY(!part<QPushButton>("confirm").isEnabled());
    part<QLineEdit>("reasonOfWrite").setText(QStringLiteral("asked for"));
    QVERIFY(part<QPushButton>("confirm").isEnabled());
    part<QLineEdit>("typedName").clear();
    QVERIFY(!part<QPushButton>("confirm").isEnabled());
}

void TestConfirmSheet::aReasonIsOneLineOfBoundedLength()
{
    open(anItem());
    part<QLineEdit>("reasonOfWrite").setText(QStringLiteral("a\nb\u2028c "));
    QTest::mouseClick(&part<QPushButton>("confirm"), Qt::LeftButton);
    QCOMPARE(m_session->writes().reason(), QStringLiteral("a b c"));
    ConfirmSheet next(anItem(), *m_session, m_window.get());
    auto *reason = next.findChild<QLineEdit *>(QStringLiteral("reasonOfWrite"));
    reason->setText(QString(600, QLatin1Char('x')));
    QCOMPARE(reason->text().size(), 500);
}

void TestConfirmSheet::lockingClosesItAndSaysSo_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("from elsewhere") << false;
    QTest::newRow("by the key, in the sheet") << true;
}

void TestConfirmSheet::lockingClosesItAndSaysSo()
{
    QFETCH(bool, byKey);
    open(anItem());
    if (byKey)
        QTest::keyClick(m_sheet, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    else
        guard().lock();
    QVERIFY(!guard().allowsWrites());
    QVERIFY(!m_sheet->isVisible());
    QCOMPARE(m_withdrawn->size(), 1);
    QVERIFY(m_withdrawn->first().first().toString().contains(QLatin1String("locked")));
    QCOMPARE(m_rejected->size(), 1);
    QVERIFY(m_confirmed->isEmpty());
}

void TestConfirmSheet::aLockThatNobodyNoticedHoldsTheConfirmation()
{
    open(anItem());
    m_clock.advance(WriteGuard::unlockedFor);
    QTest::mouseClick(&part<QPushButton>("confirm"), Qt::LeftButton);
    QVERIFY(m_confirmed->isEmpty());
    QCOMPARE(m_withdrawn->size(), 1);
}

void TestConfirmSheet::closesWithItsWindow_data()
{
    QTest::addColumn<bool>("isDestroyed");
    QTest::newRow("closed") << false;
    QTest::newRow("destroyed") << true;
}

void TestConfirmSheet::closesWithItsWindow()
{
    QFETCH(bool, isDestroyed);
    open(anItem());
    if (isDestroyed)
        m_window.reset();
    else
        m_window->close();
    QVERIFY(!m_sheet || !m_sheet->isVisible());
    QVERIFY(m_confirmed->isEmpty());
    QTRY_VERIFY(!m_sheet);
}

void TestConfirmSheet::isGoneOnceItIsAnswered()
{
    open(anItem());
    QTest::mouseClick(&part<QPushButton>("cancel"), Qt::LeftButton);
    QTRY_VERIFY(!m_sheet);
    QCOMPARE(m_rejected->size(), 1);
    guard().lock(); // nobody is left to hear it
    QVERIFY(m_withdrawn->isEmpty());
}

QTEST_MAIN(TestConfirmSheet)
#include "tst_confirmsheet.moc"
