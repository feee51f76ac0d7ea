// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearancesection.h"

#include "preferences.h"
#include "widgetnames.h"

#include <QComboBox>
#include <QLocale>

namespace mapdesk {

namespace {

// In the language itself.
QString nameOf(const QString &language)
{
    const QLocale locale(language);
    // Qt's own name is "American English".
    if (locale.language() == QLocale::English)
        return QLocale::languageToString(QLocale::English);
    const QString name = locale.nativeLanguageName();
    return name.left(1).toUpper() + name.mid(1);
}

} // namespace

AppearanceSection::AppearanceSection(Preferences &preferences, const QStringList &languages,
                                     QFormLayout &layout)
    : PreferencesSection(layout, tr("Appearance"), "restoreAppearance")
    , m_preferences(preferences)
    , m_theme(new QComboBox(widget()))
    , m_language(new QComboBox(widget()))
{
    addTheme();
    addLanguage(languages);
    connect(&preferences, &Preferences::themeChanged, this, &AppearanceSection::showChoices);
    connect(&preferences, &Preferences::languageChanged, this, &AppearanceSection::showChoices);
    showChoices();
}

void AppearanceSection::addTheme()
{
    setNames(m_theme, "theme", tr("Theme"));
    m_theme->addItem(tr("As the desktop"), int(ThemeChoice::System));
    m_theme->addItem(tr("Light"), int(ThemeChoice::Light));
    m_theme->addItem(tr("Dark"), int(ThemeChoice::Dark));
    add(tr("&Theme"), m_theme);
    connect(m_theme, &QComboBox::activated, this,
            [this] { m_preferences.setTheme(ThemeChoice(m_theme->currentData().toInt())); });
}

void AppearanceSection::addLanguage(const QStringList &languages)
{
    setNames(m_language, "language", tr("Language"));
    m_language->addItem(tr("As the desktop"), QString());
    for (const QString &language : languages)
        m_language->addItem(nameOf(language), language);
    add(tr("&Language"), m_language,
        tr("Also of dates and numbers. Another language is used from the next start of the "
           "program on."));
    connect(m_language, &QComboBox::activated, this,
            [this] { m_preferences.setLanguage(m_language->currentData().toString()); });
}

void AppearanceSection::showChoices()
{
    m_theme->setCurrentIndex(m_theme->findData(int(m_preferences.theme())));
    m_language->setCurrentIndex(m_language->findData(m_preferences.language()));
}

void AppearanceSection::restoreDefaults()
{
    m_preferences.setTheme(ThemeChoice::System);
    m_preferences.setLanguage({});
}

} // namespace mapdesk
