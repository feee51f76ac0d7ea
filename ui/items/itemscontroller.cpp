// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemscontroller.h"

#include "datainview.h"
#include "displaytext.h"
#include "expirydelegate.h"
#include "expiryticker.h"
#include "filtercontroller.h"
#include "itemfiltermodel.h"
#include "itemmatcher.h"
#include "itemspanel.h"
#include "itemtablemodel.h"
#include "loadprogress.h"
#include "momentdelegate.h"
#include "namespacescontroller.h"
#include "namespaceview.h"
#include "openmap.h"
#include "rowcopier.h"
#include "rowranges.h"
#include "seekcontroller.h"
#include "tableplacekeeper.h"
#include "viewswitch.h"

#include <QHeaderView>
#include <QTableView>

#include <utility>

namespace mapdesk {

ItemsController::ItemsController(const Clock &clock, ItemsPanel &panel, QObject *parent)
    : QObject(parent)
    , m_panel(panel)
    , m_ticker(new ExpiryTicker(panel.table(), ItemTableModel::ExpiresColumn, clock, this))
    , m_copier(new RowCopier(panel.table(), this))
    , m_seek(new SeekController(panel.seekBar(), this))
    , m_filter(new FilterController(clock, panel.filter(), panel.table(), this))
    , m_namespaces(new NamespacesController(clock, panel.namespaces(), this))
    , m_progress(new LoadProgress(clock, this))
    , m_status(panel, *m_filter, *m_seek, *m_copier, *m_progress)
{
    QTableView &table = m_panel.table();
    table.setItemDelegateForColumn(ItemTableModel::ExpiresColumn, new ExpiryDelegate(clock, this));
    table.setItemDelegateForColumn(ItemTableModel::UpdatedColumn, new MomentDelegate(this));
    m_panel.setPlaceholder(tr("Choose a map on the left to read its items."));
    connect(&m_panel, &ItemsPanel::loadActionTriggered, this, &ItemsController::act);
    connect(&m_panel, &ItemsPanel::stopWaitingTriggered, this, &ItemsController::stopWaiting);
    // A click on the row that is current already changes no row, yet it is a choice.
    connect(&table, &QTableView::clicked, this, [this] {
        m_wanted.reset();
        emit currentItemChanged(currentItem());
    });
    connect(m_copier, &RowCopier::progressChanged, this, &ItemsController::showStatus);
    connect(m_progress, &LoadProgress::looked, this, &ItemsController::showStatus);
    connect(m_filter, &FilterController::changed, this, [this] {
        m_seek->followFilter(m_rows->filter());
        showStatus();
    });
    connectSeek();
    connectNamespaces();
}

ItemsController::~ItemsController() = default;

void ItemsController::show(const std::shared_ptr<OpenMap> &map)
{
    if (map == m_map)
        return;
    letGo();
    auto items = std::make_unique<ItemTableModel>(map->items());
    auto rows = std::make_unique<ItemFilterModel>();
    rows->setSourceModel(items.get());
    const QHeaderView *header = m_panel.table().horizontalHeader();
    rows->sort(header->sortIndicatorSection(), header->sortIndicatorOrder());

    const bool isFirst = !m_map;
    m_placeKeeper.reset();
    // Before the selection model turns to a neighbour.
    connect(rows.get(), &QAbstractItemModel::rowsAboutToBeRemoved, this,
            &ItemsController::leaveRows);
    m_panel.table().setModel(rows.get());
    m_rows = std::move(rows);
    m_items = std::move(items);
    m_map = map;
    connectModels();
    m_filter->setRows(m_rows.get());
    m_seek->setMap(map);
    if (isFirst)
        sizeColumns();

    m_panel.setTitle(mapName());
    connect(&map->loader(), &MapLoader::stateChanged, this, &ItemsController::followLoader);
    connect(map.get(), &OpenMap::refreshFailed, this, [this](const ApiError &error) {
        emit problem(ErrorText::explain(tr("The map %1 could not be read again.").arg(mapName()),
                                        error,
                                        forThisMap([](OpenMap &again) { again.refresh(); })));
    });
    connect(map.get(), &OpenMap::freshnessChanged, this, &ItemsController::showStatus);
    connect(&map->items(), &ItemStore::dataDropped, this, &ItemsController::showStatus);
    connect(&map->resumption(), &LoadResumption::waitingChanged, this,
            &ItemsController::showStatus);
    m_progress->setMap(map);
    beginReading();
    m_namespaces->show(nullptr, {});
    showNamespaces();
    showStatus();
    announceCurrent();
    emit mapChanged();
}

void ItemsController::letGo()
{
    if (m_map) {
        m_map->disconnect(this);
        m_map->loader().disconnect(this);
        m_map->items().disconnect(this);
        m_map->resumption().disconnect(this);
    }
    m_progress->setMap(nullptr);
    m_seek->setMap(nullptr);
    m_inView.reset();
    m_filter->setRows(nullptr);
    m_wanted.reset();
}

void ItemsController::beginReading()
{
    const LoadState state = m_map->state();
    // What is being read is not begun again each time that somebody comes back.
    const bool isReading = m_map->isReading();
    if (state == LoadState::Idle || state == LoadState::Failed)
        m_map->load();
    if (state == LoadState::Idle)
        return;
    // Once it is known what is in view.
    QMetaObject::invokeMethod(
        this,
        [this, isReading, map = std::weak_ptr(m_map)] {
            if (!m_map || map.lock() != m_map)
                return;
            if (isReading)
                m_map->readVisible(keysInView());
            else
                refresh();
        },
        Qt::QueuedConnection);
}

std::vector<ItemKey> ItemsController::keysInView() const
{
    if (m_panel.showsTree())
        return m_panel.namespaces().itemsInView();
    return m_seek->onlyPrefix() ? std::vector<ItemKey>() : m_inView->keys();
}

void ItemsController::clear(const QString &why)
{
    letGo();
    m_namespaces->show(nullptr, {});
    m_placeKeeper.reset();
    m_panel.table().setModel(nullptr);
    m_rows.reset();
    m_items.reset();
    m_map.reset();
    m_announced.reset();
    m_panel.setTitle({});
    m_panel.setStatus({}, ItemsPanel::LoadAction::None);
    m_panel.offerSeek({});
    m_panel.setPlaceholder(why);
    emit mapChanged();
}

void ItemsController::goTo(const MapItem &item)
{
    if (!m_map)
        return;
    m_wanted = Wanted{item.key, item};
    m_map->items().upsert(item);
    showWanted();
}

void ItemsController::goToKey(const ItemKey &key)
{
    if (!m_map)
        return;
    m_wanted = Wanted{key, {}};
    showWanted();
}

std::optional<ItemKey> ItemsController::onlyChosenItem() const
{
    if (!m_rows || chosenCount() != 1)
        return {};
    const QModelIndex row = m_rows->index(chosenRanges().front().top(), 0);
    return row.data(ItemKeyRole).value<ItemKey>();
}

// Ranges of rows, from the top.
QItemSelection ItemsController::chosenRanges() const
{
    if (!m_rows)
        return {};
    if (m_panel.showsTree()) {
        const std::optional<ItemKey> key = m_panel.namespaces().chosenItem();
        const QModelIndex row = key ? m_rows->mapFromSource(m_items->indexOf(*key)) : QModelIndex();
        return row.isValid() ? QItemSelection(row, row) : QItemSelection();
    }
    QItemSelection ranges = m_panel.table().selectionModel()->selection();
    if (ranges.isEmpty() && currentItem().isValid())
        ranges.select(currentItem(), currentItem());
    return fromFirstRow(std::move(ranges));
}

int ItemsController::chosenCount() const
{
    return rowCountOf(chosenRanges());
}

std::vector<BatchItem> ItemsController::chosenItems() const
{
    std::vector<BatchItem> items;
    if (!m_rows)
        return items;
    for (const ItemHandle handle : handlesOf(chosenRanges(), *m_rows)) {
        const ItemView item = m_map->items().item(handle);
        items.push_back({ItemKey(item.key.toByteArray()),
                         Revision(QString::fromUtf8(item.revision)), item.expiresMs});
    }
    return items;
}

void ItemsController::refresh()
{
    if (!m_map)
        return;
    m_filter->renew();
    m_map->refresh(keysInView());
    m_seek->refresh();
}

QModelIndex ItemsController::currentItem() const
{
    return m_panel.table().currentIndex().siblingAtColumn(0);
}

QString ItemsController::mapName() const
{
    return visibleText(m_map->map().displayName());
}

void ItemsController::connectModels()
{
    QTableView &table = m_panel.table();
    m_placeKeeper = std::make_unique<TablePlaceKeeper>(table, *m_rows);
    connect(m_placeKeeper.get(), &TablePlaceKeeper::selectionDropped, this, [this](int rows) {
        emit note(tr("%Ln row(s) that were selected no longer are: in this order they lie in too "
                     "many places.",
                     nullptr, rows));
    });
    m_inView = std::make_unique<DataInView>(table, *m_map, *m_items, *m_rows);
    connect(m_inView.get(), &DataInView::problem, this, &ItemsController::problem);
    // The header would ask each of a million rows whether all of a column is selected.
    auto *none = new QItemSelectionModel(m_rows.get(), m_rows.get());
    table.horizontalHeader()->setSelectionModel(none);
    connect(table.selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ItemsController::announceCurrent);
    connect(table.selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ItemsController::choiceChanged);
    connect(m_items.get(), &StoreTableModel::published, this, [this] {
        showStatus();
        showWanted();
    });
    connect(m_rows.get(), &QAbstractItemModel::rowsInserted, this, &ItemsController::showStatus);
    // Once all rows are there: going somewhere can begin another filter.
    connect(m_rows.get(), &QAbstractItemModel::rowsInserted, this, &ItemsController::showWanted,
            Qt::QueuedConnection);
    connect(m_rows.get(), &QAbstractItemModel::rowsRemoved, this, &ItemsController::showStatus);
    connect(m_rows.get(), &ItemFilterModel::progressChanged, this, [this] {
        showStatus();
        showWanted();
    });
    connect(m_rows.get(), &QAbstractItemModel::modelReset, this, [this] {
        showStatus();
        emit choiceChanged();
        if (!isCurrentToCome()) {
            announceCurrent();
            // The same item can have another row now.
            emit currentItemUpdated();
        }
        showWanted();
    });
    connect(m_rows.get(), &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &topLeft, const QModelIndex &bottomRight) {
                const int row = currentItem().row();
                if (topLeft.row() <= row && row <= bottomRight.row())
                    emit currentItemUpdated();
            });
}

void ItemsController::connectSeek()
{
    connect(&m_panel, &ItemsPanel::seekOnServerRequested, m_seek, &SeekController::seek);
    connect(m_seek, &SeekController::keyFound, this, [this](const ItemKey &key, bool hasPrefix) {
        // A key that nobody asked for is no reason to give up a filter.
        if (hasPrefix || !m_filter->isOn())
            goToKey(key);
    });
    connect(m_seek, &SeekController::stateChanged, this, &ItemsController::showStatus);
    connect(m_seek, &SeekController::problem, this, &ItemsController::problem);
    connect(m_seek, &SeekController::narrowed, m_filter, &FilterController::setPrefix);
    connect(m_seek, &SeekController::widened, this, [this](const QString &prefix) {
        m_filter->clearPrefix(prefix);
        showStatus();
    });
}

void ItemsController::connectNamespaces()
{
    connect(&m_panel.viewSwitch(), &ViewSwitch::viewChanged, this, [this] {
        showNamespaces();
        showStatus();
        emit choiceChanged();
    });
    connect(&m_panel.viewSwitch(), &ViewSwitch::separatorChanged, m_namespaces,
            &NamespacesController::setSeparator);
    m_namespaces->setSeparator(m_panel.viewSwitch().separator());
    connect(&m_panel.namespaces(), &NamespaceView::chosen, this,
            &ItemsController::takeNamespaceChoice);
    connect(&m_panel.namespaces(), &NamespaceView::tableWanted, this,
            &ItemsController::showInTable);
    connect(this, &ItemsController::currentItemChanged, this, &ItemsController::showNamespaces);
}

// The current row is the table's; the tree follows while it is shown, and does not exist before.
void ItemsController::showNamespaces()
{
    if (!m_map || !m_panel.showsTree())
        return;
    const QModelIndex index = currentItem();
    m_namespaces->show(m_map,
                       index.isValid() ? std::optional(index.data(ItemKeyRole).value<ItemKey>())
                                       : std::nullopt);
}

void ItemsController::takeNamespaceChoice()
{
    if (const std::optional<ItemKey> key = m_panel.namespaces().chosenItem())
        goToKey(*key);
    emit choiceChanged();
}

// An item is the current row there already.
void ItemsController::showInTable(const QString &prefix)
{
    if (!prefix.isEmpty())
        m_filter->setPrefix(prefix);
    m_panel.viewSwitch().setTree(false);
    m_panel.setFocus();
}

void ItemsController::sizeColumns()
{
    QHeaderView *header = m_panel.table().horizontalHeader();
    const int em = m_panel.fontMetrics().horizontalAdvance(QLatin1Char('m'));
    header->resizeSection(ItemTableModel::KeyColumn, 13 * em);
    header->resizeSection(ItemTableModel::PreviewColumn, 11 * em);
    header->resizeSection(ItemTableModel::ExpiresColumn, 16 * em);
    header->resizeSection(ItemTableModel::UpdatedColumn, 10 * em);
    header->resizeSection(ItemTableModel::RevisionColumn, 5 * em);
    header->resizeSection(ItemTableModel::CreatedByColumn, 7 * em);
}

// For later: nobody may look at the map any more.
std::function<void()> ItemsController::forThisMap(std::function<void(OpenMap &)> action) const
{
    return [map = std::weak_ptr(m_map), action = std::move(action)] {
        if (const std::shared_ptr<OpenMap> open = map.lock())
            action(*open);
    };
}

void ItemsController::followLoader()
{
    showStatus();
    // What goes on by itself is no news at first: the status says it.
    if (!m_map->resumption().isNews())
        return;
    if (const std::optional<ApiError> error = m_map->loader().error()) {
        emit problem(ErrorText::explain(tr("The items of %1 could not be read.").arg(mapName()),
                                        *error, forThisMap([](OpenMap &again) { again.load(); })));
    }
}

void ItemsController::showStatus()
{
    if (m_map)
        m_status.show(*m_map, *m_rows);
}

void ItemsController::act()
{
    if (m_status.isPrefixShown())
        return m_seek->state() == LoadState::Loading ? m_seek->stop() : m_seek->goOn();
    if (m_map->loader().state() == LoadState::Loading)
        m_map->stopLoading();
    else
        m_map->loader().start();
}

void ItemsController::stopWaiting()
{
    if (m_status.isPrefixShown())
        m_seek->stop();
    else
        m_map->stopLoading();
}

// Matches that were found first need not have the row that was current: the last ones tell.
bool ItemsController::isCurrentToCome() const
{
    return m_rows->isPartial() && !currentItem().isValid();
}

// An item that only leaves the filter would hand its place to a neighbour that nobody chose, for
// the next action to hit; in the tree, where no filter is, to one that is not even near.
void ItemsController::leaveRows(const QModelIndex &, int first, int last)
{
    const QModelIndex current = currentItem();
    if (current.row() < first || last < current.row())
        return;
    const bool isThere =
        m_map->items().find(current.data(ItemKeyRole).value<ItemKey>()).has_value();
    if (isThere || m_panel.showsTree())
        m_panel.table().selectionModel()->clearCurrentIndex();
}

void ItemsController::announceCurrent()
{
    const QModelIndex index = currentItem();
    std::optional<ItemKey> key;
    if (index.isValid())
        key = index.data(ItemKeyRole).value<ItemKey>();
    if (key == m_announced && key)
        return;
    // Somebody chose another one; where a view turns by itself, it selects nothing.
    if (key && m_panel.table().selectionModel()->isSelected(index))
        m_wanted.reset();
    m_announced = key;
    emit currentItemChanged(index);
}

// The table tells of new items a moment later.
void ItemsController::showWanted()
{
    const QModelIndex source = m_wanted ? m_items->indexOf(m_wanted->key) : QModelIndex();
    if (!source.isValid())
        return;
    // What has no row yet need not be hidden.
    if (!m_rows->mapFromSource(source).isValid()
        && !ItemMatcher(m_rows->filter())
                .matches(m_map->items().snapshot(), m_items->handle(source.row()))) {
        // What was just created is told of by others.
        if (!m_wanted->item)
            emit note(
                tr("The filter was cleared to show %1.").arg(visibleText(toString(m_wanted->key))));
        m_filter->clearAll();
    }
    // The filter's worker may still be at it, or the item has been gone to in between.
    const QModelIndex row = m_rows->mapFromSource(source);
    if (!m_wanted || !row.isValid())
        return;
    const Wanted wanted = *std::exchange(m_wanted, {});
    QTableView &table = m_panel.table();
    table.setCurrentIndex(row);
    table.scrollTo(
        row, wanted.item ? QAbstractItemView::PositionAtCenter : QAbstractItemView::PositionAtTop);
    // Chosen again it is a choice, too.
    emit currentItemChanged(currentItem());
    if (wanted.item)
        emit arrivedAt(*wanted.item);
}

} // namespace mapdesk
