// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace mapdesk {

class CenterStack;
class ItemsPanel;
class OpenBox;
class Preferences;

// Where to go and what is shown.
class ViewMenu : public QMenu
{
    Q_OBJECT

public:
    // All must outlive the menu; the actions are the window's own.
    ViewMenu(OpenBox &openBox, QAction *refresh, CenterStack &center, QAction *showActivity,
             QWidget *parent);

    void addTheme(Preferences &preferences);

private:
    void addNamespaces(ItemsPanel &items);
};

} // namespace mapdesk
