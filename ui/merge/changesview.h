// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsondiff.h"

#include <QWidget>

namespace mapdesk {

// "What will change", by path: for each change its place, what stands there before and after, and a
// word and icon for added, removed, changed, reordered. Rows can be copied; long values are cut
// with an ellipsis and shown whole in a tool tip and for the current row below the list. Everything
// is shown as plain text, what could deceive as escapes.
class ChangesView : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesView(QWidget *parent = nullptr);

    void setChanges(const std::vector<JsonChange> &changes);

    // "3 changes: 1 added, 2 changed"
    static QString summary(const std::vector<JsonChange> &changes);
};

} // namespace mapdesk
