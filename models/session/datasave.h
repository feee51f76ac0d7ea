// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "dataedit.h"
#include "outcomereader.h"

#include <QObject>

namespace mapdesk {

class SyncClient;

// One save of an item's data, until it is written or stops. It sends Data alone, with If-Match on
// the revision that the edit started from. On a conflict it reads the newest version and merges
// (see JsonMerge); what was merged is sent with the newest version's revision. Ends by finished(),
// once.
class DataSave : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostMerges = 3;

    // `client` and `outcomes` must outlive it.
    DataSave(const SyncClient &client, const OutcomeReader &outcomes, const ServiceSid &service,
             const MapSid &map, DataEdit edit, MergePolicy policy, QObject *parent = nullptr);

    void start();

signals:
    void saved(const mapdesk::DataSaved &saved);
    void stopped(const mapdesk::SaveStop &stop);
};

} // namespace mapdesk
