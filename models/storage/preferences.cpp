// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences.h"

#include <QFile>

#include <algorithm>
#include <array>

namespace mapdesk {

namespace {

constexpr auto themeKey = "appearance/theme";
constexpr auto dataPrettyKey = "editor/pretty";
constexpr auto historyDaysKey = "history/days";
constexpr auto layoutGroup = "layout/";
constexpr auto lastProfileKey = "profiles/last";
constexpr auto recentGroup = "recent/";

constexpr int usualHistoryDays = 30;
constexpr qsizetype maximumRecent = 20;
constexpr qsizetype maximumTargetLength = 4000;

const std::array<std::pair<ThemeChoice, QString>, 3> themeNames{{
    {ThemeChoice::System, QStringLiteral("system")},
    {ThemeChoice::Light, QStringLiteral("light")},
    {ThemeChoice::Dark, QStringLiteral("dark")},
}};

QString layoutKey(const QString &part)
{
    return QLatin1String(layoutGroup) + part;
}

QString recentKey(const ProfileId &id)
{
    return QLatin1String(recentGroup) + id.value();
}

} // namespace

Preferences::Preferences(const QString &filePath)
    : m_settings(filePath, QSettings::IniFormat)
{
}

bool Preferences::isDataPretty() const
{
    return m_settings.value(QLatin1String(dataPrettyKey), true).toBool();
}

void Preferences::setDataPretty(bool isPretty)
{
    m_settings.setValue(QLatin1String(dataPrettyKey), isPretty);
}

int Preferences::historyDays() const
{
    bool isNumber = false;
    const int days = m_settings.value(QLatin1String(historyDaysKey)).toInt(&isNumber);
    return isNumber && days >= 1 && days <= mostHistoryDays ? days : usualHistoryDays;
}

void Preferences::setHistoryDays(int days)
{
    m_settings.setValue(QLatin1String(historyDaysKey), std::clamp(days, 1, mostHistoryDays));
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

ProfileId Preferences::lastProfile() const
{
    return ProfileId(m_settings.value(QLatin1String(lastProfileKey)).toString());
}

void Preferences::setLastProfile(const ProfileId &id)
{
    m_settings.setValue(QLatin1String(lastProfileKey), id.value());
}

QStringList Preferences::recentTargets(const ProfileId &id) const
{
    return m_settings.value(recentKey(id)).toStringList().mid(0, maximumRecent);
}

void Preferences::addRecentTarget(const ProfileId &id, const QString &target)
{
    if (target.isEmpty() || target.size() > maximumTargetLength)
        return;
    QStringList targets = recentTargets(id);
    targets.removeAll(target);
    targets.prepend(target);
    m_settings.setValue(recentKey(id), targets.mid(0, maximumRecent));
    keepToThisUser();
}

// Keys of items may be phone numbers. Qt keeps the permissions of a file that is there.
void Preferences::keepToThisUser()
{
    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther;
    const QFile::Permissions now = QFile::permissions(m_settings.fileName());
    if (now && !(now & others))
        return;
    m_settings.sync();
    QFile::setPermissions(m_settings.fileName(), QFile::ReadOwner | QFile::WriteOwner);
}

void Preferences::forgetProfile(const ProfileId &id)
{
    m_settings.remove(recentKey(id));
    if (lastProfile() == id)
        m_settings.remove(QLatin1String(lastProfileKey));
}

} // namespace mapdesk
