// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draftloss.h"

#include <QMessageBox>
#include <QObject>
#include <QPointer>

namespace mapdesk {

class DataPanel;
class SyncSession;

// Closes a window without losing what was typed in it: what is on the disk comes back the next
// time; what is not is asked about, once for all, and with it what is left of the work on many
// items, which closing ends.
class WindowClosing : public QObject
{
    Q_OBJECT

public:
    // All must outlive it; `window` owns it.
    WindowClosing(SyncSession &session, DataPanel &panel, QWidget &window);

    // Takes in what is being typed; whether all of it is written, or is known not to be. Else
    // settled() comes in a moment.
    bool settle();

    // After that.
    DraftLoss loss() const { return DraftLoss::of(m_session); }

    // The person was asked, and does not mind what would be lost as it is now.
    void acceptLoss() { m_isLossAccepted = true; }

    // Whether the window may be closed now. Else asks, or waits for the disk, and closes it by
    // itself.
    bool mayClose();

signals:
    void settled();

private:
    void ask();
    void goOn();

    SyncSession &m_session;
    DataPanel &m_panel;
    QWidget &m_window;
    QPointer<QMessageBox> m_question;
    bool m_isLossAccepted = false;
    bool m_isWaiting = false; // for the disk, to be closed
};

} // namespace mapdesk
