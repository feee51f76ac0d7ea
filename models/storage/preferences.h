// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>

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

    // Opaque states of the window's parts, as Qt's saveState functions give them; empty at first.
    QByteArray layout(const QString &part) const;
    void setLayout(const QString &part, const QByteArray &state);

private:
    QSettings m_settings;
};

} // namespace mapdesk
