// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulkcontroller.h"

#include "batchplanmodel.h"
#include "batchprogress.h"
#include "batchresultssheet.h"
#include "fittingtable.h"
#include "openmap.h"
#include "syncsession.h"
#include "widgetnames.h"
#include "writelocktext.h"

#include <QHeaderView>

#include <algorithm>
#include <iterator>

namespace mapdesk {

namespace {

constexpr qint64 longSeconds = 5;

QWidget *planOf(const std::shared_ptr<ItemBatch> &batch, const BatchTexts::Now &now)
{
    auto *table = new FittingTable({3, 7});
    setNames(table, "batchPlan", BulkController::tr("Items"));
    table->setModel(new BatchPlanModel(batch, now, table));
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    return table;
}

// What of it is written: the rest is counted before and no more.
std::shared_ptr<ItemBatch> writesOf(const std::shared_ptr<ItemBatch> &batch, qint64 nowMs)
{
    if (!batch->work().changesExpiry())
        return batch;
    std::vector<BatchItem> items;
    std::copy_if(batch->items().begin(), batch->items().end(), std::back_inserter(items),
                 [&](const BatchItem &item) {
                     return plannedExpiry(batch->work(), item, nowMs).has_value();
                 });
    return std::make_shared<ItemBatch>(batch->map(), batch->work(), std::move(items));
}

bool wasOnlyStopped(const ItemBatch &batch)
{
    return batch.isStopped() && !batch.stoppedBy()
        && batch.countOf(BatchResult::Kind::Done) + batch.countOf(BatchResult::Kind::NotTried)
        == batch.size();
}

} // namespace

BulkController::BulkController(SyncSession &session, BatchProgress &progress, QWidget &parent)
    : QObject(&parent)
    , m_session(session)
    , m_progress(progress)
    , m_parent(parent)
{
    connect(&m_progress, &BatchProgress::resultsRequested, this, &BulkController::showResults);
}

BatchTexts::Now BulkController::now() const
{
    return {m_session.clock().nowMs(), QTimeZone::systemTimeZone()};
}

void BulkController::run(const std::shared_ptr<OpenMap> &map, const BatchWork &work,
                         std::vector<BatchItem> items)
{
    if (!items.empty())
        begin(std::make_shared<ItemBatch>(map, work, std::move(items)));
}

void BulkController::begin(const Batch &batch)
{
    if (!mayAsk(batch->target()))
        return;
    const BatchSummary summary = summaryOf(batch->work(), batch->items(), now().ms);
    if (summary.writes == 0)
        return emit done(BatchTexts::nothingToDo(batch->work(), batch->size()));
    const Friction friction = m_session.frictionOf(BatchTexts::kindOf(batch->work()),
                                                   summary.writes);
    const bool isLong = leastSeconds(summary.writes) > longSeconds;
    if (friction == Friction::None && !isLong)
        send(writesOf(batch, now().ms));
    else
        ask(batch, summary, friction == Friction::TypeName);
}

bool BulkController::mayAsk(const CommandTarget &map)
{
    if (m_sheet && m_sheet->isVisible())
        return false;
    QString obstacle;
    if (!m_session.writeGuard().allowsWrites())
        obstacle = writingIsLockedText();
    else if (m_session.commands().isBusy(map))
        obstacle = tr("Items of this map, or the map itself, are being written just now. Wait "
                      "until that is done, or stop it.");
    if (!obstacle.isEmpty())
        emit done(obstacle);
    return obstacle.isEmpty();
}

void BulkController::ask(const Batch &batch, const BatchSummary &summary, bool mustType)
{
    m_sheet = ConfirmSheet::ask(
        BatchTexts::confirmationOf(batch->work(), summary, batch->map()->map(), mustType, now()),
        m_session, &m_parent, planOf(batch, now()), this,
        [this, batch] { send(writesOf(batch, now().ms)); });
    connect(m_sheet, &ConfirmSheet::withdrawn, this, &BulkController::done);
}

void BulkController::send(const Batch &batch)
{
    if (m_session.commands().isBusy(batch->target()))
        return void(mayAsk(batch->target()));
    connect(batch.get(), &ItemBatch::finished, this,
            [this, watched = std::weak_ptr(batch)] { tellEnd(watched.lock()); });
    m_progress.follow(batch);
    m_session.commands().run(batch);
}

void BulkController::tellEnd(const Batch &batch)
{
    const bool canBeUndone = batch->work().kind != BatchWork::Kind::TakeBack
        && batch->countOf(BatchResult::Kind::Done) > 0;
    if (!batch->isAllGood())
        tellProblem(batch);
    else if (canBeUndone)
        emit offered(BatchTexts::done(*batch),
                     {tr("Undo"), whileAlive(this, [this, batch] { takeBack(batch); })});
    else
        emit done(BatchTexts::done(*batch));
}

void BulkController::tellProblem(const Batch &batch)
{
    const MessageAction results{tr("Results"),
                                whileAlive(this, [this, batch] { showResults(batch); })};
    if (wasOnlyStopped(*batch)) {
        const QString stopped = BatchTexts::whyStopped(*batch);
        return emit offered(tr("%1 %2").arg(BatchTexts::partlyDone(*batch), stopped), results);
    }
    const QString why = batch->isStopped() ? BatchTexts::whyStopped(*batch)
                                           : tr("The results say why, item by item.");
    ErrorText text{BatchTexts::partlyDone(*batch), why, {}, {results}};
    if (batch->takingBack() && batch->work().kind != BatchWork::Kind::TakeBack)
        text.actions.push_back(
            {tr("Undo what was done"), whileAlive(this, [this, batch] { takeBack(batch); })});
    emit problem(text);
}

void BulkController::takeBack(const Batch &batch)
{
    if (const Batch back = batch->takingBack())
        begin(back);
}

void BulkController::showResults(const Batch &batch)
{
    auto *sheet = new BatchResultsSheet(batch, &m_parent);
    connect(sheet, &BatchResultsSheet::undoRequested, this, [this, batch] { takeBack(batch); });
    sheet->QWidget::show();
}

} // namespace mapdesk
