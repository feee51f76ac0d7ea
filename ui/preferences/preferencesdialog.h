// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace mapdesk {

class Preferences;

// All that a person can choose for the whole program, in one window beside all others. What is
// entered holds at once, and what is chosen elsewhere meanwhile is shown.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    // `languages`: of the program's texts, such as "de". `preferences` must outlive it.
    PreferencesDialog(Preferences &preferences, const QStringList &languages);

    // In front of all others.
    void present();

private:
    QWidget *makeSections(Preferences &preferences, const QStringList &languages);
};

} // namespace mapdesk
