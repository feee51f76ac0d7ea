// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulatedmap.h"

#include <QCoreApplication>

#include <algorithm>

namespace mapdesk::test {

namespace {

constexpr int windowMs = 10'000;
constexpr int readsInWindow = 195;

ApiError randomFault(QRandomGenerator &random)
{
    ApiError error;
    error.kind = random.bounded(2) == 0 ? ApiError::Kind::Network : ApiError::Kind::ServerFault;
    return error;
}

void deliverPosted()
{
    // Of every kind: what is sent by its kind alone stays in the queue and makes it ever slower.
    QCoreApplication::sendPostedEvents();
}

} // namespace

struct SimulatedMap::Asked
{
    enum class Stage { Waiting, OnItsWay, Over };

    ItemRange range;
    QByteArray target;
    Priority priority;
    CallPromise<ItemPage> promise = {};
    Stage stage = Stage::Waiting;
    Result<ItemPage> answer = ItemPage();
};

SimulatedMap::SimulatedMap(SimulatedItems items, SimulatedService service)
    : m_items(std::move(items))
    , m_gone(m_items.key_comp())
    , m_service(std::move(service))
    , m_random(m_service.seed)
    , m_latencies(m_service.seed + 1)
    , m_lane(readsInWindow)
{
    if (m_service.changes == 0)
        return;
    for (const auto &entry : m_items)
        m_known.push_back(entry.first);
}

SimulatedMap::~SimulatedMap() = default;

ItemListSource SimulatedMap::source()
{
    return [this](const ItemRange &range, const QByteArray &target, Priority priority) {
        return ask(range, target, priority);
    };
}

void SimulatedMap::run(const std::function<bool()> &until)
{
    deliverPosted();
    startWhatMay();
    while (!(until && until()) && runNext()) {
        deliverPosted();
        startWhatMay();
    }
}

void SimulatedMap::after(int ms, std::function<void()> action)
{
    schedule(ms, std::move(action));
}

QString SimulatedMap::faultIn(const ItemStore &store) const
{
    qsizetype always = 0;
    for (const ItemHandle handle : store.handles()) {
        const ItemView item = store.item(handle);
        auto known = m_items.find(item.key);
        if (known == m_items.end()) {
            known = m_gone.find(item.key);
            if (known == m_gone.end())
                return QStringLiteral("a key that never was: ") + QString::fromUtf8(item.key);
        }
        if (!known->second.hadData(item.data))
            return QStringLiteral("data that never was, of the key ") + QString::fromUtf8(item.key);
        always += known->second.isAlwaysThere ? 1 : 0;
    }
    const auto expected = std::count_if(m_items.begin(), m_items.end(), [](const auto &entry) {
        return entry.second.isAlwaysThere;
    });
    if (always != expected)
        return QStringLiteral("%1 keys of %2 that were always there").arg(always).arg(expected);
    return {};
}

bool SimulatedMap::isExactlyIn(const ItemStore &store) const
{
    const std::vector<ItemHandle> handles = store.handles();
    return handles.size() == m_items.size()
        && std::all_of(handles.begin(), handles.end(), [this, &store](ItemHandle handle) {
               const ItemView item = store.item(handle);
               const auto found = m_items.find(item.key);
               return found != m_items.end() && found->second.data() == item.data;
           });
}

qsizetype SimulatedMap::everSize() const
{
    return qsizetype(m_items.size()) + qsizetype(m_gone.size());
}

Call<ItemPage> SimulatedMap::ask(const ItemRange &range, const QByteArray &target,
                                 Priority priority)
{
    const auto asked = std::make_shared<Asked>(Asked{range, target, priority});
    (priority == Priority::Interactive ? m_interactive : m_background).push_back(asked);
    asked->promise.onDropped([this, weak = std::weak_ptr<Asked>(asked)] {
        if (const AskedPointer dropped = weak.lock())
            drop(dropped);
    });
    return asked->promise.call();
}

void SimulatedMap::drop(const AskedPointer &asked)
{
    if (asked->stage == Asked::Stage::OnItsWay) {
        --m_atOnce;
        ++m_counts.dropped;
        // The service may read it all the same.
        m_lane.end(chargeOf(*asked), elapsedMs() + windowMs);
    }
    asked->stage = Asked::Stage::Over;
}

void SimulatedMap::startWhatMay()
{
    while (startFirst(m_interactive) || startFirst(m_background)) {}
}

bool SimulatedMap::startFirst(Line &line)
{
    while (!line.empty() && line.front()->stage == Asked::Stage::Over)
        line.pop_front();
    if (line.empty() || m_atOnce == m_service.connections)
        return false;
    const AskedPointer asked = line.front();
    if (m_service.limit && m_lane.waitMs(chargeOf(*asked), *m_service.limit, elapsedMs()) != 0)
        return false;
    line.pop_front();
    begin(asked);
    return true;
}

void SimulatedMap::begin(const AskedPointer &asked)
{
    asked->stage = Asked::Stage::OnItsWay;
    m_lane.begin(chargeOf(*asked));
    ++m_counts.requests;
    m_counts.atOnce = std::max(m_counts.atOnce, ++m_atOnce);
    m_counts.interactive += asked->priority == Priority::Interactive ? 1 : 0;
    if (!asked->target.isEmpty())
        ++m_counts.continued;
    else if (asked->range.order == ItemRange::Order::Ascending)
        ++m_counts.ascending;
    else
        ++m_counts.descending;
    const int latencyMs = m_service.latency(m_latencies);
    schedule(latencyMs / 2, [this, asked] { serve(*asked); });
    schedule(latencyMs, [this, asked] { finish(asked); });
}

void SimulatedMap::serve(Asked &asked)
{
    if (m_service.changes > 0) {
        const int changes = m_random.bounded(m_service.changes + 1);
        for (int change = 0; change < changes; ++change)
            changeAtRandom(m_items, m_gone, m_known, m_random);
    }
    if (asked.stage == Asked::Stage::Over)
        return;
    if (happens(m_service.faults))
        asked.answer = failure(randomFault(m_random));
    else
        asked.answer = simulatedPage(m_items, asked.range, asked.target, m_service.pageSize,
                                     m_service.endsEmpty);
}

void SimulatedMap::finish(const AskedPointer &asked)
{
    if (asked->stage == Asked::Stage::Over)
        return;
    asked->stage = Asked::Stage::Over;
    --m_atOnce;
    ++(asked->answer ? m_counts.answered : m_counts.failed);
    m_lane.end(chargeOf(*asked), elapsedMs() + windowMs);
    asked->promise.finish(std::move(asked->answer));
}

bool SimulatedMap::runNext()
{
    const std::optional<qint64> room = roomMs();
    if (m_events.empty() && !room)
        return false;
    if (m_events.empty() || (room && *room < m_events.begin()->first)) {
        m_clock.advance(*room - elapsedMs());
        return true;
    }
    const auto event = m_events.extract(m_events.begin());
    m_clock.advance(event.key() - elapsedMs());
    event.mapped()();
    return true;
}

void SimulatedMap::schedule(qint64 ms, std::function<void()> action)
{
    m_events.emplace(elapsedMs() + ms, std::move(action));
}

// When the limit lets the next one go that waits for it, if that is known.
std::optional<qint64> SimulatedMap::roomMs()
{
    if (!m_service.limit || m_atOnce == m_service.connections)
        return {};
    const Line &line = m_interactive.empty() ? m_background : m_interactive;
    if (line.empty())
        return {};
    const auto waitMs = m_lane.waitMs(chargeOf(*line.front()), *m_service.limit, elapsedMs());
    return waitMs ? std::optional(elapsedMs() + *waitMs) : std::nullopt;
}

RateCharge SimulatedMap::chargeOf(const Asked &asked) const
{
    return {.isBackground = asked.priority == Priority::Background};
}

bool SimulatedMap::happens(double share)
{
    return share > 0 && m_random.generateDouble() < share;
}

} // namespace mapdesk::test
