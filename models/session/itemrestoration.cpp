// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemrestoration.h"

#include "clock.h"
#include "endpoints.h"
#include "localerror.h"
#include "sametext.h"
#include "syncclient.h"
#include "ttluntil.h"

#include <cstdlib>

namespace mapdesk {

namespace {

using Kind = ApiError::Kind;

constexpr int mostCorrections = 2;
constexpr qint64 goodEnoughMs = 1000;

// Whether other items would not meet it.
bool concernsOneItem(const ApiError &error)
{
    return error.kind == Kind::InvalidRequest || error.kind == Kind::TooLarge
        || error.kind == Kind::AlreadyExists;
}

} // namespace

ItemRestoration::ItemRestoration(const SyncClient &client, RecordedWrites &writes,
                                 const Clock &serviceClock, WriteSubject subject, KeptItem item)
    : m_client(client)
    , m_writes(writes)
    , m_clock(serviceClock)
    , m_subject(std::move(subject))
    , m_item(std::move(item))
{
}

void ItemRestoration::start()
{
    const std::optional<Ttl> ttl = ttlLeft();
    const auto data = JsonText::parse(m_item.data);
    if (!ttl)
        endLater(Ending::Expired);
    else if (!data)
        endLater(Ending::Failed,
                 localError(Kind::Refused, tr("It is not valid JSON, so it cannot be sent")));
    else if (isDotSegment(m_item.key.value()))
        endLater(Ending::Failed, localError(Kind::Refused, tr("Its key cannot be part of a URL")));
    else
        create(*data, *ttl);
}

std::optional<Ttl> ItemRestoration::ttlLeft() const
{
    return ttlUntil(m_item.expiresMs, m_clock.nowMs());
}

void ItemRestoration::create(const JsonText &data, Ttl ttl)
{
    const std::optional<Ttl> sentTtl = ttl.isNever() ? std::nullopt : std::optional(ttl);
    m_write = m_writes.createItem(m_subject, {m_item.key, data, sentTtl})
                  .then(this, [this](const Result<WriteResult<MapItem>> &result) {
                      takeCreated(*result);
                  });
}

void ItemRestoration::takeCreated(const WriteResult<MapItem> &result)
{
    if (result.isApplied()) {
        correct(*result.now);
    } else if (result.error->kind == Kind::AlreadyExists) {
        m_reading = m_client.fetchItem(m_subject.service, m_subject.map, m_item.key)
                        .then(this, [this, refusal = *result.error](const Result<MapItem> &found) {
                            compare(found, refusal);
                        });
    } else {
        endBy(*result.error);
    }
}

void ItemRestoration::compare(const Result<MapItem> &found, const ApiError &refusal)
{
    if (!found)
        endBy(found.error().kind == Kind::NotFound ? refusal : found.error());
    else if (isSameText(m_item.data, found->data))
        correct(*found);
    else
        endBy(refusal);
}

// It is back: what goes wrong from here on is a matter of seconds.
void ItemRestoration::correct(const MapItem &item)
{
    const std::optional<Ttl> ttl = ttlLeft();
    const bool isOff = m_item.expiresMs
        && std::abs(*m_item.expiresMs - item.expiresMs.value_or(0)) > goodEnoughMs;
    if (!isOff || !ttl || m_corrections == mostCorrections) {
        emit ended(Ending::Restored, {});
        return;
    }
    ++m_corrections;
    m_write = m_writes.updateItemExpiry(m_subject, item, *ttl)
                  .then(this, [this](const Result<WriteResult<MapItem>> &result) {
                      if (result->isApplied())
                          correct(*result->now);
                      else
                          emit ended(Ending::Restored, {});
                  });
}

void ItemRestoration::endLater(Ending ending, const ApiError &error)
{
    QMetaObject::invokeMethod(
        this, [this, ending, error] { emit ended(ending, error); }, Qt::QueuedConnection);
}

void ItemRestoration::endBy(const ApiError &error)
{
    emit ended(concernsOneItem(error) ? Ending::Failed : Ending::Interrupted, error);
}

} // namespace mapdesk
