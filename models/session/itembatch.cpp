// SPDX-License-Identifier: GPL-3.0-or-later
#include "itembatch.h"

#include "clock.h"
#include "openmap.h"

#include <algorithm>

namespace mapdesk {

using Kind = BatchResult::Kind;

namespace {

constexpr size_t kinds = size_t(Kind::NotTried) + 1;

} // namespace

ItemBatch::ItemBatch(std::shared_ptr<OpenMap> map, const BatchWork &work,
                     std::vector<BatchItem> items)
    : m_map(std::move(map))
    , m_work(work)
    , m_items(std::move(items))
    , m_results(m_items.size())
    , m_counts(kinds)
    , m_writes(m_items.size())
{
    m_counts[size_t(Kind::Waiting)] = size();
    m_pace.setSingleShot(true);
    m_pace.setTimerType(Qt::PreciseTimer);
    m_pace.callOnTimeout(this, &ItemBatch::goOn);
}

ItemBatch::~ItemBatch() = default;

CommandTarget ItemBatch::target() const
{
    return targetOf(m_map->map());
}

int ItemBatch::over() const
{
    return size() - countOf(Kind::Waiting) - countOf(Kind::UnderWay);
}

bool ItemBatch::isAllGood() const
{
    return countOf(Kind::Done) + countOf(Kind::NothingToDo) == size();
}

bool ItemBatch::isUnderWay(const CommandTarget &target) const
{
    return m_tools && (target == this->target() || isWriting(target));
}

bool ItemBatch::isWriting(const CommandTarget &target) const
{
    return std::any_of(m_running.begin(), m_running.end(),
                       [&target](const auto &step) { return step->target() == target; });
}

void ItemBatch::start(BatchTools tools)
{
    m_tools.emplace(std::move(tools));
    m_tools->withdrawn = m_withdrawn;
    const double share = m_tools->share;
    m_pace.setInterval(size() > writesAtOnce(share) ? int(paceMs(share)) : 0);
    QMetaObject::invokeMethod(this, &ItemBatch::goOn, Qt::QueuedConnection);
}

bool ItemBatch::mayStartNext() const
{
    return !m_isStopped && m_next < size() && m_running.size() < mostAtOnce && !m_pace.isActive();
}

void ItemBatch::goOn()
{
    if (m_isFinished)
        return;
    const int before = over();
    while (mayStartNext())
        startNext();
    if (over() != before)
        emit progressed(over(), size());
    finishIfOver();
}

void ItemBatch::startNext()
{
    const int row = m_next++;
    const BatchItem &item = m_items[size_t(row)];
    if (m_work.changesExpiry() && !plannedExpiry(m_work, item, m_tools->reversal.clock.nowMs())) {
        setResult(row, {Kind::NothingToDo});
        emit resultsChanged(row, row);
        return;
    }
    auto step = std::make_unique<BatchStep>(*m_tools, m_map, m_work, item);
    BatchStep &started = *step;
    connect(&started, &BatchStep::takenBack, this, &ItemBatch::takenBack);
    connect(&started, &BatchStep::ended, this,
            [this, &started, row](const BatchResult &result) { takeEnd(started, row, result); });
    if (m_pace.interval() > 0)
        m_pace.start();
    started.start(); // before it counts as under way: it asks who else writes the item
    m_running.push_back(std::move(step));
    setResult(row, {Kind::UnderWay});
    emit resultsChanged(row, row);
    emit itemStarted(started.target());
}

void ItemBatch::takeEnd(BatchStep &step, int row, const BatchResult &result)
{
    const auto found = std::find_if(m_running.begin(), m_running.end(),
                                    [&step](const auto &one) { return one.get() == &step; });
    found->release()->deleteLater(); // it is what calls this
    m_running.erase(found);
    m_writes[size_t(row)] = step.write();
    const bool neverLeft = result.failure.error.kind == ApiError::Kind::Refused;
    if (m_isStopped && result.kind == Kind::Failed && neverLeft)
        setResult(row, {Kind::NotTried, m_stoppedBy.value_or(CommandFailure())});
    else
        setResult(row, result);
    emit resultsChanged(row, row);
    emit itemEnded(step.target(), result.kind == Kind::Done);
    m_withoutAnswer = result.failure.outcome ? m_withoutAnswer + 1 : 0;
    if (result.concernsAll() || m_withoutAnswer == mostWithoutAnswer)
        stopAfter(result);
    emit progressed(over(), size());
    goOn();
}

void ItemBatch::setResult(int row, const BatchResult &result)
{
    BatchResult &known = m_results[size_t(row)];
    --m_counts[size_t(known.kind)];
    known = result;
    ++m_counts[size_t(known.kind)];
}

void ItemBatch::stopAfter(const BatchResult &result)
{
    if (m_isStopped)
        return;
    m_stoppedBy = result.failure;
    stop();
}

void ItemBatch::stop()
{
    if (m_isStopped || m_isFinished)
        return;
    m_isStopped = true;
    *m_withdrawn = true;
    m_pace.stop();
    const int first = m_next;
    for (; m_next < size(); ++m_next)
        setResult(m_next, {Kind::NotTried, m_stoppedBy.value_or(CommandFailure())});
    if (first < size())
        emit resultsChanged(first, size() - 1);
    emit withdrawn();
    QMetaObject::invokeMethod(this, &ItemBatch::goOn, Qt::QueuedConnection);
}

void ItemBatch::lock()
{
    if (m_isStopped || m_isFinished)
        return;
    m_wasLocked = true;
    stop();
}

void ItemBatch::finishIfOver()
{
    if (m_next < size() || !m_running.empty())
        return;
    m_isFinished = true;
    m_tools.reset();
    emit finished();
}

bool ItemBatch::canBeTakenBack() const
{
    return m_work.kind != BatchWork::Kind::TakeBack
        && std::any_of(m_writes.begin(), m_writes.end(), [](JournalSeq seq) { return seq != 0; });
}

void ItemBatch::forgetWrite(JournalSeq write)
{
    std::replace(m_writes.begin(), m_writes.end(), write, JournalSeq(0));
    if (!canBeTakenBack())
        emit canBeTakenBackChanged();
}

std::shared_ptr<ItemBatch> ItemBatch::takingBack()
{
    if (!canBeTakenBack())
        return nullptr;
    std::vector<BatchItem> items;
    for (size_t row = m_items.size(); row-- > 0;) {
        if (m_writes[row] == 0)
            continue;
        items.push_back(m_items[row]);
        items.back().write = m_writes[row];
    }
    BatchWork work{BatchWork::Kind::TakeBack};
    work.createsItems = m_work.kind == BatchWork::Kind::Delete;
    const auto back = std::make_shared<ItemBatch>(m_map, work, std::move(items));
    connect(back.get(), &ItemBatch::takenBack, this,
            [this](const WriteRecord &original) { forgetWrite(original.seq); });
    return back;
}

} // namespace mapdesk
