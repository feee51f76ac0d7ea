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

namespace mapdesk {

HistoryDetails::HistoryDetails(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_title(plainLabel({}, this))
    , m_changesTitle(plainLabel({}, this))
    , m_noData(plainLabel({}, this))
    , m_changes(new ChangesView(this))
{
    m_title->setObjectName(QStringLiteral("historyTitle"));
    m_changesTitle->setObjectName(QStringLiteral("historyChangesTitle"));
    m_noData->setObjectName(QStringLiteral("historyNoData"));
    setBold(*m_title);
    setBold(*m_changesTitle);
    m_column->addWidget(m_title);
    m_column->addWidget(m_changesTitle);
    m_column->addWidget(m_noData);
    m_column->addWidget(m_changes);
    m_column->addStretch(1);
    clear({});
}

void HistoryDetails::clear(const QString &hint)
{
    showFacts({});
    m_title->setText(hint);
    setBold(*m_title, false);
    m_changesTitle->hide();
    m_noData->hide();
    m_changes->hide();
}

void HistoryDetails::show(const WriteRecord &record, const HistoryTexts::Relatives &relatives,
                          const QTimeZone &local)
{
    m_title->setText(WriteWords::action(record));
    setBold(*m_title);
    showFacts(HistoryTexts::facts(record, relatives, local));
    const auto changes = HistoryTexts::changes(record);
    const QString noData = changes ? QString() : HistoryTexts::noData(record);
    m_changesTitle->setText(HistoryTexts::changesTitle(record));
    m_changesTitle->setVisible(changes || !noData.isEmpty());
    m_noData->setText(noData);
    m_noData->setVisible(!noData.isEmpty());
    m_changes->setChanges(changes.value_or(std::vector<JsonChange>()));
    m_changes->setVisible(changes.has_value());
}

void HistoryDetails::showFacts(const std::vector<HistoryTexts::Fact> &facts)
{
    delete m_facts;
    m_facts = new FactGrid(this);
    for (const HistoryTexts::Fact &fact : facts) {
        ValueLabel *label = m_facts->add(QLatin1String(fact.objectName), fact.name, fact.value);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_column->insertWidget(1, m_facts);
}

} // namespace mapdesk
