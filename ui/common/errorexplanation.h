// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"
#include "writeoutcome.h"

#include <QCoreApplication>

namespace mapdesk {

// What an error means for somebody at a support desk, and what to do next. Own words only; those
// of the server belong to the details.
class ErrorExplanation
{
    Q_DECLARE_TR_FUNCTIONS(ErrorExplanation)

public:
    static QString of(const ApiError &error);

    // What became of a write that was not answered as it should be, or was answered by a fault.
    static QString of(WriteOutcome outcome);

private:
    static QString ofCode(const ApiError &error);
    static QString tooLarge();
    static QString foreignService(const ApiError &error);
    static QString ofKind(const ApiError &error);
    static QString notFound(const ApiError &error);
    static QString missingService(const ApiError &error);
    static QString missingMap(const ApiError &error);
    static QString rateLimited(const ApiError &error);
    static QString serverFault(const ApiError &error);
    static QString unavailable(const ApiError &error);
    static QString timedOut(const ApiError &error);
    static QString refused(const ApiError &error);
    static QString outcomeUnknown();
};

} // namespace mapdesk
