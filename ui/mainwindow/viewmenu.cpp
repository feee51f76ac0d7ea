// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmenu.h"

#include "filterbar.h"
#include "itemspanel.h"
#include "openbox.h"
#include "seekbar.h"
#include "thememenu.h"

namespace mapdesk {

ViewMenu::ViewMenu(OpenBox &openBox, QAction *refresh, ItemsPanel &items, QAction *showActivity,
                   QWidget *parent)
    : QMenu(tr("&View"), parent)
{
    addAction(tr("&Open…"), QKeySequence(Qt::CTRL | Qt::Key_L), &openBox, &OpenBox::activate);
    addAction(refresh);
    addAction(tr("&Filter items"), QKeySequence::Find, &items.filter(), &FilterBar::activate);
    addAction(tr("&Seek key on the server"), QKeySequence(Qt::CTRL | Qt::Key_J), &items.seekBar(),
              &SeekBar::activate);
    addSeparator();
    addAction(showActivity);
}

void ViewMenu::addTheme(Preferences &preferences)
{
    addMenu(new ThemeMenu(preferences, this));
}

} // namespace mapdesk
