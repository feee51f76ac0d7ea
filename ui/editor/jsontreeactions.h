// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsontree.h"

#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QModelIndex;
class QTreeView;

namespace mapdesk {

class JsonTreeModel;

// The actions on the current row of a tree, with their shortcuts there and as its context menu.
// Copying is done here, all else by whom connects them.
class JsonTreeActions : public QObject
{
    Q_OBJECT

public:
    JsonTreeActions(const JsonTreeModel &model, QTreeView &tree);

    QAction *editValue = nullptr;
    QAction *editKey = nullptr;
    QAction *addChild = nullptr;
    QAction *addBehind = nullptr;
    QAction *moveUp = nullptr;
    QAction *moveDown = nullptr;
    QAction *remove = nullptr;
    QAction *copyValue = nullptr; // a string's text without quotes, else the JSON text
    QAction *copyJson = nullptr; // the value's JSON text
    QAction *copyPointer = nullptr;
    QAction *copyPath = nullptr;

    QMenu *menu() const { return m_menu; }

    // Enables what makes sense on the current row.
    void update();

signals:
    void kindChosen(mapdesk::JsonNode::Kind kind);

private:
    QAction *add(const char *objectName, const QString &text, const QList<QKeySequence> &keys = {});
    void addKind(JsonNode::Kind kind, const QString &text);
    void makeActions();
    void makeKindMenu();
    void makeMenu();
    void connectCopying();
    void showMenu(const QPoint &position);

    const JsonTreeModel &m_model;
    QTreeView &m_tree;
    QMenu *m_menu;
    QMenu *m_kinds;
    QActionGroup *m_kindGroup;
};

} // namespace mapdesk
