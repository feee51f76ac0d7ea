// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;

namespace mapdesk {

class Preferences;
class Theme;

// Adds a menu in which the colours are chosen and remembered. Both must outlive `parent`.
void addThemeMenu(QMenu &parent, Theme &theme, Preferences &preferences);

} // namespace mapdesk
