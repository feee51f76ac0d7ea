// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QPushButton>

#include <initializer_list>

class QTableView;

namespace mapdesk {

// What can be done with the current row of a table, the same in its context menu and as a button.
struct TableControl
{
    QAction *action = nullptr; // the table's
    QPushButton *button = nullptr;

    // Calls a member of `receiver` for either.
    template <typename Receiver, typename Request>
    void connectTo(Receiver *receiver, Request request) const
    {
        QObject::connect(action, &QAction::triggered, receiver, request);
        QObject::connect(button, &QPushButton::clicked, receiver, request);
    }
};

// Made for a table of setUpRowTable(): the entry comes above Copy. The button is `parent`'s; its
// accessible name is the text without mnemonics.
TableControl makeTableControl(QTableView &table, const char *objectName, const QString &text,
                              QWidget *parent);

// Their buttons side by side, from the left.
QWidget *tableControlRow(std::initializer_list<TableControl> controls, QWidget *parent);

} // namespace mapdesk
