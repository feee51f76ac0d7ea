// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loadbutton.h"

#include <QWidget>

class QLineEdit;
class QTableView;

namespace mapdesk {

class PanelTitle;
class TableStack;
class ValueLabel;

// The items of one map: filter, table, and how far they are loaded. Passive: see ItemsController.
class ItemsPanel : public QWidget
{
    Q_OBJECT

public:
    using LoadAction = LoadButton::Action;

    explicit ItemsPanel(QWidget *parent = nullptr);

    QTableView &table() { return *m_table; }
    QLineEdit &filter() { return *m_filter; }

    // Server text, shown as plain text.
    void setTitle(const QString &title);
    void setStatus(const QString &text, LoadAction action);

    // Shown in place of the table; empty shows the table.
    void setPlaceholder(const QString &text);

signals:
    void loadActionTriggered();

private:
    QWidget *makeHeader();
    QWidget *makeFooter();

    PanelTitle *m_title;
    QLineEdit *m_filter;
    TableStack *m_stack;
    QTableView *m_table;
    ValueLabel *m_status;
    LoadButton *m_loadAction;
};

} // namespace mapdesk
