// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemspanel.h"

#include "filterbar.h"
#include "icons.h"
#include "namespaceview.h"
#include "paneltitle.h"
#include "seekbar.h"
#include "tablestack.h"
#include "valuelabel.h"
#include "viewswitch.h"
#include "widgetnames.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace mapdesk {

ItemsPanel::ItemsPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new PanelTitle("mapTitle", tr("Map"), this))
    , m_viewSwitch(new ViewSwitch(this))
    , m_filter(new FilterBar(this))
    , m_seekBar(new SeekBar(this))
    , m_stack(new TableStack("items", tr("Items"), this))
    , m_table(&m_stack->table())
    , m_namespaces(new NamespaceView(this))
    , m_status(new ValueLabel("loadingStatus", tr("Loading status"), this))
    , m_seek(new QPushButton(tr("Seek on the server"), this))
    , m_loadAction(new LoadButton(this))
    , m_stopWaiting(new LoadButton(this))
{
    m_stopWaiting->setObjectName(QStringLiteral("stopWaiting"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_stack->addWidget(m_namespaces);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_seekBar);
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeFooter());
    setFocusProxy(m_table);
    connect(m_filter, &FilterBar::left, this, qOverload<>(&QWidget::setFocus));
    connect(m_viewSwitch, &ViewSwitch::viewChanged, this, &ItemsPanel::showContent);
    connect(m_loadAction, &QPushButton::clicked, this, &ItemsPanel::loadActionTriggered);
    connect(m_stopWaiting, &QPushButton::clicked, this, &ItemsPanel::stopWaitingTriggered);
    connect(m_seek, &QPushButton::clicked, this,
            [this] { emit seekOnServerRequested(m_seekText); });
}

void ItemsPanel::setTitle(const QString &title)
{
    m_title->setTitle(title);
}

void ItemsPanel::setStatus(const QString &text, LoadAction action, bool isWaiting)
{
    m_status->setValue(text);
    if (action == LoadAction::None && m_loadAction->hasFocus())
        setFocus(); // not to whatever is next to the button that goes
    m_loadAction->setAction(action);
    if (!isWaiting && m_stopWaiting->hasFocus())
        m_loadAction->isVisible() ? m_loadAction->setFocus() : setFocus();
    m_stopWaiting->setAction(isWaiting ? LoadAction::Stop : LoadAction::None);
}

void ItemsPanel::offerSeek(const QString &text)
{
    m_seekText = text;
    m_seek->setVisible(!text.isEmpty());
}

void ItemsPanel::setPlaceholder(const QString &text)
{
    m_stack->setPlaceholder(text);
    showContent();
}

std::vector<QWidget *> ItemsPanel::views() const
{
    return {m_table, m_namespaces};
}

bool ItemsPanel::showsTree() const
{
    return m_viewSwitch->isTree();
}

void ItemsPanel::showContent()
{
    m_filter->setVisible(!showsTree());
    m_stack->setContent(showsTree() ? static_cast<QWidget &>(*m_namespaces) : *m_table);
    setFocusProxy(m_stack->currentWidget()); // a hidden one would hold the Tab key for ever
}

QWidget *ItemsPanel::makeHeader()
{
    auto *header = new QWidget(this);
    auto *title = new QHBoxLayout;
    title->addWidget(m_title, 1);
    title->addWidget(m_viewSwitch);
    auto *column = new QVBoxLayout(header);
    column->addLayout(title);
    column->addWidget(m_filter);
    return header;
}

QWidget *ItemsPanel::makeFooter()
{
    m_seek->setObjectName(QStringLiteral("seekOnServer"));
    m_seek->setToolTip(tr("Goes to the first key that begins with the text"));
    m_seek->hide();
    // It must not widen the window either.
    m_status->setWordWrap(true);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto *footer = new QWidget(this);
    footer->setMinimumHeight(m_loadAction->sizeHint().height() + 12);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(9, 3, 9, 3);
    row->addWidget(m_status, 1);
    row->addWidget(m_seek);
    row->addWidget(m_loadAction);
    row->addWidget(m_stopWaiting);
    return footer;
}

} // namespace mapdesk
