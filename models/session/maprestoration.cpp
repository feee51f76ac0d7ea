// SPDX-License-Identifier: GPL-3.0-or-later
#include "maprestoration.h"

#include "journal.h"
#include "syncclient.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>

namespace mapdesk {

namespace {

using Kind = ApiError::Kind;

constexpr qint64 goodEnoughMs = 1000;

// Whether other permissions would not meet it.
bool concernsOnePermission(const ApiError &error)
{
    return error.kind == Kind::InvalidRequest;
}

template <typename T>
std::deque<T> queueOf(std::vector<T> all)
{
    return {std::make_move_iterator(all.begin()), std::make_move_iterator(all.end())};
}

} // namespace

MapRestoration::MapRestoration(const ReversalTools &tools, const ReversalRequest &request)
    : WriteReversal(tools, request)
{
}

MapRestoration::~MapRestoration() = default;

void MapRestoration::run()
{
    m_isHalting = false;
    m_interruption.reset();
    if (isOfEmptyMap(record()))
        m_kept = KeptMap{record().mapName, before().expiresMs};
    if (!m_kept)
        loadKept();
    else if (canGoOn())
        goOn();
    else
        createMap();
}

void MapRestoration::loadKept()
{
    m_keptLoading =
        writes().journal().kept(record().keptGroup).then(this, [this](const auto &kept) {
            takeKept(kept);
        });
}

void MapRestoration::takeKept(const Result<std::vector<JournalEntry>, QString> &kept)
{
    if (!kept) {
        refuse(kept.error());
        return;
    }
    m_kept = KeptMap::from(*kept);
    if (!m_kept) {
        stop(Reason::DataPurged);
        return;
    }
    m_restored.wasKeptWhole = m_kept->isWhole;
    m_waitingPermissions = queueOf(std::exchange(m_kept->permissions, {}));
    m_waitingItems = queueOf(std::exchange(m_kept->items, {}));
    m_total = int(m_waitingPermissions.size() + m_waitingItems.size());
    if (m_isHalting)
        stopHere();
    else
        createMap();
}

void MapRestoration::createMap()
{
    const std::optional<Ttl> ttl = ttlBack(m_kept->expiresMs);
    if (!ttl) {
        stop(Reason::ExpiryHasPassed);
        return;
    }
    const std::optional<Ttl> sentTtl = ttl->isNever() ? std::nullopt : ttl;
    m_mapWrite = writes()
                     .createMap(subject(), {m_kept->uniqueName, sentTtl})
                     .then(this, [this](const Result<WriteResult<SyncMap>> &result) {
                         takeCreated(*result);
                     });
}

void MapRestoration::takeCreated(const WriteResult<SyncMap> &result)
{
    if (result.isApplied()) {
        m_restored.map = *result.now;
        correctExpiry();
    } else if (result.error->kind == Kind::AlreadyExists) {
        readTaken(*result.error);
    } else {
        fail(result.failure());
    }
}

void MapRestoration::readTaken(const ApiError &refusal)
{
    m_takenReading = client()
                         .fetchMap(target().service, m_kept->uniqueName)
                         .then(this, [this, refusal](const Result<SyncMap> &taken) {
                             const auto now = taken ? std::optional(stateOf(*taken)) : std::nullopt;
                             stop(Reason::CreatedSince, now, {refusal});
                         });
}

// The creation may have waited for the rate limit while the map's time ran.
void MapRestoration::correctExpiry()
{
    const std::optional<Ttl> ttl = ttlBack(m_kept->expiresMs);
    const bool isOff = m_kept->expiresMs && ttl && m_restored.map.expiresMs
        && std::abs(*m_kept->expiresMs - *m_restored.map.expiresMs) > goodEnoughMs;
    if (!isOff) {
        goOn();
        return;
    }
    m_mapWrite = writes()
                     .updateMapExpiry(newSubject(), m_restored.map, *ttl)
                     .then(this, [this](const Result<WriteResult<SyncMap>> &result) {
                         if (result->isApplied() && result->now)
                             m_restored.map = *result->now;
                         goOn();
                     });
}

void MapRestoration::goOn()
{
    if (m_isHalting || m_interruption) {
        if (!isUnderWay())
            stopHere();
        return;
    }
    if (!m_waitingPermissions.empty()) {
        if (!m_permission.isActive())
            startPermission();
        return;
    }
    while (m_running.size() < mostAtOnce && !m_waitingItems.empty())
        startItem();
    if (!isUnderWay()) {
        emit restored(m_restored);
        finishUntouched();
    }
}

void MapRestoration::startPermission()
{
    const KeptPermission &kept = m_waitingPermissions.front();
    m_permission = writes()
                       .updatePermission(newSubject(), kept.identity, {}, kept.rights)
                       .then(this, [this](const Result<WriteResult<MapPermission>> &result) {
                           takePermission(*result);
                       });
}

void MapRestoration::takePermission(const WriteResult<MapPermission> &result)
{
    if (!result.isApplied() && !concernsOnePermission(*result.error)) {
        interrupt(*result.error);
        return;
    }
    const QString name = m_waitingPermissions.front().identity.value();
    m_waitingPermissions.pop_front();
    if (result.isApplied())
        ++m_restored.permissions;
    else
        m_restored.failures.push_back({name, true, *result.error});
    emit progressed(m_total - int(m_waitingPermissions.size() + m_waitingItems.size()), m_total);
    goOn();
}

void MapRestoration::startItem()
{
    auto item = std::make_unique<ItemRestoration>(client(), writes(), clock(), newSubject(),
                                                  std::move(m_waitingItems.front()));
    m_waitingItems.pop_front();
    connect(item.get(), &ItemRestoration::ended, this,
            [this, started = item.get()](ItemRestoration::Ending ending, const ApiError &error) {
                takeEnding(started, ending, error);
            });
    m_running.push_back(std::move(item));
    m_running.back()->start();
}

void MapRestoration::takeEnding(ItemRestoration *item, ItemRestoration::Ending ending,
                                const ApiError &error)
{
    using Ending = ItemRestoration::Ending;
    const KeptItem kept = item->item();
    const auto found = std::find_if(m_running.begin(), m_running.end(),
                                    [item](const auto &one) { return one.get() == item; });
    found->release()->deleteLater(); // it is what calls this
    m_running.erase(found);
    if (ending == Ending::Interrupted) {
        m_waitingItems.push_front(kept);
        interrupt(error);
        return;
    }
    if (ending == Ending::Restored)
        ++m_restored.items;
    else if (ending == Ending::Expired)
        ++m_restored.expired;
    else
        m_restored.failures.push_back({toString(kept.key), false, error});
    emit progressed(m_total - int(m_waitingItems.size() + m_running.size()), m_total);
    goOn();
}

void MapRestoration::interrupt(const ApiError &error)
{
    if (!m_interruption)
        m_interruption = error;
    goOn();
}

void MapRestoration::stopHere()
{
    ReversalStop stop{Reason::Halted, record(), {}, {}, {}};
    if (canGoOn())
        stop.restored = m_restored;
    if (m_interruption) {
        stop.reason = m_interruption->kind == Kind::NotFound ? Reason::Gone : Reason::Failed;
        stop.failure = {*m_interruption};
    }
    if (stop.reason == Reason::Gone)
        m_restored.map = {}; // there is nothing to go on with
    emit stopped(stop);
}

WriteSubject MapRestoration::newSubject() const
{
    WriteSubject subject = subjectOf(m_restored.map);
    subject.undoes = record().seq;
    return subject;
}

} // namespace mapdesk
