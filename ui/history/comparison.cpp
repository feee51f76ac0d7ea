// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison.h"

#include "datachanges.h"
#include "expirytext.h"
#include "sametext.h"
#include "syncclient.h"
#include "writewords.h"

#include <QTimeZone>

#include <cstdlib>

namespace mapdesk {

namespace {

using Action = WriteRecord::Action;

// The service's clock and this computer's, and the way of a request.
constexpr qint64 expirySlackMs = 5000;

template <typename T>
Call<TargetState> asState(Call<T> reading)
{
    return std::move(reading).template map<TargetState>([](const Result<T> &read) {
        if (read)
            return Result<TargetState>(stateOf(*read));
        if (read.error().kind == ApiError::Kind::NotFound)
            return Result<TargetState>(TargetState{.exists = false});
        return Result<TargetState>(failure(read.error()));
    });
}

bool isSameMoment(std::optional<qint64> one, std::optional<qint64> other)
{
    if (!one || !other)
        return one == other;
    return std::abs(*one - *other) <= expirySlackMs;
}

} // namespace

Call<TargetState> readTarget(const SyncClient &client, const WriteRecord &record)
{
    const CommandTarget &target = record.target;
    if (record.identity)
        return asState(client.fetchPermission(target.service, target.map, *record.identity));
    if (target.key)
        return asState(client.fetchItem(target.service, target.map, *target.key));
    return asState(client.fetchMap(target.service, target.map.value()));
}

Comparison::Comparison(const WriteRecord &record, const TargetState &now, qint64 nowMs)
    : m_record(record)
    , m_now(now)
    , m_nowMs(nowMs)
{
}

bool Comparison::isOfData() const
{
    return m_record.action == Action::SaveData || m_record.action == Action::CreateItem
        || m_record.action == Action::DeleteItem;
}

// What the write would have left.
TargetState Comparison::sent() const
{
    TargetState state = m_record.sent;
    const bool isDeletion = m_record.action == Action::DeleteItem
        || m_record.action == Action::DeleteMap || m_record.action == Action::DeletePermission;
    state.exists = !isDeletion;
    state.expiresMs = WriteWords::expiryAfter(m_record);
    return state;
}

bool Comparison::isKnown(const TargetState &state) const
{
    return !state.exists || !isOfData() || state.data.has_value();
}

// Whether `state` is what stands there now.
bool Comparison::isThere(const TargetState &state) const
{
    if (!state.exists || !m_now.exists)
        return state.exists == m_now.exists;
    if (isOfData())
        return state.data && m_now.data && isSameText(*state.data, *m_now.data);
    if (m_record.identity)
        return state.rights == m_now.rights;
    return isSameMoment(state.expiresMs, m_now.expiresMs);
}

QString Comparison::verdict() const
{
    const bool wasApplied = m_record.isApplied();
    const TargetState sent = this->sent();
    if (isKnown(sent) && isThere(sent))
        return sent.exists ? tr("What stands there now is exactly what this write sent.")
                           : tr("It is not there, as this write left it.");
    if (isKnown(m_record.before) && isThere(m_record.before)) {
        if (!m_now.exists)
            return tr("It is not there, as before this write.");
        return wasApplied
            ? tr("What stands there now is again what stood there before this write.")
            : tr("What stands there now is still what stood there before this write.");
    }
    if (!m_now.exists)
        return tr("It is not there any more: it was deleted, or it has expired.");
    if (!isKnown(sent) || !isKnown(m_record.before))
        return tr("The data of this write is not kept any more, so there is nothing to compare "
                  "with.");
    return wasApplied ? tr("It was changed again after this write.")
                      : tr("It was changed since, by another write than this one.");
}

std::vector<Comparison::Side> Comparison::sides(const QTimeZone &local) const
{
    return {side(tr("Before this write → now"), m_record.before, local),
            side(m_record.isApplied() ? tr("This write → now") : tr("What it sent → now"), sent(),
                 local)};
}

Comparison::Side Comparison::side(const QString &title, const TargetState &state,
                                  const QTimeZone &local) const
{
    if (!isOfData())
        return {.title = title, .then = words(state, local), .now = words(m_now, local)};
    if (!isKnown(state))
        return {.title = title, .obstacle = tr("This data is not kept any more.")};
    auto changes = dataChanges(state.exists ? state.data : std::nullopt,
                               m_now.exists ? m_now.data : std::nullopt);
    if (!changes)
        return {.title = title,
                .obstacle = tr("One of the two is not valid JSON, so they cannot be compared by "
                               "path.")};
    return {.title = title, .changes = std::move(changes)};
}

QString Comparison::words(const TargetState &state, const QTimeZone &local) const
{
    if (m_record.identity)
        return WriteWords::rights(state.exists ? state.rights : std::nullopt);
    if (!state.exists)
        return tr("It is not there");
    return ExpiryText::sentence(state.expiresMs, m_nowMs, local);
}

} // namespace mapdesk
