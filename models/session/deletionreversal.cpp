// SPDX-License-Identifier: GPL-3.0-or-later
#include "deletionreversal.h"

#include "sametext.h"
#include "syncclient.h"

namespace mapdesk {

DeletionReversal::DeletionReversal(const ReversalTools &tools, const ReversalRequest &request)
    : LookingReversal(tools, request)
{
}

void DeletionReversal::run()
{
    const std::optional<Ttl> ttl = ttlBack(before().expiresMs);
    const auto data = JsonText::parse(*before().data);
    if (!ttl) {
        stop(Reason::ExpiryHasPassed);
    } else if (!data) {
        refuseNotJson();
    } else {
        const auto sentTtl = ttl->isNever() ? std::nullopt : ttl;
        m_write = writes()
                      .createItem(subject(), {*target().key, *data, sentTtl})
                      .then(this, [this](const auto &result) { takeResult(*result); });
    }
}

void DeletionReversal::takeResult(const WriteResult<MapItem> &result)
{
    using Kind = ApiError::Kind;
    if (result.isApplied()) {
        follow(result.asRead());
        finish();
        return;
    }
    const CommandFailure why = result.failure();
    if (why.error.kind == Kind::NotFound) {
        stop(Reason::Gone, {}, why);
    } else if (why.error.kind == Kind::AlreadyExists) {
        m_refusal = why;
        look();
    } else {
        if (result.now || result.readError)
            follow(result.asRead());
        fail(why);
    }
}

void DeletionReversal::look()
{
    m_reading = client()
                    .fetchItem(target().service, target().map, *target().key)
                    .then(this, [this](const Result<MapItem> &now) { judge(now); });
}

void DeletionReversal::judge(const Result<MapItem> &now)
{
    // Reads may be late: it was refused because something stands there.
    if (!now && now.error().kind == ApiError::Kind::NotFound && looksAgain())
        return;
    follow(now);
    if (!now)
        fail(now.error().kind == ApiError::Kind::NotFound ? m_refusal
                                                          : CommandFailure{now.error()});
    else if (isAsBefore(*now))
        finishUntouched();
    else
        stop(Reason::CreatedSince, stateOf(*now));
}

bool DeletionReversal::isAsBefore(const MapItem &now) const
{
    return isSameText(*before().data, now.data) && now.expiresMs == before().expiresMs;
}

} // namespace mapdesk
