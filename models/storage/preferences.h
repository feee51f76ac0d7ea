// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile.h"

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace mapdesk {

enum class ThemeChoice {
    System, // as the desktop says
    Light,
    Dark,
};

// How the text of an item's data looks.
struct EditorLook
{
    int fontSize = 0; // points, least to most; 0: as the desktop says
    bool wrapsLines = true;

    static constexpr int leastFontSize = 6;
    static constexpr int mostFontSize = 32;

    bool operator==(const EditorLook &) const = default;
};

// How much of what Sync allows may be used while nobody waits for it, in percent.
struct SharePercents
{
    int backgroundReads = 75;
    int bulkWrites = 50;

    static constexpr int least = 10;
    static constexpr int most = 100;

    bool operator==(const SharePercents &) const = default;
};

// What the program remembers of a person's choices and of the window. The only place that knows the
// keys of the settings file. Nothing secret is ever in it. A choice that becomes another one is
// told at once. One beyond its limits becomes the nearest within them; what stands in the file
// beyond them counts as the usual.
class Preferences : public QObject
{
    Q_OBJECT

public:
    // `filePath`: an INI file, made when something is first remembered.
    explicit Preferences(const QString &filePath, QObject *parent = nullptr);

    ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);

    // Of the program's texts, such as "de"; empty at first: as the desktop says.
    QString language() const;
    void setLanguage(const QString &language);

    // Whether an item's data is laid out on lines; true at first.
    bool isDataPretty() const;
    void setDataPretty(bool isPretty);

    EditorLook editorLook() const;
    void setEditorLook(const EditorLook &wanted);

    SharePercents shares() const;
    void setShares(const SharePercents &wanted);

    // How much memory the data of items may take, in MiB; at first a quarter of the computer's, at
    // most 1,024.
    static constexpr int leastDataMemory = 64;
    static constexpr int mostDataMemory = 65'536;
    static int usualDataMemory();
    int dataMemory() const;
    void setDataMemory(int wanted);

    // For how many days customers' data stays in the journal; 30 at first.
    static constexpr int usualHistoryDays = 30;
    static constexpr int mostHistoryDays = 3650;
    int historyDays() const;
    void setHistoryDays(int wanted); // 1 to mostHistoryDays

    // Behind what the keys of items are split into namespaces; ":" at first, never empty.
    QString separator() const;
    void setSeparator(const QString &separator);

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

signals:
    void themeChanged();
    void languageChanged();
    void dataPrettyChanged();
    void editorLookChanged();
    void sharesChanged();
    void dataMemoryChanged();
    void historyDaysChanged();
    void separatorChanged();

private:
    int number(const char *key, int least, int most, int usual) const;
    void set(const char *key, const QVariant &value);
    void keepToThisUser();

    QSettings m_settings;
};

} // namespace mapdesk
