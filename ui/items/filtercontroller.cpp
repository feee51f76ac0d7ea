// SPDX-License-Identifier: GPL-3.0-or-later
#include "filtercontroller.h"

#include "clock.h"
#include "filterbar.h"
#include "filtertexts.h"
#include "itemfiltermodel.h"
#include "itemtablemodel.h"
#include "keydelegate.h"
#include "previewdelegate.h"
#include "timelengths.h"

#include <QTableView>

namespace mapdesk {

FilterController::FilterController(const Clock &clock, FilterBar &bar, QTableView &table,
                                   QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_bar(bar)
    , m_table(table)
    , m_keys(new KeyDelegate(this))
    , m_previews(new PreviewDelegate(this))
    , m_renewal(new QTimer(this))
{
    m_table.setItemDelegateForColumn(ItemTableModel::KeyColumn, m_keys);
    m_table.setItemDelegateForColumn(ItemTableModel::PreviewColumn, m_previews);
    m_bar.setEnabled(false);
    m_renewal->setObjectName(QStringLiteral("filterRenewal"));
    m_renewal->setInterval(int(1000 * secondsPerMinute));
    connect(&m_bar, &FilterBar::changed, this, &FilterController::apply);
    connect(m_renewal, &QTimer::timeout, this, &FilterController::renew);
    connect(&m_notice, &BusyNotice::shownChanged, this, &FilterController::changed);
}

void FilterController::setRows(ItemFilterModel *rows)
{
    if (m_rows)
        m_rows->disconnect(this);
    m_rows = nullptr;
    m_bar.clearAll();
    m_notice.setProgress({});
    m_rows = rows;
    m_bar.setEnabled(rows != nullptr);
    if (!rows)
        return;
    connect(rows, &ItemFilterModel::progressChanged, this, &FilterController::followProgress);
    apply();
    followProgress();
}

void FilterController::clearAll()
{
    m_bar.clearAll();
}

void FilterController::setPrefix(const QString &prefix)
{
    m_bar.setPrefix(prefix);
}

void FilterController::clearPrefix(const QString &prefix)
{
    const FilterConditions now = m_bar.conditions();
    if (now.key == prefix && now.keyMatch == ItemFilter::KeyMatch::Prefix)
        m_bar.clearText();
}

void FilterController::renew()
{
    if (m_bar.conditions().dependsOnTime())
        apply();
}

bool FilterController::isOn() const
{
    return m_rows && !m_rows->filter().keepsAll();
}

bool FilterController::isOnBesidesKey() const
{
    return m_rows && m_bar.conditions().count() > 0;
}

bool FilterController::searchesData() const
{
    return m_rows && !m_rows->filter().data.isEmpty();
}

QString FilterController::seekableText() const
{
    const bool isText = m_rows
        && m_rows->filter().keyMatch != ItemFilter::KeyMatch::RegularExpression;
    return isText ? m_rows->filter().key : QString();
}

void FilterController::apply()
{
    const FilterConditions conditions = m_bar.conditions();
    ItemFilter filter = conditions.at(m_clock.nowMs());
    const QString problem = FilterTexts::problem(filter);
    m_bar.setProblem(problem);
    if (conditions.dependsOnTime())
        m_renewal->start();
    else
        m_renewal->stop();
    if (!m_rows)
        return;
    // Half typed it is no reason to show other rows.
    if (!problem.isEmpty()) {
        filter.key = m_rows->filter().key;
        filter.keyMatch = m_rows->filter().keyMatch;
    }
    m_rows->setFilter(filter);
    showMarks();
    emit changed();
}

void FilterController::followProgress()
{
    if (m_rows->isBusy())
        m_notice.setProgress(m_rows->progress());
    else
        m_notice.setProgress({});
}

void FilterController::showMarks()
{
    m_keys->setMarks(FilterMarks::ofKey(m_rows->filter()));
    m_previews->setMarks(FilterMarks::ofData(m_rows->filter()));
    m_table.viewport()->update();
}

} // namespace mapdesk
