// SPDX-License-Identifier: GPL-3.0-or-later
#include "openboxcontroller.h"
#include "roles.h"
#include "windowfixture.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDirIterator>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

// Not a token of any account.
const QString secret = QStringLiteral("5ecre7aaaaaaaaaaaaaaaaaaaaaaaa01");

QStringList logged; // by whoever logs while a test looks

void takeDown(QtMsgType, const QMessageLogContext &, const QString &message)
{
    logged.append(message);
}

} // namespace

class TestOpenBox : public QObject
{
    Q_OBJECT

public:
    using Way = void (TestOpenBox::*)(const QString &text); // of getting a text into the box

private slots:
    void init();
    void cleanup();
    void opensAMapWithOneGet();
    void opensAnItemOfTheOpenMapWithOneGet();
    void clearsAFilterThatHidesTheItem();
    void opensAnItemThatIsNotLoaded();
    void opensAnItemOfAnotherMap();
    void showsAService();
    void saysWhatItUnderstood();
    void arrowsChooseAnother();
    void escapeGivesTheFocusBack();
    void completesFromWhatIsLoaded();
    void offersWhatWasOpened();
    void remembersPlacesByTheirNames();
    void dropsASecretOfACurlLine_data();
    void dropsASecretOfACurlLine();
    void keepsNoSecretAnywhere();
    void aCommandThatWritesOnlyLeadsThere();
    void aForeignUrlContactsNobody();
    void refusesMegabytes();
    void saysWhatWasNotFoundAndLooksElsewhere();
    void asksForAServiceWhereNoneIsNamed();
    void saysWhatWentWrong();
    void theNextAttemptReplacesTheLast();
    void anItemReplacesAMapThatIsUnderWay();
    void escapeGivesUp();
    void leavesTheFocusOfWhoWentOn();
    void asksBeforeItMakesTheDefaultService();
    void followsALink();
    void followsALinkBeforeTheTreeIsThere();
    void putsAnUnclearLinkIntoTheBox_data();
    void putsAnUnclearLinkIntoTheBox();
    void aLinkNeverMakesTheDefaultService();

private:
    WindowFixture &desk() { return m_practice->desk; }
    Credentials credentials() const
    {
        return {m_practice->host->address().accountSid, m_practice->host->address().authToken};
    }
    QLineEdit &box() { return desk().find<QLineEdit>("open"); }
    QListView &choices() { return desk().find<QListView>("openChoices"); }
    QStringList choiceTexts();
    QString meaning() { return box().accessibleDescription(); }
    QString url(const QByteArray &path);
    qsizetype gets(const QByteArray &part = {}) { return m_practice->wire.countOf("GET " + part); }
    void type(const QString &text);
    void paste(const QString &text);
    void pasteFromMenu(const QString &text);
    void drop(const QString &text);
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

    std::unique_ptr<PracticeFixture> m_practice;
};

Q_DECLARE_METATYPE(TestOpenBox::Way)

void TestOpenBox::init()
{
    m_practice = std::make_unique<PracticeFixture>();
    QVERIFY(desk().open());
    QTRY_VERIFY(desk().treeRow(QStringLiteral("orders")).isValid());
    QTRY_VERIFY(desk().treeRow(QStringLiteral("parcels")).isValid());
    // The window chooses one of the two by itself at first; what a person's choice reads is over.
    QTRY_VERIFY(desk().tree().currentIndex().isValid());
    WindowFixture::click(desk().tree(), desk().treeRow(QStringLiteral("Contact centre (demo)")));
    QTRY_VERIFY(desk().textOf("loadingStatusOfMaps").endsWith(QLatin1String("complete")));
    QTRY_VERIFY(!desk().property(QStringLiteral("friendly_name")).isEmpty());
    const QByteArray path = m_practice->other.servicePath();
    QTRY_COMPARE(gets(path + "/Maps?"), 2); // for the tree, for the choice
    QTRY_VERIFY(gets(path + ' ') >= 1);
}

void TestOpenBox::cleanup()
{
    qInstallMessageHandler(nullptr);
    m_practice.reset();
}

QStringList TestOpenBox::choiceTexts()
{
    QStringList texts;
    const QAbstractItemModel &model = *choices().model();
    for (int row = 0; choices().isVisible() && row < model.rowCount(); ++row)
        texts.append(model.index(row, 0).data().toString());
    return texts;
}

QString TestOpenBox::url(const QByteArray &path)
{
    return m_practice->wire.baseUrl() + QString::fromLatin1(m_practice->other.servicePath() + path);
}

void TestOpenBox::type(const QString &text)
{
    QTest::keyClick(&desk().window(), Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), &box());
    QTest::keyClicks(&box(), text);
}

void TestOpenBox::paste(const QString &text)
{
    type({});
    QApplication::clipboard()->setText(text);
    QTest::keyClick(&box(), Qt::Key_V, Qt::ControlModifier);
}

void TestOpenBox::opensAMapWithOneGet()
{
    const qsizetype services = gets("/v1/Services?");
    const qsizetype lists = gets(m_practice->other.servicePath() + "/Maps?");
    type(QStringLiteral("orders"));
    press(Qt::Key_Return);
    QTRY_COMPARE(desk().textOf("mapTitle"), QStringLiteral("orders"));
    QTRY_VERIFY(desk().textOf("loadingStatus").contains(QLatin1String("complete")));
    QCOMPARE(gets(m_practice->other.servicePath() + "/Maps/orders "), 1);
    QCOMPARE(gets("/v1/Services?"), services);
    QCOMPARE(gets(m_practice->other.servicePath() + "/Maps?"), lists);
    QCOMPARE(desk().tree().currentIndex(), desk().treeRow(QStringLiteral("orders")));
    QCOMPARE(QApplication::focusWidget(), &desk().items());
    QVERIFY(box().text().isEmpty());
    QVERIFY(!choices().isVisible());
}

void TestOpenBox::opensAnItemOfTheOpenMapWithOneGet()
{
    QVERIFY(desk().openMap(QStringLiteral("agents")));
    type(QStringLiteral("agent-elif"));
    press(Qt::Key_Return);
    QTRY_COMPARE(desk().property(QStringLiteral("key")), QStringLiteral("agent-elif"));
    QCOMPARE(desk().items().currentIndex().siblingAtColumn(0),
             desk().itemRow(QStringLiteral("agent-elif")));
    QCOMPARE(QApplication::focusWidget(), &desk().items());
    // By then the inspector would have read it again.
    WindowFixture later(m_practice->wire.baseUrl(), credentials(), m_practice->clock);
    QVERIFY(later.open());
    QVERIFY(later.openMap(QStringLiteral("agents")));
    QVERIFY(later.chooseItem(QStringLiteral("agent-anna")));
    QCOMPARE(m_practice->wire.countOf("/Items/agent-elif "), 1);
}

void TestOpenBox::clearsAFilterThatHidesTheItem()
{
    QVERIFY(desk().openMap(QStringLiteral("agents")));
    auto &filter = desk().find<QLineEdit>("filterItems");
    QTest::keyClicks(&filter, QStringLiteral("anna"));
    QTRY_COMPARE(desk().itemKeys().size(), 1);
    type(QStringLiteral("agent-elif"));
    press(Qt::Key_Return);
    QTRY_COMPARE(desk().textOf("inspected"), QStringLiteral("agent-elif"));
    QVERIFY(filter.text().isEmpty());
}

void TestOpenBox::opensAnItemThatIsNotLoaded()
{
    QVERIFY(desk().openMap(QStringLiteral("agents")));
    const QByteArray path = "/Maps/agents/Items";
    QCOMPARE(m_practice->other.post(path, "Key=agent-zoe&Data={}").status, 201);
    paste(url(path + "/agent-zoe"));
    press(Qt::Key_Return);
    QTRY_COMPARE(desk().textOf("inspected"), QStringLiteral("agent-zoe"));
    QTRY_VERIFY(desk().itemRow(QStringLiteral("agent-zoe")).isValid());
    QCOMPARE(desk().items().currentIndex().row(),
             desk().itemRow(QStringLiteral("agent-zoe")).row());
}

void TestOpenBox::opensAnItemOfAnotherMap()
{
    QVERIFY(desk().openMap(QStringLiteral("agents")));
    paste(url("/Maps/feature-flags/Items/surge.mode"));
    QCOMPARE(meaning(),
             QStringLiteral("Enter opens the item surge.mode of the map feature-flags "
                            "in Contact centre (demo)."));
    press(Qt::Key_Return);
    QTRY_COMPARE(desk().property(QStringLiteral("key")), QStringLiteral("surge.mode"));
    QCOMPARE(desk().textOf("mapTitle"), QStringLiteral("feature-flags"));
    QCOMPARE(gets(m_practice->other.servicePath() + "/Maps/feature-flags "), 1);
    QCOMPARE(QApplication::focusWidget(), &desk().items());
}

void TestOpenBox::showsAService()
{
    const QModelIndex bot = desk().treeRow(QStringLiteral("Delivery bot (staging)"));
    const QString sid = bot.data(Qt::ToolTipRole).toString();
    desk().tree().collapse(bot);
    const QByteArray path = "/v1/Services/" + sid.toLatin1();
    const qsizetype services = gets("/v1/Services?");
    paste(sid);
    QCOMPARE(choiceTexts().value(0), QStringLiteral("Service Delivery bot (staging)"));
    press(Qt::Key_Return);
    QTRY_COMPARE(desk().tree().currentIndex(), bot);
    QCOMPARE(QApplication::focusWidget(), &desk().tree());
    QTRY_COMPARE(gets(path + ' '), 1);
    QCOMPARE(gets(path + "/Maps?"), 1); // the tree has them
    QCOMPARE(gets("/v1/Services?"), services);
    // From now on names are looked for there.
    type(QStringLiteral("parcels"));
    press(Qt::Key_Return);
    QTRY_COMPARE(desk().textOf("mapTitle"), QStringLiteral("parcels"));
}

void TestOpenBox::saysWhatItUnderstood()
{
    QCOMPARE(meaning(), QString());
    type(QStringLiteral("orders"));
    QCOMPARE(meaning(), QStringLiteral("Enter opens the map orders in Contact centre (demo)."));
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&box());
    QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Open"));
    QCOMPARE(interface->text(QAccessible::Description), meaning());
    QVERIFY(desk().find("openMeaning").isVisible());
    QCOMPARE(desk().textOf("openMeaning"), meaning());
    QCOMPARE(QApplication::focusWidget(), &box());

    box().selectAll();
    QTest::keyClicks(&box(), QStringLiteral("mapdesk://open?x=1"));
    QCOMPARE(meaning(), desk().textOf("openNotice"));
    QCOMPARE(meaning(), QStringLiteral("A link has a service, a map and a key, and nothing else."));
    press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), &box());
}

void TestOpenBox::arrowsChooseAnother()
{
    QVERIFY(desk().openMap(QStringLiteral("agents")));
    const qsizetype before = gets();
    type(QStringLiteral("queues"));
    QCOMPARE(choiceTexts().mid(0, 2),
             QStringList({QStringLiteral("Map queues"), QStringLiteral("Item queues")}));
    press(Qt::Key_Down);
    QCOMPARE(meaning(),
             QStringLiteral("Enter opens the item queues of the map agents in Contact "
                            "centre (demo)."));
    press(Qt::Key_Up);
    QCOMPARE(meaning(), QStringLiteral("Enter opens the map queues in Contact centre (demo)."));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_VERIFY(desk().message().contains(QStringLiteral(
        "The item queues was not found in the map agents of Contact centre (demo).")));
    QCOMPARE(gets(), before + 1);
    QCOMPARE(box().text(), QStringLiteral("queues"));
}

void TestOpenBox::escapeGivesTheFocusBack()
{
    QVERIFY(desk().openMap(QStringLiteral("agents")));
    QVERIFY(desk().chooseItem(QStringLiteral("agent-anna")));
    desk().items().setFocus();
    type(QStringLiteral("ord"));
    QVERIFY(choices().isVisible());
    press(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), &desk().items());
    QVERIFY(!choices().isVisible());
    QCOMPARE(meaning(), QString());
    QTest::keyClick(&desk().window(), Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(box().selectedText(), QStringLiteral("ord"));
    QVERIFY(choices().isVisible());
}

void TestOpenBox::completesFromWhatIsLoaded()
{
    QVERIFY(desk().openMap(QStringLiteral("agents")));
    const qsizetype before = gets();
    type(QStringLiteral("agent-"));
    QVERIFY(choiceTexts().contains(QStringLiteral("Item agent-anna")));
    box().selectAll();
    QTest::keyClicks(&box(), QStringLiteral("PARC"));
    QCOMPARE(choiceTexts(),
             QStringList({QStringLiteral("Map PARC"), QStringLiteral("Item PARC"),
                          QStringLiteral("Map parcels")}));
    QCOMPARE(gets(), before);
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    QTRY_COMPARE(desk().textOf("mapTitle"), QStringLiteral("parcels"));
}

void TestOpenBox::offersWhatWasOpened()
{
    type(QStringLiteral("orders"));
    press(Qt::Key_Return);
    QTRY_COMPARE(desk().textOf("mapTitle"), QStringLiteral("orders"));
    paste(url("/Maps/agents/Items/agent-anna"));
    press(Qt::Key_Return);
    QTRY_COMPARE(desk().textOf("inspected"), QStringLiteral("agent-anna"));
    type({});
    QCOMPARE(choiceTexts(),
             QStringList({QStringLiteral("Item agent-anna"), QStringLiteral("Map orders")}));
    QCOMPARE(choices().model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Item agent-anna, agents, Contact centre (demo)"));
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_COMPARE(desk().textOf("mapTitle"), QStringLiteral("orders"));
}

void TestOpenBox::remembersPlacesByTheirNames()
{
    QStringList links;
    desk().window().openBox().setRecentPlaces(
        {.read = [&links] { return links; },
         .add = [&links](const QString &link) { links.prepend(link); }});
    const QString service = QString::fromLatin1(m_practice->other.servicePath().mid(13));
    const QString sid = m_practice->other.get("/Maps/orders").text("sid");
    type(sid);
    press(Qt::Key_Return);
    QTRY_COMPARE(desk().textOf("mapTitle"), QStringLiteral("orders"));
    QCOMPARE(links,
             QStringList{QStringLiteral("mapdesk://open?service=%1&map=orders").arg(service)});
    type({});
    QCOMPARE(choiceTexts(), QStringList{QStringLiteral("Map orders")});
    press(Qt::Key_Escape);
    desk().window().openBox().setRecentPlaces({});
}

void TestOpenBox::pasteFromMenu(const QString &text)
{
    type({});
    QApplication::clipboard()->setText(text);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, box().mapToGlobal(QPoint()));
    QApplication::sendEvent(&box(), &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    for (QAction *action : menu->actions()) {
        if (action->text().contains(QLatin1String("Paste")))
            action->trigger();
    }
    menu->close();
}

void TestOpenBox::drop(const QString &text)
{
    type({});
    QMimeData data;
    data.setText(text);
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&box(), &enter);
    QDropEvent event({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&box(), &event);
}

void TestOpenBox::dropsASecretOfACurlLine_data()
{
    QTest::addColumn<Way>("way");
    QTest::newRow("keys") << &TestOpenBox::paste;
    QTest::newRow("menu") << &TestOpenBox::pasteFromMenu;
    QTest::newRow("mouse") << &TestOpenBox::drop;
}

void TestOpenBox::dropsASecretOfACurlLine()
{
    QFETCH(Way, way);
    QStringList texts; // that were ever in the box
    connect(&box(), &QLineEdit::textChanged, this, [&](const QString &text) { texts += text; });
    const QString clean = url("/Maps/orders");
    const QString command = QStringLiteral("curl -X GET \\\n  '%1?PageSize=1' \\\n  -u AC1:%2\n");
    (this->*way)(command.arg(clean, secret));
    QCOMPARE(texts, QStringList{clean});
    QVERIFY(!box().isUndoAvailable());
    QVERIFY2(meaning().startsWith(
                 QStringLiteral("The password or token in it was left out.\nEnter opens the map "
                                "orders")),
             qPrintable(meaning()));
    QVERIFY(desk().message().contains(QLatin1String("administers the Twilio account to replace")));
    QApplication::clipboard()->clear();
}

void TestOpenBox::keepsNoSecretAnywhere()
{
    logged.clear();
    qInstallMessageHandler(takeDown);
    QStringList remembered;
    desk().window().openBox().setRecentPlaces(
        {.read = [&remembered] { return remembered; },
         .add = [&remembered](const QString &link) { remembered += link; }});
    paste(QStringLiteral("curl %1 -H 'Authorization: Basic %2' -u \"AC1:%2\"")
              .arg(url("/Maps/agents/Items/agent-anna")
                       .replace(QStringLiteral("http://"), QStringLiteral("http://AC1:%2@")),
                   secret)
              .replace(QStringLiteral("%2"), secret));
    press(Qt::Key_Return);
    QTRY_COMPARE(desk().property(QStringLiteral("key")), QStringLiteral("agent-anna"));
    type(QStringLiteral("-u AC1:%1").arg(secret));
    type({});

    QCOMPARE(remembered.size(), 1);
    QStringList told = logged + remembered;
    told << desk().window().windowTitle() << choiceTexts() << box().text();
    for (const QWidget *widget : desk().window().findChildren<QWidget *>()) {
        told << widget->accessibleDescription() << widget->accessibleName() << widget->toolTip();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            told << label->text();
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            told << edit->text();
    }
    for (const Exchange &exchange : desk().session().requestLog().entries())
        told << exchange.target << exchange.problem;
    desk().window().close();
    QTRY_VERIFY(!QDir(desk().folder()).isEmpty());
    QDirIterator files(desk().folder(), QDir::Files, QDirIterator::Subdirectories);
    int fileCount = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        told << QString::fromLatin1(file.readAll());
        ++fileCount;
    }
    QVERIFY(fileCount > 0);
    QVERIFY(told.size() > 50);
    for (const QString &text : std::as_const(told))
        QVERIFY2(!text.contains(secret), qPrintable(text));
    QCOMPARE(m_practice->wire.countOf(secret.toLatin1()), 0);
    QApplication::clipboard()->clear();
}

void TestOpenBox::aCommandThatWritesOnlyLeadsThere()
{
    paste(QStringLiteral("curl -X DELETE %1").arg(url("/Maps/orders")));
    QVERIFY2(meaning().startsWith(QStringLiteral("The command would change something; Mapdesk only "
                                                 "goes there.")),
             qPrintable(meaning()));
    press(Qt::Key_Return);
    QTRY_COMPARE(desk().textOf("mapTitle"), QStringLiteral("orders"));
    QVERIFY(m_practice->wire.writes().empty());
}

void TestOpenBox::aForeignUrlContactsNobody()
{
    ScriptedServer other;
    other.setScript({ScriptedServer::answer(200, "{}")});
    const qsizetype before = gets();
    paste(other.baseUrl() + QString::fromLatin1(m_practice->other.servicePath() + "/Maps/orders"));
    QCOMPARE(meaning(),
             QStringLiteral("This URL is of %1; this window works on %2. Nothing was "
                            "sent.")
                 .arg(other.baseUrl(), m_practice->wire.baseUrl()));
    press(Qt::Key_Return);
    QCOMPARE(choiceTexts(), QStringList());
    // Whatever was on its way would have left before this.
    type(QStringLiteral("agents"));
    press(Qt::Key_Return);
    QTRY_COMPARE(desk().textOf("loadingStatus"), QStringLiteral("10 items loaded, complete"));
    QCOMPARE(gets(), before + 2); // the map, its items
    QCOMPARE(other.connectionsMade(), 0);
}

void TestOpenBox::refusesMegabytes()
{
    paste(QString(3'000'000, QLatin1Char('x')));
    QVERIFY(box().text().isEmpty());
    QCOMPARE(meaning(),
             QStringLiteral("This text is too long to be looked through (3,000,000 characters)."));
    QApplication::clipboard()->clear();
}

void TestOpenBox::saysWhatWasNotFoundAndLooksElsewhere()
{
    type(QStringLiteral("parcels"));
    press(Qt::Key_Return);
    QTRY_VERIFY(desk().message().contains(
        QStringLiteral("The map parcels was not found in Contact centre (demo).")));
    QCOMPARE(meaning(), QStringLiteral("The map parcels was not found in Contact centre (demo)."));
    QCOMPARE(choiceTexts(), QStringList{QStringLiteral("Map parcels")});
    press(Qt::Key_Down);
    QVERIFY(meaning().endsWith(
        QStringLiteral("Enter opens the map parcels in Delivery bot (staging).")));
    press(Qt::Key_Return);
    QTRY_COMPARE(desk().textOf("mapTitle"), QStringLiteral("parcels"));
}

void TestOpenBox::asksForAServiceWhereNoneIsNamed()
{
    m_practice->wire.switchOff();
    WindowFixture other(m_practice->wire.baseUrl(), credentials(), m_practice->clock);
    QVERIFY(other.open());
    auto &open = other.find<QLineEdit>("open");
    open.setFocus(Qt::ShortcutFocusReason);
    QTest::keyClicks(&open, QStringLiteral("orders"));
    const auto sentence = QStringLiteral("No service is named: choose one on the left first.");
    QCOMPARE(open.accessibleDescription(), sentence);
    QTest::keyClick(&open, Qt::Key_Return);
    QCOMPARE(open.accessibleDescription(), sentence);
    QCOMPARE(other.textOf("openNotice"), sentence);
}

void TestOpenBox::saysWhatWentWrong()
{
    m_practice->wire.switchOff();
    type(QStringLiteral("orders"));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(desk().message().contains(QStringLiteral(
                                 "The map orders could not be opened in Contact centre (demo).")),
                             20000);
    QCOMPARE(box().text(), QStringLiteral("orders"));
    QCOMPARE(QApplication::focusWidget(), &box());
}

void TestOpenBox::theNextAttemptReplacesTheLast()
{
    type(QStringLiteral("orders"));
    press(Qt::Key_Return);
    box().selectAll();
    QTest::keyClicks(&box(), QStringLiteral("agents"));
    press(Qt::Key_Return);
    QStringList titles;
    connect(&desk().window(), &QWidget::windowTitleChanged, this,
            [&titles](const QString &title) { titles += title.section(QLatin1Char(' '), 0, 0); });
    QTRY_COMPARE(desk().textOf("mapTitle"), QStringLiteral("agents"));
    QTRY_COMPARE(desk().textOf("loadingStatus"), QStringLiteral("10 items loaded, complete"));
    QVERIFY(!titles.contains(QStringLiteral("orders")));
}

void TestOpenBox::anItemReplacesAMapThatIsUnderWay()
{
    QVERIFY(desk().openMap(QStringLiteral("agents")));
    type(QStringLiteral("orders"));
    press(Qt::Key_Return);
    box().selectAll();
    QTest::keyClicks(&box(), QStringLiteral("agent-anna"));
    press(Qt::Key_Return);
    QTRY_COMPARE(desk().property(QStringLiteral("key")), QStringLiteral("agent-anna"));
    QVERIFY(desk().chooseItem(QStringLiteral("agent-ben")));
    QCOMPARE(desk().textOf("mapTitle"), QStringLiteral("agents"));
}

void TestOpenBox::escapeGivesUp()
{
    type(QStringLiteral("orders"));
    press(Qt::Key_Return);
    QVERIFY(meaning().startsWith(QLatin1String("Looking for it")));
    press(Qt::Key_Escape);
    QVERIFY(desk().openMap(QStringLiteral("agents")));
    QVERIFY(!desk().window().windowTitle().contains(QLatin1String("orders")));
}

void TestOpenBox::leavesTheFocusOfWhoWentOn()
{
    type(QStringLiteral("orders"));
    press(Qt::Key_Return);
    desk().tree().setFocus();
    QTRY_COMPARE(desk().textOf("mapTitle"), QStringLiteral("orders"));
    QCOMPARE(QApplication::focusWidget(), &desk().tree());
}

void TestOpenBox::asksBeforeItMakesTheDefaultService()
{
    WindowFixture locked(m_practice->wire.baseUrl(), credentials(), m_practice->clock,
                         Environment::Production);
    QVERIFY(locked.open());
    QTRY_VERIFY(locked.treeRow(QStringLiteral("orders")).isValid());
    auto &open = locked.find<QLineEdit>("open");
    open.setFocus(Qt::ShortcutFocusReason);
    QTest::keyClicks(&open, QStringLiteral("default"));
    QVERIFY(open.accessibleDescription().contains(QLatin1String("this counts as a write")));
    QTest::keyClick(&open, Qt::Key_Return);
    QTRY_VERIFY(!locked.message().isEmpty());
    QVERIFY2(locked.message().contains(QLatin1String("The service default could not be shown")),
             qPrintable(locked.message()));
    QCOMPARE(gets("/v1/Services/default"), 0);
}

void TestOpenBox::followsALink()
{
    const QString service = QString::fromLatin1(m_practice->other.servicePath().mid(13));
    desk().window().openBox().openText(
        QStringLiteral("mapdesk://open?service=%1&map=agents&key=agent-anna").arg(service));
    QTRY_COMPARE(desk().property(QStringLiteral("key")), QStringLiteral("agent-anna"));
    QCOMPARE(desk().textOf("mapTitle"), QStringLiteral("agents"));
    QCOMPARE(QApplication::focusWidget(), &desk().tree());
    desk().window().openBox().openText(url("/Maps/orders"));
    QTRY_COMPARE(desk().textOf("mapTitle"), QStringLiteral("orders"));
}

void TestOpenBox::followsALinkBeforeTheTreeIsThere()
{
    for (const char *name : {"Contact centre (demo)", "Delivery bot (staging)"}) {
        const QString text = QString::fromLatin1(name);
        const QString sid = desk().treeRow(text).data(Qt::ToolTipRole).toString();
        WindowFixture other(m_practice->wire.baseUrl(), credentials(), m_practice->clock);
        QVERIFY(other.open());
        const bool isCentre = text.startsWith(QLatin1String("Contact"));
        const QString map = isCentre ? QStringLiteral("agents") : QStringLiteral("parcels");
        other.window().openBox().openText(
            QStringLiteral("mapdesk://open?service=%1&map=%2").arg(sid, map));
        QTRY_COMPARE(other.textOf("mapTitle"), map);
        QTRY_VERIFY(other.tree().currentIndex().isValid());
        QCOMPARE(other.tree().currentIndex().data(ServiceSidRole).value<ServiceSid>().value(), sid);
    }
}

void TestOpenBox::putsAnUnclearLinkIntoTheBox_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("refused") << QStringLiteral("mapdesk://evil.example/?map=m")
                             << QStringLiteral("carries no host");
    QTest::newRow("foreign") << QStringLiteral("https://evil.example/v1/Services")
                             << QStringLiteral("This URL is of https://evil.example");
    QTest::newRow("ambiguous") << QStringLiteral("queues") << QStringLiteral("Enter opens the map");
}

void TestOpenBox::putsAnUnclearLinkIntoTheBox()
{
    QFETCH(QString, text);
    QFETCH(QString, said);
    QVERIFY(desk().openMap(QStringLiteral("agents")));
    const qsizetype before = gets();
    desk().window().openBox().openText(text);
    QCOMPARE(box().text(), text);
    QCOMPARE(QApplication::focusWidget(), &box());
    QVERIFY2(meaning().contains(said), qPrintable(meaning()));
    QCOMPARE(gets(), before);
}

void TestOpenBox::aLinkNeverMakesTheDefaultService()
{
    for (const char *link :
         {"mapdesk://open?service=default", "mapdesk://open?service=default&map=orders"}) {
        desk().window().openBox().openText(QLatin1String(link));
        QCOMPARE(box().text(), QLatin1String(link));
        QTest::keyClick(&box(), Qt::Key_Escape);
    }
    type(QStringLiteral("orders"));
    press(Qt::Key_Return);
    QTRY_COMPARE(desk().textOf("mapTitle"), QStringLiteral("orders"));
    QCOMPARE(gets("/v1/Services/default"), 0);
}

QTEST_MAIN(TestOpenBox)

#include "tst_openbox.moc"
