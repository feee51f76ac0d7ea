// SPDX-License-Identifier: GPL-3.0-or-later
#include "editingfixture.h"
#include "historymodel.h"
#include "historywindow.h"
#include "itemcommands.h"
#include "messagebar.h"
#include "openmap.h"
#include "recordsresult.h"
#include "testwrites.h"

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

// The window of all recorded writes.
class TestHistoryWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void opensOnceAndCloses();
    void goesWithItsSession();
    void showsThisProfileOrEverything();
    void looksForWordsAndOutcomes();
    void putsBackFromHere();
    void sendsWhoeverWroteElsewhereThere();
    void undoAsksInTheSessionsWindow();
    void exports_data();
    void exports();
    void checksTheJournal();
    void saysWhereTheJournalIsBroken();
    void keepsDataForSomeDays();
    void controlsHaveNames();

private:
    WindowFixture &desk() { return m_fixture->desk; }
    Journal &journal() { return desk().session().records().journal(); }
    QAction *action();
    HistoryWindow *window();
    template <typename Widget>
    Widget &part(const char *name)
    {
        auto *found = window()->findChild<Widget *>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return *found;
    }
    QTableView &table() { return part<QTableView>("history"); }
    QString message();
    bool waitForRows(int count);
    void add(WriteRecord record);
    bool open();

    std::unique_ptr<EditingFixture> m_fixture;
};

void TestHistoryWindow::init()
{
    m_fixture = std::make_unique<EditingFixture>();
    QVERIFY(m_fixture->begin());
}

QAction *TestHistoryWindow::action()
{
    const auto actions = desk().window().findChildren<QAction *>();
    for (QAction *found : actions) {
        if (found->text() == QStringLiteral("All &history…"))
            return found;
    }
    return nullptr;
}

HistoryWindow *TestHistoryWindow::window()
{
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget *found : windows) {
        auto *history = qobject_cast<HistoryWindow *>(found);
        if (history && history->isVisible())
            return history;
    }
    return nullptr;
}

bool TestHistoryWindow::open()
{
    action()->trigger();
    return window() && QTest::qWaitForWindowActive(window());
}

QString TestHistoryWindow::message()
{
    return window()->findChild<MessageBar *>()->accessibleDescription();
}

bool TestHistoryWindow::waitForRows(int count)
{
    return QTest::qWaitFor([&] { return table().model()->rowCount() == count; });
}

// Of this profile unless `record` names another.
void TestHistoryWindow::add(WriteRecord record)
{
    if (record.profile == QStringLiteral("p1"))
        record.profile = desk().session().writes().context().profile;
    const auto seq = recordsResult(
        journal().append(JournalEntry::Kind::Write, factsOf(record), payloadOf(record)));
    QVERIFY(seq);
    record.seq = *seq;
    QVERIFY(recordsResult(
        journal().append(JournalEntry::Kind::Outcome, endFactsOf(record), endPayloadOf(record))));
}

void TestHistoryWindow::opensOnceAndCloses()
{
    QVERIFY(open());
    const QPointer<HistoryWindow> first = window();
    QCOMPARE(first->windowModality(), Qt::NonModal);
    QVERIFY(part<QLineEdit>("filterHistory").hasFocus());
    QVERIFY(open());
    QCOMPARE(window(), first);
    QTest::keyClick(first, Qt::Key_Escape);
    QVERIFY(!first->isVisible());
    QVERIFY(desk().window().isVisible());
}

void TestHistoryWindow::goesWithItsSession()
{
    QVERIFY(open());
    const QPointer<HistoryWindow> opened = window();
    desk().window().close();
    QVERIFY(!opened || !opened->isVisible());
}

void TestHistoryWindow::showsThisProfileOrEverything()
{
    add(savedData(0, "{}", "[]"));
    WriteRecord other = savedData(0, "{}", "[]");
    other.profile = QStringLiteral("another");
    other.profileName = QStringLiteral("Other <b>profile</b>");
    add(other);
    QVERIFY(open());
    QVERIFY(waitForRows(1));
    auto &scope = part<QComboBox>("historyScope");
    scope.setFocus();
    QTest::keyClick(&scope, Qt::Key_Down);
    QVERIFY(waitForRows(2));
    for (int column = 0; column < HistoryModel::ColumnCount; ++column)
        QVERIFY(!table().isColumnHidden(column));
    QCOMPARE(table().model()->index(0, HistoryModel::ProfileColumn).data().toString(),
             other.profileName);
}

void TestHistoryWindow::looksForWordsAndOutcomes()
{
    add(savedData(0, "{}", "[]"));
    WriteRecord reasoned = savedData(0, "{}", "[]");
    reasoned.reason = QStringLiteral("Ticket 4711");
    add(reasoned);
    add(refused(savedData(0, "{}", "[]"), QStringLiteral("no")));
    QVERIFY(open());
    QVERIFY(waitForRows(3));
    auto &words = part<QLineEdit>("filterHistory");
    QTest::keyClicks(&words, QStringLiteral("ticket"));
    QVERIFY(waitForRows(1));
    words.clear();
    QVERIFY(waitForRows(3));
    auto &outcome = part<QComboBox>("historyOutcomes");
    outcome.setCurrentText(QStringLiteral("Refused"));
    QVERIFY(waitForRows(1));
    outcome.setCurrentText(QStringLiteral("Not certain"));
    QVERIFY(waitForRows(0));
    QTRY_COMPARE(part<QLabel>("historyStatus").text(), QStringLiteral("No write matches"));
}

void TestHistoryWindow::putsBackFromHere()
{
    const practice::Answer item = m_fixture->other.get("/Maps/desk/Items/customer");
    WriteRecord record = savedData(0, R"({"name":"Old"})", EditingFixture::firstData);
    record.target = {ServiceSid(item.text("service_sid")), MapSid(item.text("map_sid")),
                     ItemKey("customer")};
    add(record);
    QVERIFY(open());
    QVERIFY(waitForRows(1));
    WindowFixture::click(part<QAbstractButton>("putItBack"));
    QTRY_VERIFY(window()->findChild<QDialog *>(QStringLiteral("confirmation")));
    WindowFixture::click(part<QAbstractButton>("confirm"));
    QTRY_COMPARE(m_fixture->data(), QByteArray(R"({"name":"Old"})"));
    QVERIFY(waitForRows(2));
}

// What stands at another account's map this window cannot say.
void TestHistoryWindow::sendsWhoeverWroteElsewhereThere()
{
    WriteRecord other = savedData(0, "{}", "[]");
    other.profile = QStringLiteral("another");
    other.profileName = QStringLiteral("Billing");
    add(other);
    QVERIFY(open());
    auto &scope = part<QComboBox>("historyScope");
    scope.setFocus();
    QTest::keyClick(&scope, Qt::Key_Down);
    QVERIFY(waitForRows(1));
    for (const char *name : {"compareWithNow", "putItBack", "undoWrite"}) {
        QVERIFY(!part<QAbstractButton>(name).isEnabled());
        QCOMPARE(part<QAbstractButton>(name).toolTip(),
                 QStringLiteral("This was written with the profile Billing. Open its window to go "
                                "on from there."));
    }
}

void TestHistoryWindow::undoAsksInTheSessionsWindow()
{
    m_fixture->type(R"({"name":"Eve"})");
    m_fixture->pressSave();
    QTRY_COMPARE(m_fixture->data(), QByteArray(R"({"name":"Eve"})"));
    QTRY_VERIFY(desk().session().commands().isIdle());
    QVERIFY(open());
    QVERIFY(waitForRows(1));
    QTRY_VERIFY(part<QAbstractButton>("undoWrite").isEnabled());
    WindowFixture::click(part<QAbstractButton>("undoWrite"));
    QTRY_COMPARE(m_fixture->data(), QByteArray(EditingFixture::firstData));
    QVERIFY(waitForRows(2));
}

void TestHistoryWindow::exports_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("hasData");
    QTest::newRow("CSV") << QByteArray("exportCsv") << QStringLiteral("j.csv") << false;
    QTest::newRow("NDJSON") << QByteArray("exportNdJson") << QStringLiteral("j.ndjson") << false;
    QTest::newRow("with data") << QByteArray("exportNdJsonWithData") << QStringLiteral("j.ndjson")
                               << true;
}

void TestHistoryWindow::exports()
{
    QFETCH(QByteArray, action);
    QFETCH(QString, name);
    QFETCH(bool, hasData);
    QTemporaryDir folder;
    const QString path = folder.filePath(name);
    add(savedData(0, R"({"secretish":"marker"})", "{}"));
    QVERIFY(open());
    part<QAction>(action.constData()).trigger();
    auto *dialog = window()->findChild<QFileDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
    emit dialog->fileSelected(path);
    dialog->reject();
    QTRY_VERIFY(message().contains(QStringLiteral("2 entries of the journal were exported to ")));
    QVERIFY(message().contains(path));
    QVERIFY(
        QRegularExpression(QStringLiteral("Head hash: [0-9a-f]{64}")).match(message()).hasMatch());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(written.contains("customer"));
    QCOMPARE(written.contains("marker"), hasData);
}

void TestHistoryWindow::checksTheJournal()
{
    add(savedData(0, "{}", "[]"));
    QVERIFY(open());
    WindowFixture::click(part<QPushButton>("checkJournal"));
    QTRY_VERIFY2(message().contains(QStringLiteral("whole")), qPrintable(message()));
}

void TestHistoryWindow::saysWhereTheJournalIsBroken()
{
    add(savedData(0, "{}", "[]"));
    const auto connection = sqlite::Connection::open(desk().session().records().folder()
                                                         + QStringLiteral("/mapdesk.sqlite"),
                                                     sqlite::Connection::Access::ReadWrite);
    QVERIFY(connection);
    QVERIFY((*connection)
                ->execute(QStringLiteral(
                    "UPDATE entries SET metadata = replace(metadata, 'customer', 'somebody')")));
    QVERIFY(open());
    WindowFixture::click(part<QPushButton>("checkJournal"));
    QTRY_VERIFY2(message().contains(QStringLiteral("The journal is broken")),
                 qPrintable(message()));
    QVERIFY2(message().contains(QLatin1Char('1')), qPrintable(message())); // the entry
}

void TestHistoryWindow::keepsDataForSomeDays()
{
    QVERIFY(open());
    auto &days = part<QSpinBox>("historyDays");
    const auto enter = [&days](const QString &text) {
        days.setFocus();
        days.selectAll();
        QTest::keyClicks(&days, text);
        QTest::keyClick(&days, Qt::Key_Return);
    };
    const auto stored = [this] {
        return Preferences(desk().folder() + QStringLiteral("/mapdesk.ini")).historyDays();
    };
    QCOMPARE(days.value(), 30);
    enter(QStringLiteral("60"));
    QTRY_COMPARE(stored(), 60);
    QTRY_VERIFY(message().contains(QStringLiteral("Customers' data is kept for 60 days.")));
    // Less is asked about.
    enter(QStringLiteral("7"));
    QTRY_VERIFY(window()->findChild<QDialog *>(QStringLiteral("question")));
    QCOMPARE(days.value(), 60);
    WindowFixture::click(part<QAbstractButton>("questionNo"));
    QCOMPARE(stored(), 60);
    QTRY_VERIFY(!window()->findChild<QDialog *>(QStringLiteral("question")));
    enter(QStringLiteral("7"));
    QTRY_VERIFY(window()->findChild<QDialog *>(QStringLiteral("question")));
    WindowFixture::click(part<QAbstractButton>("questionYes"));
    QTRY_COMPARE(stored(), 7);
    QCOMPARE(days.value(), 7);
}

void TestHistoryWindow::controlsHaveNames()
{
    QVERIFY(open());
    QCOMPARE(table().accessibleName(), QStringLiteral("History"));
    const auto widgets = window()->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool isControl = qobject_cast<const QLineEdit *>(widget)
            || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QSpinBox *>(widget)
            || qobject_cast<const QTableView *>(widget);
        if (isControl && !widget->objectName().startsWith(QStringLiteral("qt_")))
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(TestHistoryWindow)
#include "tst_historywindow.moc"
