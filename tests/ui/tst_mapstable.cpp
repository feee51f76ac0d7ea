// SPDX-License-Identifier: GPL-3.0-or-later
#include "maplist.h"
#include "mapscontroller.h"
#include "mapspanel.h"
#include "openmap.h"
#include "windowfixture.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

constexpr int sidColumn = 1;
constexpr int expiresColumn = 3;
const QString contactCentre = QStringLiteral("Contact centre (demo)");

} // namespace

// The maps of a service as a table in the middle of the window.
class TestMapsTable : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_practice.reset(); }
    void takesThePlaceOfTheItems();
    void readsPageAfterPage();
    void opensAMapByEnter();
    void opensAMapByDoubleClick();
    void filtersByNameSidAndExpiry();
    void sortsByExpiry();
    void refreshKeepsThePlace();
    void hasWhatIsWrittenHere();
    void deletesTheChosenMap();
    void offersNothingForHiddenItems();
    void anItemFoundElsewhereIsSeen();
    void stopsAndGoesOn();
    void triesAgainAfterAnError();
    void saysThatThereIsNone();
    void givesItsMapsToOthers();
    void countsWhatAFilterHides();
    void saysWhatManyMapsHaveOfAFilter();
    void namesTheServiceInTheTitle();
    void aBareKeyIsNotForAHiddenMap();

private:
    WindowFixture &desk() { return m_practice->desk; }
    QTableView &maps() { return desk().find<QTableView>("mapsTable"); }
    QString status() { return desk().textOf("loadingStatusOfMaps"); }
    QModelIndex rowOf(const QString &name);
    QStringList names();
    void create(const QByteArray &form);
    void createMany(int count);
    void take(int count);
    void chooseService(const QString &name = contactCentre);

    std::unique_ptr<PracticeFixture> m_practice;
};

void TestMapsTable::init()
{
    practice::PracticeOptions options;
    options.rateLimits = false; // many maps are made at once
    m_practice = std::make_unique<PracticeFixture>(options);
    QVERIFY(desk().open());
    QTRY_VERIFY(desk().treeRow(QStringLiteral("orders")).isValid());
}

QStringList TestMapsTable::names()
{
    QStringList names;
    const QAbstractItemModel *model = maps().model();
    for (int row = 0; model && row < model->rowCount(); ++row)
        names.append(model->index(row, 0).data().toString());
    return names;
}

QModelIndex TestMapsTable::rowOf(const QString &name)
{
    const QAbstractItemModel *model = maps().model();
    return model ? model->index(int(names().indexOf(name)), 0) : QModelIndex();
}

void TestMapsTable::create(const QByteArray &form)
{
    QCOMPARE(m_practice->other.post("/Maps", form).status, 201);
}

// "made-000" and so on.
void TestMapsTable::createMany(int count)
{
    for (int number = 0; number < count; ++number)
        create("UniqueName=made-" + QByteArray::number(number).rightJustified(3, '0'));
}

void TestMapsTable::chooseService(const QString &name)
{
    WindowFixture::click(desk().tree(), desk().treeRow(name));
    QTRY_VERIFY(status().endsWith(QLatin1String("complete")));
    QTRY_VERIFY(!maps().model() || maps().model()->rowCount() > 0 || names().isEmpty());
}

void TestMapsTable::takesThePlaceOfTheItems()
{
    QVERIFY(desk().openMap(QStringLiteral("orders")));
    QVERIFY(desk().items().isVisible());
    chooseService();
    QVERIFY(maps().isVisible());
    QVERIFY(!desk().items().isVisible());
    QCOMPARE(desk().textOf("service"), QStringLiteral("Maps of Contact centre (demo)"));
    QCOMPARE(maps().accessibleName(), QStringLiteral("Maps of the service"));
    QTRY_VERIFY(rowOf(QStringLiteral("carts")).isValid());
    const QModelIndex sid = rowOf(QStringLiteral("carts")).siblingAtColumn(sidColumn);
    QVERIFY(sid.data().toString().startsWith(QLatin1String("MP")));
    QVERIFY(desk().openMap(QStringLiteral("carts")));
    QVERIFY(desk().items().isVisible());
    QVERIFY(!maps().isVisible());
}

void TestMapsTable::readsPageAfterPage()
{
    createMany(230);
    chooseService();
    QTRY_VERIFY(names().size() > 230);
    QCOMPARE(status(),
             QLocale().toString(names().size()) + QLatin1String(" maps loaded, complete"));
    // Nobody's reading is done again.
    const qsizetype lists = m_practice->wire.countOf("/Maps?");
    QVERIFY(desk().openMap(QStringLiteral("orders")));
    chooseService();
    QCOMPARE(m_practice->wire.countOf("/Maps?"), lists);
}

void TestMapsTable::opensAMapByEnter()
{
    createMany(120);
    chooseService();
    QTRY_VERIFY(rowOf(QStringLiteral("made-119")).isValid());
    maps().setFocus();
    maps().setCurrentIndex(rowOf(QStringLiteral("made-119")));
    QTest::keyClick(&maps(), Qt::Key_Return);
    QTRY_COMPARE(desk().textOf("mapTitle"), QStringLiteral("made-119"));
    QTRY_COMPARE(desk().textOf("loadingStatus"), QStringLiteral("0 items loaded, complete"));
    QCOMPARE(desk().tree().currentIndex(), desk().treeRow(QStringLiteral("made-119")));
    // The list has no properties of a map.
    QTRY_COMPARE(desk().property(QStringLiteral("unique_name")), QStringLiteral("made-119"));

    // The tree's own way back.
    WindowFixture::click(desk().tree(), desk().treeRow(contactCentre));
    QTRY_VERIFY(maps().isVisible());
    QCOMPARE(maps().currentIndex().data().toString(), QStringLiteral("made-119"));
}

void TestMapsTable::opensAMapByDoubleClick()
{
    chooseService();
    QTRY_VERIFY(rowOf(QStringLiteral("orders")).isValid());
    const QPoint place = maps().visualRect(rowOf(QStringLiteral("orders"))).center();
    QTest::mouseClick(maps().viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(maps().viewport(), Qt::LeftButton, {}, place);
    QTRY_COMPARE(desk().textOf("mapTitle"), QStringLiteral("orders"));
    QTRY_VERIFY(desk().items().isVisible());
    QVERIFY(desk().items().hasFocus());
}

void TestMapsTable::filtersByNameSidAndExpiry()
{
    create("UniqueName=brief&Ttl=1800");
    create("UniqueName=weekly&Ttl=500000");
    chooseService();
    QTRY_VERIFY(rowOf(QStringLiteral("brief")).isValid());
    const QString sid = rowOf(QStringLiteral("carts")).siblingAtColumn(sidColumn).data().toString();
    const int all = int(names().size());

    QTest::keyClick(&desk().window(), Qt::Key_F, Qt::ControlModifier);
    auto &filter = desk().find<QLineEdit>("filterMaps");
    QVERIFY(filter.hasFocus());
    QTest::keyClicks(&filter, QStringLiteral("CART"));
    QTRY_COMPARE(names(), QStringList{QStringLiteral("carts")});
    QCOMPARE(status(), QStringLiteral("1 of %1 loaded maps match, complete").arg(all));
    filter.setText(sid.toLower());
    QTRY_COMPARE(names(), QStringList{QStringLiteral("carts")});
    filter.setText(QStringLiteral("nothing like it"));
    QTRY_VERIFY(!maps().isVisible());
    filter.clear();
    QTRY_COMPARE(names().size(), all);

    auto &expiry = desk().find<QComboBox>("expiryOfMaps");
    expiry.setCurrentIndex(1);
    QTRY_COMPARE(names(), QStringList{QStringLiteral("brief")});
    expiry.setCurrentIndex(3);
    QTRY_VERIFY(names().contains(QStringLiteral("weekly")));
    QVERIFY(names().size() < all);
    // Another service is not hidden by what was looked for in this one.
    chooseService(QStringLiteral("Delivery bot (staging)"));
    QTRY_VERIFY(names().contains(QStringLiteral("parcels")));
    QCOMPARE(expiry.currentIndex(), 0);
}

void TestMapsTable::sortsByExpiry()
{
    create("UniqueName=brief&Ttl=1200");
    create("UniqueName=briefer&Ttl=600");
    chooseService();
    QTRY_VERIFY(rowOf(QStringLiteral("brief")).isValid());
    maps().sortByColumn(expiresColumn, Qt::AscendingOrder);
    QTRY_COMPARE(names().mid(0, 2),
                 QStringList({QStringLiteral("briefer"), QStringLiteral("brief")}));
    const QString shown = WindowFixture::shownText(maps(), maps().model()->index(0, expiresColumn));
    QVERIFY2(shown.endsWith(QLatin1String("soon")), qPrintable(shown));
}

void TestMapsTable::refreshKeepsThePlace()
{
    createMany(150);
    create("UniqueName=gone");
    chooseService();
    QTRY_VERIFY(rowOf(QStringLiteral("gone")).isValid());
    QTRY_VERIFY(rowOf(QStringLiteral("made-100")).isValid());
    WindowFixture::click(maps(), rowOf(QStringLiteral("made-100")));
    QCOMPARE(m_practice->other.remove("/Maps/gone").status, 204);
    create("UniqueName=added");
    QTest::keyClick(&desk().window(), Qt::Key_F5);
    QTRY_VERIFY(names().contains(QStringLiteral("added")));
    QTRY_VERIFY(!names().contains(QStringLiteral("gone")));
    QCOMPARE(maps().currentIndex().data().toString(), QStringLiteral("made-100"));
    QVERIFY(maps().visualRect(maps().currentIndex()).intersects(maps().viewport()->rect()));
}

void TestMapsTable::hasWhatIsWrittenHere()
{
    chooseService();
    const qsizetype lists = m_practice->wire.countOf("/Maps?");
    const ServiceSid service(m_practice->host->address().serviceSid);
    const auto call = desk().session().commands().createMap(service, {QStringLiteral("fresh")});
    QTRY_VERIFY(rowOf(QStringLiteral("fresh")).isValid());
    QCOMPARE(m_practice->wire.countOf("/Maps?"), lists);
}

void TestMapsTable::deletesTheChosenMap()
{
    create("UniqueName=useless");
    chooseService();
    QTRY_VERIFY(rowOf(QStringLiteral("useless")).isValid());
    QVERIFY(maps().actions().contains(&desk().action(QStringLiteral("Delete map…"))));
    WindowFixture::click(maps(), rowOf(QStringLiteral("useless")));
    QAction &remove = desk().action(QStringLiteral("Delete map useless…"));
    QVERIFY(remove.isEnabled());
    maps().selectAll();
    QVERIFY(!remove.isEnabled());
    WindowFixture::click(maps(), rowOf(QStringLiteral("useless")));
    remove.trigger();
    QTRY_VERIFY(desk().window().findChild<QWidget *>(QStringLiteral("confirmation")));
    auto *sheet = desk().window().findChild<QWidget *>(QStringLiteral("confirmation"));
    QVERIFY(sheet->accessibleDescription().contains(QLatin1String("useless")));
    WindowFixture::click(*sheet->findChild<QAbstractButton *>(QStringLiteral("confirm")));
    QTRY_VERIFY(!names().contains(QStringLiteral("useless")));
    QCOMPARE(m_practice->other.get("/Maps/useless").status, 404);
    QVERIFY(maps().isVisible());
}

void TestMapsTable::offersNothingForHiddenItems()
{
    QVERIFY(desk().openMap(QStringLiteral("orders")));
    desk().items().setCurrentIndex(desk().items().model()->index(0, 0));
    QVERIFY(desk().action(QStringLiteral("New item…")).isEnabled());
    chooseService();
    for (const char *text : {"New item…", "Duplicate item…", "Delete item…"})
        QVERIFY2(!desk().action(QString::fromUtf8(text)).isEnabled(), text);
    QVERIFY(desk().openMap(QStringLiteral("orders")));
    for (const char *text : {"New item…", "Duplicate item…", "Delete item…"})
        QVERIFY2(desk().action(QString::fromUtf8(text)).isEnabled(), text);
}

void TestMapsTable::anItemFoundElsewhereIsSeen()
{
    QVERIFY(desk().openMap(QStringLiteral("agents")));
    chooseService();
    QVERIFY(!desk().items().isVisible());
    auto &box = desk().find<QLineEdit>("open");
    box.setFocus();
    QTest::keyClicks(&box,
                     m_practice->wire.baseUrl()
                         + QString::fromLatin1(m_practice->other.servicePath())
                         + QStringLiteral("/Maps/agents/Items/agent-elif"));
    QTest::keyClick(&box, Qt::Key_Return);
    QTRY_VERIFY(desk().items().isVisible());
    QTRY_COMPARE(desk().items().currentIndex().siblingAtColumn(0).data().toString(),
                 QStringLiteral("agent-elif"));
}

void TestMapsTable::stopsAndGoesOn()
{
    createMany(220);
    m_practice->setFaults(
        R"({"faults":[{"fault":"latency","ms":600000,"method":"GET","path":"*/Maps","skip":1,"times":1}]})");
    WindowFixture::click(desk().tree(), desk().treeRow(contactCentre));
    QTRY_COMPARE(status(), QStringLiteral("100 maps loaded, loading…"));
    auto &button = desk().find<QAbstractButton>("loadMapsAction");
    WindowFixture::click(button);
    QCOMPARE(status(), QStringLiteral("100 maps loaded, more on the server"));
    WindowFixture::click(button);
    QTRY_VERIFY(status().endsWith(QLatin1String("maps loaded, complete")));
    QVERIFY(!button.isVisible());
}

void TestMapsTable::triesAgainAfterAnError()
{
    createMany(120);
    m_practice->setFaults(
        R"({"faults":[{"fault":"status","status":403,"method":"GET","path":"*/Maps","skip":1,"times":1}]})");
    WindowFixture::click(desk().tree(), desk().treeRow(contactCentre));
    QTRY_VERIFY(status().contains(QLatin1String("then reading failed")));
    QVERIFY(desk().message().contains(
        QLatin1String("The maps of Contact centre (demo) could not be read.")));
    WindowFixture::click(desk().find<QAbstractButton>("loadMapsAction"));
    QTRY_VERIFY(status().endsWith(QLatin1String("complete")));
}

void TestMapsTable::saysThatThereIsNone()
{
    const practice::Answer made = m_practice->other.send(
        "POST", m_practice->other.root() + "/Services", "FriendlyName=Nothing+here");
    QCOMPARE(made.status, 201);
    QTest::keyClick(&desk().window(), Qt::Key_F5);
    QTRY_VERIFY(desk().treeRow(QStringLiteral("Nothing here")).isValid());
    chooseService(QStringLiteral("Nothing here"));
    QVERIFY(!maps().isVisible());
    QCOMPARE(status(), QStringLiteral("0 maps loaded, complete"));
}

void TestMapsTable::givesItsMapsToOthers()
{
    MapsPanel panel;
    MapsController controller(desk().session(), panel);
    const ServiceSid service(m_practice->host->address().serviceSid);
    QVERIFY(controller.loadedMaps(service).empty());
    QVERIFY(controller.filteredMaps(service).empty());
    controller.show(service, contactCentre);
    QTRY_VERIFY(controller.filteredMaps(service).size() > 10);
    QCOMPARE(controller.loadedMaps(service).size(), controller.filteredMaps(service).size());
    panel.findChild<QLineEdit *>(QStringLiteral("filterMaps"))->setText(QStringLiteral("carts"));
    QTRY_COMPARE(controller.filteredMaps(service).size(), 1u);
    const SearchedMap carts = controller.filteredMaps(service).front();
    QCOMPARE(carts.uniqueName, QStringLiteral("carts"));
    QCOMPARE(carts.service, service);
    QVERIFY(carts.sid.value().startsWith(QLatin1String("MP")));
}

// So many maps are there without being asked for.
void TestMapsTable::take(int count)
{
    SyncMap map;
    map.serviceSid = ServiceSid(m_practice->host->address().serviceSid);
    const auto list = desk().session().maps(map.serviceSid);
    for (int number = 0; number < count; ++number) {
        map.sid = MapSid(QStringLiteral("MPmore%1").arg(number));
        map.uniqueName = QStringLiteral("more-%1").arg(number);
        list->take(map);
    }
}

void TestMapsTable::countsWhatAFilterHides()
{
    chooseService();
    const int all = int(names().size());
    desk().find<QLineEdit>("filterMaps").setText(QStringLiteral("carts"));
    QTRY_COMPARE(status(), QStringLiteral("1 of %1 loaded maps match, complete").arg(all));
    take(2);
    QTRY_COMPARE(status(), QStringLiteral("1 of %1 loaded maps match, complete").arg(all + 2));
}

// They are filtered beside the window's own work.
void TestMapsTable::saysWhatManyMapsHaveOfAFilter()
{
    chooseService();
    const int all = int(names().size()) + 6'000;
    take(6'000);
    QTRY_COMPARE(maps().model()->rowCount(), all);
    desk().find<QLineEdit>("filterMaps").setText(QStringLiteral("nothing like it"));
    QTRY_VERIFY(!maps().isVisible());
    QCOMPARE(status(), QStringLiteral("0 of %L1 loaded maps match, complete").arg(all));
    desk().find<QLineEdit>("filterMaps").setText(QStringLiteral("carts"));
    QTRY_COMPARE(status(), QStringLiteral("1 of %L1 loaded maps match, complete").arg(all));
    QVERIFY(maps().isVisible());
}

void TestMapsTable::namesTheServiceInTheTitle()
{
    QVERIFY(desk().openMap(QStringLiteral("orders")));
    chooseService(QStringLiteral("Delivery bot (staging)"));
    QVERIFY(desk().window().windowTitle().startsWith(QStringLiteral("Delivery bot (staging) – ")));
    QVERIFY(desk().openMap(QStringLiteral("orders")));
    QVERIFY(desk().window().windowTitle().startsWith(QStringLiteral("orders – ")));
}

void TestMapsTable::aBareKeyIsNotForAHiddenMap()
{
    QVERIFY(desk().openMap(QStringLiteral("agents")));
    auto &box = desk().find<QLineEdit>("open");
    const auto offers = [&box] {
        box.clear();
        box.setFocus();
        QTest::keyClicks(&box, QStringLiteral("agent-elif"));
        return box.accessibleDescription();
    };
    QVERIFY2(offers().contains(QLatin1String("item"), Qt::CaseInsensitive), qPrintable(offers()));
    chooseService();
    QVERIFY2(!offers().contains(QLatin1String("item"), Qt::CaseInsensitive), qPrintable(offers()));
}

QTEST_MAIN(TestMapsTable)
#include "tst_mapstable.moc"
