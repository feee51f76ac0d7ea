// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "synctypes.h"

#include <QObject>

class QAction;
class QMenu;

namespace mapdesk {

class CreationController;
class ItemCreationController;
class CenterStack;
class ItemsController;
class MapCreationController;
class MessageBar;
class NavigatorController;
class SyncSession;
class UndoController;

// What a window has for making items and maps.
class CreationTools : public QObject
{
    Q_OBJECT

public:
    // `session` must outlive it; `window` owns it.
    CreationTools(SyncSession &session, QWidget &window);

    void addTo(QMenu &fileMenu) const;
    void addDuplicateTo(QMenu &editMenu) const;

    // In their context menus, too.
    void offerIn(CenterStack &center, QWidget &tree) const;

    // All must outlive it.
    void connectTo(NavigatorController &navigator, CenterStack &center, UndoController &undo,
                   MessageBar &messages);

signals:
    void mapFound(const mapdesk::SyncMap &map); // to be opened
    void note(const QString &sentence);

private:
    void connectController(CreationController &controller, NavigatorController &navigator,
                           ItemsController &items, UndoController &undo, MessageBar &messages);
    void newMap(const NavigatorController &navigator, const ItemsController &items);
    void duplicate(const NavigatorController &navigator, const ItemsController &items);

    ItemCreationController *m_items;
    MapCreationController *m_maps;
    QAction *m_newItem;
    QAction *m_newMap;
    QAction *m_duplicate;
};

} // namespace mapdesk
