// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "confirmsheet.h"
#include "errortext.h"
#include "itemcommands.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

namespace mapdesk {

class MapProgress;
class OpenMap;
class SyncSession;

// Deletes an item or a map, with what the environment asks before it. What a map has is kept first,
// which takes its time: the progress is shown and can be stopped.
class DeletionController : public QObject
{
    Q_OBJECT

public:
    // `session` and `progress` must outlive it; sheets belong to the window of `parent`.
    DeletionController(SyncSession &session, MapProgress &progress, QWidget &parent);

    void deleteItem(const std::shared_ptr<OpenMap> &map, const ItemKey &key);
    void deleteMap(const std::shared_ptr<OpenMap> &map);

signals:
    void written(const mapdesk::CommandTarget &target, const QString &sentence);
    void mapDeleted(const mapdesk::MapSid &map);
    void done(const QString &sentence);
    void problem(const mapdesk::ErrorText &error);

private:
    bool isAsking() const { return m_sheet && m_sheet->isVisible(); }
    bool mayAsk(const OpenMap &map, const std::optional<ItemKey> &key = {});
    void ask(const Confirmation &confirmation, QWidget *details,
             const std::function<void()> &confirmed);
    void readItem(const std::shared_ptr<OpenMap> &map, const ItemKey &key);
    void askForItem(const std::shared_ptr<OpenMap> &map, const MapItem &item);
    void sendMap(const std::shared_ptr<OpenMap> &map, KeptPart part);
    void takeMapStop(const CommandTarget &target, const MapDeletionStop &stop);
    std::shared_ptr<OpenMap> takeDeleting(const CommandTarget &target);

    SyncSession &m_session;
    MapProgress &m_progress;
    QWidget &m_parent;
    QPointer<ConfirmSheet> m_sheet; // deletes itself
    Call<MapItem> m_reading; // of an item that is to be deleted
    std::vector<std::shared_ptr<OpenMap>> m_deleting;
};

} // namespace mapdesk
