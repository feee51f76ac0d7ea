// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace mapdesk {

class JsonTreeModel;

// A JsonTreeModel with all it can do, by mouse and by keyboard: edit key and value (F2, Return, a
// double click), add (Insert; Ctrl+Return behind a row), remove (Delete), move (Alt+Up, Alt+Down),
// change the kind, copy the value, the JSON Pointer, the dotted path. What was unfolded stays so.
// Server text is shown as plain text, what could deceive as escapes.
class JsonTreeView : public QTreeView
{
    Q_OBJECT

public:
    // `model` must outlive the view.
    explicit JsonTreeView(JsonTreeModel &model, QWidget *parent = nullptr);
};

} // namespace mapdesk
