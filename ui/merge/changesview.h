// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsondiff.h"

#include <QWidget>

class QLabel;

namespace mapdesk {

class FittingTable;
class JsonChangesModel;
class ValuePane;

// "What will change", by path: for each change its place, what stands there before and after, and a
// word and icon for added, removed, changed, reordered. Rows can be copied; long values are cut
// with an ellipsis, shown further in a tool tip and whole, for the current row, below the list.
// Everything is shown as plain text, what could deceive as escapes. Its accessible description says
// what changes.
class ChangesView : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesView(QWidget *parent = nullptr);

    void setChanges(const std::vector<JsonChange> &changes);

private:
    QWidget *makePanes();
    void showRow(int row);
    void describe(const std::vector<JsonChange> &changes);

    JsonChangesModel *m_model;
    QLabel *m_summary;
    FittingTable *m_table;
    ValuePane *m_before;
    ValuePane *m_after;
    QWidget *m_panes; // before and after of the current row
};

} // namespace mapdesk
