// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmenu.h"

#include "centerstack.h"
#include "openbox.h"
#include "thememenu.h"

namespace mapdesk {

ViewMenu::ViewMenu(OpenBox &openBox, QAction *refresh, CenterStack &center, QAction *showActivity,
                   QWidget *parent)
    : QMenu(tr("&View"), parent)
{
    addAction(tr("&Open…"), QKeySequence(Qt::CTRL | Qt::Key_L), &openBox, &OpenBox::activate);
    addAction(refresh);
    addAction(tr("&Filter items"), QKeySequence::Find, &center, &CenterStack::activateFilter);
    addSeparator();
    addAction(showActivity);
}

void ViewMenu::addTheme(Preferences &preferences)
{
    addMenu(new ThemeMenu(preferences, this));
}

} // namespace mapdesk
