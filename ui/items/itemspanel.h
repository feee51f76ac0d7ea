// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace mapdesk {

class FilterBar;
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
    FilterBar &filter() { return *m_filter; }
    SeekBar &seekBar() { return *m_seekBar; }

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
    void makeTable();

    ValueLabel *m_title;
    FilterBar *m_filter;
    SeekBar *m_seekBar;
    QTableView *m_table;
    QLabel *m_placeholder;
    QStackedWidget *m_stack;
    ValueLabel *m_status;
    QPushButton *m_seek;
    QPushButton *m_loadAction;
    QString m_seekText;
};

} // namespace mapdesk
