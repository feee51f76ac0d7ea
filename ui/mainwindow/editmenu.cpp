// SPDX-License-Identifier: GPL-3.0-or-later
#include "editmenu.h"

#include "creationtools.h"
#include "datapanel.h"
#include "jsoneditor.h"
#include "writetools.h"

namespace mapdesk {

EditMenu::EditMenu(DataPanel &panel, QMenu &unsaved, const WriteTools &writes,
                   const CreationTools &creation, QWidget *parent)
    : QMenu(tr("&Edit"), parent)
{
    JsonEditor &editor = panel.editor();
    QAction *undo = add(tr("&Undo"), QKeySequence::Undo);
    QAction *redo = add(tr("&Redo"), QKeySequence::Redo);
    connect(undo, &QAction::triggered, &editor, &JsonEditor::undo);
    connect(redo, &QAction::triggered, &editor, &JsonEditor::redo);
    connect(this, &QMenu::aboutToShow, undo, [undo, redo, &editor] {
        undo->setEnabled(editor.canUndo());
        redo->setEnabled(editor.canRedo());
    });
    addSeparator();
    connect(add(tr("&Find in data"), QKeySequence::Find), &QAction::triggered, &panel,
            [&panel] { panel.openFind(false); });
    connect(add(tr("Re&place in data"), DataPanel::replaceKey()), &QAction::triggered, &panel,
            [&panel] { panel.openFind(true); });
    addSeparator();
    addAction(tr("&Save data"), QKeySequence::Save, &panel, &DataPanel::requestSave);
    addAction(tr("&What will change"), &panel, &DataPanel::changesRequested);
    addMenu(&unsaved);
    writes.addTo(*this);
    creation.addDuplicateTo(*this);
}

// Its key is shown only: it is taken by the editor, the tree, or whatever text field has the focus.
QAction *EditMenu::add(const QString &text, const QKeySequence &key)
{
    QAction *action = addAction(text);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    return action;
}

} // namespace mapdesk
