// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapscontroller.h"

#include "expirydelegate.h"
#include "expiryticker.h"
#include "itemfiltermodel.h"
#include "maplist.h"
#include "mapnamedelegate.h"
#include "mapspanel.h"
#include "mapsstatus.h"
#include "mapstablemodel.h"
#include "momentdelegate.h"
#include "rowcopier.h"
#include "syncsession.h"
#include "tableplacekeeper.h"

#include <QAction>
#include <QHeaderView>
#include <QTableView>

namespace mapdesk {

namespace {

std::vector<SearchedMap> searchedMaps(const MapList &list, const std::vector<ItemHandle> &handles)
{
    std::vector<SearchedMap> maps;
    maps.reserve(handles.size());
    for (const ItemHandle handle : handles)
        maps.push_back(SearchedMap::of(list.identity(handle)));
    return maps;
}

} // namespace

MapsController::MapsController(SyncSession &session, MapsPanel &panel, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_panel(panel)
    , m_open(new QAction(tr("&Open map"), this))
{
    new RowCopier(panel.table(), this);
    QTableView &table = m_panel.table();
    const Clock &clock = m_session.clock();
    table.setItemDelegateForColumn(MapsTableModel::NameColumn, new MapNameDelegate(this));
    table.setItemDelegateForColumn(MapsTableModel::ExpiresColumn, new ExpiryDelegate(clock, this));
    table.setItemDelegateForColumn(MapsTableModel::UpdatedColumn, new MomentDelegate(this));
    new ExpiryTicker(table, MapsTableModel::ExpiresColumn, clock, this);
    addOpenAction();
    connect(&table, &QTableView::activated, this, &MapsController::open);
    connect(&m_panel, &MapsPanel::filterChanged, this, &MapsController::applyFilter);
    connect(&m_panel, &MapsPanel::loadActionTriggered, this, &MapsController::act);
}

MapsController::~MapsController() = default;

// By Enter it is the table's own doing.
void MapsController::addOpenAction()
{
    QTableView &table = m_panel.table();
    table.insertAction(table.actions().value(0), m_open);
    connect(m_open, &QAction::triggered, this, [this] {
        if (const std::optional<SyncMap> map = chosenMap())
            emit mapChosen(*map);
    });
    connect(this, &MapsController::choiceChanged, m_open,
            [this] { m_open->setEnabled(chosenMap().has_value()); });
}

void MapsController::show(const ServiceSid &service, const QString &name)
{
    m_serviceName = name;
    m_panel.setTitle(tr("Maps of %1").arg(name));
    if (service != m_service) {
        const bool isFirst = !m_list;
        if (m_list) {
            m_list->loader().disconnect(this);
            m_list->loader().stop();
        }
        m_panel.clearFilter();
        m_service = service;
        makeModels(m_session.maps(service));
        if (isFirst)
            sizeColumns();
    }
    m_list->loader().start();
    showStatus();
    emit choiceChanged();
}

void MapsController::makeModels(const std::shared_ptr<MapList> &list)
{
    auto maps = std::make_unique<MapsTableModel>(*list);
    auto rows = std::make_unique<ItemFilterModel>();
    rows->setSourceModel(maps.get());
    QTableView &table = m_panel.table();
    const QHeaderView *header = table.horizontalHeader();
    rows->sort(header->sortIndicatorSection(), header->sortIndicatorOrder());
    m_placeKeeper.reset();
    table.setModel(rows.get());
    m_rows = std::move(rows);
    m_maps = std::move(maps);
    m_list = list;
    m_lists.insert(list->service(), list);
    connectModels();
}

void MapsController::connectModels()
{
    QTableView &table = m_panel.table();
    m_placeKeeper = std::make_unique<TablePlaceKeeper>(table, *m_rows);
    connect(table.selectionModel(), &QItemSelectionModel::currentChanged, this,
            &MapsController::choiceChanged);
    connect(table.selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &MapsController::choiceChanged);
    for (const auto rowsSignal :
         {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_rows.get(), rowsSignal, this, &MapsController::showStatus);
    // What a filter hides changes no row, but the count.
    connect(m_maps.get(), &StoreTableModel::published, this, &MapsController::showStatus);
    connect(m_rows.get(), &ItemFilterModel::progressChanged, this, &MapsController::showStatus);
    connect(m_rows.get(), &QAbstractItemModel::modelReset, this, &MapsController::followRows);
    connect(m_rows.get(), &QAbstractItemModel::dataChanged, this, &MapsController::choiceChanged);
    connect(&m_list->loader(), &MapLoader::stateChanged, this, &MapsController::followLoader);
}

void MapsController::followRows()
{
    showStatus();
    emit choiceChanged();
}

void MapsController::refresh()
{
    if (!m_list)
        return;
    applyFilter();
    m_list->loader().refresh();
}

std::optional<SyncMap> MapsController::chosenMap() const
{
    if (!m_rows)
        return {};
    const QItemSelection ranges = m_panel.table().selectionModel()->selection();
    if (ranges.isEmpty()) {
        const QModelIndex current = m_panel.table().currentIndex();
        return current.isValid() ? std::optional(mapAt(current)) : std::nullopt;
    }
    const bool isOne = ranges.size() == 1 && ranges.front().height() == 1;
    return isOne ? std::optional(mapAt(m_rows->index(ranges.front().top(), 0))) : std::nullopt;
}

SyncMap MapsController::mapAt(const QModelIndex &row) const
{
    return m_list->map(m_maps->handle(m_rows->mapToSource(row).row()));
}

std::vector<SearchedMap> MapsController::loadedMaps(const ServiceSid &service) const
{
    const std::shared_ptr<MapList> list = m_lists.value(service);
    return list ? searchedMaps(*list, list->maps().handles()) : std::vector<SearchedMap>();
}

std::vector<SearchedMap> MapsController::filteredMaps(const ServiceSid &service) const
{
    if (!m_rows || service != m_service)
        return {};
    std::vector<ItemHandle> handles;
    for (int row = 0; row < m_rows->rowCount(); ++row)
        handles.push_back(m_rows->handle(row));
    return searchedMaps(*m_list, handles);
}

void MapsController::sizeColumns()
{
    QHeaderView *header = m_panel.table().horizontalHeader();
    const int em = m_panel.fontMetrics().horizontalAdvance(QLatin1Char('m'));
    header->resizeSection(MapsTableModel::NameColumn, 14 * em);
    header->resizeSection(MapsTableModel::SidColumn, 9 * em);
    header->resizeSection(MapsTableModel::RevisionColumn, 5 * em);
    header->resizeSection(MapsTableModel::ExpiresColumn, 16 * em);
    header->resizeSection(MapsTableModel::UpdatedColumn, 10 * em);
    header->resizeSection(MapsTableModel::CreatedByColumn, 7 * em);
}

void MapsController::applyFilter()
{
    if (!m_rows)
        return;
    ItemFilter filter;
    filter.key = m_panel.filterText();
    filter.keyTextMatchesDataToo = !filter.key.isEmpty();
    if (const std::optional<qint64> limit = m_panel.expiryLimitMs())
        filter.expiresUntilMs = m_session.clock().nowMs() + *limit;
    m_rows->setFilter(filter);
    showStatus();
}

void MapsController::followLoader()
{
    showStatus();
    if (const std::optional<ApiError> error = m_list->loader().error()) {
        const auto again = [list = std::weak_ptr(m_list)] {
            if (const std::shared_ptr<MapList> wanted = list.lock())
                wanted->loader().start();
        };
        emit problem(ErrorText::explain(tr("The maps of %1 could not be read.").arg(m_serviceName),
                                        *error, again));
    }
}

void MapsController::showStatus()
{
    const LoadState state = m_list->loader().state();
    // The table tells of new maps a moment later.
    const int loaded = int(m_list->maps().size());
    const int matching = m_rows->rowCount();
    const bool isFiltered = !m_rows->filter().keepsAll();
    const QString status = isFiltered ? MapsStatus::filteredText(state, loaded, matching)
                                      : MapsStatus::text(state, loaded);
    m_panel.setStatus(status, LoadButton::actionFor(state));
    const bool nothingMatches = isFiltered && loaded > 0 && matching == 0 && !m_rows->isBusy();
    if (loaded == 0 && state == LoadState::Complete)
        m_panel.setPlaceholder(tr("This service has no maps."));
    else
        m_panel.setPlaceholder(nothingMatches ? status : QString());
}

void MapsController::act()
{
    if (m_list->loader().state() == LoadState::Loading)
        m_list->loader().stop();
    else
        m_list->loader().start();
}

void MapsController::open(const QModelIndex &row)
{
    emit mapChosen(mapAt(row));
}

} // namespace mapdesk
