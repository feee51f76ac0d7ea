// SPDX-License-Identifier: GPL-3.0-or-later
#include "saveundertest.h"

using namespace mapdesk;
using namespace mapdesk::test;

Q_DECLARE_METATYPE(Step)

// What a save sends, and how it comes together with what others changed.
class TestDataSave : public QObject
{
    Q_OBJECT

private slots:
    void sendsDataOnTheRevision();
    void anUntouchedTextSendsNothing();
    void takesInWhatOthersChanged();
    void asksBeforeItMerges();
    void aStaleEditSendsNothingUnread();
    void asksNothingWhereOthersChangedNoData();
    void neverDecidesAnOverlap_data();
    void neverDecidesAnOverlap();
    void sendsNothingThatStandsThere_data();
    void sendsNothingThatStandsThere();
    void eachMergeStartsFromTheEdit();
    void mergesThreeTimes();
    void thenItIsTooBusy();
    void stopsWhereTheMergeIsTooLong_data();
    void stopsWhereTheMergeIsTooLong();
    void mergesNothingThatIsNoJson_data();
    void mergesNothingThatIsNoJson();
    void readsAgainWhatWasReadTooEarly();
    void stopsWhereTheNewestCannotBeSeen();
};

void TestDataSave::sendsDataOnTheRevision()
{
    SaveUnderTest t({found("1b", mineData)}, MergePolicy::Ask, R"({ "a": 2, "b": 1.10, "c": 3 })");
    t.run();
    QCOMPARE(t.writes(), QByteArrayList{"1a " + mineData});
    QCOMPARE(t.result().item.revision.value(), QStringLiteral("1b"));
    QCOMPARE(t.result().text.bytes(), mineData);
    QCOMPARE(t.result().merges, 0);
}

void TestDataSave::anUntouchedTextSendsNothing()
{
    SaveUnderTest t({}, MergePolicy::Merge, R"({ "a": 1, "b": 1.10, "c": 3 })");
    t.run();
    QCOMPARE(t.result().item, t.edit.base);
    QCOMPARE(t.result().text.bytes(), baseData);
    QCOMPARE(t.server.connectionsMade(), 0);
}

void TestDataSave::takesInWhatOthersChanged()
{
    const QByteArray merged = R"({"a":2,"b":1.20,"c":3})";
    SaveUnderTest t({conflict, found("2", R"({"a":1, "b":1.20, "c":3})"), found("3", merged)});
    t.run();
    QCOMPARE(t.methods(), (QByteArrayList{"POST", "GET", "POST"}));
    QCOMPARE(t.writes(), (QByteArrayList{"1a " + mineData, "2 " + merged}));
    QCOMPARE(t.result().item.revision.value(), QStringLiteral("3"));
    QCOMPARE(t.result().text.bytes(), merged);
    QCOMPARE(t.result().merges, 1);
}

void TestDataSave::asksBeforeItMerges()
{
    SaveUnderTest t({conflict, found("2", R"({"a":1,"b":1.20,"c":3})")}, MergePolicy::Ask);
    t.run();
    QCOMPARE(t.stop().reason, Reason::MergeToShow);
    QCOMPARE(t.stop().theirs->revision.value(), QStringLiteral("2"));
    QCOMPARE(t.stop().edit.base, t.edit.base);
    QCOMPARE(t.stop().edit.mine, t.edit.mine);
    QCOMPARE(t.writes().size(), 1);
}

// If-Match would not help: made anew, the item has the revision that it had.
void TestDataSave::aStaleEditSendsNothingUnread()
{
    const QByteArray merged = R"({"a":2,"b":1.20,"c":3})";
    SaveUnderTest t({found("1a", R"({"a":1,"b":1.20,"c":3})"), found("1b", merged)},
                    DataEdit{item("k", baseData), json(mineData), true}, MergePolicy::Merge);
    t.run();
    QCOMPARE(t.methods(), (QByteArrayList{"GET", "POST"}));
    QCOMPARE(t.writes(), QByteArrayList{"1a " + merged});
}

// An expiry moves the revision, too: there is nothing to be shown.
void TestDataSave::asksNothingWhereOthersChangedNoData()
{
    SaveUnderTest t({conflict, found("2", baseData), found("3", mineData)}, MergePolicy::Ask);
    t.run();
    QCOMPARE(t.writes(), (QByteArrayList{"1a " + mineData, "2 " + mineData}));
    QCOMPARE(t.result().merges, 0);
}

void TestDataSave::neverDecidesAnOverlap_data()
{
    QTest::addColumn<MergePolicy>("policy");
    QTest::newRow("ask") << MergePolicy::Ask;
    QTest::newRow("merge") << MergePolicy::Merge;
}

void TestDataSave::neverDecidesAnOverlap()
{
    QFETCH(MergePolicy, policy);
    SaveUnderTest t({conflict, found("2", R"({"a":7,"b":1.10,"c":3})")}, policy);
    t.run();
    QCOMPARE(t.stop().reason, Reason::Overlap);
    QCOMPARE(t.stop().theirs->data, R"({"a":7,"b":1.10,"c":3})");
    QCOMPARE(t.writes().size(), 1);
}

void TestDataSave::sendsNothingThatStandsThere_data()
{
    QTest::addColumn<QByteArray>("mine");
    QTest::addColumn<QByteArray>("theirs"); // compact
    QTest::addColumn<int>("merges");
    const QByteArray repeated = R"({"a":2,"b":1.10,"c":3,"c":4})";
    QTest::newRow("the same") << mineData << mineData << 0;
    QTest::newRow("the same, with a repeated key") << repeated << repeated << 0;
    QTest::newRow("and another's change")
        << mineData << QByteArray(R"({"a":2,"b":1.20,"c":3})") << 1;
    QTest::newRow("the same removal")
        << QByteArray(R"({"a":1,"c":3})") << QByteArray(R"({"a":1,"c":4})") << 1;
}

void TestDataSave::sendsNothingThatStandsThere()
{
    QFETCH(QByteArray, mine);
    QFETCH(QByteArray, theirs);
    for (const MergePolicy policy : {MergePolicy::Ask, MergePolicy::Merge}) {
        SaveUnderTest t({conflict, found("2", QByteArray(theirs).replace(",", " , "))}, policy,
                        mine);
        t.run();
        QCOMPARE(t.saved.count(), 1);
        QCOMPARE(t.result().item.revision.value(), QStringLiteral("2"));
        QCOMPARE(t.result().text.bytes(), theirs);
        QTEST(t.result().merges, "merges");
        QCOMPARE(t.writes().size(), 1);
    }
}

// Somebody makes one of our changes, too, and takes it back before the merge is written.
void TestDataSave::eachMergeStartsFromTheEdit()
{
    SaveUnderTest t({conflict, found("2", R"({"a":2,"b":1.10,"c":3})"), conflict,
                     found("3", R"({"a":1,"b":1.20,"c":3})"), found("4", "{}")},
                    MergePolicy::Merge, R"({"a":2,"b":1.10,"c":4})");
    t.run();
    QCOMPARE(t.writes(),
             (QByteArrayList{R"(1a {"a":2,"b":1.10,"c":4})", R"(2 {"a":2,"b":1.10,"c":4})",
                             R"(3 {"a":2,"b":1.20,"c":4})"}));
    QCOMPARE(t.result().merges, 2);
}

void TestDataSave::mergesThreeTimes()
{
    SaveUnderTest t({conflict, found("2", R"({"a":1,"b":2,"c":3})"), conflict,
                     found("3", R"({"a":1,"b":3,"c":3})"), conflict,
                     found("4", R"({"a":1,"b":4,"c":3})"), found("5", R"({"a":2,"b":4,"c":3})")});
    t.run();
    QCOMPARE(t.writes().last(), R"(4 {"a":2,"b":4,"c":3})");
    QCOMPARE(t.result().merges, 3);
}

void TestDataSave::thenItIsTooBusy()
{
    SaveUnderTest t({conflict, found("2", R"({"a":1,"b":2,"c":3})"), conflict,
                     found("3", R"({"a":1,"b":3,"c":3})"), conflict,
                     found("4", R"({"a":1,"b":4,"c":3})"), conflict,
                     found("5", R"({"a":1,"b":5,"c":3})")});
    t.run();
    QCOMPARE(t.stop().reason, Reason::TooBusy);
    QCOMPARE(t.stop().theirs->revision.value(), QStringLiteral("5"));
    QCOMPARE(t.stop().edit.mine, t.edit.mine);
    QCOMPARE(t.writes().size(), 1 + DataSave::mostMerges);
}

void TestDataSave::stopsWhereTheMergeIsTooLong_data()
{
    neverDecidesAnOverlap_data();
}

void TestDataSave::stopsWhereTheMergeIsTooLong()
{
    QFETCH(MergePolicy, policy);
    const QByteArray longText = QByteArray(9000, 'x');
    SaveUnderTest t({conflict, found("2", R"({"a":1,"b":")" + longText + R"(","c":3})")}, policy,
                    R"({"a":")" + longText + R"(","b":1.10,"c":3})");
    t.run();
    QCOMPARE(t.stop().reason, Reason::MergeTooLong);
    QCOMPARE(t.stop().theirs->revision.value(), QStringLiteral("2"));
    QCOMPARE(t.writes().size(), 1);
}

void TestDataSave::mergesNothingThatIsNoJson_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<Step>("theirs");
    QTest::newRow("theirs, which has none")
        << baseData << ScriptedServer::answer(200, R"({"key":"k","revision":"2"})");
    QTest::newRow("what both started from") << QByteArray(R"({"a":.5})") << found("2", baseData);
}

void TestDataSave::mergesNothingThatIsNoJson()
{
    QFETCH(QByteArray, base);
    QFETCH(Step, theirs);
    SaveUnderTest t({conflict, theirs}, MergePolicy::Merge, mineData, base);
    t.run();
    QCOMPARE(t.stop().reason, Reason::NotJson);
    QCOMPARE(t.stop().theirs->revision.value(), QStringLiteral("2"));
    QCOMPARE(t.writes().size(), 1);
}

void TestDataSave::readsAgainWhatWasReadTooEarly()
{
    SaveUnderTest t({conflict, found("1a", baseData), found("2", R"({"a":1,"b":2,"c":3})"),
                     found("3", R"({"a":2,"b":2,"c":3})")});
    t.run();
    QCOMPARE(t.methods(), (QByteArrayList{"POST", "GET", "GET", "POST"}));
    QCOMPARE(t.result().merges, 1);

    const Step first = found("2", R"({"a":1,"b":2,"c":3})");
    SaveUnderTest twice({conflict, found("1a", baseData), first, conflict, first,
                         found("3", R"({"a":1,"b":3,"c":3})"),
                         found("4", R"({"a":2,"b":3,"c":3})")});
    twice.run();
    QCOMPARE(twice.writes().last(), R"(3 {"a":2,"b":3,"c":3})");
    QCOMPARE(twice.result().merges, 2);
}

void TestDataSave::stopsWhereTheNewestCannotBeSeen()
{
    SaveUnderTest t({conflict, found("1a", baseData)});
    t.run();
    QCOMPARE(t.methods(), (QByteArrayList{"POST", "GET", "GET"}));
    QCOMPARE(t.stop().reason, Reason::Failed);
    QCOMPARE(t.stop().failure.error.kind, ApiError::Kind::Conflict);
}

QTEST_GUILESS_MAIN(TestDataSave)
#include "tst_datasave.moc"
