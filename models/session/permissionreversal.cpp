// SPDX-License-Identifier: GPL-3.0-or-later
#include "permissionreversal.h"

#include "syncclient.h"

namespace mapdesk {

namespace {

PermissionRights rightsIn(const TargetState &state)
{
    return state.exists ? state.rights.value_or(PermissionRights()) : PermissionRights();
}

} // namespace

PermissionReversal::PermissionReversal(const ReversalTools &tools, const ReversalRequest &request)
    : WriteReversal(tools, request)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(writes().outcomes().pause());
    m_pause.callOnTimeout(this, &PermissionReversal::read);
}

void PermissionReversal::read()
{
    m_reading = client()
                    .fetchPermission(target().service, target().map, *record().identity)
                    .then(this, [this](const Result<MapPermission> &now) { judge(now); });
}

void PermissionReversal::judge(const Result<MapPermission> &now)
{
    if (!now && now.error().kind != ApiError::Kind::NotFound) {
        fail({now.error()});
        return;
    }
    const TargetState state = now ? stateOf(*now) : nothingThere();
    if (rightsIn(state) == rightsIn(left()))
        send(state);
    else if (!std::exchange(m_hasLooked, true))
        m_pause.start(); // reads may be late: this may be from before our write
    else if (rightsIn(state) == rightsIn(before()))
        finishUntouched();
    else
        stop(Reason::ChangedSince, state);
}

void PermissionReversal::send(const TargetState &now)
{
    const auto known = now.exists ? std::optional(rightsIn(now)) : std::nullopt;
    if (!before().exists && !known) {
        finishUntouched();
        return;
    }
    const Identity &identity = *record().identity;
    auto write = before().exists
        ? writes().updatePermission(subject(), identity, known, rightsIn(before()))
        : writes().deletePermission(subject(), identity, *known);
    m_write = std::move(write).then(this, [this](const auto &result) { takeResult(*result); });
}

void PermissionReversal::takeResult(const WriteResult<MapPermission> &result)
{
    if (result.isApplied())
        finish();
    else if (result.failure().error.kind == ApiError::Kind::NotFound)
        stop(Reason::Gone, {}, result.failure());
    else
        fail(result.failure());
}

} // namespace mapdesk
