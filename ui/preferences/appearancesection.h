// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preferencessection.h"

#include <QStringList>

class QComboBox;

namespace mapdesk {

class Preferences;

// Theme and language.
class AppearanceSection : public PreferencesSection
{
    Q_OBJECT

public:
    // `languages`: those there are, such as "de". `preferences` must outlive it.
    AppearanceSection(Preferences &preferences, const QStringList &languages, QFormLayout &layout);

protected:
    void restoreDefaults() override;

private:
    void addTheme();
    void addLanguage(const QStringList &languages);
    void showChoices();

    Preferences &m_preferences;
    QComboBox *m_theme;
    QComboBox *m_language;
};

} // namespace mapdesk
