// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonmerge.h"

#include <QDialog>

namespace mapdesk {

class WriteGuard;

// What a MergeSheet is about. Names and texts may be text of the service as it came.
struct MergeQuestion
{
    QString profileName;
    QString item; // its key
    QString map; // its name
    JsonText base; // what it was
    JsonText theirs; // what stands there now
    JsonText mine; // the person's
};

// Three panes (what it was, theirs, mine) and the result, for changes of the same item by two
// sides. Every change is a row of a list: what is certain is chosen already, an overlap has to be
// chosen, by mouse or keyboard (1, 2 and 3 or the arrow keys choose a side, N and P go to the next
// and previous open one). The panes show the current change's place. Saving is possible when all is
// chosen and the result fits into 16 KiB; where not, it says why. Cancel has the focus at first
// where nothing is open, else the first open change. It withdraws itself as a ConfirmSheet does.
// Open it with open(); it deletes itself.
class MergeSheet : public QDialog
{
    Q_OBJECT

public:
    // `guard` must outlive the sheet and says the environment.
    MergeSheet(const MergeQuestion &question, WriteGuard &guard, QWidget *parent);

    void withdraw(const QString &why);

signals:
    // The person wants it saved as it was merged: compact JSON.
    void saveRequested(const mapdesk::JsonText &result);
    // The person wants to go on by hand, from the result as far as it is chosen (mine where it is
    // not).
    void editRequested(const mapdesk::JsonText &result);
    void withdrawn(const QString &why); // a cancelling that the person did not ask for
};

} // namespace mapdesk
