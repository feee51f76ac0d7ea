// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace mapdesk {

class Preferences;

// The choice between light, dark and what the desktop says; it is remembered.
class ThemeMenu : public QMenu
{
    Q_OBJECT

public:
    // `preferences` must outlive the menu.
    explicit ThemeMenu(Preferences &preferences, QWidget *parent = nullptr);
};

} // namespace mapdesk
