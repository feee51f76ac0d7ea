// SPDX-License-Identifier: GPL-3.0-or-later
#include "itembatch.h"

#include "clock.h"
#include "openmap.h"

#include <algorithm>
#include <numeric>

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
    m_pace.setInterval(size() > writesAtOnce() ? int(paceMs()) : 0);
    m_pace.callOnTimeout(this, &ItemBatch::goOn);
}

ItemBatch::~ItemBatch() = default;

CommandTarget ItemBatch::target() const
{
    return {m_map->map().serviceSid, m_map->map().sid, {}};
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
    if (!m_tools)
        return false;
    const auto isAt = [&target](const auto &step) { return step->target() == target; };
    return target == this->target() || std::any_of(m_running.begin(), m_running.end(), isAt);
}

void ItemBatch::start(BatchTools tools)
{
    m_tools.emplace(std::move(tools));
    m_tools->withdrawn = m_withdrawn;
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
    m_uncertain = result.failure.outcome ? m_uncertain + 1 : 0;
    if (result.concernsAll() || m_uncertain == mostUncertain)
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

void ItemBatch::finishIfOver()
{
    if (m_next < size() || !m_running.empty())
        return;
    m_isFinished = true;
    m_tools.reset();
    emit finished();
}

std::shared_ptr<ItemBatch> ItemBatch::takingBack() const
{
    std::vector<BatchItem> items;
    for (size_t row = m_items.size(); row-- > 0;) {
        if (m_writes[row] == 0)
            continue;
        items.push_back(m_items[row]);
        items.back().write = m_writes[row];
    }
    if (items.empty())
        return nullptr;
    BatchWork work{BatchWork::Kind::TakeBack};
    work.createsItems = m_work.kind == BatchWork::Kind::Delete;
    return std::make_shared<ItemBatch>(m_map, work, std::move(items));
}

} // namespace mapdesk
