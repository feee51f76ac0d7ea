// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practiceclient.h"
#include "serverclock.h"
#include "syncclient.h"
#include "writingtransport.h"

#include <QJsonObject>
#include <QList>
#include <QTemporaryDir>

#include <memory>

namespace mapdesk::test {

// A client with connections and rate limits of its own.
struct PracticeDesk : WritingTransport
{
    PracticeDesk(const practice::PracticeAddress &address, const TransportOptions &options)
        : WritingTransport(address.url.toString(), {address.accountSid, address.authToken}, options)
    {
    }

    SyncClient client{transport};
};

// A practice service whose faults a test switches, with a client and somebody else at it. What the
// service was asked is told by its access log.
class FaultyPractice
{
public:
    explicit FaultyPractice(const QString &seed);

    // One retry, and at once.
    static TransportOptions usualOptions();

    ServiceSid service() const { return ServiceSid(m_host->address().serviceSid); }

    // The rules of a fault plan, "{..}, {..}"; none: nothing goes wrong.
    void setFaults(const QByteArray &rules);

    // The access log's lines since this or takeWrites() was last asked.
    QList<QJsonObject> takeLog();

    // "METHOD target" of each request other than GET in them.
    QStringList takeWrites();

    // Another client on the same service.
    std::unique_ptr<PracticeDesk> newDesk(const TransportOptions &options = usualOptions()) const;

private:
    practice::PracticeOptions practiceOptions(const QString &seed) const;

    QTemporaryDir m_folder;
    SystemClock m_localClock;
    std::unique_ptr<practice::PracticeHost> m_host;
    std::unique_ptr<PracticeDesk> m_desk;
    qint64 m_logRead = 0; // bytes of the access log

public:
    ServerClock clock{m_localClock}; // the service's time
    practice::PracticeClient other;
    SyncClient client;
};

} // namespace mapdesk::test
