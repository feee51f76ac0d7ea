// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fittingtable.h"
#include "jsonmerge.h"

namespace mapdesk {

class MergeChangesModel;

// The changes of a merge for choosing: 1, 2 and 3 or Left and Right choose a side for the current
// row, so does a click on a side; N and P go to the next and the previous open row.
class MergeList : public FittingTable
{
    Q_OBJECT

public:
    // `model` must outlive the list.
    explicit MergeList(MergeChangesModel &model, QWidget *parent = nullptr);

    int currentRow() const { return currentIndex().row(); }

    void goToNextOpen();
    void goToPreviousOpen();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setUpColumns();
    void goTo(std::optional<int> row);
    void moveChoice(int steps);

    MergeChangesModel &m_model;
};

} // namespace mapdesk
