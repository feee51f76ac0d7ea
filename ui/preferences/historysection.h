// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preferencessection.h"

namespace mapdesk {

class HistoryDaysBox;
class Preferences;

// For how long what was written stays on this computer.
class HistorySection : public PreferencesSection
{
    Q_OBJECT

public:
    // `preferences` must outlive it.
    HistorySection(Preferences &preferences, QFormLayout &layout);

protected:
    void restoreDefaults() override;

private:
    HistoryDaysBox *m_days;
};

} // namespace mapdesk
