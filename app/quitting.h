// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draftloss.h"

#include <QMessageBox>
#include <QObject>
#include <QPointer>

#include <vector>

namespace mapdesk {

class SessionWindows;

// Ends the program without losing what was typed in its windows: what is on the disk comes back
// the next time; what is not is asked about, once for all windows. Then all windows close, and the
// program ends after the last of their writes.
class Quitting : public QObject
{
    Q_OBJECT

public:
    // `windows` must outlive it.
    explicit Quitting(SessionWindows &windows, QObject *parent = nullptr);

    void quit();

    // The desktop's session is about to end. False where a text would be lost: then it asks as
    // quit() does. What a practice service in memory holds does not keep anybody here.
    bool prepareForSessionEnd();

private:
    bool settle();
    std::vector<DraftLoss> losses() const;
    void ask(const std::vector<DraftLoss> &losses);
    void closeAll();

    SessionWindows &m_windows;
    QPointer<QMessageBox> m_question;
    bool m_isWaiting = false; // for the disk
};

} // namespace mapdesk
