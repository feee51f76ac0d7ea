// SPDX-License-Identifier: GPL-3.0-or-later
#include "editingfixture.h"
#include "itemtablemodel.h"

#include <Qsci/qsciscintilla.h>

#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

const QString notKept = QStringLiteral("Not kept: memory limit reached");

} // namespace

// Working with items whose data was not kept when the memory for it was used up.
class TestDataLimit : public EditingTest
{
    Q_OBJECT

private slots:
    void cleanup() { m_fixture.reset(); }
    void theTableSaysSo();
    void choosingAnItemReadsIt();
    void anItemThatCannotBeReadIsNotEmpty();
    void whatWasReadIsEditedAndSaved();
    void aTextThatIsNotSavedOutlivesIt();
    void deletingShowsWhatGoes();
    void deletingAtOnceJournalsWhatGoes();
    void raisingTheLimitAndRefreshingReadsTheRest();

private:
    // Opens the map with room for so many bytes of data.
    void open(qint64 bytes, Environment environment = Environment::Practice)
    {
        m_fixture = std::make_unique<EditingFixture>(environment);
        desk().dataBudget().setAllowed(bytes);
        QVERIFY(desk().open());
        QTRY_VERIFY(desk().treeRow(QStringLiteral("desk")).isValid());
        WindowFixture::click(desk().tree(), desk().treeRow(QStringLiteral("desk")));
        QTRY_COMPARE(desk().itemKeys().size(), 2);
    }

    QString preview(const char *key)
    {
        const QModelIndex row = desk().itemRow(QLatin1String(key));
        return row.siblingAtColumn(ItemTableModel::PreviewColumn).data().toString();
    }

    void makeCurrent(const char *key)
    {
        desk().items().setCurrentIndex(desk().itemRow(QLatin1String(key)));
        desk().items().setFocus();
    }
};

void TestDataLimit::theTableSaysSo()
{
    open(7); // {"n":1} of the neighbour
    QCOMPARE(preview("customer"), notKept);
    QCOMPARE(preview("neighbour"), QStringLiteral(R"({"n":1})"));
    QTRY_COMPARE(
        desk().textOf("loadingStatus"),
        QStringLiteral("2 items loaded, complete (1 of them without data: the memory limit "
                       "is reached)"));
}

void TestDataLimit::choosingAnItemReadsIt()
{
    open(0);
    QVERIFY(desk().chooseItem(QStringLiteral("customer")));
    QTRY_COMPARE(f().compactText(), f().firstData);
    QTRY_COMPARE(preview("customer"), QString::fromLatin1(f().firstData));
    QCOMPARE(preview("neighbour"), notKept);
    QTRY_VERIFY(desk().textOf("loadingStatus").contains(QLatin1String("(1 of them without data")));
    // It stays when the rest is read again.
    const qsizetype pages = f().wire.countOf("/Items?");
    f().refresh();
    QTRY_VERIFY(f().wire.countOf("/Items?") > pages);
    QTRY_COMPARE(preview("customer"), QString::fromLatin1(f().firstData));
    QCOMPARE(f().compactText(), f().firstData);
}

void TestDataLimit::anItemThatCannotBeReadIsNotEmpty()
{
    open(0);
    f().setFaults(R"({"faults":[{"fault":"status","status":403,"path":"*/Items/customer"}]})");
    makeCurrent("customer");
    QTRY_VERIFY(says("The item customer could not be read."));
    QVERIFY(!f().editor().isEnabled());
    QVERIFY(desk().textOf("dataStatus").contains(QLatin1String("The data is not kept here")));
    QVERIFY(!f().save().isEnabled());
}

void TestDataLimit::whatWasReadIsEditedAndSaved()
{
    open(0);
    QVERIFY(desk().chooseItem(QStringLiteral("customer")));
    QTRY_COMPARE(f().compactText(), f().firstData);
    const QString revision = f().other.get("/Maps/desk/Items/customer").text("revision");
    f().type(R"({"name":"Cleo"})");
    f().pressSave();
    QTRY_COMPARE(f().data(), QByteArray(R"({"name":"Cleo"})"));
    QCOMPARE(QString::fromLatin1(f().saves().back().header("If-Match")), revision);
    QTRY_COMPARE(preview("customer"), QStringLiteral(R"({"name":"Cleo"})"));
}

// Somebody changed it, and the change found no room: it is not gone.
void TestDataLimit::aTextThatIsNotSavedOutlivesIt()
{
    open(0);
    QVERIFY(desk().chooseItem(QStringLiteral("customer")));
    QTRY_COMPARE(f().compactText(), f().firstData);
    QVERIFY(f().fallBehind());
    QVERIFY2(f().note().contains(QLatin1String("changed")), qPrintable(f().note()));
    QCOMPARE(f().compactText(), QByteArray(R"({"name":"Ann","price":1.10,"open":false})"));
    f().pressSave();
    QTRY_COMPARE(f().data(), QByteArray(R"({"name":"Bob","price":1.10,"open":false})"));
}

void TestDataLimit::deletingShowsWhatGoes()
{
    open(0, Environment::Production);
    unlock();
    makeCurrent("customer");
    desk().press(Qt::Key_Delete);
    QTRY_VERIFY(f().sheet("confirmation"));
    QCOMPARE(preview("customer"), QString::fromLatin1(f().firstData));
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_VERIFY(says("customer was deleted."));
}

void TestDataLimit::deletingAtOnceJournalsWhatGoes()
{
    open(0);
    makeCurrent("customer");
    desk().press(Qt::Key_Delete);
    QTRY_COMPARE(desk().offer(), QStringLiteral("Undo"));
    desk().takeOffer();
    QTRY_COMPARE(f().data(), QByteArray(f().firstData));
}

void TestDataLimit::raisingTheLimitAndRefreshingReadsTheRest()
{
    open(0);
    QCOMPARE(preview("customer"), notKept);
    desk().dataBudget().setAllowed(1000);
    QCOMPARE(preview("customer"), notKept);
    f().refresh();
    QTRY_COMPARE(preview("customer"), QString::fromLatin1(f().firstData));
    QTRY_COMPARE(desk().textOf("loadingStatus"), QStringLiteral("2 items loaded, complete"));
}

QTEST_MAIN(TestDataLimit)
#include "tst_datalimit.moc"
