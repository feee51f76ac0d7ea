// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loadbutton.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLineEdit;
class QTableView;

namespace mapdesk {

class PanelTitle;
class TableStack;
class ValueLabel;

// The maps of one service: filter, table, and how far they are loaded. Passive: see MapsController.
class MapsPanel : public QWidget
{
    Q_OBJECT

public:
    using LoadAction = LoadButton::Action;

    explicit MapsPanel(QWidget *parent = nullptr);

    QTableView &table() { return *m_table; }

    // The text to look for in unique names and SIDs, and how soon wanted maps expire at the latest,
    // in milliseconds from now; absent: whenever, or never.
    QString filterText() const;
    std::optional<qint64> expiryLimitMs() const;
    void clearFilter();

    // For typing: the text takes the focus and is selected.
    void activateFilter();

    // Server text, shown as plain text.
    void setTitle(const QString &title);
    void setStatus(const QString &text, LoadAction action);

    // Shown in place of the table; empty shows the table.
    void setPlaceholder(const QString &text);

signals:
    void filterChanged();
    void loadActionTriggered();

private:
    QWidget *makeHeader();
    QWidget *makeFooter();
    void fillExpiryLimits();

    PanelTitle *m_title;
    QLineEdit *m_filter;
    QComboBox *m_expiryLimit;
    TableStack *m_stack;
    QTableView *m_table;
    ValueLabel *m_status;
    LoadButton *m_loadAction;
};

} // namespace mapdesk
