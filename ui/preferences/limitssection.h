// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preferencessection.h"

class QSpinBox;

namespace mapdesk {

class Preferences;

// How much of the service and of this computer the program may use while it reads and writes.
class LimitsSection : public PreferencesSection
{
    Q_OBJECT

public:
    // `preferences` must outlive it.
    LimitsSection(Preferences &preferences, QFormLayout &layout);

protected:
    void restoreDefaults() override;

private:
    void addShares();
    void addMemory();
    void showChoices();
    void takeShares();

    Preferences &m_preferences;
    QSpinBox *m_backgroundReads;
    QSpinBox *m_bulkWrites;
    QSpinBox *m_dataMemory;
};

} // namespace mapdesk
