// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preferences.h"

#include <QColor>
#include <QObject>
#include <QPalette>

namespace mapdesk {

class DesktopScheme;

// The program's looks: Fusion with a light and a dark palette of our own. Follows the desktop's
// org.freedesktop.appearance color-scheme (Qt 6.4 cannot tell it) unless a choice is made.
class Theme : public QObject
{
    Q_OBJECT

public:
    // Sets the application's style and palette at once and asks the desktop without waiting; needs
    // a QApplication. Without an answer the scheme is light.
    explicit Theme(ThemeChoice choice, QObject *parent = nullptr);

    // Is and stays as they say.
    void follow(const Preferences &preferences);
    ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);

    static QPalette lightPalette();
    static QPalette darkPalette();

private:
    void apply();

    ThemeChoice m_choice;
    DesktopScheme *m_desktop;
};

// Colours with a meaning, readable on the palette's base and window colours (contrast of at least
// 4.5:1 in both schemes). Never the only carrier of that meaning.
namespace themecolors {

bool isDark(const QPalette &palette);
QColor danger(const QPalette &palette);
QColor warning(const QPalette &palette);
QColor success(const QPalette &palette);
QColor muted(const QPalette &palette); // secondary text

} // namespace themecolors

} // namespace mapdesk
