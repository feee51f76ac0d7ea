// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences.h"

#include <array>

namespace mapdesk {

namespace {

constexpr auto themeKey = "appearance/theme";
constexpr auto layoutGroup = "layout/";

const std::array<std::pair<ThemeChoice, QString>, 3> themeNames{{
    {ThemeChoice::System, QStringLiteral("system")},
    {ThemeChoice::Light, QStringLiteral("light")},
    {ThemeChoice::Dark, QStringLiteral("dark")},
}};

QString layoutKey(const QString &part)
{
    return QLatin1String(layoutGroup) + part;
}

} // namespace

Preferences::Preferences(const QString &filePath)
    : m_settings(filePath, QSettings::IniFormat)
{
}

ThemeChoice Preferences::theme() const
{
    const QString stored = m_settings.value(QLatin1String(themeKey)).toString();
    for (const auto &[choice, name] : themeNames) {
        if (name == stored)
            return choice;
    }
    return ThemeChoice::System;
}

void Preferences::setTheme(ThemeChoice choice)
{
    for (const auto &[known, name] : themeNames) {
        if (known == choice)
            m_settings.setValue(QLatin1String(themeKey), name);
    }
}

QByteArray Preferences::layout(const QString &part) const
{
    return m_settings.value(layoutKey(part)).toByteArray();
}

void Preferences::setLayout(const QString &part, const QByteArray &state)
{
    m_settings.setValue(layoutKey(part), state);
}

} // namespace mapdesk
