// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalcare.h"

#include "journal.h"
#include "journaltools.h"

#include <QDir>
#include <QFileDialog>

namespace mapdesk {

JournalCare::JournalCare(Journal &journal, JournalTools &tools, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_tools(tools)
{
    connect(&m_tools, &JournalTools::exportRequested, this, &JournalCare::askWhere);
    connect(&m_tools, &JournalTools::checkRequested, this, &JournalCare::check);
    connect(&m_tools, &JournalTools::daysChanged, this, &JournalCare::done);
}

void JournalCare::askWhere(ExportFormat format, WithData withData)
{
    const bool isCsv = format == ExportFormat::Csv;
    auto *dialog = new QFileDialog(m_tools.window(), tr("Export the journal"), {},
                                   isCsv ? tr("CSV (*.csv)") : tr("NDJSON (*.ndjson)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(isCsv ? QStringLiteral("csv") : QStringLiteral("ndjson"));
    dialog->selectFile(QStringLiteral("mapdesk-journal"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format, withData](const QString &path) { exportTo(path, format, withData); });
    dialog->open();
}

void JournalCare::exportTo(const QString &path, ExportFormat format, WithData withData)
{
    m_tools.setBusy(true);
    m_export = m_journal.exportTo(path, format, withData)
                   .then(this, [this, path](const Result<ExportResult, QString> &result) {
                       m_tools.setBusy(false);
                       if (!result)
                           return fail(tr("The journal was not exported."), result.error());
                       emit done(tr("%Ln entries of the journal were exported to %1. Head hash: %2",
                                    nullptr, int(result->entries))
                                     .arg(QDir::toNativeSeparators(path),
                                          QString::fromLatin1(result->head.toHex())));
                   });
}

void JournalCare::check()
{
    m_tools.setBusy(true);
    emit done(tr("Checking the journal…"));
    m_check = m_journal.verify().then(this, [this](const Result<ChainReport, QString> &report) {
        m_tools.setBusy(false);
        if (report)
            tell(*report);
        else
            fail(tr("The journal could not be checked."), report.error());
    });
}

void JournalCare::tell(const ChainReport &report)
{
    const QStringList sentences = sentencesOf(report);
    if (report.state != ChainReport::State::Broken)
        return emit done(sentences.join(QLatin1Char(' ')));
    emit done(tr("The journal was checked."));
    emit problem({tr("The journal is broken: not all of it is as it was written."),
                  tr("%1 Keep a copy of it as it is, and show this message to whoever looks after "
                     "audits. Writes are still recorded.")
                      .arg(report.problem->text),
                  sentences.join(QLatin1Char('\n'))});
}

void JournalCare::fail(const QString &headline, const QString &why)
{
    emit problem({headline, why, {}});
}

} // namespace mapdesk
