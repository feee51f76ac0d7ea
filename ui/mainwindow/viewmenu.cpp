// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmenu.h"

#include "centerstack.h"
#include "itemspanel.h"
#include "openbox.h"
#include "thememenu.h"
#include "viewswitch.h"

namespace mapdesk {

ViewMenu::ViewMenu(OpenBox &openBox, QAction *refresh, CenterStack &center, QAction *showActivity,
                   QWidget *parent)
    : QMenu(tr("&View"), parent)
{
    addAction(tr("&Open…"), QKeySequence(Qt::CTRL | Qt::Key_L), &openBox, &OpenBox::activate);
    addAction(refresh);
    addAction(tr("&Filter items"), QKeySequence::Find, &center, &CenterStack::activateFilter);
    addAction(tr("&Seek key on the server"), QKeySequence(Qt::CTRL | Qt::Key_J), &center,
              &CenterStack::activateSeek);
    addNamespaces(center.itemsPanel());
    addSeparator();
    addAction(showActivity);
}

void ViewMenu::addNamespaces(ItemsPanel &items)
{
    QAction *tree = addAction(tr("Items as &namespaces"));
    tree->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    tree->setCheckable(true);
    connect(tree, &QAction::triggered, &items, [&items](bool isTree) {
        items.viewSwitch().setTree(isTree);
        items.setFocus(Qt::ShortcutFocusReason);
    });
    connect(&items.viewSwitch(), &ViewSwitch::viewChanged, tree, &QAction::setChecked);
}

void ViewMenu::addTheme(Preferences &preferences)
{
    addMenu(new ThemeMenu(preferences, this));
}

} // namespace mapdesk
