// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapexpirychange.h"

#include "openmap.h"
#include "syncclient.h"

namespace mapdesk {

MapExpiryChange::MapExpiryChange(const SyncClient &client, const OutcomeReader &outcomes,
                                 std::shared_ptr<OpenMap> map, Ttl ttl)
    : m_client(client)
    , m_outcomes(outcomes)
    , m_map(std::move(map))
    , m_ttl(ttl)
{
}

void MapExpiryChange::start(qint64 askedMs)
{
    m_askedMs = askedMs;
    m_before = m_map->map();
    m_call = m_client.updateMapExpiry(m_before.serviceSid, m_before.sid, m_ttl)
                 .then(this, [this](const Result<SyncMap> &answer) { takeAnswer(answer); });
}

void MapExpiryChange::takeAnswer(const Result<SyncMap> &answer)
{
    if (answer) {
        m_map->setMap(*answer);
        emit changed();
    } else if (writeoutcome::isUnknown(answer.error())) {
        findOutcome(answer.error());
    } else {
        emit failed({answer.error()});
    }
}

void MapExpiryChange::findOutcome(const ApiError &why)
{
    m_finding = m_outcomes.mapExpiryUpdate(m_before.serviceSid, m_before, m_ttl, m_askedMs)
                    .then(this, [this, why](const Result<WriteFinding<SyncMap>> &finding) {
                        takeFinding(*finding, why);
                    });
}

void MapExpiryChange::takeFinding(const WriteFinding<SyncMap> &finding, const ApiError &why)
{
    if (finding.record)
        m_map->setMap(*finding.record);
    if (finding.outcome == WriteOutcome::Applied)
        emit changed();
    else
        emit failed({why, finding.outcome});
}

} // namespace mapdesk
