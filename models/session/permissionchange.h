// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "recordedwrites.h"

#include <QObject>

#include <optional>

namespace mapdesk {

class SyncClient;

// What is to become of the permission of one identity on a map.
struct PermissionEdit
{
    Identity identity;
    std::optional<PermissionRights> shown; // as the person sees it; absent: none
    std::optional<PermissionRights> wanted; // absent: none, it is revoked
};

// One change of a permission, as ItemCommands::changePermission() says. Permissions have no
// If-Match, so the permission is read first: where it is not what was shown nothing is sent, and
// the result is a Conflict with what stands there. Somebody may still be faster in the moment
// between.
class PermissionChange : public QObject
{
    Q_OBJECT

public:
    // `client` and `writes` must outlive it.
    PermissionChange(const SyncClient &client, RecordedWrites &writes, WriteSubject subject,
                     PermissionEdit edit);

    // Once. The Call never fails; dropped with the change.
    Call<WriteResult<MapPermission>> start();

private:
    void judge(const Result<MapPermission> &now);
    void send(const std::optional<PermissionRights> &now);

    const SyncClient &m_client;
    RecordedWrites &m_writes;
    const WriteSubject m_subject;
    const PermissionEdit m_edit;
    const CallPromise<WriteResult<MapPermission>> m_promise;
    Call<MapPermission> m_reading;
    Call<WriteResult<MapPermission>> m_write;
};

} // namespace mapdesk
