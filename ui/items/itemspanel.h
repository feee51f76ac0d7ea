// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace mapdesk {

class SeekBar;
class ValueLabel;

// The items of one map: filter, table, and how far they are loaded. Passive: see ItemsController.
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

    SeekBar &seekBar() { return *m_seekBar; }

    // Server text, shown as plain text.
    void setTitle(const QString &title);
    void setStatus(const QString &text, LoadAction action);

    // Shown in place of the table; empty shows the table.
    void setPlaceholder(const QString &text);

signals:
    void loadActionTriggered();
    void seekOnServerRequested(const QString &key);

private:
    QWidget *makeHeader();
    QWidget *makeFooter();
    void makeTable();

    ValueLabel *m_title;
    QLineEdit *m_filter;
    SeekBar *m_seekBar;
    QTableView *m_table;
    QLabel *m_placeholder;
    QStackedWidget *m_stack;
    ValueLabel *m_status;
    QPushButton *m_loadAction;
};

} // namespace mapdesk
