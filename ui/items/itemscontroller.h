// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batchplan.h"
#include "errortext.h"
#include "itemsstatus.h"
#include "synctypes.h"

#include <QItemSelection>
#include <QModelIndex>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace mapdesk {

class Clock;
class DataInView;
class ExpiryTicker;
class FilterController;
class ItemFilterModel;
class ItemsPanel;
class ItemTableModel;
class LoadProgress;
class NamespacesController;
class OpenMap;
class RowCopier;
class SeekController;
class TablePlaceKeeper;

// Shows an open map in an ItemsPanel: models, filter, loading, and which item is looked at.
class ItemsController : public QObject
{
    Q_OBJECT

public:
    // `clock` is the service's; both must outlive the controller.
    ItemsController(const Clock &clock, ItemsPanel &panel, QObject *parent = nullptr);
    ~ItemsController() override;

    // Shows this map and begins to load it. What was read before is brought up to date, and goes on
    // unless a person stopped it.
    void show(const std::shared_ptr<OpenMap> &map);

    // Shows no map any more; `why` stands in place of the table.
    void clear(const QString &why);

    const std::shared_ptr<OpenMap> &map() const { return m_map; }

    // Makes an item of this map, which was just read on its own, the current one, if need be by
    // clearing a filter that hides it.
    void goTo(const MapItem &item);

    // The same with a key that its items have, at the top of the table.
    void goToKey(const ItemKey &key);

    // The item of the row that is selected, or of the current one where none is; nothing where
    // there are more. After Ctrl+click the current row may be one that is not selected.
    std::optional<ItemKey> onlyChosenItem() const;

    // How many rows are selected, or the current one where none is; and those items as they are
    // shown now, in the order of the table. Where the tree is shown instead, it is the item that is
    // selected there, if any: nothing is chosen that cannot be seen. Quick for a hundred thousand.
    int chosenCount() const;
    std::vector<BatchItem> chosenItems() const;

    // Reads the map again in place.
    void refresh();

    // The current row, in column 0 of the view's model; invalid if there is none.
    QModelIndex currentItem() const;

signals:
    void mapChanged(); // another one is shown, or none
    // An item is chosen (or none: invalid), or chosen again; its row in the view's model.
    void currentItemChanged(const QModelIndex &index);
    // The current item has other values now, or another row.
    void currentItemUpdated();
    void choiceChanged(); // chosenCount() may be another
    // The item of goTo() is the current one now.
    void arrivedAt(const mapdesk::MapItem &item);
    void problem(const mapdesk::ErrorText &error);
    void note(const QString &sentence);

private:
    // What to go to as soon as it has a row.
    struct Wanted
    {
        ItemKey key;
        std::optional<MapItem> item; // as it was just read on its own
    };

    QItemSelection chosenRanges() const;
    void letGo();
    void beginReading();
    std::vector<ItemKey> keysInView() const;
    QString mapName() const;
    void connectModels();
    void connectSeek();
    void connectNamespaces();
    void showNamespaces();
    void takeNamespaceChoice();
    void showInTable(const QString &prefix);
    void sizeColumns();
    std::function<void()> forThisMap(std::function<void(OpenMap &)> action) const;
    void followLoader();
    void showStatus();
    bool isCurrentToCome() const;
    void act();
    void stopWaiting();
    void leaveRows(const QModelIndex &parent, int first, int last);
    void announceCurrent();
    void showWanted();

    ItemsPanel &m_panel;
    std::shared_ptr<OpenMap> m_map;
    std::unique_ptr<ItemTableModel> m_items;
    std::unique_ptr<ItemFilterModel> m_rows;
    std::unique_ptr<TablePlaceKeeper> m_placeKeeper;
    std::unique_ptr<DataInView> m_inView;
    ExpiryTicker *m_ticker;
    RowCopier *m_copier;
    SeekController *m_seek;
    FilterController *m_filter;
    NamespacesController *m_namespaces;
    LoadProgress *m_progress;
    ItemsStatus m_status;
    std::optional<ItemKey> m_announced;
    std::optional<Wanted> m_wanted;
};

} // namespace mapdesk
