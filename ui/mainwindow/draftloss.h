// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "question.h"

#include <QCoreApplication>
#include <QStringList>

#include <vector>

namespace mapdesk {

class SyncSession;

// The unsaved texts that would be lost with a session, and what is asked of them.
class DraftLoss
{
    Q_DECLARE_TR_FUNCTIONS(DraftLoss)

public:
    // None where they are on the disk and stay there. What is still being written counts as
    // written: see ItemDrafts::isBeingWritten().
    static DraftLoss of(const SyncSession &session);

    bool isEmpty() const { return m_names.isEmpty(); }
    bool isOfPractice() const { return m_isOfPractice; } // whose data ends with the window, too

    // Before the window is closed, and before the program ends: one question for all windows.
    static Question beforeClosing(const DraftLoss &loss);
    static Question beforeQuitting(const std::vector<DraftLoss> &losses);

private:
    QString m_session; // the profile's name
    QStringList m_names;
    QString m_why; // a sentence
    bool m_isOfPractice = false;
};

} // namespace mapdesk
