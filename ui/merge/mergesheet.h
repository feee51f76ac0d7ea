// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guardedsheet.h"
#include "jsonmerge.h"
#include "mergechangesmodel.h"

class QLabel;
class QPushButton;

namespace mapdesk {

class MergeList;
class MergePanes;
class ValueLabel;

// What a MergeSheet is about. Names and texts may be text of the service as it came.
struct MergeQuestion
{
    QString profileName;
    QString item; // its key
    QString map; // its name
    JsonText base; // what it was; of an undo: what the write made
    JsonText theirs; // what stands there now
    JsonText mine; // the person's; of an undo: what stood there before the write
    MergeAim aim = MergeAim::Save;
};

// Three panes (what it was, theirs, mine) and the result, for changes of the same item by two
// sides. Every change is a row of a list: what is certain is chosen already, an overlap has to be
// chosen, by mouse or keyboard (1, 2 and 3 or the arrow keys choose a side, N and P go to the next
// and previous open one). The panes show the current change's place. Saving is possible when all is
// chosen and the result fits into 16 KiB; where not, it says why. Cancel has the focus at first
// where nothing is open, else the first open change. The result of an undo cannot be edited.
class MergeSheet : public GuardedSheet
{
    Q_OBJECT

public:
    MergeSheet(const MergeQuestion &question, WriteGuard &guard, QWidget *parent);

signals:
    // The person wants it saved as it was merged: compact JSON. The sheet closes.
    void saveRequested(const mapdesk::JsonText &result);
    // The person wants to go on by hand, from the result as far as it is chosen (mine where it is
    // not). The sheet closes.
    void editRequested(const mapdesk::JsonText &result);

private:
    QWidget *makeFacts(const MergeQuestion &question);
    QWidget *makeBody(const MergeQuestion &question);
    QWidget *makeFoot();
    QWidget *makeButtons();
    QString question() const;
    QString hindrance() const; // why it cannot be saved; empty: it can
    void showState();
    void focusFirst();
    void save();
    void edit();

    MergeChangesModel *m_model;
    MergeList *m_list = nullptr;
    MergePanes *m_panes = nullptr;
    QLabel *m_stateIcon = nullptr;
    ValueLabel *m_state = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace mapdesk
