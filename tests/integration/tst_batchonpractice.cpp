// SPDX-License-Identifier: GPL-3.0-or-later
#include "itembatch.h"
#include "undoonpractice.h"

using namespace mapdesk;
using namespace mapdesk::test;
using Kind = BatchResult::Kind;

namespace {

constexpr qint64 anHour = 3600;
constexpr double half = 0.5; // of the rate

ItemKey numbered(int number)
{
    return ItemKey("item" + QByteArray::number(number).rightJustified(4, '0'));
}

} // namespace

// The same done to many items, on a practice service with somebody else at it.
class TestBatchOnPractice : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void extendsEachFromItsOwnExpiry();
    void countsFromNowWhereItHasExpired();
    void leavesWhatNeverExpires();
    void setsAllToNever();
    void deletesWhatWasShown();
    void leavesWhatSomebodyHasChanged();
    void leavesWhatGotAnotherExpiry();
    void leavesWhatIsGone();
    void doesNotTouchAnItemThatIsBeingWritten();
    void stopsAtOnce();
    void doesNotSendWhatWaitsForTheLimit();
    void anErrorThatAllWouldMeetStopsIt();
    void severalUncertainOnesInARowStopIt();
    void oneBrokenItemDoesNotStopTheRest();
    void isOwnedUntilItIsFinished();
    void largeOnesLeaveEvenly();
    void goesByItsShareOfTheRate();
    void keepsTheReasonThatItBeganWith();
    void leavesTheSingleUndosAlone();
    void saysThatItWasLocked();
    void takesADeletionBack();
    void takesAnExtensionBack();
    void doesNotTakeBackWhatWasChangedSince();

private:
    // `count` items that expire in 1, 2, 3 ... hours; 0 hours: never.
    void make(int count);
    BatchItem shown(int number) const;
    std::shared_ptr<ItemBatch> batch(const BatchWork &work, int count) const;
    void run(const std::shared_ptr<ItemBatch> &batch);
    void runToItsEnd(const std::shared_ptr<ItemBatch> &batch);
    std::optional<qint64> expiresMs(int number)
    {
        return m_desk->read(*m_map, numbered(number))->expiresMs;
    }
    bool isThere(int number) { return bool(m_desk->read(*m_map, numbered(number))); }
    void setFaults(const QByteArray &document);

    std::unique_ptr<UndoOnPractice> m_desk;
    std::shared_ptr<OpenMap> m_map;
};

void TestBatchOnPractice::init()
{
    m_map.reset();
    m_desk = std::make_unique<UndoOnPractice>();
    m_map = m_desk->newMap(QStringLiteral("desk"));
}

void TestBatchOnPractice::make(int count)
{
    for (int number = 1; number <= count; ++number)
        m_map->takeItem(
            numbered(number),
            m_desk->create(*m_map, numbered(number), R"({"a":1})", Ttl::seconds(number * anHour)));
}

BatchItem TestBatchOnPractice::shown(int number) const
{
    const MapItem item = *m_map->item(numbered(number));
    return {item.key, item.revision, item.expiresMs};
}

std::shared_ptr<ItemBatch> TestBatchOnPractice::batch(const BatchWork &work, int count) const
{
    std::vector<BatchItem> items;
    for (int number = 1; number <= count; ++number)
        items.push_back(shown(number));
    return std::make_shared<ItemBatch>(m_map, work, std::move(items));
}

void TestBatchOnPractice::run(const std::shared_ptr<ItemBatch> &batch)
{
    m_desk->commands.run(batch, half);
    QVERIFY(!batch->isFinished());
}

void TestBatchOnPractice::runToItsEnd(const std::shared_ptr<ItemBatch> &batch)
{
    run(batch);
    QTRY_VERIFY_WITH_TIMEOUT(batch->isFinished(), 60'000);
    QCOMPARE(batch->over(), batch->size());
}

void TestBatchOnPractice::setFaults(const QByteArray &document)
{
    const auto plan = practice::FaultPlan::parse(document);
    QVERIFY(plan);
    m_desk->host().setFaults(*plan);
}

void TestBatchOnPractice::extendsEachFromItsOwnExpiry()
{
    make(12);
    const auto extension = batch(BatchWork::extend(24 * anHour), 12);
    runToItsEnd(extension);
    QCOMPARE(extension->countOf(Kind::Done), 12);
    for (int number = 1; number <= 12; ++number) {
        const qint64 wanted = *extension->item(number - 1).expiresMs + 24 * anHour * 1000;
        QVERIFY(isSameTime(expiresMs(number), wanted));
        QVERIFY(isSameTime(m_map->item(numbered(number))->expiresMs, wanted));
    }
}

void TestBatchOnPractice::countsFromNowWhereItHasExpired()
{
    const qint64 nowMs = m_desk->session.clock().nowMs();
    const auto planned = plannedExpiry(BatchWork::extend(anHour), {numbered(1), {}, nowMs - 5000},
                                       nowMs);
    QCOMPARE(planned->expiresMs, nowMs + anHour * 1000);
}

void TestBatchOnPractice::leavesWhatNeverExpires()
{
    const MapItem never = *m_map->item(UndoOnPractice::key);
    const auto extension = std::make_shared<ItemBatch>(
        m_map, BatchWork::extend(anHour),
        std::vector<BatchItem>{{never.key, never.revision, never.expiresMs}});
    runToItsEnd(extension);
    QCOMPARE(extension->result(0).kind, Kind::NothingToDo);
    QVERIFY(!extension->takingBack());
    QVERIFY(m_desk->read(*m_map, never.key)->revision == never.revision);
}

void TestBatchOnPractice::setsAllToNever()
{
    make(3);
    const auto never = batch(BatchWork::set(ExpiryChoice::never()), 3);
    runToItsEnd(never);
    for (int number = 1; number <= 3; ++number)
        QVERIFY(!expiresMs(number));
    const auto again = batch(BatchWork::set(ExpiryChoice::never()), 3);
    runToItsEnd(again);
    QCOMPARE(again->countOf(Kind::NothingToDo), 3);
}

void TestBatchOnPractice::deletesWhatWasShown()
{
    make(8);
    const auto deletion = batch(BatchWork::remove(), 8);
    QSignalSpy deleted(&m_desk->commands, &ItemCommands::deletedInBatch);
    runToItsEnd(deletion);
    QCOMPARE(deletion->countOf(Kind::Done), 8);
    QCOMPARE(deleted.size(), 8);
    for (int number = 1; number <= 8; ++number) {
        QVERIFY(!isThere(number));
        QVERIFY(!m_map->item(numbered(number)));
    }
}

void TestBatchOnPractice::leavesWhatSomebodyHasChanged()
{
    make(5);
    const auto deletion = batch(BatchWork::remove(), 5);
    const auto extension = batch(BatchWork::extend(anHour), 5);
    const QByteArray theirs = R"({"a":2})";
    QVERIFY(m_desk->change(*m_map, numbered(2), theirs));
    runToItsEnd(extension);
    QCOMPARE(extension->result(1).kind, Kind::Changed);
    QCOMPARE(extension->countOf(Kind::Done), 4);
    QCOMPARE(m_map->item(numbered(2))->data, theirs); // what stands there is shown
    runToItsEnd(deletion); // with the revisions from before
    QCOMPARE(deletion->countOf(Kind::Changed), 5);
    for (int number = 1; number <= 5; ++number)
        QVERIFY(isThere(number));
}

// An expiry need not move the revision.
void TestBatchOnPractice::leavesWhatGotAnotherExpiry()
{
    practice::PracticeOptions options = ClientOnPractice::withoutLimits();
    options.assumptions.ttlRevision = practice::Assumptions::TtlRevision::Keep;
    m_map.reset();
    m_desk = std::make_unique<UndoOnPractice>(options);
    m_map = m_desk->newMap(QStringLiteral("desk"));
    make(3);
    const qint64 month = 30 * 24 * anHour;
    const auto extension = batch(BatchWork::extend(anHour), 3);
    (void)m_desk->setExpiry(m_map, *Ttl::seconds(month), numbered(2));
    m_map->takeItem(numbered(3), m_desk->changeExpiry(*m_map, numbered(3), *Ttl::seconds(month)));
    for (const int number : {2, 3})
        QVERIFY(m_map->item(numbered(number))->revision == extension->item(number - 1).revision);
    runToItsEnd(extension);
    QCOMPARE(extension->result(0).kind, Kind::Done);
    for (const int number : {2, 3}) {
        QCOMPARE(extension->result(number - 1).kind, Kind::Changed);
        QVERIFY(*expiresMs(number) > m_desk->session.clock().nowMs() + (month - anHour) * 1000);
    }
}

void TestBatchOnPractice::leavesWhatIsGone()
{
    make(3);
    const auto extension = batch(BatchWork::extend(anHour), 3);
    QVERIFY(m_desk->remove(*m_map, numbered(3)));
    runToItsEnd(extension);
    QCOMPARE(extension->result(2).kind, Kind::Gone);
    QCOMPARE(extension->countOf(Kind::Done), 2);
    QVERIFY(!m_map->item(numbered(3)));
}

void TestBatchOnPractice::doesNotTouchAnItemThatIsBeingWritten()
{
    make(2);
    m_desk->commands.saveItemData(
        m_map, {*m_map->item(numbered(1)), *JsonText::parse(R"({"a":3})")}, MergePolicy::Merge);
    const auto deletion = batch(BatchWork::remove(), 2);
    runToItsEnd(deletion);
    QCOMPARE(deletion->result(0).kind, Kind::Failed);
    QCOMPARE(deletion->result(1).kind, Kind::Done);
    QVERIFY(isThere(1));
}

void TestBatchOnPractice::stopsAtOnce()
{
    make(30);
    const auto deletion = batch(BatchWork::remove(), 30);
    QObject::connect(deletion.get(), &ItemBatch::progressed, deletion.get(), [&](int done, int) {
        if (done >= 5)
            deletion->stop();
    });
    runToItsEnd(deletion);
    const int done = deletion->countOf(Kind::Done);
    QVERIFY(done >= 5 && done <= 5 + int(ItemBatch::mostAtOnce));
    QCOMPARE(deletion->countOf(Kind::NotTried), 30 - done);
    for (int number = 1; number <= 30; ++number)
        QCOMPARE(isThere(number), deletion->result(number - 1).kind != Kind::Done);
}

// Somebody else in this program has used up the background's share of the limit.
void TestBatchOnPractice::doesNotSendWhatWaitsForTheLimit()
{
    make(150);
    const auto first = batch(BatchWork::set(ExpiryChoice::in(2 * anHour)), writesAtOnce(half));
    runToItsEnd(first);
    std::vector<BatchItem> rest;
    for (int number = writesAtOnce(half) + 1; number <= 150; ++number)
        rest.push_back(shown(number));
    const auto second = std::make_shared<ItemBatch>(m_map, BatchWork::set(ExpiryChoice::never()),
                                                    std::move(rest));
    run(second);
    QTRY_COMPARE(second->countOf(Kind::UnderWay), int(ItemBatch::mostAtOnce));
    QObject::connect(&m_desk->commands, &ItemCommands::withdrawn, &m_desk->session.writeGuard(),
                     &WriteGuard::changed); // as a session's own commands do
    second->stop();
    QTRY_VERIFY(second->isFinished());
    QCOMPARE(second->countOf(Kind::NotTried), second->size());
    QVERIFY(expiresMs(writesAtOnce(half) + 1));
}

void TestBatchOnPractice::anErrorThatAllWouldMeetStopsIt()
{
    make(20);
    setFaults(R"({"faults":[{"fault":"status","status":401,"code":20003,"method":"POST"}]})");
    const auto extension = batch(BatchWork::extend(anHour), 20);
    runToItsEnd(extension);
    QVERIFY(extension->isStopped());
    QCOMPARE(extension->stoppedBy()->error.kind, ApiError::Kind::Unauthorized);
    QVERIFY(extension->countOf(Kind::Failed) <= int(ItemBatch::mostAtOnce));
    QCOMPARE(extension->countOf(Kind::Failed) + extension->countOf(Kind::NotTried), 20);
    QCOMPARE(extension->result(19).failure.error.kind, ApiError::Kind::Unauthorized);
}

void TestBatchOnPractice::severalUncertainOnesInARowStopIt()
{
    make(20);
    setFaults(R"({"faults":[{"fault":"status","status":503,"code":20503,"method":"POST"}]})");
    const auto extension = batch(BatchWork::extend(anHour), 20);
    runToItsEnd(extension);
    QVERIFY(extension->isStopped());
    QCOMPARE(extension->countOf(Kind::Done), 0);
    QVERIFY(extension->countOf(Kind::NotTried) >= 20 - 2 * int(ItemBatch::mostAtOnce));
}

void TestBatchOnPractice::oneBrokenItemDoesNotStopTheRest()
{
    make(9);
    setFaults(R"({"faults":[{"fault":"status","status":400,"code":54008,"path":"*item0004"}]})");
    const auto extension = batch(BatchWork::extend(anHour), 9);
    runToItsEnd(extension);
    QCOMPARE(extension->result(3).kind, Kind::Failed);
    QCOMPARE(extension->countOf(Kind::Done), 8);
}

void TestBatchOnPractice::isOwnedUntilItIsFinished()
{
    make(10);
    auto deletion = batch(BatchWork::remove(), 10);
    QSignalSpy idle(&m_desk->commands, &ItemCommands::idle);
    QSignalSpy ended(deletion.get(), &ItemBatch::finished);
    const CommandTarget map = deletion->target();
    run(deletion);
    const std::weak_ptr<ItemBatch> watched = std::exchange(deletion, nullptr);
    QVERIFY(m_desk->commands.isBusy(map));
    QVERIFY(!m_desk->commands.isIdle());
    m_desk->waitFor(idle);
    QCOMPARE(ended.size(), 1);
    QVERIFY(!m_desk->commands.isBusy(map));
    QTRY_VERIFY(watched.expired());
    QVERIFY(!isThere(10));
}

void TestBatchOnPractice::largeOnesLeaveEvenly()
{
    QCOMPARE(leastSeconds(10'000, 1), 500); // 8 min 20 s
    QCOMPARE(leastSeconds(10'000, half), 1000); // by half the rate
    QCOMPARE(leastSeconds(writesAtOnce(half), half), 0);
    QVERIFY(leastSeconds(writesAtOnce(half) + 1, half) >= 9);
    QVERIFY(paceMs(half) * writesAtOnce(half) >= 10'000);
    QVERIFY(paceMs(half) * writesAtOnce(half) < 10'200);
}

// By a tenth only 19 may leave at once, and the next ones half a second apart.
void TestBatchOnPractice::goesByItsShareOfTheRate()
{
    make(20);
    const auto slow = batch(BatchWork::set(ExpiryChoice::never()), 20);
    m_desk->commands.run(slow, 0.1);
    QTRY_VERIFY(slow->countOf(Kind::Done) > 0);
    QVERIFY(slow->countOf(Kind::Waiting) > 15);
    slow->stop();
    QTRY_VERIFY(slow->isFinished());
}

void TestBatchOnPractice::keepsTheReasonThatItBeganWith()
{
    make(20);
    const QString reason = QStringLiteral("Ticket 4711");
    m_desk->writes.setReason(reason);
    QSignalSpy ended(&m_desk->writes, &RecordedWrites::ended);
    const auto deletion = batch(BatchWork::remove(), 20);
    run(deletion);
    m_desk->writes.setReason(QStringLiteral("of something else"));
    QTRY_VERIFY(deletion->isFinished());
    QCOMPARE(deletion->countOf(Kind::Done), 20);
    m_desk->writes.setReason(reason);
    const auto back = deletion->takingBack();
    run(back);
    m_desk->writes.setReason({});
    QTRY_VERIFY(back->isFinished());
    QCOMPARE(ended.size(), 40);
    for (const auto &told : ended)
        QCOMPARE(told.front().value<WriteRecord>().reason, reason);
}

// A batch is taken back as a whole.
void TestBatchOnPractice::leavesTheSingleUndosAlone()
{
    make(5);
    const WriteRecord single = m_desk->save(m_map, R"({"a":2})");
    const auto deletion = batch(BatchWork::remove(), 5);
    runToItsEnd(deletion);
    QVERIFY(m_desk->undo.nextUndo());
    QCOMPARE(m_desk->undo.nextUndo()->seq, single.seq);
    QVERIFY(deletion->canBeTakenBack());
    const auto back = deletion->takingBack();
    QSignalSpy changes(deletion.get(), &ItemBatch::canBeTakenBackChanged);
    runToItsEnd(back);
    QCOMPARE(m_desk->undo.nextUndo()->seq, single.seq);
    QCOMPARE(changes.size(), 1);
    QVERIFY(!deletion->canBeTakenBack());
    QVERIFY(!deletion->takingBack());
    QVERIFY(!back->canBeTakenBack());
}

void TestBatchOnPractice::saysThatItWasLocked()
{
    make(20);
    const auto deletion = batch(BatchWork::remove(), 20);
    run(deletion);
    QCOMPARE(m_desk->commands.itemsToWrite(), 20);
    m_desk->commands.lockBatches();
    QTRY_VERIFY(deletion->isFinished());
    QVERIFY(deletion->wasLocked());
    QVERIFY(!deletion->stoppedBy());
    QCOMPARE(m_desk->commands.itemsToWrite(), 0);
}

void TestBatchOnPractice::takesADeletionBack()
{
    make(7);
    const auto deletion = batch(BatchWork::remove(), 7);
    runToItsEnd(deletion);
    const auto back = deletion->takingBack();
    QCOMPARE(back->size(), 7);
    QVERIFY(back->work().createsItems);
    runToItsEnd(back);
    QCOMPARE(back->countOf(Kind::Done), 7);
    for (int number = 1; number <= 7; ++number)
        QVERIFY(isSameTime(expiresMs(number), *deletion->item(number - 1).expiresMs));
    QVERIFY(!m_desk->undo.nextRedo());
}

void TestBatchOnPractice::takesAnExtensionBack()
{
    make(7);
    const auto extension = batch(BatchWork::extend(anHour), 7);
    runToItsEnd(extension);
    const auto back = extension->takingBack();
    runToItsEnd(back);
    QCOMPARE(back->countOf(Kind::Done), 7);
    for (int number = 1; number <= 7; ++number)
        QVERIFY(isSameTime(expiresMs(number), *extension->item(number - 1).expiresMs));
}

void TestBatchOnPractice::doesNotTakeBackWhatWasChangedSince()
{
    make(3);
    const auto extension = batch(BatchWork::extend(anHour), 3);
    runToItsEnd(extension);
    QVERIFY(m_desk->change(*m_map, numbered(1), R"({"a":9})"));
    QVERIFY(m_desk->remove(*m_map, numbered(2)));
    const auto back = extension->takingBack();
    runToItsEnd(back);
    QCOMPARE(back->item(0).key.value(), numbered(3).value()); // the newest first
    QCOMPARE(back->result(0).kind, Kind::Done);
    QCOMPARE(back->result(1).kind, Kind::Gone);
    QCOMPARE(back->result(2).kind, Kind::Changed);
}

QTEST_GUILESS_MAIN(TestBatchOnPractice)
#include "tst_batchonpractice.moc"
