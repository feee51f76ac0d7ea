// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journalexport.h"

#include <QWidget>

class QMenu;
class QPushButton;
class QSpinBox;

namespace mapdesk {

// What can be done with the journal as a whole: export, check, and for how long customers' data is
// kept. Passive: see JournalCare.
class JournalTools : public QWidget
{
    Q_OBJECT

public:
    explicit JournalTools(QWidget *parent = nullptr);

    void setDays(int days);
    void setBusy(bool isBusy); // with an export or a check

signals:
    void exportRequested(mapdesk::ExportFormat format, mapdesk::WithData withData);
    void checkRequested();
    void daysChosen(int days);

private:
    QMenu *makeExportMenu();
    void makeDays();

    QPushButton *m_export;
    QPushButton *m_check;
    QSpinBox *m_days;
    int m_keptDays = 0;
};

} // namespace mapdesk
