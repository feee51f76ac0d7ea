// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchresult.h"

#include "localerror.h"

#include <QCoreApplication>

namespace mapdesk {

namespace {

using Error = ApiError::Kind;
using Kind = BatchResult::Kind;

Kind kindOf(const CommandFailure &failure)
{
    if (failure.outcome)
        return failure.outcome == WriteOutcome::CannotTell ? Kind::CannotTell : Kind::Failed;
    switch (failure.error.kind) {
    case Error::Conflict:
    case Error::AlreadyExists:
        return Kind::Changed;
    case Error::NotFound:
        return Kind::Gone;
    default:
        return Kind::Failed;
    }
}

QString reasonOf(ReversalStop::Reason reason)
{
    if (reason == ReversalStop::Reason::ExpiryHasPassed)
        return QCoreApplication::translate("BatchResult",
                                           "The moment at which it expired before "
                                           "has passed");
    return QCoreApplication::translate("BatchResult",
                                       "What stood there before is not kept on this "
                                       "computer any more");
}

} // namespace

BatchResult BatchResult::of(const CommandFailure &failure)
{
    return {kindOf(failure), failure};
}

BatchResult BatchResult::of(const ReversalStop &stop)
{
    using Reason = ReversalStop::Reason;
    switch (stop.reason) {
    case Reason::ChangedSince:
    case Reason::CreatedSince:
        return of(CommandFailure{localError(Error::Conflict)});
    case Reason::Gone:
        return of(CommandFailure{localError(Error::NotFound)});
    case Reason::ExpiryHasPassed:
    case Reason::DataPurged:
        return of(CommandFailure{localError(Error::InvalidRequest, reasonOf(stop.reason))});
    case Reason::Halted:
    case Reason::Failed:
        break;
    }
    return of(stop.failure);
}

bool BatchResult::concernsAll() const
{
    if (kind != Kind::Failed || failure.outcome)
        return false;
    switch (failure.error.kind) {
    case Error::InvalidRequest:
    case Error::TooLarge:
    case Error::BadAnswer:
    case Error::ServerFault:
    case Error::Refused: // by the checks of one key; a lock stops the batch itself
        return false;
    default:
        return true;
    }
}

} // namespace mapdesk
