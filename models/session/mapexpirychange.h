// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "commandfailure.h"
#include "outcomereader.h"
#include "ttl.h"

#include <QObject>

#include <memory>

namespace mapdesk {

class OpenMap;
class SyncClient;

// One change of a map's expiry, as ItemCommands::changeMapExpiry() says, until it is carried out or
// failed. The open map has the state that came before a signal tells of it.
class MapExpiryChange : public QObject
{
    Q_OBJECT

public:
    // `client` and `outcomes` must outlive it.
    MapExpiryChange(const SyncClient &client, const OutcomeReader &outcomes,
                    std::shared_ptr<OpenMap> map, Ttl ttl);

    // `askedMs`: the clock's steadyMs(). Nothing is emitted before it returns.
    void start(qint64 askedMs);

signals:
    void changed();
    void failed(const mapdesk::CommandFailure &failure);

private:
    void takeAnswer(const Result<SyncMap> &answer);
    void findOutcome(const ApiError &why);
    void takeFinding(const WriteFinding<SyncMap> &finding, const ApiError &why);

    const SyncClient &m_client;
    const OutcomeReader &m_outcomes;
    const std::shared_ptr<OpenMap> m_map;
    const Ttl m_ttl;
    qint64 m_askedMs = 0;
    SyncMap m_before;
    Call<SyncMap> m_call;
    Call<WriteFinding<SyncMap>> m_finding;
};

} // namespace mapdesk
