// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "keptmap.h"
#include "recordedwrites.h"

#include <QObject>

namespace mapdesk {

class Clock;
class SyncClient;

// Brings back one item of a deleted map, with the time it had left. A creation may wait for the
// rate limit while that time runs; where it came more than a second off, the expiry is set once
// more. What stands there already with the same data is as good as brought back.
class ItemRestoration : public QObject
{
    Q_OBJECT

public:
    enum class Ending {
        Restored,
        Expired, // its time has passed
        Failed, // with an error that concerns this item alone
        Interrupted, // with one that others would meet, too; it may be tried again
    };

    // All must outlive it.
    ItemRestoration(const SyncClient &client, RecordedWrites &writes, const Clock &serviceClock,
                    WriteSubject subject, KeptItem item);

    // Nothing is emitted before it returns.
    void start();

    const KeptItem &item() const { return m_item; }

signals:
    // `error`: of the last two.
    void ended(mapdesk::ItemRestoration::Ending ending, const mapdesk::ApiError &error);

private:
    std::optional<Ttl> ttlLeft() const; // nothing where its time has passed
    void create(const JsonText &data, Ttl ttl);
    void takeCreated(const WriteResult<MapItem> &result);
    void compare(const Result<MapItem> &found, const ApiError &refusal);
    void correct(const MapItem &item);
    void endLater(Ending ending, const ApiError &error = {});
    void endBy(const ApiError &error);

    const SyncClient &m_client;
    RecordedWrites &m_writes;
    const Clock &m_clock;
    const WriteSubject m_subject;
    const KeptItem m_item;
    int m_corrections = 0;
    Call<WriteResult<MapItem>> m_write;
    Call<MapItem> m_reading;
};

} // namespace mapdesk
