// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison.h"

#include <QDialog>

namespace mapdesk {

// Shows how a recorded write and what stands there now hang together; Escape closes it. Open it
// with open(); it deletes itself.
class ComparisonSheet : public QDialog
{
    Q_OBJECT

public:
    // `title`: "customer:4711 now, and at: Data saved, …" (server text, shown as plain text).
    ComparisonSheet(const QString &title, const Comparison &comparison, QWidget *parent);

private:
    QWidget *makeSide(const Comparison::Side &side);
    QWidget *makeButtons();
};

} // namespace mapdesk
