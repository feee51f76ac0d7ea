// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errortext.h"
#include "undotexts.h"

#include <QCoreApplication>

namespace mapdesk {

// What is said where a write could not be taken back (ReversalStop). As UndoTexts otherwise.
class StopTexts
{
    Q_DECLARE_TR_FUNCTIONS(StopTexts)

public:
    using Now = UndoTexts::Now;

    // An expiry that somebody has changed since: what it was, what the write made of it, what it is
    // now, and whether to set the first one all the same.
    static Confirmation changedExpiry(const ReversalStop &stop, const Now &now);

    // A created item that somebody has changed since: whether to delete it all the same.
    static Confirmation changedCreation(const ReversalStop &stop);

    // An item that is gone since, to be created as it was before the write.
    static Confirmation gone(const ReversalStop &stop, const Now &now);

    // The moment at which it expired before is over.
    static Confirmation passedExpiry(const ReversalStop &stop, const Now &now);

    // What there is to say where nothing can be asked.
    static ErrorText problem(const ReversalStop &stop);

private:
    static QString changedPermission(const ReversalStop &stop);
    static QString headline(const ReversalStop &stop);
    static QString explanation(const ReversalStop &stop);
};

} // namespace mapdesk
