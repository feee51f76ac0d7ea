// SPDX-License-Identifier: GPL-3.0-or-later
#include "editingfixture.h"
#include "undocontroller.h"

#include <Qsci/qsciscintilla.h>

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

const QByteArray firstData = EditingFixture::firstData;
const QByteArray changedData = R"({"name":"Eve","price":1.10,"open":true})";
constexpr Qt::KeyboardModifiers undoKeys = Qt::ControlModifier | Qt::AltModifier;
constexpr Qt::KeyboardModifiers redoKeys = undoKeys | Qt::ShiftModifier;

} // namespace

// Taking writes back and doing them again while nobody else writes, in the program's window.
class TestUndoing : public EditingTest
{
    Q_OBJECT

private slots:
    void cleanup() { m_fixture.reset(); }
    void theMessageAfterASaveUndoesIt();
    void whatWasUndoneCanBeDoneAgain();
    void aMessageUndoesItsOwnWriteAlone();
    void anOfferEndsWithWhatItOffered();
    void theMenuNamesTheWrite();
    void theKeysUndoWritesAndTheTextHasItsOwn();
    void anExpiryComesBack();
    void aMapsExpiryComesBack();
    void ownUndoingIsNoNewsToWhoHasTheCursor();
    void aTextThatIsNotSavedStays();
    void asksFirstWhereItIsLive();
    void cancellingUndoesNothing();
    void isRefusedWhileLocked();
    void aScreenReaderHearsWhatWillBe();

private:
    void press(Qt::KeyboardModifiers modifiers) { desk().press(Qt::Key_Z, modifiers); }
    void saveChange();
};

void TestUndoing::saveChange()
{
    f().type(changedData.constData());
    QTRY_VERIFY(f().save().isEnabled());
    f().pressSave();
    if (desk().session().environment() == Environment::Production)
        QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_COMPARE(f().data(), changedData);
    QTRY_VERIFY(desk().message().contains(QLatin1String("The data of customer was saved.")));
}

void TestUndoing::theMessageAfterASaveUndoesIt()
{
    begin();
    saveChange();
    const QString revision = f().other.get("/Maps/desk/Items/customer").text("revision");
    QCOMPARE(desk().offer(), QStringLiteral("Undo"));
    QVERIFY(desk().message().contains(QLatin1String("Undo")));
    desk().takeOffer();
    QTRY_COMPARE(f().data(), firstData);
    QCOMPARE(f().saves().size(), size_t(2));
    QCOMPARE(QString::fromLatin1(f().saves().back().header("If-Match")), revision);
    QTRY_VERIFY(desk().message().contains(
        QLatin1String("Undone: the data of customer is as it was before that write.")));
    QTRY_COMPARE(f().compactText(), firstData);
    QVERIFY(!f().save().isEnabled());
}

void TestUndoing::whatWasUndoneCanBeDoneAgain()
{
    begin();
    saveChange();
    desk().takeOffer();
    QTRY_COMPARE(desk().offer(), QStringLiteral("Redo"));
    desk().takeOffer();
    QTRY_COMPARE(f().data(), changedData);
    QTRY_COMPARE(desk().offer(), QStringLiteral("Undo"));
    QVERIFY(desk().message().contains(
        QLatin1String("Done again: the data of customer is as you had written it.")));
    desk().takeOffer();
    QTRY_COMPARE(f().data(), firstData);
    QCOMPARE(f().saves().size(), size_t(4));
}

void TestUndoing::aMessageUndoesItsOwnWriteAlone()
{
    begin();
    auto *undo = desk().window().findChild<UndoController *>();
    std::vector<MessageAction> offers;
    connect(undo, &UndoController::offered, this,
            [&offers](const QString &, const MessageAction &action) { offers.push_back(action); });
    saveChange();
    QVERIFY(desk().chooseItem(QStringLiteral("neighbour")));
    f().type(R"({"n":2})");
    f().pressSave();
    QTRY_COMPARE(f().data("neighbour"), QByteArray(R"({"n":2})"));
    QTRY_COMPARE(offers.size(), size_t(2));
    offers.front().run();
    QTRY_COMPARE(f().data(), firstData);
    QCOMPARE(f().data("neighbour"), QByteArray(R"({"n":2})"));
}

void TestUndoing::anOfferEndsWithWhatItOffered()
{
    begin();
    saveChange();
    QVERIFY(!desk().offer().isEmpty());
    const QSignalSpy ended(desk().window().findChild<UndoController *>(),
                           &UndoController::offerEnded);
    press(undoKeys);
    QTRY_COMPARE(f().data(), firstData);
    QTRY_COMPARE(desk().offer(), QStringLiteral("Redo"));
    QCOMPARE(ended.size(), 1);
}

void TestUndoing::theMenuNamesTheWrite()
{
    begin();
    QVERIFY(!desk().action(QStringLiteral("Undo write")).isEnabled());
    QVERIFY(!desk().action(QStringLiteral("Redo write")).isEnabled());
    saveChange();
    QAction &undo = desk().action(QStringLiteral("Undo write: Data saved (customer)"));
    QVERIFY(undo.isEnabled());
    undo.trigger();
    QTRY_COMPARE(f().data(), firstData);
    QTRY_VERIFY(!undo.isEnabled());
    QCOMPARE(undo.text(), QStringLiteral("Undo write"));
    QTRY_VERIFY(
        desk().action(QStringLiteral("Redo write: Data saved (undo) (customer)")).isEnabled());
}

void TestUndoing::theKeysUndoWritesAndTheTextHasItsOwn()
{
    begin();
    saveChange();
    f().editor().setFocus();
    QTest::keyClick(&f().editor(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(f().compactText() != changedData); // the text's own
    QCOMPARE(f().data(), changedData);
    QCOMPARE(f().saves().size(), size_t(1));
    QTest::keyClick(&f().editor(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(f().compactText(), changedData);

    QTest::keyClick(&f().editor(), Qt::Key_Z, undoKeys);
    QTRY_COMPARE(f().data(), firstData);
    QTRY_COMPARE(desk().offer(), QStringLiteral("Redo"));
    QTest::keyClick(&f().editor(), Qt::Key_Z, redoKeys);
    QTRY_COMPARE(f().data(), changedData);
}

void TestUndoing::anExpiryComesBack()
{
    m_fixture = std::make_unique<EditingFixture>();
    f().setTtl(10 * 24 * 60 * 60);
    const qint64 first = f().expiresMs();
    QVERIFY(f().begin());
    changeExpiry("Never expires");
    QCOMPARE(f().expiresMs(), 0);
    QVERIFY(desk().message().contains(QLatin1String("customer: Never expires")));
    desk().takeOffer();
    QTRY_COMPARE(f().expiresMs(), first);
    QVERIFY(f().saves().back().body.startsWith("ItemTtl="));
    QVERIFY(!f().saves().back().header("If-Match").isEmpty());
    QTRY_VERIFY(desk().message().contains(QLatin1String("Undone: customer: Expires ")));
    QCOMPARE(f().data(), firstData);
}

void TestUndoing::aMapsExpiryComesBack()
{
    begin();
    WindowFixture::click(desk().button("Map"));
    changeExpiry("7 days");
    QVERIFY(!f().other.get("/Maps/desk").text("date_expires").isEmpty());
    desk().takeOffer();
    QTRY_VERIFY(f().other.get("/Maps/desk").text("date_expires").isEmpty());
    QTRY_VERIFY(desk().message().contains(QLatin1String("Undone: desk: Never expires")));
}

void TestUndoing::ownUndoingIsNoNewsToWhoHasTheCursor()
{
    begin();
    saveChange();
    f().editor().setFocus();
    press(undoKeys);
    QTRY_COMPARE(f().compactText(), firstData);
    QTRY_COMPARE(desk().offer(), QStringLiteral("Redo"));
    QVERIFY(!desk().find("dataNote").isVisible());
    QVERIFY(!f().save().isEnabled());
}

void TestUndoing::aTextThatIsNotSavedStays()
{
    begin();
    saveChange();
    f().type(R"({"name":"Zoe","price":1.10,"open":false})");
    press(undoKeys);
    QTRY_COMPARE(f().data(), firstData);
    QTRY_VERIFY(desk().message().contains(QLatin1String("Undone")));
    QCOMPARE(f().compactText(), QByteArray(R"({"name":"Zoe","price":1.10,"open":false})"));
}

void TestUndoing::asksFirstWhereItIsLive()
{
    begin(Environment::Production);
    unlock();
    saveChange();
    press(undoKeys);
    QTRY_VERIFY(f().sheet("confirmation"));
    QCOMPARE(desk().textOf("confirmQuestion"), QStringLiteral("Undo this write?"));
    QCOMPARE(desk().textOf("confirm"), QStringLiteral("Undo 1 write"));
    QCOMPARE(f().saves().size(), size_t(1));
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_COMPARE(f().data(), firstData);
}

void TestUndoing::cancellingUndoesNothing()
{
    begin(Environment::Staging);
    unlock();
    f().type(changedData.constData());
    QTRY_VERIFY(f().save().isEnabled());
    f().pressSave();
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_COMPARE(desk().offer(), QStringLiteral("Undo"));
    desk().takeOffer();
    QTRY_VERIFY(f().sheet("confirmation"));
    QTest::keyClick(f().sheet("confirmation"), Qt::Key_Escape);
    QTRY_VERIFY(!f().sheet("confirmation"));
    QCOMPARE(f().saves().size(), size_t(1));
    QCOMPARE(f().data(), changedData);
    QVERIFY(desk().action(QStringLiteral("Undo write: Data saved (customer)")).isEnabled());
}

void TestUndoing::isRefusedWhileLocked()
{
    begin(Environment::Production);
    unlock();
    saveChange();
    desk().session().writeGuard().lock();
    press(undoKeys);
    QTRY_VERIFY(desk().message().contains(QLatin1String("Writing is locked in this window.")));
    QVERIFY(!f().sheet("confirmation"));
    QCOMPARE(f().data(), changedData);
}

void TestUndoing::aScreenReaderHearsWhatWillBe()
{
    begin(Environment::Production);
    unlock();
    saveChange();
    press(undoKeys);
    QTRY_VERIFY(f().sheet("confirmation"));
    const QString said = f().sheet("confirmation")->accessibleDescription();
    for (const char *part : {"Item: customer", "Map: desk", "Write: Data saved", "name", "Ann"})
        QVERIFY2(said.contains(QLatin1String(part)), qPrintable(said));
    QVERIFY2(!said.contains(QLatin1String("1970")), qPrintable(said)); // it has its time
    const QString order = said.mid(said.indexOf(QLatin1String("name")));
    QVERIFY2(order.indexOf(QLatin1String("Eve")) < order.indexOf(QLatin1String("Ann")),
             qPrintable(said));
}

QTEST_MAIN(TestUndoing)
#include "tst_undoing.moc"
