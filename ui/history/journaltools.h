// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journalexport.h"

#include <QWidget>

class QMenu;
class QPushButton;

namespace mapdesk {

class HistoryDaysBox;
class Preferences;

// What can be done with the journal as a whole: export, check, and for how long customers' data is
// kept. Passive but for that: see JournalCare.
class JournalTools : public QWidget
{
    Q_OBJECT

public:
    // `preferences` must outlive it.
    explicit JournalTools(Preferences &preferences, QWidget *parent = nullptr);

    void setBusy(bool isBusy); // with an export or a check

signals:
    void exportRequested(mapdesk::ExportFormat format, mapdesk::WithData withData);
    void checkRequested();
    void daysChanged(const QString &sentence);

private:
    QMenu *makeExportMenu();

    QPushButton *m_export;
    QPushButton *m_check;
};

} // namespace mapdesk
