// SPDX-License-Identifier: GPL-3.0-or-later
#include "historydetails.h"

#include "changesview.h"
#include "emphasis.h"
#include "factgrid.h"
#include "plainlabel.h"
#include "valuelabel.h"
#include "writewords.h"

#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace mapdesk {

HistoryDetails::HistoryDetails(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_title(plainLabel({}, this))
    , m_facts(new FactGrid(this))
    , m_changesTitle(plainLabel({}, this))
    , m_noData(plainLabel({}, this))
    , m_changes(new ChangesView(this))
    , m_furtherFacts(new FactGrid(this))
{
    m_title->setObjectName(QStringLiteral("historyTitle"));
    m_changesTitle->setObjectName(QStringLiteral("historyChangesTitle"));
    m_noData->setObjectName(QStringLiteral("historyNoData"));
    setBold(*m_title);
    setBold(*m_changesTitle);
    for (QWidget *part : parts())
        m_column->addWidget(part);
    m_column->addStretch(1);
    clear();
}

QList<QWidget *> HistoryDetails::parts() const
{
    return {m_title, m_facts, m_changesTitle, m_noData, m_changes, m_furtherFacts};
}

void HistoryDetails::clear()
{
    for (QWidget *part : parts())
        part->hide();
}

void HistoryDetails::show(const WriteRecord &record, const HistoryTexts::Relatives &relatives,
                          const QTimeZone &local)
{
    m_title->setText(WriteWords::action(record));
    m_title->show();
    showFacts(m_facts, HistoryTexts::facts(record, local));
    showChanges(record);
    showFacts(m_furtherFacts, HistoryTexts::furtherFacts(record, relatives, local));
}

void HistoryDetails::showChanges(const WriteRecord &record)
{
    const auto changes = HistoryTexts::changes(record);
    const QString noData = changes ? QString() : HistoryTexts::noData(record);
    m_changesTitle->setText(HistoryTexts::changesTitle(record));
    m_changesTitle->setVisible(changes || !noData.isEmpty());
    m_noData->setText(noData);
    m_noData->setVisible(!noData.isEmpty());
    m_changes->setChanges(changes.value_or(std::vector<JsonChange>()));
    m_changes->setVisible(changes.has_value());
}

void HistoryDetails::showFacts(FactGrid *&grid, const std::vector<HistoryTexts::Fact> &facts)
{
    auto *fresh = new FactGrid(this);
    for (const HistoryTexts::Fact &fact : facts) {
        ValueLabel *label = fresh->add(QLatin1String(fact.objectName), fact.name, fact.value);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    delete m_column->replaceWidget(grid, fresh); // the layout's own item
    delete std::exchange(grid, fresh);
    grid->show();
}

} // namespace mapdesk
