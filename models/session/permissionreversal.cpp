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
    : LookingReversal(tools, request)
{
}

void PermissionReversal::look()
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
    if (rightsIn(state) == rightsIn(left())) {
        send(state);
        return;
    }
    if (looksAgain())
        return;
    if (rightsIn(state) == rightsIn(before()))
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
    m_write = std::move(write).then(this, [this](const auto &result) { finishBy(*result); });
}

} // namespace mapdesk
