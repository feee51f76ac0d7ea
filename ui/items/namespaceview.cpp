// SPDX-License-Identifier: GPL-3.0-or-later
#include "namespaceview.h"

#include "icons.h"
#include "namespacedelegate.h"
#include "namespacemodel.h"
#include "widgetnames.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace mapdesk {

NamespaceView::NamespaceView(QWidget *parent)
    : QTreeView(parent)
{
    setNames(this, "namespaces", tr("Namespaces"));
    setUniformRowHeights(true);
    setExpandsOnDoubleClick(false); // activate() does
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setAlternatingRowColors(true);
    setItemDelegate(new NamespaceDelegate(this));
    header()->setStretchLastSection(false);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    makeActions();
    connect(this, &QTreeView::activated, this, &NamespaceView::activate);
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (index.data(NamespaceRowRole).value<NamespaceRow>() == NamespaceRow::LoadMore)
            activate(index);
        else
            takeChoice(); // chosen again it is a choice, too
    });
}

void NamespaceView::makeActions()
{
    const auto add = [this](const QString &text, const QKeySequence &key, auto action) {
        auto *made = new QAction(text, this);
        made->setShortcut(key);
        made->setShortcutContext(Qt::WidgetShortcut);
        connect(made, &QAction::triggered, this, action);
        addAction(made);
        return made;
    };
    add(tr("Show in &table"), Qt::CTRL | Qt::Key_Return, [this] {
        if (!selectedKey().isEmpty())
            emit tableWanted(exactText(selectedRow().data(PrefixRole).toByteArray()));
    });
    add(tr("&Copy key"), QKeySequence::Copy, [this] {
        copyKey();
    })->setIcon(themedIcon(QStringLiteral("copy")));
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void NamespaceView::show(NamespaceModel *model)
{
    m_model = model;
    setModel(model);
    m_chosen = QModelIndex();
    m_chosenItem.reset();
    if (!model)
        return;
    sizeColumns();
    connect(model, &NamespaceModel::aboutToPublish, this, &NamespaceView::rememberPlace);
    connect(model, &NamespaceModel::published, this, &NamespaceView::putPlaceBack);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &NamespaceView::takeChoice);
}

std::optional<ItemKey> NamespaceView::chosenItem() const
{
    const QVariant key = selectedRow().data(ItemKeyRole);
    return key.isValid() ? std::optional(key.value<ItemKey>()) : std::nullopt;
}

std::vector<ItemKey> NamespaceView::itemsInView() const
{
    std::vector<ItemKey> keys;
    const std::optional<ItemKey> selected = chosenItem();
    if (selected)
        keys.push_back(*selected);
    const int bottom = viewport()->height();
    for (QModelIndex row = indexAt({0, 0}); row.isValid() && visualRect(row).top() < bottom;
         row = indexBelow(row)) {
        const QVariant key = row.siblingAtColumn(0).data(ItemKeyRole);
        if (key.isValid() && key.value<ItemKey>() != selected)
            keys.push_back(key.value<ItemKey>());
    }
    return keys;
}

void NamespaceView::choose(const std::optional<ItemKey> &key)
{
    if (!m_model || key == chosenItem())
        return;
    const QScopedValueRollback<bool> quiet(m_isQuiet, true);
    const QModelIndex row = key ? m_model->reveal(*key) : QModelIndex();
    setCurrentIndex(row); // opens what it stands in
    if (row.isValid())
        scrollTo(row, QAbstractItemView::PositionAtCenter);
    m_chosen = row;
    m_chosenItem = chosenItem();
}

void NamespaceView::activate(const QModelIndex &index)
{
    if (!m_model)
        return;
    const QModelIndex row = index.siblingAtColumn(0);
    if (row.data(NamespaceRowRole).value<NamespaceRow>() == NamespaceRow::Namespace)
        setExpanded(row, !isExpanded(row));
    else
        m_model->activate(row);
}

void NamespaceView::takeChoice()
{
    if (m_isQuiet || m_model->isPublishing())
        return;
    m_chosen = selectedRow();
    m_chosenItem = chosenItem();
    emit chosen();
}

void NamespaceView::rememberPlace()
{
    m_top = indexAt({0, 0}).siblingAtColumn(0);
    m_topOffset = visualRect(m_top).top();
}

// A view whose selected row goes selects another; a row can go and come again.
void NamespaceView::putPlaceBack()
{
    if (selectedRow() != m_chosen || (m_chosenItem && !m_chosen.isValid())) {
        const QScopedValueRollback<bool> quiet(m_isQuiet, true);
        const QModelIndex again = m_chosen.isValid() || !m_chosenItem
            ? QModelIndex(m_chosen)
            : m_model->reveal(*m_chosenItem);
        setCurrentIndex(again);
        m_chosen = again;
    }
    if (m_top.isValid()) {
        QTreeView::scrollTo(m_top, QAbstractItemView::PositionAtTop);
        verticalScrollBar()->setValue(verticalScrollBar()->value() - m_topOffset);
    }
    if (m_chosenItem && !m_chosen.isValid()) {
        m_chosenItem.reset();
        emit chosen();
    }
}

void NamespaceView::copyKey() const
{
    if (const QByteArray key = selectedKey(); !key.isEmpty())
        QGuiApplication::clipboard()->setText(exactText(key));
}

void NamespaceView::sizeColumns()
{
    header()->setSectionResizeMode(NamespaceModel::NameColumn, QHeaderView::Stretch);
    if (m_areColumnsSized)
        return;
    m_areColumnsSized = true;
    const int em = fontMetrics().horizontalAdvance(QLatin1Char('m'));
    setColumnWidth(NamespaceModel::ItemsColumn, 7 * em);
    setColumnWidth(NamespaceModel::ExpiresColumn, 16 * em);
}

QByteArray NamespaceView::selectedKey() const
{
    const std::optional<ItemKey> item = chosenItem();
    return item ? item->value() : selectedRow().data(PrefixRole).toByteArray();
}

QModelIndex NamespaceView::selectedRow() const
{
    return m_model ? selectionModel()->selectedRows().value(0) : QModelIndex();
}

} // namespace mapdesk
