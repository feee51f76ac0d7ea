// SPDX-License-Identifier: GPL-3.0-or-later
#include "permissionchange.h"

#include "localerror.h"
#include "syncclient.h"

namespace mapdesk {

namespace {

WriteResult<MapPermission> notSent(const ApiError &error, const Result<MapPermission> &now)
{
    WriteResult<MapPermission> result{.error = error};
    if (now)
        result.now = *now;
    else
        result.readError = now.error();
    return result;
}

} // namespace

PermissionChange::PermissionChange(const SyncClient &client, RecordedWrites &writes,
                                   WriteSubject subject, PermissionEdit edit)
    : m_client(client)
    , m_writes(writes)
    , m_subject(std::move(subject))
    , m_edit(std::move(edit))
{
}

Call<WriteResult<MapPermission>> PermissionChange::start()
{
    m_reading = m_client.fetchPermission(m_subject.service, m_subject.map, m_edit.identity)
                    .then(this, [this](const Result<MapPermission> &now) { judge(now); });
    return m_promise.call();
}

// None and one that allows nothing are the same to Sync. What is not there cannot be revoked.
void PermissionChange::judge(const Result<MapPermission> &now)
{
    const bool isGone = !now && now.error().kind == ApiError::Kind::NotFound;
    if (!now && (!isGone || !m_edit.wanted))
        return m_promise.finish(notSent(now.error(), now));
    const auto rights = now ? stateOf(*now).rights : std::nullopt;
    if (rights.value_or(PermissionRights()) == m_edit.shown.value_or(PermissionRights()))
        return send(rights);
    m_promise.finish(notSent(
        localError(ApiError::Kind::Conflict, tr("The permission is not what was shown any more")),
        now));
}

void PermissionChange::send(const std::optional<PermissionRights> &now)
{
    auto write = m_edit.wanted
        ? m_writes.updatePermission(m_subject, m_edit.identity, now, *m_edit.wanted)
        : m_writes.deletePermission(m_subject, m_edit.identity, *now);
    m_write = std::move(write).then(this, [this](const Result<WriteResult<MapPermission>> &result) {
        m_promise.finish(*result);
    });
}

} // namespace mapdesk
