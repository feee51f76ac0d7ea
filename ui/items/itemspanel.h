// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loadbutton.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace mapdesk {

class FilterBar;
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
    FilterBar &filter() { return *m_filter; }

    // Server text, shown as plain text.
    void setTitle(const QString &title);
    void setStatus(const QString &text, LoadAction action);

    // Offers to look for this text on the server beside the loading status; empty: does not.
    void offerSeek(const QString &text);

    // Shown in place of the table; empty shows the table.
    void setPlaceholder(const QString &text);

signals:
    void loadActionTriggered();
    void seekOnServerRequested(const QString &text);

private:
    QWidget *makeHeader();
    QWidget *makeFooter();

    PanelTitle *m_title;
    FilterBar *m_filter;
    TableStack *m_stack;
    QTableView *m_table;
    ValueLabel *m_status;
    QPushButton *m_seek;
    LoadButton *m_loadAction;
    QString m_seekText;
};

} // namespace mapdesk
