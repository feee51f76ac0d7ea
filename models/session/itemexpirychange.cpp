// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemexpirychange.h"

#include "openmap.h"
#include "syncclient.h"

namespace mapdesk {

ItemExpiryChange::ItemExpiryChange(const SyncClient &client, const OutcomeReader &outcomes,
                                   std::shared_ptr<OpenMap> map, ItemKey key, Revision revision,
                                   Ttl ttl)
    : m_client(client)
    , m_outcomes(outcomes)
    , m_map(std::move(map))
    , m_key(std::move(key))
    , m_revision(std::move(revision))
    , m_ttl(ttl)
{
}

void ItemExpiryChange::start(qint64 askedMs)
{
    m_askedMs = askedMs;
    m_before = m_map->item(m_key);
    if (m_before && m_before->revision != m_revision)
        m_before.reset();
    const SyncMap &map = m_map->map();
    m_call = m_client.updateItemExpiry(map.serviceSid, map.sid, m_key, m_ttl, m_revision)
                 .then(this, [this](const Result<MapItem> &answer) { takeAnswer(answer); });
}

void ItemExpiryChange::takeAnswer(const Result<MapItem> &answer)
{
    if (!answer && writeoutcome::isUnknown(answer.error())) {
        findOutcome(answer.error());
        return;
    }
    if (!answer && answer.error().kind == ApiError::Kind::Conflict) {
        readAgain({answer.error()});
        return;
    }
    m_map->takeItem(m_key, answer);
    if (answer)
        emit changed();
    else
        emit failed({answer.error()});
}

void ItemExpiryChange::readAgain(const CommandFailure &why)
{
    const SyncMap &map = m_map->map();
    m_call = m_client.fetchItem(map.serviceSid, map.sid, m_key)
                 .then(this, [this, why](const Result<MapItem> &now) {
                     m_map->takeItem(m_key, now);
                     emit failed(why);
                 });
}

void ItemExpiryChange::findOutcome(const ApiError &why)
{
    if (!m_before) {
        readAgain({why, WriteOutcome::CannotTell});
        return;
    }
    const SyncMap &map = m_map->map();
    m_finding = m_outcomes.itemExpiryUpdate(map.serviceSid, map.sid, *m_before, m_ttl, m_askedMs)
                    .then(this, [this, why](const Result<WriteFinding<MapItem>> &finding) {
                        takeFinding(*finding, why);
                    });
}

void ItemExpiryChange::takeFinding(const WriteFinding<MapItem> &finding, const ApiError &why)
{
    m_map->takeItem(m_key, finding.now());
    if (finding.outcome == WriteOutcome::Applied)
        emit changed();
    else
        emit failed({why, finding.outcome});
}

} // namespace mapdesk
