// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemcreation.h"

#include "openmap.h"
#include "syncclient.h"

namespace mapdesk {

ItemCreation::ItemCreation(const SyncClient &client, const OutcomeReader &outcomes,
                           std::shared_ptr<OpenMap> map, NewItem item)
    : m_client(client)
    , m_outcomes(outcomes)
    , m_map(std::move(map))
    , m_item(std::move(item))
{
}

void ItemCreation::start(qint64 askedMs)
{
    m_askedMs = askedMs;
    const SyncMap &map = m_map->map();
    m_call = m_client.createItem(map.serviceSid, map.sid, m_item)
                 .then(this, [this](const Result<MapItem> &answer) { takeAnswer(answer); });
}

void ItemCreation::takeAnswer(const Result<MapItem> &answer)
{
    if (answer) {
        m_map->takeItem(m_item.key, answer);
        emit created(*answer);
    } else if (writeoutcome::isUnknown(answer.error())) {
        findOutcome(answer.error());
    } else if (answer.error().kind == ApiError::Kind::AlreadyExists) {
        readWhatIsThere(answer.error());
    } else {
        emit failed({answer.error()});
    }
}

void ItemCreation::readWhatIsThere(const ApiError &why)
{
    const SyncMap &map = m_map->map();
    m_call = m_client.fetchItem(map.serviceSid, map.sid, m_item.key)
                 .then(this, [this, why](const Result<MapItem> &now) {
                     m_map->takeItem(m_item.key, now);
                     emit failed({why});
                 });
}

void ItemCreation::findOutcome(const ApiError &why)
{
    const SyncMap &map = m_map->map();
    m_finding = m_outcomes.itemCreation(map.serviceSid, map.sid, m_item, m_askedMs)
                    .then(this, [this, why](const Result<WriteFinding<MapItem>> &finding) {
                        takeFinding(*finding, why);
                    });
}

void ItemCreation::takeFinding(const WriteFinding<MapItem> &finding, const ApiError &why)
{
    m_map->takeItem(m_item.key, finding.now());
    if (finding.outcome == WriteOutcome::Applied)
        emit created(*finding.record);
    else
        emit failed({why, finding.outcome});
}

} // namespace mapdesk
