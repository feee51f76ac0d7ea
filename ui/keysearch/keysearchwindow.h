// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tablecontrol.h"

#include <QWidget>

namespace mapdesk {

class KeySearchForm;
class KeySearchTable;
class MessageBar;
class ProgressStrip;
class SyncSession;
class ToneLabel;

// Where a key is looked for in many maps, in a window of its own beside the session's. Passive: see
// KeySearchController.
class KeySearchWindow : public QWidget
{
    Q_OBJECT

public:
    // What the state says.
    enum class Result {
        Nothing, // and that is all there is to say
        Found,
        Partial, // not all maps were asked
    };

    // `session` must outlive it.
    explicit KeySearchWindow(const SyncSession &session);

    KeySearchForm &form() { return *m_form; }
    KeySearchTable &table() { return *m_table; }
    MessageBar &messages() { return *m_messages; }

    // In front, ready for a key.
    void present();

    void showProgress(const QString &text, int done, int total);
    // It is over, or has not begun. `wayOn` is what the button beside it says; empty: there is
    // none.
    void showResult(const QString &text, Result result, const QString &wayOn);

    // Whether there is something to open.
    void setCanOpen(bool canOpen) const;

signals:
    void stopRequested();
    void goOnRequested();
    void openRequested(); // of the current row, else of the first
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeHeader(const SyncSession &session);
    QWidget *makeState();
    QWidget *makeFound();

    MessageBar *m_messages;
    KeySearchForm *m_form;
    ProgressStrip *m_progress;
    ToneLabel *m_state;
    QPushButton *m_goOn;
    KeySearchTable *m_table;
    TableControl m_open;
};

} // namespace mapdesk
