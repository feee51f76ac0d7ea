// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "chainreport.h"
#include "errortext.h"
#include "journalexport.h"

#include <QObject>

class QFileDialog;

namespace mapdesk {

class Journal;
class JournalTools;

// Exports and checks the journal.
class JournalCare : public QObject
{
    Q_OBJECT

public:
    // Both must outlive it.
    JournalCare(Journal &journal, JournalTools &tools, QObject *parent = nullptr);

signals:
    void done(const QString &sentence);
    void problem(const mapdesk::ErrorText &error);

private:
    void askWhere(ExportFormat format, WithData withData);
    void exportTo(const QString &path, ExportFormat format, WithData withData);
    void check();
    void tell(const ChainReport &report);
    void fail(const QString &headline, const QString &why);

    Journal &m_journal;
    JournalTools &m_tools;
    Call<ExportResult, QString> m_export;
    Call<ChainReport, QString> m_check;
};

} // namespace mapdesk
