// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QSpinBox>

class QMessageBox;

namespace mapdesk {

class Preferences;

// For how many days customers' data is kept in the journal: the one place where that is decided.
// Holds at once; less than before is asked about, since what goes cannot be put back. Shows what
// the preferences say, whoever changes it.
class HistoryDaysBox : public QSpinBox
{
    Q_OBJECT

public:
    // `preferences` must outlive it.
    explicit HistoryDaysBox(Preferences &preferences, QWidget *parent = nullptr);

    // As if a person had entered it.
    void choose(int days);

signals:
    void done(const QString &sentence); // it was changed

private:
    void showKept();
    void take(int days);

    Preferences &m_preferences;
    QPointer<QMessageBox> m_question; // deletes itself
};

} // namespace mapdesk
