// SPDX-License-Identifier: GPL-3.0-or-later
#include "centerstack.h"
#include "itemscontroller.h"
#include "itemspanel.h"
#include "openboxcontroller.h"
#include "openmap.h"
#include "roles.h"
#include "windowfixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

constexpr int itemCount = 1000; // ten pages

const QString complete = QStringLiteral("1,000 items loaded, complete");

practice::PracticeOptions largeMap()
{
    practice::PracticeOptions options;
    options.seed.kind = practice::SeedRecipe::Kind::Items;
    options.seed.items = itemCount;
    options.seed.dataBytes = 50;
    options.rateLimits = false;
    options.assumptions.ttlRevision = practice::Assumptions::TtlRevision::Keep;
    return options;
}

QString keyOf(int number)
{
    return QStringLiteral("item-%1").arg(number, 8, 10, QLatin1Char('0'));
}

} // namespace

// What is read of a large map beside its loading: keys that are sought, what is in view.
class TestSeeking : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_practice.reset(); }
    void aPrefixComesWithOneRequest();
    void theNextKeyIsNamed();
    void nothingFromThereOn();
    void aFilterThatHidesItIsCleared();
    void mapsThatAreShownStay();
    void anotherChoiceEndsTheWay();
    void aFilterStaysForAKeyThatNobodyAskedFor();
    void aFailureIsToldAndTriedAgain();
    void onlyThisPrefixReadsNothingElse();
    void onlyThisPrefixIsStopped();
    void onlyThisPrefixGoesOnByItself();
    void anotherFilterEndsOnlyThisPrefix();
    void conditionsBesideOnlyThisPrefixStay();
    void aPrefixBehindAllKeysIsNoEmptyMap();
    void theTreeSaysHowFarTheMapIs();
    void anotherMapEndsOnlyThisPrefix();
    void refreshingAnUnchangedMapReadsWhatIsInView();
    void refreshingReadsTheCurrentItemOutOfView();
    void refreshingAChangedMapReadsItAgain();
    void aChangeOfOneItemChangesOneRow();
    void droppedDataInViewIsReadAgain();
    void dataThatCannotBeKeptIsTriedOnce();
    void dataThatIsDroppedIsCounted();

private:
    WindowFixture &desk() { return m_practice->desk; }
    qsizetype pages() const { return m_practice->wire.countOf("/Items?"); }

    // Opens the map; until its first page has come, or all.
    void openStopped();
    void openWhole();

    void seek(const QString &key);
    QString currentKey()
    {
        return desk().items().currentIndex().siblingAtColumn(0).data().toString();
    }
    QString topKey() { return desk().items().indexAt({1, 1}).siblingAtColumn(0).data().toString(); }
    QString status() { return desk().textOf("loadingStatus"); }
    QString result()
    {
        return desk().find("seekResult").isVisible() ? desk().textOf("seekResult") : QString();
    }
    void changeOne(int number)
    {
        QCOMPARE(m_practice->other.post("/Maps/bench/Items/" + keyOf(number).toLatin1(), "Data={}")
                     .status,
                 200);
    }

    std::unique_ptr<PracticeFixture> m_practice;
};

void TestSeeking::init()
{
    m_practice = std::make_unique<PracticeFixture>(largeMap());
    QVERIFY(desk().open());
    QTRY_VERIFY(desk().treeRow(QStringLiteral("bench")).isValid());
}

void TestSeeking::openStopped()
{
    m_practice->setFaults(
        R"({"faults":[{"fault":"latency","ms":60000,"path":"*/Items","skip":1}]})");
    WindowFixture::click(desk().tree(), desk().treeRow(QStringLiteral("bench")));
    QTRY_COMPARE(desk().textOf("loadAction"), QStringLiteral("Stop loading"));
    QTRY_VERIFY(!desk().itemKeys().isEmpty());
    // One goes on from there and one begins at the end: none is to leave later.
    QTRY_COMPARE(pages(), 3);
    WindowFixture::click(desk().find<QAbstractButton>("loadAction"));
    QTRY_VERIFY(status().endsWith(QLatin1String("more on the server")));
    m_practice->setFaults(R"({"faults":[]})");
}

void TestSeeking::openWhole()
{
    WindowFixture::click(desk().tree(), desk().treeRow(QStringLiteral("bench")));
    QTRY_VERIFY(status().startsWith(complete)); // what has no data is said behind it
    QTRY_COMPARE(desk().itemKeys().size(), itemCount);
}

void TestSeeking::seek(const QString &key)
{
    auto &field = desk().find<QLineEdit>("seekKey");
    desk().press(Qt::Key_J, Qt::ControlModifier);
    QTRY_VERIFY(field.hasFocus());
    QTest::keyClicks(&field, key);
    QTest::keyClick(&field, Qt::Key_Return);
}

void TestSeeking::aPrefixComesWithOneRequest()
{
    openStopped();
    const qsizetype before = pages();
    seek(QStringLiteral("item-0000055"));
    QTRY_COMPARE(currentKey(), keyOf(550));
    QCOMPARE(topKey(), keyOf(550));
    QVERIFY(desk().itemRow(keyOf(649)).isValid());
    QVERIFY(!desk().itemRow(keyOf(650)).isValid());
    QCOMPARE(pages(), before + 1);
    QCOMPARE(m_practice->wire.countOf("From=item-0000055&"), 1);
    QVERIFY(result().isEmpty());
    QVERIFY(status().endsWith(QLatin1String("more on the server")));
}

void TestSeeking::theNextKeyIsNamed()
{
    openStopped();
    seek(QStringLiteral("item-00000700x"));
    QTRY_COMPARE(currentKey(), keyOf(701));
    QCOMPARE(result(),
             QStringLiteral("No key begins with item-00000700x; the next key is item-00000701."));
}

void TestSeeking::nothingFromThereOn()
{
    openStopped();
    const QString before = currentKey();
    seek(QStringLiteral("zebra"));
    QTRY_COMPARE(result(), QStringLiteral("There is no key from zebra on."));
    QCOMPARE(currentKey(), before);
}

void TestSeeking::aFilterThatHidesItIsCleared()
{
    openStopped();
    auto &filter = desk().find<QLineEdit>("filterItems");
    filter.setText(QStringLiteral("00000001"));
    emit desk().window().findChild<ItemsPanel *>()->seekOnServerRequested(
        QStringLiteral("item-00000800"));
    QTRY_COMPARE(currentKey(), keyOf(800));
    QVERIFY(filter.text().isEmpty());
    QCOMPARE(desk().find<QLineEdit>("seekKey").text(), keyOf(800));
}

void TestSeeking::mapsThatAreShownStay()
{
    openStopped();
    m_practice->setFaults(R"({"faults":[{"fault":"latency","ms":300,"path":"*/Items"}]})");
    seek(QStringLiteral("item-0000055"));
    WindowFixture::click(desk().tree(), desk().tree().model()->index(0, 0));
    const QString service = desk().textOf("inspected");
    QVERIFY(desk().find("mapsTable").isVisible());
    QTRY_COMPARE(currentKey(), keyOf(550));
    QVERIFY(desk().find("mapsTable").isVisible());
    QCOMPARE(desk().textOf("inspected"), service);
    // What is opened by name is to be seen, in the middle and in the inspector.
    m_practice->setFaults(R"({"faults":[]})");
    desk().window().openBox().open(
        {.map = QStringLiteral("bench"), .key = ItemKey(keyOf(551).toUtf8())});
    QTRY_COMPARE(desk().textOf("inspected"), keyOf(551));
    QVERIFY(desk().items().isVisible());
}

void TestSeeking::anotherChoiceEndsTheWay()
{
    ItemsController &items = desk().window().findChild<CenterStack *>()->items();
    items.goToKey(ItemKey("nowhere")); // no map is shown
    openStopped();
    items.goToKey(ItemKey(keyOf(999).toUtf8()));
    desk().items().setFocus();
    desk().press(Qt::Key_Down);
    desk().press(Qt::Key_Down);
    const QString chosen = currentKey();
    QVERIFY(!chosen.isEmpty());
    WindowFixture::click(desk().find<QAbstractButton>("loadAction")); // goes on
    QTRY_COMPARE(status(), complete);
    QTRY_COMPARE(desk().itemKeys().size(), itemCount);
    QCOMPARE(currentKey(), chosen);
}

void TestSeeking::aFilterStaysForAKeyThatNobodyAskedFor()
{
    openStopped();
    auto &filter = desk().find<QLineEdit>("filterItems");
    filter.setText(QStringLiteral("0000001"));
    QTRY_VERIFY(desk().find<QPushButton>("seekOnServer").isVisible());
    WindowFixture::click(desk().find<QPushButton>("seekOnServer"));
    QTRY_COMPARE(result(),
                 QStringLiteral("No key begins with 0000001; the next key is item-00000000."));
    QCOMPARE(filter.text(), QStringLiteral("0000001"));
}

void TestSeeking::aFailureIsToldAndTriedAgain()
{
    openStopped();
    m_practice->setFaults(R"({"faults":[{"fault":"status","status":403,"path":"*/Items"}]})");
    seek(keyOf(500));
    QTRY_VERIFY(desk().message().contains(
        QLatin1String("The keys from item-00000500 on could not be read.")));
    QVERIFY(result().isEmpty());
}

void TestSeeking::onlyThisPrefixReadsNothingElse()
{
    openStopped();
    WindowFixture::click(desk().find<QAbstractButton>("loadAction")); // goes on
    const qsizetype before = m_practice->wire.countOf("PageSize=");
    seek(QStringLiteral("item-000005"));
    QTRY_COMPARE(currentKey(), keyOf(500));
    WindowFixture::click(desk().find<QCheckBox>("onlyThisPrefix"));
    QTRY_COMPARE(status(), QStringLiteral("100 items with this prefix, complete"));
    QTRY_COMPARE(desk().itemKeys().size(), 100);
    QCOMPARE(desk().itemKeys().first(), keyOf(500));
    QCOMPARE(desk().itemKeys().last(), keyOf(599));
    QVERIFY(m_practice->wire.countOf("PageSize=") > before);
    // All of it is read once all is shown again.
    desk().find<QLineEdit>("seekKey").setFocus();
    desk().press(Qt::Key_Escape);
    QVERIFY(!desk().find<QCheckBox>("onlyThisPrefix").isChecked());
    QTRY_COMPARE(status(), complete);
    QTRY_COMPARE(desk().itemKeys().size(), itemCount);
}

void TestSeeking::onlyThisPrefixIsStopped()
{
    openStopped();
    desk().find<QCheckBox>("onlyThisPrefix").setChecked(true);
    m_practice->setFaults(R"({"faults":[{"fault":"latency","ms":100,"path":"*/Items"}]})");
    const qsizetype before = pages();
    seek(QStringLiteral("item-00000"));
    QTRY_COMPARE(desk().textOf("loadAction"), QStringLiteral("Stop loading"));
    QTRY_VERIFY(pages() > before + 1);
    WindowFixture::click(desk().find<QAbstractButton>("loadAction"));
    QTRY_VERIFY(status().endsWith(QLatin1String("with this prefix, more on the server")));
    m_practice->setFaults(R"({"faults":[]})");
    WindowFixture::click(desk().find<QAbstractButton>("loadAction"));
    QTRY_COMPARE(status(), QStringLiteral("1,000 items with this prefix, complete"));
    // The map's own loading was stopped before, and still is.
    desk().find<QCheckBox>("onlyThisPrefix").setChecked(false);
    QTRY_VERIFY(status().endsWith(QLatin1String("loaded, more on the server")));
}

void TestSeeking::onlyThisPrefixGoesOnByItself()
{
    openStopped();
    desk().find<QCheckBox>("onlyThisPrefix").setChecked(true);
    const QByteArray fault = R"({"faults":[{"fault":"status","status":503,"path":"*/Items"}]})";
    m_practice->setFaults(fault);
    seek(QStringLiteral("item-0000055"));
    QTRY_VERIFY(status().contains(QLatin1String("Trying again in ")));
    m_practice->setFaults(R"({"faults":[]})");
    QTRY_COMPARE(status(), QStringLiteral("10 items with this prefix, complete"));
    QCOMPARE(desk().message(), QString());

    m_practice->setFaults(fault);
    seek(QStringLiteral("item-0000066"));
    auto &stop = desk().find<QAbstractButton>("stopWaiting");
    QTRY_VERIFY(stop.isVisible());
    WindowFixture::click(stop);
    QVERIFY(status().endsWith(QLatin1String("with this prefix, more on the server")));
    QVERIFY(!stop.isVisible());
}

void TestSeeking::anotherFilterEndsOnlyThisPrefix()
{
    openStopped();
    desk().find<QCheckBox>("onlyThisPrefix").setChecked(true);
    seek(QStringLiteral("item-0000055"));
    QTRY_COMPARE(status(), QStringLiteral("10 items with this prefix, complete"));
    auto &filter = desk().find<QLineEdit>("filterItems");
    filter.setFocus();
    QTest::keyClick(&filter, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&filter, QStringLiteral("55"));
    QVERIFY(!desk().find<QCheckBox>("onlyThisPrefix").isChecked());
    QCOMPARE(filter.text(), QStringLiteral("55"));
    QTRY_VERIFY(status().contains(QLatin1String("match")));
}

void TestSeeking::conditionsBesideOnlyThisPrefixStay()
{
    openStopped();
    auto &onlyPrefix = desk().find<QCheckBox>("onlyThisPrefix");
    auto &match = desk().find<QComboBox>("filterMatch");
    onlyPrefix.setChecked(true);
    seek(QStringLiteral("item-0000055"));
    QTRY_COMPARE(status(), QStringLiteral("10 items with this prefix, complete"));
    QCOMPARE(match.currentText(), QStringLiteral("Begins with"));
    auto &createdBy = desk().find<QLineEdit>("filterCreator");
    createdBy.setText(QStringLiteral("nobody"));
    QTRY_COMPARE(status(), QStringLiteral("0 of 10 items with this prefix match, complete"));
    QCOMPARE(desk().textOf("itemsPlaceholder"), status());
    onlyPrefix.setChecked(false);
    QCOMPARE(match.currentText(), QStringLiteral("Contains"));
    QVERIFY(desk().find<QLineEdit>("filterItems").text().isEmpty());
    QCOMPARE(createdBy.text(), QStringLiteral("nobody"));
}

void TestSeeking::aPrefixBehindAllKeysIsNoEmptyMap()
{
    m_practice->setFaults(R"({"faults":[{"fault":"status","status":403,"path":"*/Items"}]})");
    WindowFixture::click(desk().tree(), desk().treeRow(QStringLiteral("bench")));
    QTRY_VERIFY(status().contains(QLatin1String("reading failed")));
    m_practice->setFaults(R"({"faults":[]})");
    desk().find<QCheckBox>("onlyThisPrefix").setChecked(true);
    seek(QStringLiteral("zebra"));
    QTRY_COMPARE(status(), QStringLiteral("0 items with this prefix, complete"));
    QCOMPARE(desk().textOf("itemsPlaceholder"), status());
}

void TestSeeking::theTreeSaysHowFarTheMapIs()
{
    openStopped();
    desk().find<QCheckBox>("onlyThisPrefix").setChecked(true);
    seek(QStringLiteral("item-0000055"));
    QTRY_COMPARE(status(), QStringLiteral("10 items with this prefix, complete"));
    desk().press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(status().endsWith(QLatin1String("items loaded, more on the server")));
    QCOMPARE(desk().textOf("loadAction"), QStringLiteral("Load more"));
    WindowFixture::click(desk().find<QAbstractButton>("loadAction"));
    QTRY_COMPARE(status(), complete);
    desk().press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(status(), QStringLiteral("10 items with this prefix, complete"));
}

void TestSeeking::anotherMapEndsOnlyThisPrefix()
{
    QCOMPARE(m_practice->other.post("/Maps", "UniqueName=desk").status, 201);
    QCOMPARE(m_practice->other.post("/Maps/desk/Items", "Key=one&Data={}").status, 201);
    QCOMPARE(m_practice->other.post("/Maps/desk/Items", "Key=two&Data={}").status, 201);
    QTest::keyClick(&desk().window(), Qt::Key_F5);
    openStopped();
    desk().find<QCheckBox>("onlyThisPrefix").setChecked(true);
    seek(QStringLiteral("item-0000055"));
    QTRY_COMPARE(status(), QStringLiteral("10 items with this prefix, complete"));
    QVERIFY(desk().openMap(QStringLiteral("desk")));
    QVERIFY(!desk().find<QCheckBox>("onlyThisPrefix").isChecked());
    QVERIFY(desk().find<QLineEdit>("seekKey").text().isEmpty());
    QCOMPARE(desk().itemKeys(), QStringList({QStringLiteral("one"), QStringLiteral("two")}));
}

void TestSeeking::refreshingAnUnchangedMapReadsWhatIsInView()
{
    openWhole();
    desk().items().scrollTo(desk().itemRow(keyOf(500)), QAbstractItemView::PositionAtTop);
    const qsizetype before = pages();
    const qsizetype maps = m_practice->wire.countOf("/Maps/MP");
    const QString key = keyOf(503);
    QCOMPARE(m_practice->other.post("/Maps/bench/Items/" + key.toLatin1(), "ItemTtl=3600").status,
             200);
    QTest::keyClick(&desk().window(), Qt::Key_F5);
    QTRY_VERIFY(desk()
                    .shownText(desk().items(), desk().itemRow(key).siblingAtColumn(2))
                    .startsWith(QLatin1String("in ")));
    QCOMPARE(status(), complete);
    QCOMPARE(pages(), before + 1);
    QVERIFY(m_practice->wire.countOf("/Maps/MP") > maps);
}

void TestSeeking::refreshingReadsTheCurrentItemOutOfView()
{
    openWhole();
    const QString key = keyOf(3);
    QVERIFY(desk().chooseItem(key));
    desk().items().scrollTo(desk().itemRow(keyOf(500)), QAbstractItemView::PositionAtTop);
    QVERIFY(desk().textOf("currentExpiry").startsWith(QLatin1String("Never")));
    QCOMPARE(m_practice->other.post("/Maps/bench/Items/" + key.toLatin1(), "ItemTtl=3600").status,
             200);
    QTest::keyClick(&desk().window(), Qt::Key_F5);
    QTRY_VERIFY(desk().textOf("currentExpiry").startsWith(QLatin1String("Expires ")));
    QCOMPARE(topKey(), keyOf(500));
}

void TestSeeking::refreshingAChangedMapReadsItAgain()
{
    openWhole();
    desk().items().scrollTo(desk().itemRow(keyOf(500)), QAbstractItemView::PositionAtTop);
    changeOne(900);
    const qsizetype before = pages();
    m_practice->setFaults(R"({"faults":[{"fault":"latency","ms":300,"path":"*/Items"}]})");
    QTest::keyClick(&desk().window(), Qt::Key_F5);
    QTRY_VERIFY(
        status().endsWith(QLatin1String("(the map has changed: all of them are read again)")));
    QTRY_COMPARE(status(), complete);
    const qsizetype again = pages() - before;
    QVERIFY2(again >= 11 && again <= 11 + 1 + 10, qPrintable(QString::number(again)));
    QCOMPARE(topKey(), keyOf(500));
    QTRY_COMPARE(desk().itemRow(keyOf(900)).siblingAtColumn(1).data().toString(),
                 QStringLiteral("{}"));
}

void TestSeeking::aChangeOfOneItemChangesOneRow()
{
    openWhole();
    changeOne(900);
    const QSignalSpy changed(desk().items().model(), &QAbstractItemModel::dataChanged);
    const QSignalSpy reset(desk().items().model(), &QAbstractItemModel::modelReset);
    QTest::keyClick(&desk().window(), Qt::Key_F5);
    QTRY_COMPARE(desk().itemRow(keyOf(900)).siblingAtColumn(1).data().toString(),
                 QStringLiteral("{}"));
    QTRY_COMPARE(status(), complete);
    QTRY_COMPARE(changed.count(), 1); // the table tells of it a moment later
    QCOMPARE(changed.front().front().toModelIndex().row(), 900);
    QCOMPARE(changed.front().at(1).toModelIndex().row(), 900);
    QCOMPARE(reset.count(), 0);
}

// Room for 400 of the items, so that the first ones are dropped while the last ones come.
void TestSeeking::droppedDataInViewIsReadAgain()
{
    desk().dataBudget().setAllowed(20'000);
    openWhole();
    const auto hasData = [this](int number) {
        return desk().itemRow(keyOf(number)).data(HasDataRole).toBool();
    };
    QTRY_VERIFY(hasData(0));
    for (const int number : {300, 600, 0}) {
        const qsizetype before = pages();
        const bool wasThere = hasData(number);
        desk().items().scrollTo(desk().itemRow(keyOf(number)), QAbstractItemView::PositionAtTop);
        QTRY_VERIFY(hasData(number));
        QCOMPARE(pages(), wasThere ? before : before + 1);
    }
}

void TestSeeking::dataThatCannotBeKeptIsTriedOnce()
{
    desk().dataBudget().setAllowed(0);
    openWhole();
    const qsizetype before = pages();
    QTableView &table = desk().items();
    table.scrollTo(desk().itemRow(keyOf(500)), QAbstractItemView::PositionAtTop);
    QTRY_COMPARE(pages(), before + 1);
    // A row that comes into view is tried, those that were there are not.
    table.verticalScrollBar()->setValue(table.verticalScrollBar()->value() + 1);
    QTRY_COMPARE(pages(), before + 2);
    table.scrollTo(desk().itemRow(keyOf(100)), QAbstractItemView::PositionAtTop);
    QTRY_COMPARE(pages(), before + 3);
}

void TestSeeking::dataThatIsDroppedIsCounted()
{
    openWhole();
    QCOMPARE(status(), complete);
    desk().dataBudget().setAllowed(20'000);
    QCOMPARE(m_practice->other.post("/Maps", "UniqueName=desk").status, 201);
    SyncMap other;
    other.sid = MapSid(QStringLiteral("MP0"));
    const auto opened = desk().session().open(other);
    MapItem item;
    item.key = ItemKey("one");
    item.data = "{}";
    opened->items().upsert(item);
    QTRY_VERIFY(status().contains(QLatin1String("without data")));
}

QTEST_MAIN(TestSeeking)
#include "tst_seeking.moc"
