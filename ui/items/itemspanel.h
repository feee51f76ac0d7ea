// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace mapdesk {

class NamespaceView;
class ValueLabel;
class ViewSwitch;

// The items of one map: filter, table or tree, and how far they are loaded. Passive: see
// ItemsController.
class ItemsPanel : public QWidget
{
    Q_OBJECT

public:
    // What the button beside the loading status does now.
    enum class LoadAction {
        None,
        Stop,
        GoOn,
        TryAgain,
    };

    explicit ItemsPanel(QWidget *parent = nullptr);

    QTableView &table() { return *m_table; }
    QLineEdit &filter() { return *m_filter; }
    NamespaceView &namespaces() { return *m_namespaces; }
    ViewSwitch &viewSwitch() { return *m_viewSwitch; }

    // Whether items are shown as a tree by namespaces, which no filter concerns, not as a table.
    bool showsTree() const;

    // Server text, shown as plain text.
    void setTitle(const QString &title);
    void setStatus(const QString &text, LoadAction action);

    // Shown in place of the items; empty shows them.
    void setPlaceholder(const QString &text);

signals:
    void loadActionTriggered();

private:
    QWidget *makeHeader();
    QWidget *makeFooter();
    void makeTable();
    void showContent();

    ValueLabel *m_title;
    ViewSwitch *m_viewSwitch;
    QLineEdit *m_filter;
    QTableView *m_table;
    NamespaceView *m_namespaces;
    QLabel *m_placeholder;
    QStackedWidget *m_stack;
    ValueLabel *m_status;
    QPushButton *m_loadAction;
};

} // namespace mapdesk
