// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "historytable.h"
#include "tablecontrol.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace mapdesk {

class HistoryDetails;
class ValueLabel;

// Recorded writes: which ones, the table, and below it all about the current one and what can be
// done with it. Passive: see HistoryController.
class HistoryPanel : public QWidget
{
    Q_OBJECT

public:
    enum class Scope {
        Item,
        Map, // with all its items
        Profile,
        Everything,
    };

    // Something that can be done with the current entry.
    struct Offer
    {
        bool isPossible = false;
        QString toolTip = {}; // what it does, or why it is not possible
    };

    explicit HistoryPanel(QWidget *parent = nullptr);

    // Which scopes can be chosen; the one that is shown stays chosen where it is among them.
    void setScopes(const QList<Scope> &scopes, Scope chosen);

    HistoryTable &table() { return *m_table; }
    HistoryDetails &details() { return *m_details; }

    void setStatus(const QString &text, bool hasMore);
    QString status() const;
    void setOffers(const Offer &compare, const Offer &putBack, const Offer &undo);

signals:
    void scopeChosen(mapdesk::HistoryPanel::Scope scope); // by a person
    void moreRequested();
    void compareRequested();
    void putBackRequested();
    void undoRequested();
    void shown();
    void hidden();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeHeader();
    QWidget *makeBody();
    QWidget *makeControls();
    TableControl makeControl(const char *objectName, const QString &text, const QString &icon,
                             void (HistoryPanel::*request)());
    static void offer(const TableControl &control, const Offer &offer);
    static QString scopeName(Scope scope);

    QComboBox *m_scope;
    HistoryTable *m_table;
    HistoryDetails *m_details;
    ValueLabel *m_status;
    QPushButton *m_more;
    TableControl m_compare;
    TableControl m_putBack;
    TableControl m_undo;
};

} // namespace mapdesk
