// SPDX-License-Identifier: GPL-3.0-or-later
#include "editeditem.h"
#include "jsondiff.h"

#include <QTest>

using namespace mapdesk;
using Effect = EditedItem::Effect;

namespace {

MapItem itemOf(const char *data, const char *revision)
{
    MapItem item;
    item.key = ItemKey("key");
    item.data = data;
    item.revision = Revision(QString::fromLatin1(revision));
    return item;
}

JsonText json(const char *text)
{
    return *JsonText::parse(text);
}

DataSaved savedAs(const DataEdit &edit, const char *text, const char *revision, int merges)
{
    return {itemOf(text, revision), json(text), merges, edit};
}

QString revisionOf(const EditedItem &item)
{
    return item.base().revision.value();
}

} // namespace

class TestEditedItem : public QObject
{
    Q_OBJECT

private slots:
    void tellsChangesByTokens();
    void tellsChangesOfWhatIsNoJson();
    void takesANewerVersionWhereNobodyLooks();
    void offersANewerVersionUnderTheCursor();
    void neverReplacesAChangedText();
    void movesOnWhereTheDataIsTheSame();
    void movesOnWhereTheTextSaysTheSameAlready();
    void forgetsANewerVersionThatWasTakenBack();
    void isBackAfterItWasGone();
    void aLateReadIsNoNewerVersion();
    void showsWhatOthersAddedToASave();
    void keepsWhatWasTypedDuringASave();
    void keepsTheBaseWhereATypedTextCannotTakeOthersIn_data();
    void keepsTheBaseWhereATypedTextCannotTakeOthersIn();
    void keepsAnUnfinishedTextAfterASaveOfItsOwn();
    void mergesWithTheNewest();
    void aTextThatComesBackHasItsOwnBase();
    void whatOthersAddedToASaveIsTheirsForOlderTexts();
    void aSaveOfAnotherTextMovesNothing();
};

void TestEditedItem::tellsChangesByTokens()
{
    const EditedItem item(itemOf(R"({"a":1.10,"b":[]})", "1"));
    QVERIFY(!item.isChanged("{ \"a\" : 1.10,\n\t\"b\": [ ] }"));
    QVERIFY(item.isChanged(R"({"a":1.1,"b":[]})"));
    QVERIFY(item.isChanged(R"({"b":[],"a":1.10})"));
    QVERIFY(item.isChanged(R"({"a":1.10,"b":[]})"
                           "}"));
}

void TestEditedItem::tellsChangesOfWhatIsNoJson()
{
    const EditedItem item(itemOf("{broken", "1"));
    QVERIFY(!item.isChanged("{broken"));
    QVERIFY(item.isChanged("{broken "));
    QVERIFY(item.isChanged("{}"));
}

void TestEditedItem::takesANewerVersionWhereNobodyLooks()
{
    EditedItem item(itemOf(R"({"a":1})", "1"));
    QCOMPARE(item.follow(itemOf(R"({"a":2})", "2"), R"({"a":1})", true), Effect::Replace);
    QCOMPARE(item.base().data, QByteArray(R"({"a":2})"));
    QVERIFY(!item.newest());
}

void TestEditedItem::offersANewerVersionUnderTheCursor()
{
    EditedItem item(itemOf(R"({"a":1})", "1"));
    QCOMPARE(item.follow(itemOf(R"({"a":2})", "2"), R"({"a":1})", false), Effect::Stale);
    QCOMPARE(item.base().data, QByteArray(R"({"a":1})"));
    QCOMPARE(item.newest()->data, QByteArray(R"({"a":2})"));
}

void TestEditedItem::neverReplacesAChangedText()
{
    EditedItem item(itemOf(R"({"a":1})", "1"));
    QCOMPARE(item.follow(itemOf(R"({"a":2})", "2"), R"({"a":1,"b":2})", true), Effect::Stale);
    QCOMPARE(revisionOf(item), QStringLiteral("1"));
    QCOMPARE(item.editOf(R"({"a":1,"b":2})")->base.revision.value(), QStringLiteral("1"));
}

void TestEditedItem::movesOnWhereTheDataIsTheSame()
{
    // A change of expiry alone moves the revision, too.
    EditedItem item(itemOf(R"({"a":1})", "1"));
    QCOMPARE(item.follow(itemOf(R"({ "a":1})", "2"), R"({"a":7})", false), Effect::None);
    QCOMPARE(revisionOf(item), QStringLiteral("2"));
    QVERIFY(!item.newest());
}

void TestEditedItem::movesOnWhereTheTextSaysTheSameAlready()
{
    EditedItem item(itemOf(R"({"a":1})", "1"));
    QCOMPARE(item.follow(itemOf(R"({"a":7})", "2"), "{\n \"a\": 7\n}", false), Effect::None);
    QCOMPARE(revisionOf(item), QStringLiteral("2"));
    QVERIFY(!item.isChanged(R"({"a":7})"));
}

void TestEditedItem::forgetsANewerVersionThatWasTakenBack()
{
    EditedItem item(itemOf(R"({"a":1})", "1"));
    item.follow(itemOf(R"({"a":2})", "2"), R"({"a":7})", false);
    item.follow(itemOf(R"({"a":1})", "3"), R"({"a":7})", false);
    QVERIFY(!item.newest());
    QCOMPARE(revisionOf(item), QStringLiteral("3"));
}

void TestEditedItem::isBackAfterItWasGone()
{
    EditedItem item(itemOf(R"({"a":1})", "1"));
    item.setGone();
    QVERIFY(item.isGone());
    item.follow(itemOf(R"({"a":1})", "5"), R"({"a":1})", false);
    QVERIFY(!item.isGone());
}

void TestEditedItem::aLateReadIsNoNewerVersion()
{
    const auto version = [](const char *data, const char *revision, qint64 updatedMs) {
        MapItem item = itemOf(data, revision);
        item.createdMs = 1000;
        item.updatedMs = updatedMs;
        return item;
    };
    const MapItem first = version(R"({"a":1})", "1", 1000);
    EditedItem item(first);
    const DataEdit edit = *item.editOf(R"({"a":2})");
    item.takeSaved(edit, {version(R"({"a":2})", "2", 2000), edit.mine, 0, edit}, R"({"a":2})");
    QCOMPARE(item.follow(first, R"({"a":2})", true), Effect::None);
    QCOMPARE(revisionOf(item), QStringLiteral("2"));
    // Within a second nothing tells which one is older.
    QCOMPARE(item.follow(version(R"({"a":3})", "3", 2000), R"({"a":2})", false), Effect::Stale);
    // Made anew, it is another one.
    MapItem anew = version(R"({"a":4})", "0", 1500);
    anew.createdMs = 1500;
    QCOMPARE(item.follow(anew, R"({"a":2})", false), Effect::Stale);
    QCOMPARE(item.newest()->data, QByteArray(R"({"a":4})"));
}

void TestEditedItem::showsWhatOthersAddedToASave()
{
    EditedItem item(itemOf(R"({"a":1,"b":1})", "1"));
    const DataEdit edit = *item.editOf(R"({"a":2,"b":1})");
    const auto shown = item.takeSaved(edit, savedAs(edit, R"({"a":2,"b":9})", "3", 1),
                                      R"({"a":2,"b":1})");
    QCOMPARE(shown->bytes(), QByteArray(R"({"a":2,"b":9})"));
    QCOMPARE(revisionOf(item), QStringLiteral("3"));
    QVERIFY(!item.isChanged(shown->bytes()));
}

void TestEditedItem::keepsWhatWasTypedDuringASave()
{
    EditedItem item(itemOf(R"({"a":1,"b":1,"c":1})", "1"));
    const DataEdit edit = *item.editOf(R"({"a":2,"b":1,"c":1})");
    const auto shown = item.takeSaved(edit, savedAs(edit, R"({"a":2,"b":9,"c":1})", "3", 1),
                                      R"({"a":2,"b":1,"c":5})");
    QCOMPARE(shown->bytes(), QByteArray(R"({"a":2,"b":9,"c":5})"));
    QCOMPARE(revisionOf(item), QStringLiteral("3"));
    QVERIFY(item.isChanged(shown->bytes()));
}

void TestEditedItem::keepsTheBaseWhereATypedTextCannotTakeOthersIn_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::newRow("the same place") << QByteArray(R"({"a":2,"b":5})");
    QTest::newRow("not finished") << QByteArray(R"({"a":2,"b":)");
}

// With the newer base, what others did would look as if the person had taken it back.
void TestEditedItem::keepsTheBaseWhereATypedTextCannotTakeOthersIn()
{
    QFETCH(QByteArray, typed);
    EditedItem item(itemOf(R"({"a":1,"b":1})", "1"));
    const DataEdit edit = *item.editOf(R"({"a":2,"b":1})");
    QVERIFY(!item.takeSaved(edit, savedAs(edit, R"({"a":2,"b":9})", "3", 1), typed));
    QCOMPARE(revisionOf(item), QStringLiteral("1"));
    QCOMPARE(item.newest()->data, QByteArray(R"({"a":2,"b":9})"));
}

void TestEditedItem::keepsAnUnfinishedTextAfterASaveOfItsOwn()
{
    EditedItem item(itemOf(R"({"a":1})", "1"));
    const DataEdit edit = *item.editOf(R"({"a":2})");
    QVERIFY(!item.takeSaved(edit, savedAs(edit, R"({"a":2})", "2", 0), R"({"a":2,)"));
    QCOMPARE(revisionOf(item), QStringLiteral("2"));
    QVERIFY(!item.newest());
}

void TestEditedItem::mergesWithTheNewest()
{
    EditedItem item(itemOf(R"({"a":1,"b":1})", "1"));
    QVERIFY(!item.mergeWithNewest(R"({"a":1,"b":2})"));
    item.follow(itemOf(R"({"a":3,"b":1})", "2"), R"({"a":1,"b":2})", false);
    QCOMPARE(item.mergeWithNewest(R"({"a":1,"b":2})")->merged().bytes(),
             QByteArray(R"({"a":3,"b":2})"));
    QVERIFY(!item.mergeWithNewest(R"({"a":1,"b":2})")->changes().empty());
    QVERIFY(!item.mergeWithNewest(R"({"a":4,"b":1})")->isClean());
    QVERIFY(!item.mergeWithNewest("{"));
}

void TestEditedItem::aTextThatComesBackHasItsOwnBase()
{
    EditedItem item(itemOf(R"({"a":1,"b":1})", "1"));
    item.follow(itemOf(R"({"a":3,"b":1})", "2"), R"({"a":1,"b":2})", false);
    item.moveOn(*item.newest());
    QCOMPARE(item.origin(), 1);
    QCOMPARE(revisionOf(item), QStringLiteral("2"));
    QVERIFY(!item.newest());
    item.turnTo(0);
    QCOMPARE(revisionOf(item), QStringLiteral("1"));
    QCOMPARE(item.newest()->revision.value(), QStringLiteral("2"));
    QVERIFY(item.editOf(R"({"a":1,"b":2})")->isStale);
    item.turnTo(1);
    QVERIFY(!item.newest());
    QVERIFY(!item.editOf(R"({"a":3,"b":2})")->isStale);
}

void TestEditedItem::whatOthersAddedToASaveIsTheirsForOlderTexts()
{
    EditedItem item(itemOf(R"({"a":1,"b":1})", "1"));
    const DataEdit edit = *item.editOf(R"({"a":2,"b":1})");
    QVERIFY(item.takeSaved(edit, savedAs(edit, R"({"a":2,"b":9})", "3", 1), R"({"a":2,"b":1})"));
    item.turnTo(0);
    QVERIFY(!item.isChanged(R"({"a":2,"b":1})"));
    // Undone further, it is the person's own that is taken back, and nothing else.
    QCOMPARE(item.mergeWithNewest(R"({"a":1,"b":1})")->merged().bytes(),
             QByteArray(R"({"a":1,"b":9})"));
}

void TestEditedItem::aSaveOfAnotherTextMovesNothing()
{
    EditedItem item(itemOf(R"({"a":1,"b":1})", "1"));
    item.follow(itemOf(R"({"a":3,"b":1})", "2"), R"({"a":1,"b":2})", false);
    item.moveOn(*item.newest());
    const DataEdit edit = *item.editOf(R"({"a":3,"b":2})");
    item.turnTo(0); // undone while it was on its way
    QVERIFY(!item.takeSaved(edit, savedAs(edit, R"({"a":3,"b":2})", "3", 0), R"({"a":1,"b":2})"));
    QCOMPARE(revisionOf(item), QStringLiteral("1"));
    QCOMPARE(item.newest()->revision.value(), QStringLiteral("3"));
    item.turnTo(1);
    QCOMPARE(revisionOf(item), QStringLiteral("3"));
    QVERIFY(!item.isChanged(R"({"a":3,"b":2})"));
}

QTEST_GUILESS_MAIN(TestEditedItem)
#include "tst_editeditem.moc"
