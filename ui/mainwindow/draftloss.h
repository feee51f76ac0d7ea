// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "question.h"

#include <QCoreApplication>
#include <QStringList>

#include <vector>

namespace mapdesk {

class SyncSession;

// What would be lost with a session: unsaved texts, and what is left of the work on many items; and
// what is asked of it.
class DraftLoss
{
    Q_DECLARE_TR_FUNCTIONS(DraftLoss)

public:
    // No texts where they are on the disk and stay there. What is still being written counts as
    // written: see ItemDrafts::isBeingWritten().
    static DraftLoss of(const SyncSession &session);

    bool isEmpty() const { return m_names.isEmpty() && m_itemsToWrite == 0; }
    bool isOfPractice() const { return m_isOfPractice; } // whose data ends with the window, too

    // Before the window is closed, and before the program ends: one question for all windows.
    static Question beforeClosing(const DraftLoss &loss);
    static Question beforeQuitting(const std::vector<DraftLoss> &losses);

private:
    static QString textsQuestion(qsizetype texts);
    static QString restNote(int itemsToWrite);

    QString m_session; // the profile's name
    QStringList m_names;
    QString m_why; // a sentence
    int m_itemsToWrite = 0; // see ItemCommands::itemsToWrite()
    bool m_isOfPractice = false;
};

} // namespace mapdesk
