// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemspanel.h"

#include "icons.h"
#include "paneltitle.h"
#include "tablestack.h"
#include "valuelabel.h"
#include "widgetnames.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

namespace mapdesk {

ItemsPanel::ItemsPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new PanelTitle("mapTitle", tr("Map"), this))
    , m_filter(new QLineEdit(this))
    , m_stack(new TableStack("items", tr("Items"), this))
    , m_table(&m_stack->table())
    , m_status(new ValueLabel("loadingStatus", tr("Loading status"), this))
    , m_loadAction(new LoadButton(this))
{
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeFooter());
    setFocusProxy(m_table);
    connect(m_loadAction, &QPushButton::clicked, this, &ItemsPanel::loadActionTriggered);
}

void ItemsPanel::setTitle(const QString &title)
{
    m_title->setTitle(title);
}

void ItemsPanel::setStatus(const QString &text, LoadAction action)
{
    m_status->setValue(text);
    m_loadAction->setAction(action);
}

void ItemsPanel::setPlaceholder(const QString &text)
{
    m_stack->setPlaceholder(text);
    setFocusProxy(m_stack->currentWidget()); // a hidden one would hold the Tab key for ever
}

QWidget *ItemsPanel::makeHeader()
{
    setNames(m_filter, "filterItems", tr("Filter items"));
    m_filter->setPlaceholderText(tr("Filter items by key"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(260);
    m_filter->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);

    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->addWidget(m_title, 1);
    row->addWidget(m_filter);
    return header;
}

QWidget *ItemsPanel::makeFooter()
{
    auto *footer = new QWidget(this);
    footer->setMinimumHeight(m_loadAction->sizeHint().height() + 12);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(9, 3, 9, 3);
    row->addWidget(m_status, 1);
    row->addWidget(m_loadAction);
    return footer;
}

} // namespace mapdesk
