// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preferencessection.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace mapdesk {

class Preferences;

// How the data of items is shown.
class EditorSection : public PreferencesSection
{
    Q_OBJECT

public:
    // `preferences` must outlive it.
    EditorSection(Preferences &preferences, QFormLayout &layout);

protected:
    void restoreDefaults() override;

private:
    void addLayout();
    void addLook();
    void showChoices();
    void takeLook();

    Preferences &m_preferences;
    QComboBox *m_layout;
    QSpinBox *m_fontSize; // its minimum: as the desktop
    QCheckBox *m_wrapsLines;
};

} // namespace mapdesk
