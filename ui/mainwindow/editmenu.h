// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace mapdesk {

class CreationTools;
class DataPanel;
class WriteTools;

// What can be done with the data that is shown, and with writes. The keys of undo, redo, find and
// replace belong to who has the focus; saving has its key everywhere in the window.
class EditMenu : public QMenu
{
    Q_OBJECT

public:
    // `panel` must outlive the menu; `unsaved` is the list of unsaved texts.
    EditMenu(DataPanel &panel, QMenu &unsaved, const WriteTools &writes,
             const CreationTools &creation, QWidget *parent);

private:
    QAction *add(const QString &text, const QKeySequence &key);
};

} // namespace mapdesk
