// SPDX-License-Identifier: GPL-3.0-or-later
#include "activitypanel.h"

#include "activitydelegates.h"
#include "requestlogmodel.h"
#include "rowtable.h"
#include "widgetnames.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

namespace mapdesk {

namespace {

void setUpColumns(QTableView &table)
{
    const std::pair<int, QLatin1String> samples[] = {
        {RequestLogModel::TimeColumn, QLatin1String("00:00:00.000")},
        {RequestLogModel::MethodColumn, QLatin1String("DELETE")},
        {RequestLogModel::StatusColumn, QLatin1String("ww Connection refused")},
        {RequestLogModel::DurationColumn, QLatin1String("000,000 ms")},
        {RequestLogModel::RequestIdColumn, QLatin1String("RQ0123456789abcdef0123456789abcdef")},
    };
    const QFontMetrics metrics = table.fontMetrics();
    const int padding = metrics.horizontalAdvance(QStringLiteral("ww"));
    for (const auto &[column, sample] : samples)
        table.setColumnWidth(column, metrics.horizontalAdvance(sample) + padding);
    table.horizontalHeader()->setSectionResizeMode(RequestLogModel::PathColumn,
                                                   QHeaderView::Stretch);
}

void setUp(QTableView &table)
{
    setUpRowTable(table, 6);
    table.setSelectionMode(QAbstractItemView::ExtendedSelection);
    table.setTextElideMode(Qt::ElideMiddle);
    table.setFrameShape(QFrame::NoFrame);
    table.horizontalHeader()->setHighlightSections(false);
    table.setItemDelegateForColumn(RequestLogModel::TimeColumn, new LocalTimeDelegate(&table));
    table.setItemDelegateForColumn(RequestLogModel::StatusColumn, new StatusDelegate(&table));
}

} // namespace

ActivityPanel::ActivityPanel(QAbstractItemModel &model, QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableView(this))
{
    setNames(m_table, "activity", tr("Activity"));
    setFocusProxy(m_table);
    setUp(*m_table);
    m_table->setModel(&model);
    setUpColumns(*m_table);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);

    followNewest();
}

void ActivityPanel::followNewest()
{
    QScrollBar *bar = m_table->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this,
            [this, bar](int value) { m_followsNewest = value == bar->maximum(); });
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar](int, int maximum) {
        if (m_followsNewest)
            bar->setValue(maximum);
    });
}

} // namespace mapdesk
