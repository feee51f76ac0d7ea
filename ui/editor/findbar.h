// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace mapdesk {

class JsonEditor;

// Find and replace in a JsonEditor: plain text or regular expression, case, a count of what is
// found, next and previous, replace one or all (one step to undo). Escape closes it and gives the
// focus back to the editor.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(JsonEditor &editor, QWidget *parent = nullptr);

    // Shows itself; what is selected in the editor (within a line) is what is looked for.
    void openForFinding();
    void openForReplacing(); // the same as finding where the editor is read-only

    void findNext();
    void findPrevious();
};

} // namespace mapdesk
