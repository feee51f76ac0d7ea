// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemspanel.h"

#include "filterbar.h"
#include "icons.h"
#include "plaintextdelegate.h"
#include "rowtable.h"
#include "seekbar.h"
#include "valuelabel.h"
#include "widgetnames.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace mapdesk {

ItemsPanel::ItemsPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new ValueLabel("mapTitle", tr("Map"), this))
    , m_filter(new FilterBar(this))
    , m_seekBar(new SeekBar(this))
    , m_table(new QTableView(this))
    , m_placeholder(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_status(new ValueLabel("loadingStatus", tr("Loading status"), this))
    , m_seek(new QPushButton(tr("Seek on the server"), this))
    , m_loadAction(new QPushButton(this))
{
    makeTable();
    m_placeholder->setObjectName(QStringLiteral("itemsPlaceholder"));
    m_placeholder->setTextFormat(Qt::PlainText);
    m_placeholder->setAlignment(Qt::AlignCenter);
    m_placeholder->setWordWrap(true);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_placeholder);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_seekBar);
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeFooter());
    setFocusProxy(m_table);
    connect(m_filter, &FilterBar::left, this, qOverload<>(&QWidget::setFocus));
    connect(m_loadAction, &QPushButton::clicked, this, &ItemsPanel::loadActionTriggered);
    connect(m_seek, &QPushButton::clicked, this,
            [this] { emit seekOnServerRequested(m_seekText); });
}

void ItemsPanel::setTitle(const QString &title)
{
    m_title->setValue(title);
    m_title->setToolTip(plainToolTip(title));
}

void ItemsPanel::setStatus(const QString &text, LoadAction action)
{
    m_status->setValue(text);
    switch (action) {
    case LoadAction::None:
        break;
    case LoadAction::Stop:
        m_loadAction->setText(tr("&Stop loading"));
        m_loadAction->setIcon(themedIcon(QStringLiteral("stop")));
        break;
    case LoadAction::GoOn:
        m_loadAction->setText(tr("L&oad more"));
        m_loadAction->setIcon(themedIcon(QStringLiteral("play")));
        break;
    case LoadAction::TryAgain:
        m_loadAction->setText(tr("Try a&gain"));
        m_loadAction->setIcon(themedIcon(QStringLiteral("refresh")));
        break;
    }
    m_loadAction->setVisible(action != LoadAction::None);
}

void ItemsPanel::offerSeek(const QString &text)
{
    m_seekText = text;
    m_seek->setVisible(!text.isEmpty());
}

void ItemsPanel::setPlaceholder(const QString &text)
{
    m_placeholder->setText(text);
    QWidget *shown = text.isEmpty() ? static_cast<QWidget *>(m_table) : m_placeholder;
    m_stack->setCurrentWidget(shown);
    setFocusProxy(shown); // a hidden one would hold the Tab key for ever
}

QWidget *ItemsPanel::makeHeader()
{
    QFont titleFont = m_title->font();
    titleFont.setWeight(QFont::DemiBold);
    titleFont.setPointSizeF(titleFont.pointSizeF() * 1.1);
    m_title->setFont(titleFont);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A long name must not widen the window; its tool tip has all of it.
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto *header = new QWidget(this);
    auto *column = new QVBoxLayout(header);
    column->addWidget(m_title);
    column->addWidget(m_filter);
    return header;
}

QWidget *ItemsPanel::makeFooter()
{
    m_loadAction->setObjectName(QStringLiteral("loadAction"));
    m_loadAction->hide();
    m_seek->setObjectName(QStringLiteral("seekOnServer"));
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
    return footer;
}

void ItemsPanel::makeTable()
{
    setNames(m_table, "items", tr("Items"));
    setUpRowTable(*m_table, 10);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setSortingEnabled(true);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->sortByColumn(0, Qt::AscendingOrder);
}

} // namespace mapdesk
