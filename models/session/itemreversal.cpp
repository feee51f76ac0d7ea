// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemreversal.h"

#include "localerror.h"
#include "sametext.h"
#include "syncclient.h"

namespace mapdesk {

namespace {

using Action = WriteRecord::Action;

// Data that is not known says nothing.
bool isSameData(const std::optional<QByteArray> &known, const QByteArray &found)
{
    return !known || isSameText(*known, found);
}

// Where both moments are known.
bool isSameItem(const TargetState &known, const MapItem &found)
{
    return !known.createdMs || !found.createdMs || known.createdMs == found.createdMs;
}

bool isGone(const Result<MapItem> &now)
{
    return !now && now.error().kind == ApiError::Kind::NotFound;
}

Result<MapItem> nothing()
{
    return failure(localError(ApiError::Kind::NotFound));
}

} // namespace

ItemReversal::ItemReversal(const ReversalTools &tools, const ReversalRequest &request)
    : LookingReversal(tools, request)
{
}

void ItemReversal::look()
{
    m_reading = client()
                    .fetchItem(target().service, target().map, *target().key)
                    .then(this, [this](const Result<MapItem> &now) { judge(now); });
}

void ItemReversal::judge(const Result<MapItem> &now)
{
    if (!now && !isGone(now)) {
        fail({now.error()});
        return;
    }
    const bool isLeft = now && isAsLeft(*now);
    if (isLeft && !m_conflict) {
        send(*now);
        return;
    }
    // Reads may be late: this may be from before our write, or before the one that was faster.
    if ((isLeft || isAsBefore(now) || isGone(now)) && looksAgain())
        return;
    follow(now);
    if (isAsBefore(now))
        finishUntouched();
    else if (isLeft)
        fail(*m_conflict);
    else if (now)
        stop(Reason::ChangedSince, stateOf(*now));
    else
        stop(Reason::Gone, {}, {now.error()});
}

// An item that was deleted and made anew may have the same revision again, and even say the same;
// and an expiry may change without a revision.
bool ItemReversal::isAsLeft(const MapItem &now) const
{
    return now.revision == left().revision && isSameItem(left(), now)
        && isSameData(left().data, now.data)
        && (record().action == Action::SaveData || now.expiresMs == left().expiresMs);
}

bool ItemReversal::isAsBefore(const Result<MapItem> &now) const
{
    switch (record().action) {
    case Action::SaveData:
        return now && isSameData(before().data, now->data);
    case Action::ChangeItemExpiry:
        return now && isSameData(before().data, now->data) && now->expiresMs == before().expiresMs;
    default:
        return isGone(now);
    }
}

void ItemReversal::send(const MapItem &now)
{
    if (record().action == Action::SaveData)
        sendData(now);
    else if (record().action == Action::ChangeItemExpiry)
        sendExpiry(now);
    else
        m_write = writes().deleteItem(subject(), now).then(this, [this](const auto &result) {
            takeResult(*result);
        });
}

void ItemReversal::sendData(const MapItem &now)
{
    const auto data = JsonText::parse(*before().data);
    if (!data) {
        refuseNotJson();
        return;
    }
    m_write = writes().updateItemData(subject(), now, *data).then(this, [this](const auto &result) {
        takeResult(*result);
    });
}

void ItemReversal::sendExpiry(const MapItem &now)
{
    const std::optional<Ttl> ttl = ttlBack(before().expiresMs);
    if (!ttl) {
        stop(Reason::ExpiryHasPassed, stateOf(now));
        return;
    }
    m_write = writes()
                  .updateItemExpiry(subject(), now, *ttl)
                  .then(this, [this](const auto &result) { takeResult(*result); });
}

void ItemReversal::takeResult(const WriteResult<MapItem> &result)
{
    using Kind = ApiError::Kind;
    if (result.isApplied()) {
        follow(record().action == Action::CreateItem ? nothing() : Result<MapItem>(*result.now));
        finish();
        return;
    }
    const CommandFailure why = result.failure();
    if (why.error.kind == Kind::Conflict || why.error.kind == Kind::NotFound) {
        m_conflict = why;
        beginLooking();
        look();
        return;
    }
    if (result.now || result.readError)
        follow(result.asRead());
    fail(why);
}

} // namespace mapdesk
