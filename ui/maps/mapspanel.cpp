// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapspanel.h"

#include "icons.h"
#include "paneltitle.h"
#include "tablestack.h"
#include "timelengths.h"
#include "valuelabel.h"
#include "widgetnames.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

namespace mapdesk {

MapsPanel::MapsPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new PanelTitle("service", tr("Service"), this))
    , m_filter(new QLineEdit(this))
    , m_expiryLimit(new QComboBox(this))
    , m_stack(new TableStack("mapsTable", tr("Maps of the service"), this))
    , m_table(&m_stack->table())
    , m_status(new ValueLabel("loadingStatusOfMaps", tr("Loading status of maps"), this))
    , m_loadAction(new LoadButton(this))
{
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_loadAction->setObjectName(QStringLiteral("loadMapsAction"));
    fillExpiryLimits();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeFooter());
    setFocusProxy(m_table);
    connect(m_loadAction, &QPushButton::clicked, this, &MapsPanel::loadActionTriggered);
    connect(m_filter, &QLineEdit::textChanged, this, &MapsPanel::filterChanged);
    connect(m_expiryLimit, &QComboBox::currentIndexChanged, this, &MapsPanel::filterChanged);
}

QString MapsPanel::filterText() const
{
    return m_filter->text();
}

std::optional<qint64> MapsPanel::expiryLimitMs() const
{
    const QVariant limit = m_expiryLimit->currentData();
    return limit.isValid() ? std::optional(limit.toLongLong()) : std::nullopt;
}

void MapsPanel::clearFilter()
{
    m_filter->clear();
    m_expiryLimit->setCurrentIndex(0);
}

void MapsPanel::activateFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void MapsPanel::setTitle(const QString &title)
{
    m_title->setTitle(title);
}

void MapsPanel::setStatus(const QString &text, LoadAction action)
{
    m_status->setValue(text);
    if (action == LoadAction::None && m_loadAction->hasFocus())
        setFocus(); // not to whatever is next to the button that goes
    m_loadAction->setAction(action);
}

void MapsPanel::setPlaceholder(const QString &text)
{
    m_stack->setPlaceholder(text);
    setFocusProxy(m_stack->currentWidget()); // a hidden one would hold the Tab key for ever
}

QWidget *MapsPanel::makeHeader()
{
    setNames(m_filter, "filterMaps", tr("Filter maps"));
    m_filter->setPlaceholderText(tr("Filter maps by name or SID"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);

    auto *header = new QWidget(this);
    auto *column = new QVBoxLayout(header);
    auto *row = new QHBoxLayout;
    row->addWidget(m_filter, 1);
    row->addWidget(m_expiryLimit);
    column->addWidget(m_title);
    column->addLayout(row);
    return header;
}

QWidget *MapsPanel::makeFooter()
{
    auto *footer = new QWidget(this);
    footer->setMinimumHeight(m_loadAction->sizeHint().height() + 12);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(9, 3, 9, 3);
    row->addWidget(m_status, 1);
    row->addWidget(m_loadAction);
    return footer;
}

void MapsPanel::fillExpiryLimits()
{
    setNames(m_expiryLimit, "expiryOfMaps", tr("Expiry of maps"));
    m_expiryLimit->addItem(tr("Any expiry"));
    m_expiryLimit->addItem(tr("Expires within 1 hour"), secondsPerHour * 1000);
    m_expiryLimit->addItem(tr("Expires within 1 day"), msPerDay);
    m_expiryLimit->addItem(tr("Expires within 7 days"), 7 * msPerDay);
    m_expiryLimit->addItem(tr("Expires within 30 days"), 30 * msPerDay);
}

} // namespace mapdesk
