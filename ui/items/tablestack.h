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

    // Plain text; empty shows the content.
    void setPlaceholder(const QString &text);

    // What is shown where there is something to show: the table, or another widget of the stack.
    void setContent(QWidget &content);

private:
    void makeTable(const char *objectName, const QString &accessibleName);
    void showContent();

    QTableView *m_table;
    QWidget *m_content;
    QLabel *m_placeholder;
};

} // namespace mapdesk
