// SPDX-License-Identifier: GPL-3.0-or-later
#include "journaltools.h"

#include "historydaysbox.h"
#include "widgetnames.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace mapdesk {

JournalTools::JournalTools(Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_export(new QPushButton(tr("&Export"), this))
    , m_check(new QPushButton(tr("&Check the journal"), this))
{
    setNames(m_export, "exportJournal", tr("Export"));
    m_export->setToolTip(tr("Write the whole journal to a file, whatever is shown here"));
    m_export->setMenu(makeExportMenu());
    setNames(m_check, "checkJournal", tr("Check the journal"));
    m_check->setToolTip(tr("See whether an entry was changed, removed or put in by somebody"));
    connect(m_check, &QPushButton::clicked, this, &JournalTools::checkRequested);
    auto *days = new HistoryDaysBox(preferences, this);
    connect(days, &HistoryDaysBox::done, this, &JournalTools::daysChanged);

    auto *label = new QLabel(tr("&Keep customers' data for"), this);
    label->setBuddy(days);
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_export);
    row->addWidget(m_check);
    row->addStretch(1);
    row->addWidget(label);
    row->addWidget(days);
}

QMenu *JournalTools::makeExportMenu()
{
    auto *menu = new QMenu(this);
    const auto add = [this, menu](const char *objectName, const QString &text, ExportFormat format,
                                  WithData withData) {
        menu->addAction(text, this,
                        [this, format, withData] { emit exportRequested(format, withData); })
            ->setObjectName(QLatin1String(objectName));
    };
    add("exportCsv", tr("For a &spreadsheet (CSV)…"), ExportFormat::Csv, WithData::No);
    add("exportNdJson", tr("For programs (&NDJSON)…"), ExportFormat::NdJson, WithData::No);
    add("exportNdJsonWithData", tr("For programs, with customers' &data (NDJSON)…"),
        ExportFormat::NdJson, WithData::Yes);
    return menu;
}

void JournalTools::setBusy(bool isBusy)
{
    m_export->setEnabled(!isBusy);
    m_check->setEnabled(!isBusy);
}

} // namespace mapdesk
