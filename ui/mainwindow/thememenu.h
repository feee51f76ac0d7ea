// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace mapdesk {

class Preferences;
class Theme;

// The choice between light, dark and what the desktop says; it is remembered.
class ThemeMenu : public QMenu
{
    Q_OBJECT

public:
    // Both must outlive the menu.
    ThemeMenu(Theme &theme, Preferences &preferences, QWidget *parent = nullptr);
};

} // namespace mapdesk
