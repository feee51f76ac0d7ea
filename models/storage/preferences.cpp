// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences.h"

#include "machinememory.h"

#include <QFile>

#include <algorithm>
#include <array>

namespace mapdesk {

namespace {

constexpr auto themeKey = "appearance/theme";
constexpr auto languageKey = "appearance/language";
constexpr auto dataPrettyKey = "editor/pretty";
constexpr auto fontSizeKey = "editor/font_size";
constexpr auto wrapsLinesKey = "editor/wrap";
constexpr auto backgroundReadsKey = "shares/background_reads";
constexpr auto bulkWritesKey = "shares/bulk_writes";
constexpr auto dataMemoryKey = "memory/data_mib";
constexpr auto historyDaysKey = "history/days";
constexpr auto separatorKey = "items/separator";
constexpr auto layoutGroup = "layout/";
constexpr auto lastProfileKey = "profiles/last";
constexpr auto recentGroup = "recent/";

constexpr int mostUsualDataMemory = 1024;
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

Preferences::Preferences(const QString &filePath, QObject *parent)
    : QObject(parent)
    , m_settings(filePath, QSettings::IniFormat)
{
}

int Preferences::number(const char *key, int least, int most, int usual) const
{
    bool isNumber = false;
    const int value = m_settings.value(QLatin1String(key)).toInt(&isNumber);
    return isNumber && value >= least && value <= most ? value : usual;
}

void Preferences::set(const char *key, const QVariant &value)
{
    m_settings.setValue(QLatin1String(key), value);
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
    if (choice == theme())
        return;
    for (const auto &[known, name] : themeNames) {
        if (known == choice)
            set(themeKey, name);
    }
    emit themeChanged();
}

QString Preferences::language() const
{
    return m_settings.value(QLatin1String(languageKey)).toString();
}

void Preferences::setLanguage(const QString &language)
{
    if (language == this->language())
        return;
    set(languageKey, language);
    emit languageChanged();
}

bool Preferences::isDataPretty() const
{
    return m_settings.value(QLatin1String(dataPrettyKey), true).toBool();
}

void Preferences::setDataPretty(bool isPretty)
{
    if (isPretty == isDataPretty())
        return;
    set(dataPrettyKey, isPretty);
    emit dataPrettyChanged();
}

EditorLook Preferences::editorLook() const
{
    return {number(fontSizeKey, EditorLook::leastFontSize, EditorLook::mostFontSize, 0),
            m_settings.value(QLatin1String(wrapsLinesKey), true).toBool()};
}

void Preferences::setEditorLook(const EditorLook &wanted)
{
    EditorLook look = wanted;
    if (look.fontSize != 0)
        look.fontSize = std::clamp(look.fontSize, EditorLook::leastFontSize,
                                   EditorLook::mostFontSize);
    if (look == editorLook())
        return;
    set(fontSizeKey, look.fontSize);
    set(wrapsLinesKey, look.wrapsLines);
    emit editorLookChanged();
}

SharePercents Preferences::shares() const
{
    using Shares = SharePercents;
    const Shares usual;
    return {number(backgroundReadsKey, Shares::least, Shares::most, usual.backgroundReads),
            number(bulkWritesKey, Shares::least, Shares::most, usual.bulkWrites)};
}

void Preferences::setShares(const SharePercents &wanted)
{
    const auto limited = [](int percent) {
        return std::clamp(percent, SharePercents::least, SharePercents::most);
    };
    const SharePercents shares{limited(wanted.backgroundReads), limited(wanted.bulkWrites)};
    if (shares == this->shares())
        return;
    set(backgroundReadsKey, shares.backgroundReads);
    set(bulkWritesKey, shares.bulkWrites);
    emit sharesChanged();
}

int Preferences::usualDataMemory()
{
    const qint64 quarter = machineMemoryBytes() / 4 / (1024 * 1024);
    return int(std::clamp<qint64>(quarter, leastDataMemory, mostUsualDataMemory));
}

int Preferences::dataMemory() const
{
    return number(dataMemoryKey, leastDataMemory, mostDataMemory, usualDataMemory());
}

void Preferences::setDataMemory(int wanted)
{
    const int mebibytes = std::clamp(wanted, leastDataMemory, mostDataMemory);
    if (mebibytes == dataMemory())
        return;
    set(dataMemoryKey, mebibytes);
    emit dataMemoryChanged();
}

int Preferences::historyDays() const
{
    return number(historyDaysKey, 1, mostHistoryDays, usualHistoryDays);
}

void Preferences::setHistoryDays(int wanted)
{
    const int days = std::clamp(wanted, 1, mostHistoryDays);
    if (days == historyDays())
        return;
    set(historyDaysKey, days);
    emit historyDaysChanged();
}

QString Preferences::separator() const
{
    const QString stored = m_settings.value(QLatin1String(separatorKey)).toString();
    return stored.isEmpty() ? QStringLiteral(":") : stored;
}

void Preferences::setSeparator(const QString &separator)
{
    if (separator == this->separator())
        return;
    set(separatorKey, separator);
    emit separatorChanged();
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
    if (id != lastProfile()) // to write takes a start some milliseconds
        set(lastProfileKey, id.value());
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
