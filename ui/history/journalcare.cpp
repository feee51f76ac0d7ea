// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalcare.h"

#include "journal.h"
#include "journaltools.h"
#include "preferences.h"
#include "question.h"

#include <QDir>
#include <QFileDialog>

namespace mapdesk {

JournalCare::JournalCare(Journal &journal, Preferences &preferences, JournalTools &tools,
                         QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_preferences(preferences)
    , m_tools(tools)
{
    m_tools.setDays(m_preferences.historyDays());
    connect(&m_tools, &JournalTools::exportRequested, this, &JournalCare::askWhere);
    connect(&m_tools, &JournalTools::checkRequested, this, &JournalCare::check);
    connect(&m_tools, &JournalTools::daysChosen, this, &JournalCare::keepFor);
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
    const QString advice = tr("Keep a copy of it as it is, and show this message to whoever looks "
                              "after audits. Writes are still recorded.");
    emit problem({tr("The journal is broken: not all of it is as it was written."),
                  sentences.join(QLatin1Char(' ')) + QLatin1Char(' ') + advice,
                  {}});
}

// Less is asked about: what goes cannot be put back any more.
void JournalCare::keepFor(int days)
{
    const int kept = m_preferences.historyDays();
    if (days >= kept)
        return takeDays(days);
    m_tools.setDays(kept);
    const Question question{
        tr("Keep customers' data for %Ln day(s) only?", nullptr, days),
        tr("What stood there before older writes is removed from this computer within a day, and "
           "cannot be put back from here any more. The entries themselves stay."),
        tr("Keep it for %Ln day(s)", nullptr, days), tr("Cancel")};
    ask(&m_tools, question, whileAlive(this, [this, days] { takeDays(days); }));
}

void JournalCare::takeDays(int days)
{
    m_preferences.setHistoryDays(days);
    m_tools.setDays(m_preferences.historyDays());
    emit done(tr("Customers' data is kept for %Ln day(s).", nullptr, m_preferences.historyDays()));
}

void JournalCare::fail(const QString &headline, const QString &why)
{
    emit problem({headline, why, {}});
}

} // namespace mapdesk
