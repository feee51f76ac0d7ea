// SPDX-License-Identifier: GPL-3.0-or-later
#include "editingfixture.h"
#include "historymodel.h"
#include "itemcommands.h"
#include "openmap.h"
#include "recordsresult.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QTableView>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

constexpr char secondData[] = R"({"name":"Ann","price":1.10,"open":false})";
constexpr char thirdData[] = R"({"name":"Ann","price":2,"open":false})";

} // namespace

// The history of an item and of a map beside what it is about: what is said of each write, and what
// can be done with it.
class TestHistory : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_fixture.reset(); }
    void showsEachWrite();
    void saysWhatWasChangedAndByWhom();
    void keepsItsPlaceWhenMoreComes();
    void showsTheWholeMap();
    void comparesWithNow();
    void comparesWithWhatOthersMadeOfIt();
    void putsDataBack();
    void anUnsavedTextOutlivesWhatIsPutBack();
    void putsBackOnWhatWasShownOnly();
    void putsNothingBackWhereItSaysThatAlready();
    void createsADeletedItemAgain();
    void putsAnExpiryBack();
    void putsAMapsExpiryBack();
    void offersNothingOfARefusal();
    void offersNothingOfDataThatIsNotKept();
    void isLockedWhereWritingIs();
    void takesTheNewestBack();
    void rowsCanBeCopied();
    void saysThatNothingIsRecorded();

private:
    EditingFixture &fixture() { return *m_fixture; }
    WindowFixture &desk() { return m_fixture->desk; }
    QTableView &table() { return desk().find<QTableView>("history"); }
    QAbstractButton &button(const char *name) { return desk().find<QAbstractButton>(name); }
    QString cell(int row, int column)
    {
        return table().model()->index(row, column).data().toString();
    }
    QString shown(const char *label) { return desk().textOf(label); }

    bool begin(Environment environment = Environment::Practice);
    bool save(const char *data);
    bool writeBy(const std::function<void(const std::shared_ptr<OpenMap> &)> &command);
    bool waitForRows(int count);
    bool choose(int row);
    QString compare();
    bool askToPutBack(int row);
    bool confirm();

    std::unique_ptr<EditingFixture> m_fixture;
};

bool TestHistory::begin(Environment environment)
{
    m_fixture = std::make_unique<EditingFixture>(environment);
    if (!fixture().begin())
        return false;
    desk().session().writeGuard().unlock();
    desk().showTab("History");
    return true;
}

// A write of the session's, not by way of the editor.
bool TestHistory::writeBy(const std::function<void(const std::shared_ptr<OpenMap> &)> &command)
{
    const practice::Answer answer = fixture().other.get("/Maps/desk");
    SyncMap map;
    map.sid = MapSid(answer.text("sid"));
    map.serviceSid = ServiceSid(answer.text("service_sid"));
    map.uniqueName = QStringLiteral("desk");
    command(desk().session().open(map));
    return QTest::qWaitFor([this] { return desk().session().commands().isIdle(); });
}

bool TestHistory::save(const char *data)
{
    return writeBy([&](const std::shared_ptr<OpenMap> &map) {
        const MapItem item = *map->item(ItemKey("customer"));
        desk().session().commands().saveItemData(map, {item, *JsonText::parse(data)},
                                                 MergePolicy::Ask);
    });
}

bool TestHistory::waitForRows(int count)
{
    return QTest::qWaitFor([this, count] {
        if (table().model()->rowCount() != count)
            return false;
        const QModelIndex newest = table().model()->index(0, HistoryModel::OutcomeColumn);
        return newest.data(HistoryModel::StandingRole).value<WriteStanding>()
            != WriteStanding::NotKnownYet;
    });
}

bool TestHistory::choose(int row)
{
    WindowFixture::click(table(), table().model()->index(row, 0));
    return table().currentIndex().row() == row;
}

// The verdict on the current row.
QString TestHistory::compare()
{
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Return);
    if (!QTest::qWaitFor([this] { return fixture().sheet("comparisonSheet") != nullptr; }))
        return QStringLiteral("no sheet");
    QWidget *sheet = fixture().sheet("comparisonSheet");
    const QString verdict = sheet->findChild<QLabel *>(QStringLiteral("comparisonVerdict"))->text();
    QTest::keyClick(sheet, Qt::Key_Escape);
    return verdict;
}

bool TestHistory::askToPutBack(int row)
{
    if (!choose(row))
        return false;
    WindowFixture::click(button("putItBack"));
    return QTest::qWaitFor([this] { return fixture().sheet("confirmation") != nullptr; });
}

bool TestHistory::confirm()
{
    return fixture().pressInSheet("confirmation", "confirm")
        && QTest::qWaitFor([this] { return desk().session().commands().isIdle(); });
}

void TestHistory::showsEachWrite()
{
    QVERIFY(begin());
    QVERIFY(save(secondData));
    QVERIFY(waitForRows(1));
    QCOMPARE(cell(0, HistoryModel::WhatColumn), QStringLiteral("Data saved"));
    QCOMPARE(cell(0, HistoryModel::ChangeColumn), QStringLiteral("1 change: 1 changed"));
    QCOMPARE(cell(0, HistoryModel::OutcomeColumn), QStringLiteral("Applied"));
    QVERIFY(table().isColumnHidden(HistoryModel::ItemColumn));
    QVERIFY(!table().isColumnHidden(HistoryModel::OutcomeColumn));
    QCOMPARE(shown("historyStatus"), QStringLiteral("1 write"));
    // To the minute, on this computer's clock.
    const QString when = WindowFixture::shownText(table(), table().model()->index(0, 0));
    QVERIFY2(QRegularExpression(QStringLiteral("^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d$"))
                 .match(when)
                 .hasMatch(),
             qPrintable(when));
}

void TestHistory::saysWhatWasChangedAndByWhom()
{
    QVERIFY(begin());
    desk().session().writes().setReason(QStringLiteral("Ticket 4711"));
    QVERIFY(save(secondData));
    QVERIFY(waitForRows(1));
    QCOMPARE(shown("historyOutcome"), QStringLiteral("Applied"));
    QCOMPARE(shown("historyReason"), QStringLiteral("Ticket 4711"));
    QVERIFY(shown("historyWho").endsWith(QStringLiteral(", profile Test profile (Practice)")));
    QVERIFY(shown("historyWhen").contains(QStringLiteral("UTC")));
    QVERIFY(shown("historyRequestId").startsWith(QStringLiteral("RQ")));
    const auto &changes = desk().find<QWidget>("history").window()->findChildren<QTableView *>(
        QStringLiteral("changes"));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.front()->model()->index(0, 1).data().toString(), QStringLiteral("open"));
}

void TestHistory::keepsItsPlaceWhenMoreComes()
{
    QVERIFY(begin());
    QVERIFY(save(secondData));
    QVERIFY(save(thirdData));
    QVERIFY(waitForRows(2));
    QVERIFY(choose(1));
    const QVariant seq = table().currentIndex().data(HistoryModel::SeqRole);
    QVERIFY(save(secondData));
    QVERIFY(waitForRows(3));
    QCOMPARE(table().currentIndex().row(), 2);
    QCOMPARE(table().currentIndex().data(HistoryModel::SeqRole), seq);
    QCOMPARE(table().selectionModel()->selectedRows().size(), 1);
}

void TestHistory::showsTheWholeMap()
{
    QVERIFY(begin());
    QVERIFY(save(secondData));
    QVERIFY(writeBy([this](const std::shared_ptr<OpenMap> &map) {
        const MapItem item = *map->item(ItemKey("neighbour"));
        desk().session().commands().changeItemExpiry(map, item.key, item.revision,
                                                     *Ttl::seconds(60));
    }));
    QVERIFY(waitForRows(1));
    auto &scope = desk().find<QComboBox>("historyScope");
    QCOMPARE(scope.currentText(), QStringLiteral("This item"));
    scope.setFocus();
    QTest::keyClick(&scope, Qt::Key_Down);
    QVERIFY(waitForRows(2));
    QVERIFY(!table().isColumnHidden(HistoryModel::ItemColumn));
    QVERIFY(table().columnWidth(HistoryModel::OutcomeColumn)
            > table().fontMetrics().horizontalAdvance(QStringLiteral("Applied")));
    QCOMPARE(cell(0, HistoryModel::ItemColumn), QStringLiteral("neighbour"));
    // The map itself has no other choice.
    WindowFixture::click(desk().button("Map"));
    QVERIFY(waitForRows(2));
    QVERIFY(!scope.isVisible());
    QVERIFY(desk().chooseItem(QStringLiteral("neighbour")));
    desk().showTab("History");
    QVERIFY(waitForRows(2)); // it stays with the map
}

void TestHistory::comparesWithNow()
{
    QVERIFY(begin());
    QVERIFY(save(secondData));
    QVERIFY(save(thirdData));
    QVERIFY(waitForRows(2));
    QVERIFY(choose(0));
    QCOMPARE(compare(), QStringLiteral("What stands there now is exactly what this write sent."));
    QVERIFY(choose(1));
    QCOMPARE(compare(), QStringLiteral("It was changed again after this write."));
    QVERIFY(fixture().saves().size() == 2);
}

void TestHistory::comparesWithWhatOthersMadeOfIt()
{
    QVERIFY(begin());
    QVERIFY(save(secondData));
    QVERIFY(waitForRows(1));
    fixture().change(EditingFixture::firstData);
    QCOMPARE(compare(),
             QStringLiteral("What stands there now is again what stood there before this write."));
    fixture().remove();
    QCOMPARE(compare(),
             QStringLiteral("It is not there any more: it was deleted, or it has expired."));
}

void TestHistory::putsDataBack()
{
    QVERIFY(begin());
    QVERIFY(save(secondData));
    QVERIFY(save(thirdData));
    QVERIFY(waitForRows(2));
    const QString revision = fixture().other.get("/Maps/desk/Items/customer").text("revision");
    QVERIFY(askToPutBack(1)); // in every environment
    QCOMPARE(shown("confirmedObject1"), QStringLiteral("customer"));
    const auto *summary =
        fixture().sheet("confirmation")->findChild<QLabel *>(QStringLiteral("changesSummary"));
    QCOMPARE(summary->text(), QStringLiteral("2 changes: 2 changed"));
    QCOMPARE(fixture().data(), QByteArray(thirdData));
    QVERIFY(confirm());
    QCOMPARE(fixture().data(), QByteArray(EditingFixture::firstData));
    QCOMPARE(fixture().saves().back().header("If-Match"), revision.toLatin1());
    QVERIFY(waitForRows(3));
    QCOMPARE(cell(0, HistoryModel::WhatColumn), QStringLiteral("Data saved"));
    QTRY_VERIFY(desk().message().contains(QStringLiteral("customer was put back.")));
    QTRY_COMPARE(fixture().compactText(), QByteArray(EditingFixture::firstData));
}

// It is to the text what somebody else's change is: nothing of either goes.
void TestHistory::anUnsavedTextOutlivesWhatIsPutBack()
{
    QVERIFY(begin());
    QVERIFY(save(secondData));
    desk().showTab("Item data");
    fixture().type(R"({"name":"Eve","price":1.10,"open":false})");
    desk().showTab("History");
    QVERIFY(waitForRows(1));
    QVERIFY(askToPutBack(0));
    QVERIFY(confirm());
    QCOMPARE(fixture().data(), QByteArray(EditingFixture::firstData));
    QCOMPARE(fixture().compactText(), QByteArray(R"({"name":"Eve","price":1.10,"open":false})"));
    desk().showTab("Item data");
    QTRY_VERIFY(!fixture().note().isEmpty());
    fixture().pressSave();
    // Merged: the name is the person's, `open` what was put back.
    QTRY_COMPARE(fixture().data(), QByteArray(R"({"name":"Eve","price":1.10,"open":true})"));
}

void TestHistory::putsBackOnWhatWasShownOnly()
{
    QVERIFY(begin());
    QVERIFY(save(secondData));
    QVERIFY(waitForRows(1));
    QVERIFY(askToPutBack(0));
    const char others[] = R"({"name":"Bob","price":1.10,"open":false})";
    fixture().change(others); // behind the sheet
    QVERIFY(confirm());
    QTRY_VERIFY(desk().message().contains(QStringLiteral("customer was not put back.")));
    QCOMPARE(fixture().data(), QByteArray(others));
    // From here it is looked at again.
    WindowFixture::click(desk().button("Look again"));
    QTRY_VERIFY(fixture().sheet("confirmation"));
    QVERIFY(confirm());
    QTRY_COMPARE(fixture().data(), QByteArray(EditingFixture::firstData));
}

void TestHistory::putsNothingBackWhereItSaysThatAlready()
{
    QVERIFY(begin());
    QVERIFY(save(secondData));
    QVERIFY(waitForRows(1));
    fixture().change(EditingFixture::firstData);
    const auto writes = fixture().saves().size();
    WindowFixture::click(button("putItBack"));
    QTRY_VERIFY(desk().message().contains(
        QStringLiteral("customer says already what it said before that write.")));
    QVERIFY(!fixture().sheet("confirmation"));
    QCOMPARE(fixture().saves().size(), writes);
}

void TestHistory::createsADeletedItemAgain()
{
    constexpr qint64 hour = 3600;
    QVERIFY(begin());
    fixture().setTtl(5 * hour);
    fixture().refresh();
    const qint64 expires = fixture().expiresMs();
    QTRY_VERIFY(desk().itemRow(QStringLiteral("customer")).isValid());
    QVERIFY(writeBy([&](const std::shared_ptr<OpenMap> &map) {
        QTRY_COMPARE(map->item(ItemKey("customer"))->expiresMs, expires);
        const MapItem item = *map->item(ItemKey("customer"));
        desk().session().commands().deleteItem(map, item.key, item.revision);
    }));
    QTRY_VERIFY(!desk().itemRow(QStringLiteral("customer")).isValid());
    WindowFixture::click(desk().button("Map"));
    desk().showTab("History");
    QVERIFY(waitForRows(1));
    QCOMPARE(cell(0, HistoryModel::WhatColumn), QStringLiteral("Item deleted"));
    fixture().clock.advance((2 * hour - 60) * 1000);
    QVERIFY(askToPutBack(0));
    QCOMPARE(shown("confirm"), QStringLiteral("Create 1 item again"));
    QVERIFY(shown("confirmedObject4").contains(QStringLiteral("in about 3 h")));
    QVERIFY(confirm());
    QTRY_COMPARE(fixture().data(), QByteArray(EditingFixture::firstData));
    QVERIFY(qAbs(fixture().expiresMs() - expires) <= 2000);
}

void TestHistory::putsAnExpiryBack()
{
    QVERIFY(begin());
    QVERIFY(writeBy([this](const std::shared_ptr<OpenMap> &map) {
        const MapItem item = *map->item(ItemKey("customer"));
        desk().session().commands().changeItemExpiry(map, item.key, item.revision,
                                                     *Ttl::seconds(60));
    }));
    QVERIFY(waitForRows(1));
    QCOMPARE(cell(0, HistoryModel::WhatColumn), QStringLiteral("Expiry changed"));
    QVERIFY(cell(0, HistoryModel::ChangeColumn).endsWith(QStringLiteral("(after 1 min)")));
    QCOMPARE(shown("historyExpiryBefore"), QStringLiteral("Never expires"));
    QVERIFY(shown("historyExpiryAfter").endsWith(QStringLiteral("about 1 min after this write")));
    QCOMPARE(compare(), QStringLiteral("What stands there now is exactly what this write sent."));
    QVERIFY(askToPutBack(0));
    QVERIFY(shown("confirmBefore").startsWith(QStringLiteral("Expires ")));
    QCOMPARE(shown("confirmAfter"), QStringLiteral("Never expires"));
    QVERIFY(confirm());
    QTRY_COMPARE(fixture().expiresMs(), 0);
    QVERIFY(waitForRows(2));
}

void TestHistory::putsAMapsExpiryBack()
{
    QVERIFY(begin());
    QVERIFY(writeBy([this](const std::shared_ptr<OpenMap> &map) {
        desk().session().commands().changeMapExpiry(map, *Ttl::seconds(3600));
    }));
    QVERIFY(!fixture().other.get("/Maps/desk").text("date_expires").isEmpty());
    WindowFixture::click(desk().button("Map"));
    desk().showTab("History");
    QVERIFY(waitForRows(1));
    QCOMPARE(cell(0, HistoryModel::WhatColumn), QStringLiteral("Map expiry changed"));
    QVERIFY(askToPutBack(0));
    QVERIFY(confirm());
    QTRY_VERIFY(fixture().other.get("/Maps/desk").text("date_expires").isEmpty());
}

void TestHistory::offersNothingOfARefusal()
{
    QVERIFY(begin());
    QVERIFY(writeBy([this](const std::shared_ptr<OpenMap> &map) {
        const MapItem item = *map->item(ItemKey("customer"));
        fixture().change(secondData);
        desk().session().commands().changeItemExpiry(map, item.key, item.revision, Ttl::never());
    }));
    QVERIFY(waitForRows(1));
    QCOMPARE(cell(0, HistoryModel::WhatColumn), QStringLiteral("Change expiry"));
    QVERIFY(cell(0, HistoryModel::OutcomeColumn).startsWith(QStringLiteral("Refused")));
    QCOMPARE(shown("historyOutcome"),
             QStringLiteral("Refused, nothing was changed: somebody else had changed it since it "
                            "was read"));
    QVERIFY(shown("historyServiceWords").contains(QStringLiteral("HTTP status 412")));
    QVERIFY(!button("putItBack").isEnabled());
    QCOMPARE(button("putItBack").toolTip(),
             QStringLiteral("This write changed nothing, so there is nothing to put back."));
    QVERIFY(!button("undoWrite").isEnabled());
    QVERIFY(button("compareWithNow").isEnabled());
}

void TestHistory::offersNothingOfDataThatIsNotKept()
{
    QVERIFY(begin());
    QVERIFY(save(secondData));
    QVERIFY(waitForRows(1));
    QVERIFY(button("putItBack").isEnabled());
    Journal &journal = desk().session().records().journal();
    QVERIFY(recordsResult(journal.purge(fixture().clock.nowMs() + 60'000)));
    QTRY_COMPARE(cell(0, HistoryModel::ChangeColumn), QStringLiteral("data no longer kept"));
    QTRY_VERIFY(!button("putItBack").isEnabled());
    QCOMPARE(button("putItBack").toolTip(),
             QStringLiteral("The data that stood there is not kept any more."));
    QVERIFY(shown("historyNoData").startsWith(QStringLiteral("The data is not kept any more.")));
    QVERIFY(compare().startsWith(QStringLiteral("The data of this write is not kept any more")));
}

void TestHistory::isLockedWhereWritingIs()
{
    QVERIFY(begin(Environment::Production));
    QVERIFY(save(secondData));
    QVERIFY(waitForRows(1));
    QVERIFY(button("putItBack").isEnabled());
    desk().session().writeGuard().lock();
    QVERIFY(!button("putItBack").isEnabled());
    QVERIFY(!button("undoWrite").isEnabled());
    QVERIFY(button("putItBack").toolTip().contains(QStringLiteral("Unlock writes")));
    QCOMPARE(compare(), QStringLiteral("What stands there now is exactly what this write sent."));
}

void TestHistory::takesTheNewestBack()
{
    QVERIFY(begin());
    QVERIFY(save(secondData));
    QVERIFY(save(thirdData));
    QVERIFY(waitForRows(2));
    QVERIFY(choose(1));
    QVERIFY(!button("undoWrite").isEnabled());
    QVERIFY(choose(0));
    WindowFixture::click(button("undoWrite"));
    QTRY_COMPARE(fixture().data(), QByteArray(secondData));
    QVERIFY(waitForRows(3));
    QCOMPARE(cell(0, HistoryModel::WhatColumn), QStringLiteral("Data saved (undo)"));
    QVERIFY(shown("historyUndoneBy").startsWith(QStringLiteral("Data saved (undo), ")));
    QVERIFY(!button("undoWrite").isEnabled()); // of the one that was taken back
    QVERIFY(choose(0));
    QVERIFY(shown("historyUndoes").startsWith(QStringLiteral("Data saved, ")));
}

void TestHistory::rowsCanBeCopied()
{
    QVERIFY(begin());
    desk().session().writes().setReason(QStringLiteral("Ticket 4711"));
    QVERIFY(save(secondData));
    QVERIFY(waitForRows(1));
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    for (const char *part : {"Data saved", "customer", "desk", "Ticket 4711", "Applied"})
        QVERIFY2(copied.contains(QLatin1String(part)), qPrintable(copied));
    // Everything that the buttons do is in the menu of the menu key, too.
    QStringList offered;
    const auto actions = table().actions();
    for (const QAction *action : actions)
        offered += action->text();
    QCOMPARE(table().contextMenuPolicy(), Qt::ActionsContextMenu);
    QCOMPARE(offered,
             QStringList({QStringLiteral("Compare &with now"), QStringLiteral("Put it &back…"),
                          QStringLiteral("&Undo"), QStringLiteral("&Copy")}));
}

void TestHistory::saysThatNothingIsRecorded()
{
    QVERIFY(begin());
    QTRY_COMPARE(shown("historyStatus"), QStringLiteral("No write recorded so far"));
    for (const char *name : {"compareWithNow", "putItBack", "undoWrite"})
        QVERIFY(!button(name).isEnabled());
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Return);
    QVERIFY(!fixture().sheet("comparisonSheet"));
}

QTEST_MAIN(TestHistory)
#include "tst_history.moc"
