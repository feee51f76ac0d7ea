// SPDX-License-Identifier: GPL-3.0-or-later
#include "editingfixture.h"

#include <Qsci/qsciscintilla.h>

#include <QAction>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

const QByteArray firstData = EditingFixture::firstData;
const QByteArray changedData = R"({"name":"Eve","price":1.10,"open":true})";
constexpr qint64 hour = 60 * 60;

} // namespace

// Somebody else writes between a write and its undo: nothing of theirs is written over unless the
// person has seen it and says so.
class TestUndoStops : public EditingTest
{
    Q_OBJECT

private slots:
    void cleanup() { m_fixture.reset(); }
    void dataChangedElsewhereIsBroughtTogether();
    void dataChangedAtTheSamePlaceIsChosen();
    void cancellingThePanesLeavesTheirs();
    void whoIsFasterOnceMoreIsAskedAboutOnceMore();
    void aChangedExpiryShowsAllThree();
    void aChangedExpiryCanBeSetAllTheSame();
    void whatWasRefusedIsNotTriedAgainWithThePanelsChoice();
    void anItemThatIsGoneCanBeCreatedAgain();
    void anItemCreatedAnewIsBroughtTogether();
    void aPassedMomentIsOfferedAsNever();
    void aCreatedItemThatWasChangedIsNotDeletedUnasked();
    void aMapsExpirySaysWhatIsBestEffort();

private:
    void undo() { desk().press(Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier); }
    void deleteItem();
    void saveChange();
};

void TestUndoStops::saveChange()
{
    f().type(changedData.constData());
    QTRY_VERIFY(f().save().isEnabled());
    f().pressSave();
    QTRY_COMPARE(desk().offer(), QStringLiteral("Undo"));
    QCOMPARE(f().data(), changedData);
}

void TestUndoStops::deleteItem()
{
    desk().items().setFocus();
    QTest::keyClick(&desk().items(), Qt::Key_Delete);
    QTRY_VERIFY(says("customer was deleted."));
}

void TestUndoStops::dataChangedElsewhereIsBroughtTogether()
{
    begin();
    saveChange();
    f().change(R"({"name":"Eve","price":1.10,"open":false})");
    undo();
    QTRY_VERIFY(f().sheet("merge"));
    QCOMPARE(f().data(), QByteArray(R"({"name":"Eve","price":1.10,"open":false})"));
    QVERIFY(!f().sheet("merge")->findChild<QWidget *>(QStringLiteral("editResult"))->isVisible());
    const QString revision = f().other.get("/Maps/desk/Items/customer").text("revision");
    QVERIFY(f().pressInSheet("merge", "saveMerged"));
    QTRY_COMPARE(f().data(), QByteArray(R"({"name":"Ann","price":1.10,"open":false})"));
    QCOMPARE(QString::fromLatin1(f().saves().back().header("If-Match")), revision);
    QTRY_COMPARE(desk().offer(), QStringLiteral("Undo"));
}

void TestUndoStops::dataChangedAtTheSamePlaceIsChosen()
{
    begin();
    saveChange();
    f().change(R"({"name":"Bob","price":1.10,"open":true})");
    undo();
    QTRY_VERIFY(f().sheet("merge"));
    auto *save = f().sheet("merge")->findChild<QAbstractButton *>(QStringLiteral("saveMerged"));
    QVERIFY(!save->isEnabled());
    QTest::keyClick(f().sheet("merge")->focusWidget(), Qt::Key_3); // what was before
    QVERIFY(f().pressInSheet("merge", "saveMerged"));
    QTRY_COMPARE(f().data(), firstData);
}

void TestUndoStops::cancellingThePanesLeavesTheirs()
{
    begin();
    saveChange();
    f().change(R"({"name":"Bob","price":1.10,"open":true})");
    undo();
    QTRY_VERIFY(f().sheet("merge"));
    QVERIFY(f().pressInSheet("merge", "cancel"));
    QTRY_VERIFY(!f().sheet("merge"));
    QCOMPARE(f().saves().size(), size_t(1));
    QCOMPARE(f().data(), QByteArray(R"({"name":"Bob","price":1.10,"open":true})"));
}

void TestUndoStops::whoIsFasterOnceMoreIsAskedAboutOnceMore()
{
    begin();
    saveChange();
    f().change(R"({"name":"Eve","price":1.10,"open":false})");
    undo();
    QTRY_VERIFY(f().sheet("merge"));
    f().change(R"({"name":"Cid","price":1.10,"open":false})");
    QVERIFY(f().pressInSheet("merge", "saveMerged"));
    QTRY_VERIFY(f().sheet("merge")
                && f().sheet("merge")->accessibleDescription().contains(u"still to choose"));
    QCOMPARE(f().data(), QByteArray(R"({"name":"Cid","price":1.10,"open":false})"));
    QVERIFY(f().pressInSheet("merge", "cancel"));
    QCOMPARE(desk().textOf("dataStatus"), QString());
}

void TestUndoStops::aChangedExpiryShowsAllThree()
{
    begin();
    changeExpiry("7 days");
    f().setTtl(3 * hour);
    undo();
    QTRY_VERIFY(f().sheet("confirmation"));
    const QString said = f().sheet("confirmation")->accessibleDescription();
    QVERIFY2(said.contains(QLatin1String("Before your write: Never expires")), qPrintable(said));
    QVERIFY2(said.contains(QLatin1String("in about 6 d 23 h"))
                 || said.contains(QLatin1String("in about 7 d")),
             qPrintable(said));
    const QString now = desk().textOf("confirmedObject5");
    QVERIFY2(said.contains(QLatin1String("Now: ") + now), qPrintable(said));
    QVERIFY(now.contains(QLatin1String("in about 2 h 59 min"))
            || now.contains(QLatin1String("in about 3 h")));
    QVERIFY2(said.contains(QLatin1String("It will be: Never expires")), qPrintable(said));
    QVERIFY(f().pressInSheet("confirmation", "cancel"));
    QTRY_VERIFY(!f().sheet("confirmation"));
    QCOMPARE(f().saves().size(), size_t(1));
    QVERIFY(f().expiresMs() != 0);
}

void TestUndoStops::aChangedExpiryCanBeSetAllTheSame()
{
    begin();
    changeExpiry("7 days");
    f().setTtl(3 * hour);
    const QString revision = f().other.get("/Maps/desk/Items/customer").text("revision");
    undo();
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_COMPARE(f().expiresMs(), 0);
    QCOMPARE(f().saves().back().body, QByteArray("ItemTtl=0"));
    QCOMPARE(QString::fromLatin1(f().saves().back().header("If-Match")), revision);
}

void TestUndoStops::whatWasRefusedIsNotTriedAgainWithThePanelsChoice()
{
    begin();
    changeExpiry("7 days");
    f().setTtl(3 * hour);
    undo();
    QTRY_VERIFY(f().sheet("confirmation"));
    f().setFaults(
        R"({"faults": [{"fault": "status", "status": 429, "retry_after_s": 0, "method": "POST"}]})");
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_VERIFY(says("The expiry of customer was not changed."));
    const auto *again = desk().window().findChild<QAbstractButton *>(
        QStringLiteral("messageAction1"));
    QVERIFY(!again || !again->isVisible());
}

void TestUndoStops::anItemThatIsGoneCanBeCreatedAgain()
{
    m_fixture = std::make_unique<EditingFixture>();
    f().setTtl(10 * hour);
    const qint64 first = f().expiresMs();
    QVERIFY(f().begin());
    saveChange();
    f().remove();
    undo();
    QTRY_VERIFY(f().sheet("confirmation"));
    QVERIFY(desk().textOf("confirmQuestion").contains(QLatin1String("is gone")));
    QVERIFY(desk().textOf("confirmedObject3").startsWith(QLatin1String("Expires ")));
    QCOMPARE(f().other.get("/Maps/desk/Items/customer").status, 404);
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_COMPARE(f().data(), firstData);
    QVERIFY(qAbs(f().expiresMs() - first) <= 1000);
}

void TestUndoStops::anItemCreatedAnewIsBroughtTogether()
{
    begin();
    deleteItem();
    f().create("customer", R"({"name":"Bob"})");
    undo();
    QTRY_VERIFY(f().sheet("merge"));
    QCOMPARE(f().data(), QByteArray(R"({"name":"Bob"})"));
    QTest::keyClick(f().sheet("merge")->focusWidget(), Qt::Key_2); // what is there now
    QVERIFY(f().pressInSheet("merge", "saveMerged"));
    QTRY_COMPARE(f().data(), QByteArray(R"({"name":"Bob","price":1.10,"open":true})"));
}

void TestUndoStops::aPassedMomentIsOfferedAsNever()
{
    m_fixture = std::make_unique<EditingFixture>();
    f().setTtl(hour);
    QVERIFY(f().begin());
    changeExpiry("7 days");
    f().clock.advance(2 * hour * 1000);
    f().refresh(); // the service's clock is told by its answers
    QTRY_VERIFY(desk().session().clock().nowMs() > f().clock.nowMs() - hour * 1000);
    undo();
    QTRY_VERIFY(f().sheet("confirmation"));
    QVERIFY(desk().textOf("confirmQuestion").contains(QLatin1String("is over")));
    QCOMPARE(desk().textOf("confirmedObject4"), QStringLiteral("Never expires"));
    QCOMPARE(f().saves().size(), size_t(1));
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_COMPARE(f().expiresMs(), 0);
}

void TestUndoStops::aCreatedItemThatWasChangedIsNotDeletedUnasked()
{
    begin();
    f().editor().setFocus();
    f().remove();
    f().refresh();
    QTRY_VERIFY(!f().note().isEmpty());
    f().clickNote(QStringLiteral("Create it again…"));
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_COMPARE(desk().offer(), QStringLiteral("Undo"));
    f().change(changedData.constData());
    undo();
    QTRY_VERIFY(f().sheet("confirmation"));
    QVERIFY(desk().textOf("confirmQuestion").contains(QLatin1String("since you created it")));
    const QString said = f().sheet("confirmation")->accessibleDescription();
    QVERIFY2(said.contains(QLatin1String("Eve")), qPrintable(said));
    QCOMPARE(f().data(), changedData);
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_COMPARE(f().other.get("/Maps/desk/Items/customer").status, 404);
}

void TestUndoStops::aMapsExpirySaysWhatIsBestEffort()
{
    begin();
    WindowFixture::click(desk().button("Map"));
    changeExpiry("7 days");
    f().other.post("/Maps/desk", "CollectionTtl=3600");
    undo();
    QTRY_VERIFY(f().sheet("confirmation"));
    const QString said = f().sheet("confirmation")->accessibleDescription();
    QVERIFY2(said.contains(QLatin1String("Best effort")), qPrintable(said));
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_VERIFY(f().other.get("/Maps/desk").text("date_expires").isEmpty());
}

QTEST_MAIN(TestUndoStops)
#include "tst_undostops.moc"
