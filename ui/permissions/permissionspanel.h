// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tablecontrol.h"

#include <QWidget>

class QAbstractItemModel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace mapdesk {

class AccessQuestion;
class ValueLabel;

// The permissions of a map: what the service's switch means, the table with what can be done about
// a row, and what one identity can do. Passive: see PermissionsController.
class PermissionsPanel : public QWidget
{
    Q_OBJECT

public:
    // What the button beside the status does.
    enum class LoadAction {
        None,
        GoOn,
        TryAgain,
    };

    explicit PermissionsPanel(QWidget *parent = nullptr);

    // A PermissionsModel.
    void setModel(QAbstractItemModel &model);
    QTableView &table() { return *m_table; }
    AccessQuestion &question() { return *m_question; }

    void setAccess(const QString &sentence);
    void setStatus(const QString &text, LoadAction action);
    // Why nothing can be changed now; empty: it can.
    void setObstacle(const QString &sentence);
    void setRowChosen(bool isChosen);
    void clearFilter();

signals:
    void shown();
    void filterChanged(const QString &text);
    void moreRequested();
    // By button, key or context menu; of the current row.
    void grantRequested();
    void changeRequested();
    void revokeRequested();
    void questionRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeTools();
    QWidget *makeButtons();
    void makeTable();
    TableControl makeControl(const char *objectName, const QString &text, const QKeySequence &key,
                             void (PermissionsPanel::*request)());
    void showWhatIsPossible();

    ValueLabel *m_access;
    QLineEdit *m_filter;
    ValueLabel *m_status;
    QPushButton *m_more;
    QTableView *m_table;
    TableControl m_grant;
    TableControl m_change;
    TableControl m_revoke;
    ValueLabel *m_obstacle;
    AccessQuestion *m_question = nullptr;
    bool m_isRowChosen = false;
};

} // namespace mapdesk
