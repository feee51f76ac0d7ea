// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

class QLabel;
class QTableView;

namespace mapdesk {

// A table of many rows that can be sorted by its header, or a sentence in its place where it has
// nothing to show.
class TableStack : public QStackedWidget
{
    Q_OBJECT

public:
    // Names of the table as in setNames().
    TableStack(const char *objectName, const QString &accessibleName, QWidget *parent = nullptr);

    QTableView &table() { return *m_table; }

    // Plain text; empty shows the table.
    void setPlaceholder(const QString &text);

private:
    void makeTable(const char *objectName, const QString &accessibleName);

    QTableView *m_table;
    QLabel *m_placeholder;
};

} // namespace mapdesk
