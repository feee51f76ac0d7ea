// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace mapdesk {

enum class ThemeChoice {
    System, // as the desktop says
    Light,
    Dark,
};

// What the program remembers of a person's choices and of the window. The only place that knows the
// keys of the settings file. Nothing secret is ever in it.
class Preferences
{
public:
    // `filePath`: an INI file, made when something is first remembered.
    explicit Preferences(const QString &filePath);

    ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);

    // Whether an item's data is laid out on lines; true at first.
    bool isDataPretty() const;
    void setDataPretty(bool isPretty);

    // For how many days customers' data stays in the journal; 30 at first.
    static constexpr int mostHistoryDays = 3650;
    int historyDays() const;
    void setHistoryDays(int days); // 1 to mostHistoryDays

    // Opaque states of the window's parts, as Qt's saveState functions give them; empty at first.
    QByteArray layout(const QString &part) const;
    void setLayout(const QString &part, const QByteArray &state);

    // Whose window was opened last; empty at first.
    ProfileId lastProfile() const;
    void setLastProfile(const ProfileId &id);

    // Where a profile's person went, the latest first: at most 20 texts of the caller's making,
    // each once. A text of over 4,000 characters is not kept. With them the file is this user's
    // alone.
    QStringList recentTargets(const ProfileId &id) const;
    void addRecentTarget(const ProfileId &id, const QString &target);

    // For a profile that is removed: all that is remembered about it goes.
    void forgetProfile(const ProfileId &id);

private:
    void keepToThisUser();

    QSettings m_settings;
};

} // namespace mapdesk
