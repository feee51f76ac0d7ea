// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "commandfailure.h"
#include "outcomereader.h"
#include "synctypes.h"

#include <QObject>

#include <memory>

namespace mapdesk {

class OpenMap;
class SyncClient;

// The creation of one item, until it is carried out or failed. Where the key is taken, or it is
// unknown whether it was carried out, the item is read; the map's store has what came before a
// signal tells of it.
class ItemCreation : public QObject
{
    Q_OBJECT

public:
    // `client` and `outcomes` must outlive it.
    ItemCreation(const SyncClient &client, const OutcomeReader &outcomes,
                 std::shared_ptr<OpenMap> map, NewItem item);

    // `askedMs`: the clock's steadyMs(). Nothing is emitted before it returns.
    void start(qint64 askedMs);

signals:
    void created(const mapdesk::MapItem &item);
    void failed(const mapdesk::CommandFailure &failure);

private:
    void takeAnswer(const Result<MapItem> &answer);
    void readWhatIsThere(const ApiError &why);
    void findOutcome(const ApiError &why);
    void takeFinding(const WriteFinding<MapItem> &finding, const ApiError &why);

    const SyncClient &m_client;
    const OutcomeReader &m_outcomes;
    const std::shared_ptr<OpenMap> m_map;
    const NewItem m_item;
    qint64 m_askedMs = 0;
    Call<MapItem> m_call;
    Call<WriteFinding<MapItem>> m_finding;
};

} // namespace mapdesk
