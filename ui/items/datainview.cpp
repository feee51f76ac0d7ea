// SPDX-License-Identifier: GPL-3.0-or-later
#include "datainview.h"

#include "itemfiltermodel.h"
#include "itemtablemodel.h"
#include "openmap.h"

#include <QEvent>
#include <QScrollBar>
#include <QTableView>

namespace mapdesk {

namespace {

constexpr int restMs = 150; // whoever scrolls past rows reads none of them

} // namespace

DataInView::DataInView(QTableView &table, OpenMap &map, const ItemTableModel &items,
                       const ItemFilterModel &rows, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_map(map)
    , m_items(items)
    , m_rows(rows)
    , m_reader(map.keyListReader())
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &DataInView::look);
    connect(m_reader.get(), &KeyListReader::finished, this, &DataInView::takeEnd);
    connect(table.verticalScrollBar(), &QScrollBar::valueChanged, &m_rest,
            qOverload<>(&QTimer::start));
    connect(&rows, &QAbstractItemModel::modelReset, this, &DataInView::wait);
    connect(&rows, &QAbstractItemModel::layoutChanged, this, &DataInView::wait);
    connect(&rows, &QAbstractItemModel::rowsInserted, this, &DataInView::wait);
    connect(&rows, &QAbstractItemModel::rowsRemoved, this, &DataInView::wait);
    connect(&rows, &QAbstractItemModel::dataChanged, this, &DataInView::wait);
    connect(&map.items(), &ItemStore::dataDropped, this, &DataInView::wait);
    table.viewport()->installEventFilter(this);
    wait();
}

std::vector<ItemKey> DataInView::keys() const
{
    std::vector<ItemKey> keys;
    for (const ItemHandle handle : handlesInView())
        keys.emplace_back(m_map.items().item(handle).key.toByteArray());
    return keys;
}

bool DataInView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        wait();
    return QObject::eventFilter(watched, event);
}

std::vector<ItemHandle> DataInView::handlesInView() const
{
    std::set<int> shown;
    if (const int first = m_table.rowAt(0); first >= 0) {
        const int atBottom = m_table.rowAt(m_table.viewport()->height() - 1);
        const int last = atBottom >= 0 ? atBottom : m_rows.rowCount() - 1;
        for (int row = first; row <= last; ++row)
            shown.insert(row);
    }
    if (m_table.currentIndex().isValid())
        shown.insert(m_table.currentIndex().row());
    std::vector<ItemHandle> handles;
    for (const int row : shown) {
        if (const QModelIndex source = m_rows.mapToSource(m_rows.index(row, 0)); source.isValid())
            handles.push_back(m_items.handle(source.row()));
    }
    return handles;
}

// Rows that keep coming do not put it off.
void DataInView::wait()
{
    if (!m_rest.isActive())
        m_rest.start();
}

void DataInView::look()
{
    const std::vector<ItemHandle> inView = handlesInView();
    m_map.items().look(inView);
    const std::set<ItemHandle> still(inView.begin(), inView.end());
    std::erase_if(m_tried, [&](ItemHandle handle) { return !still.contains(handle); });
    forgetWhatCame();
    if (!m_reader->isReading())
        readMissing(inView);
}

void DataInView::readMissing(const std::vector<ItemHandle> &inView)
{
    std::vector<ItemKey> missing;
    for (const ItemHandle handle : inView) {
        const ItemView item = m_map.items().item(handle);
        if (!item.hasData && m_tried.insert(handle).second)
            missing.emplace_back(item.key.toByteArray());
    }
    if (!missing.empty())
        m_reader->read(std::move(missing));
}

// What came and is dropped again, as more data comes, is read again.
void DataInView::forgetWhatCame()
{
    std::erase_if(m_tried,
                  [this](ItemHandle handle) { return m_map.items().item(handle).hasData; });
}

void DataInView::takeEnd(const std::optional<ApiError> &error)
{
    forgetWhatCame();
    wait(); // others may have come into view
    if (!error)
        return;
    const auto again = whileAlive(this, [this] {
        m_tried.clear();
        wait();
    });
    emit problem(
        ErrorText::explain(tr("The data of the items in view could not be read."), *error, again));
}

} // namespace mapdesk
