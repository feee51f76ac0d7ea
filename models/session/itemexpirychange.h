// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "commandfailure.h"
#include "outcomereader.h"
#include "ttl.h"

#include <QObject>

#include <memory>

namespace mapdesk {

class Clock;
class OpenMap;
class SyncClient;

// One change of an item's expiry, as ItemCommands::changeItemExpiry() says, until it is carried out
// or failed. The map's store has what came before a signal tells of it.
class ItemExpiryChange : public QObject
{
    Q_OBJECT

public:
    // `client` and `outcomes` must outlive it.
    ItemExpiryChange(const SyncClient &client, const OutcomeReader &outcomes,
                     std::shared_ptr<OpenMap> map, ItemKey key, Revision revision, Ttl ttl);

    // `askedMs`: the clock's steadyMs(). Nothing is emitted before it returns.
    void start(qint64 askedMs);

signals:
    void changed();
    void failed(const mapdesk::CommandFailure &failure);

private:
    void takeAnswer(const Result<MapItem> &answer);
    void readAgain(const CommandFailure &why);
    void findOutcome(const ApiError &why);
    void takeFinding(const WriteFinding<MapItem> &finding, const ApiError &why);

    const SyncClient &m_client;
    const OutcomeReader &m_outcomes;
    const std::shared_ptr<OpenMap> m_map;
    const ItemKey m_key;
    const Revision m_revision;
    const Ttl m_ttl;
    qint64 m_askedMs = 0;
    std::optional<MapItem> m_before; // absent where it is not known
    Call<MapItem> m_call;
    Call<WriteFinding<MapItem>> m_finding;
};

} // namespace mapdesk
