// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loadbutton.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QTableView;

namespace mapdesk {

class FilterBar;
class NamespaceView;
class PanelTitle;
class SeekBar;
class TableStack;
class ValueLabel;
class ViewSwitch;

// The items of one map: filter, table or tree, and how far they are loaded. Passive: see
// ItemsController.
class ItemsPanel : public QWidget
{
    Q_OBJECT

public:
    using LoadAction = LoadButton::Action;

    explicit ItemsPanel(QWidget *parent = nullptr);

    QTableView &table() { return *m_table; }
    FilterBar &filter() { return *m_filter; }
    SeekBar &seekBar() { return *m_seekBar; }
    NamespaceView &namespaces() { return *m_namespaces; }
    ViewSwitch &viewSwitch() { return *m_viewSwitch; }

    // The table and the tree: what can be done with items is offered in both.
    std::vector<QWidget *> views() const;

    // Whether items are shown as a tree by namespaces, which no filter concerns, not as a table.
    bool showsTree() const;

    // Server text, shown as plain text.
    void setTitle(const QString &title);
    // `isWaiting`: to try again by itself, which can be stopped.
    void setStatus(const QString &text, LoadAction action, bool isWaiting = false);

    // Offers to look for this text on the server beside the loading status; empty: does not.
    void offerSeek(const QString &text);

    // Shown in place of the items; empty shows them.
    void setPlaceholder(const QString &text);

signals:
    void loadActionTriggered();
    void stopWaitingTriggered();
    void seekOnServerRequested(const QString &text);

private:
    QWidget *makeHeader();
    QWidget *makeFooter();
    void showContent();

    PanelTitle *m_title;
    ViewSwitch *m_viewSwitch;
    FilterBar *m_filter;
    SeekBar *m_seekBar;
    TableStack *m_stack;
    QTableView *m_table;
    NamespaceView *m_namespaces;
    ValueLabel *m_status;
    QPushButton *m_seek;
    LoadButton *m_loadAction;
    LoadButton *m_stopWaiting;
    QString m_seekText;
};

} // namespace mapdesk
