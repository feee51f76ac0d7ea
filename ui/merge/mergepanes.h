// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonmerge.h"

#include <QWidget>

class QButtonGroup;

namespace mapdesk {

class MergeChangesModel;
class MergePane;
struct MergeQuestion;

// The three sides next to one another, each below the button that takes the current change from it,
// and below them the result. All show the current change's place.
class MergePanes : public QWidget
{
    Q_OBJECT

public:
    // `model` must outlive the panes.
    MergePanes(const MergeQuestion &question, MergeChangesModel &model, QWidget *parent = nullptr);

    void showChange(int row); // -1: none

private:
    void addButton(JsonSide side);
    void addSide(JsonSide side, const JsonText &json);
    void showCurrent();
    void checkSide(std::optional<JsonSide> side);

    MergeChangesModel &m_model;
    int m_row = -1;
    QButtonGroup *m_take; // by JsonSide
    std::vector<MergePane *> m_sides; // by JsonSide
    MergePane *m_result;
};

} // namespace mapdesk
