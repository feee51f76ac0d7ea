// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsondiff.h"

#include <QDialog>

namespace mapdesk {

// Shows what will change, on demand; Escape closes it. Open it with open(); it deletes itself.
class ChangesSheet : public QDialog
{
    Q_OBJECT

public:
    // `title`: "What will change in customer:4711" (server text, shown as plain text).
    ChangesSheet(const QString &title, const std::vector<JsonChange> &changes, QWidget *parent);
};

} // namespace mapdesk
