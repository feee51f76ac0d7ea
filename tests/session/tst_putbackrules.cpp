// SPDX-License-Identifier: GPL-3.0-or-later
#include "putbackrules.h"
#include "testwrites.h"

#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

using Action = WriteRecord::Action;
using Obstacle = PutBackObstacle;

constexpr qint64 hourMs = 60 * 60 * 1000;

WriteRecord saved()
{
    return savedData(1, R"({"a":1})", R"({"a":2})");
}

WriteRecord of(Action action)
{
    WriteRecord record = saved();
    record.action = action;
    return record;
}

} // namespace

Q_DECLARE_METATYPE(mapdesk::PutBackObstacle)

class TestPutBackRules : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatCanBePutBack_data();
    void tellsWhatCanBePutBack();
    void aDeletedItemGetsTheTimeItHadLeft();
};

void TestPutBackRules::tellsWhatCanBePutBack_data()
{
    QTest::addColumn<WriteRecord>("record");
    QTest::addColumn<Obstacle>("obstacle");
    QTest::newRow("saved data") << saved() << Obstacle::None;
    QTest::newRow("a deleted item") << of(Action::DeleteItem) << Obstacle::None;
    QTest::newRow("an expiry") << changedExpiry(1, {}, Ttl::never()) << Obstacle::None;
    QTest::newRow("a map's expiry") << of(Action::ChangeMapExpiry) << Obstacle::None;
    QTest::newRow("refused") << refused(saved(), {}) << Obstacle::NotApplied;
    WriteRecord without = saved();
    without.end->outcome = WriteEnd::Outcome::NotApplied;
    QTest::newRow("without effect") << without << Obstacle::NotApplied;
    WriteRecord unclear = saved();
    unclear.end->outcome = WriteEnd::Outcome::CannotTell;
    QTest::newRow("not certain") << unclear << Obstacle::None;
    unclear.end.reset();
    QTest::newRow("not known yet") << unclear << Obstacle::None;
    WriteRecord purged = saved();
    purged.before.data.reset();
    purged.isPurged = true;
    QTest::newRow("purged") << purged << Obstacle::NotKept;
    purged.action = Action::ChangeItemExpiry;
    QTest::newRow("a purged expiry") << purged << Obstacle::None;
    QTest::newRow("no JSON") << savedData(1, "{", "{}") << Obstacle::NotJson;
    QTest::newRow("a new item") << of(Action::CreateItem) << Obstacle::NothingStood;
    QTest::newRow("a new map") << of(Action::CreateMap) << Obstacle::NothingStood;
    QTest::newRow("a deleted map") << of(Action::DeleteMap) << Obstacle::OtherKind;
    QTest::newRow("a permission") << of(Action::ChangePermission) << Obstacle::OtherKind;
}

void TestPutBackRules::tellsWhatCanBePutBack()
{
    QFETCH(WriteRecord, record);
    QTEST(putBackObstacle(record), "obstacle");
}

void TestPutBackRules::aDeletedItemGetsTheTimeItHadLeft()
{
    WriteRecord record = of(Action::DeleteItem);
    QVERIFY(!restoredLifetime(record, record.whenMs).ttl);

    record.before.expiresMs = record.whenMs + 5 * hourMs;
    const RestoredLifetime inTime = restoredLifetime(record, record.whenMs + 2 * hourMs);
    QCOMPARE(inTime.ttl, Ttl::seconds(3 * hourMs / 1000));
    QVERIFY(!inTime.isAnew);

    const RestoredLifetime late = restoredLifetime(record, record.whenMs + 24 * hourMs);
    QCOMPARE(late.ttl, Ttl::seconds(5 * hourMs / 1000));
    QVERIFY(late.isAnew);

    // It had expired already, and was still there to be deleted.
    record.before.expiresMs = record.whenMs - hourMs;
    QCOMPARE(restoredLifetime(record, record.whenMs + hourMs).ttl, Ttl::seconds(1));
}

QTEST_GUILESS_MAIN(TestPutBackRules)
#include "tst_putbackrules.moc"
