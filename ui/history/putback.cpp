// SPDX-License-Identifier: GPL-3.0-or-later
#include "putback.h"

#include "changesview.h"
#include "datachanges.h"
#include "expirytext.h"
#include "openmap.h"
#include "putbacktexts.h"
#include "syncsession.h"
#include "ttluntil.h"
#include "writelocktext.h"
#include "writewords.h"

#include <QTimeZone>

namespace mapdesk {

namespace {

using Action = WriteRecord::Action;

bool isOfExpiry(const WriteRecord &record)
{
    return record.action == Action::ChangeItemExpiry || record.action == Action::ChangeMapExpiry;
}

QTimeZone here()
{
    return QTimeZone::systemTimeZone();
}

} // namespace

PutBack::PutBack(SyncSession &session, QWidget &parent)
    : m_session(session)
    , m_parent(parent)
{
    connect(&m_session.commands(), &ItemCommands::saveStopped, this, &PutBack::takeStop);
    connect(&m_session.commands(), &ItemCommands::dataSaved, this,
            [this](const CommandTarget &target) {
                if (m_sent == target)
                    m_sent.reset();
            });
}

void PutBack::start(const WriteRecord &record)
{
    if (m_sheet && m_sheet->isVisible())
        return;
    if (const QString why = obstacle(record); !why.isEmpty()) {
        emit done(why);
        return;
    }
    m_record = record;
    m_readingItem = {};
    // By its SID: what is at the name may be another map by now.
    m_readingMap = m_session.client()
                       .fetchMap(record.target.service, record.target.map.value())
                       .then(this, [this](const Result<SyncMap> &map) { takeMap(map); });
}

QString PutBack::obstacle(const WriteRecord &record) const
{
    if (const PutBackObstacle found = putBackObstacle(record); found != PutBackObstacle::None)
        return PutBackTexts::obstacle(found);
    if (!m_session.writeGuard().allowsWrites())
        return writingIsLockedText();
    if (m_session.commands().isBusy(record.target))
        return tr("%1 Try again in a moment.", "that something is being written")
            .arg(isBeingWrittenText(WriteWords::name(record)));
    return {};
}

void PutBack::takeMap(const Result<SyncMap> &map)
{
    if (!map)
        return tellNotRead(map.error());
    m_map = m_session.open(*map);
    if (!m_record.target.key)
        return offerMapExpiry();
    m_readingItem = m_session.client()
                        .fetchItem(map->serviceSid, map->sid, *m_record.target.key)
                        .then(this, [this](const Result<MapItem> &item) { takeItem(item); });
}

void PutBack::takeItem(const Result<MapItem> &item)
{
    const bool isGone = !item && item.error().kind == ApiError::Kind::NotFound;
    if (!item && !isGone)
        return tellNotRead(item.error());
    m_map->takeItem(*m_record.target.key, item);
    if (isOfExpiry(m_record)) {
        if (isGone)
            emit done(tr("%1 is not there any more, so it has no expiry.").arg(name()));
        else
            offerItemExpiry(*item);
    } else if (isGone) {
        offerCreation();
    } else {
        offerData(*item);
    }
}

void PutBack::tellNotRead(const ApiError &error)
{
    emit problem(ErrorText::explain(
        tr("%1 could not be read, so nothing was put back.").arg(name()), error, again()));
}

void PutBack::offerData(const MapItem &now)
{
    const auto changes = dataChanges(now.data, m_record.before.data);
    if (!changes) {
        emit done(tr("What stands in %1 now is not valid JSON. Nothing was put back.").arg(name()));
        return;
    }
    if (changes->empty()) {
        emit done(
            tr("%1 says already what it said before that write. Nothing was sent.").arg(name()));
        return;
    }
    const auto sinceSent = m_record.sent.data ? dataChanges(m_record.sent.data, now.data)
                                              : std::nullopt;
    const bool wasChangedSince = !sinceSent || !sinceSent->empty();
    auto *view = new ChangesView;
    view->setChanges(*changes);
    DataEdit edit{.base = now, .mine = *JsonText::parse(*m_record.before.data)};
    edit.isPutBack = true;
    ask(PutBackTexts::ofData(m_record, wasChangedSince, here()), view, [this, edit] {
        m_sent = m_record.target;
        m_session.commands().saveItemData(m_map, edit, MergePolicy::Ask);
    });
}

void PutBack::offerCreation()
{
    const qint64 now = m_session.clock().nowMs();
    const RestoredLifetime lifetime = restoredLifetime(m_record, now);
    const auto expires = lifetime.ttl ? std::optional(now + lifetime.ttl->wireValue() * 1000)
                                      : std::nullopt;
    auto *view = new ChangesView;
    view->setChanges(*dataChanges({}, m_record.before.data));
    DataEdit edit{.base = {}, .mine = *JsonText::parse(*m_record.before.data)};
    edit.base.key = *m_record.target.key;
    ask(PutBackTexts::ofCreation(m_record, ExpiryText::sentence(expires, now, here()),
                                 lifetime.isAnew, here()),
        view, [this, edit] {
            const auto sent = restoredLifetime(m_record, m_session.clock().nowMs());
            m_session.commands().recreateItem(m_map, edit, sent.ttl);
        });
}

void PutBack::offerItemExpiry(const MapItem &now)
{
    if (hasNoExpiryToPutBack(now.expiresMs))
        return;
    Confirmation confirmation = PutBackTexts::ofExpiry(m_record, here());
    confirmation.before = ExpiryText::sentence(now.expiresMs, m_session.clock().nowMs(), here());
    ask(confirmation, nullptr, [this, revision = now.revision] {
        sendExpiry([this, revision](Ttl ttl) {
            m_session.commands().changeItemExpiry(m_map, *m_record.target.key, revision, ttl);
        });
    });
}

// Maps know no If-Match.
void PutBack::offerMapExpiry()
{
    const std::optional<qint64> shown = m_map->map().expiresMs;
    if (hasNoExpiryToPutBack(shown))
        return;
    Confirmation confirmation = PutBackTexts::ofExpiry(m_record, here());
    confirmation.before = ExpiryText::sentence(shown, m_session.clock().nowMs(), here());
    ask(confirmation, nullptr, [this, shown] {
        if (m_map->map().expiresMs != shown)
            emit done(tr("The expiry of this map was changed by somebody else. Nothing was sent."));
        else
            sendExpiry([this](Ttl ttl) { m_session.commands().changeMapExpiry(m_map, ttl); });
    });
}

// Or one that cannot come back: it says so.
bool PutBack::hasNoExpiryToPutBack(std::optional<qint64> nowExpires)
{
    if (nowExpires == m_record.before.expiresMs) {
        emit done(tr("The expiry of %1 is already what it was before that write. Nothing was sent.")
                      .arg(name()));
        return true;
    }
    if (!ttlBefore()) {
        emit done(tr("The moment at which %1 was to expire before that write has passed, so it "
                     "cannot be put back. Nothing was sent.")
                      .arg(name()));
        return true;
    }
    return false;
}

// Absent: the moment has passed.
std::optional<Ttl> PutBack::ttlBefore() const
{
    return ttlUntil(m_record.before.expiresMs, m_session.clock().nowMs());
}

void PutBack::sendExpiry(const std::function<void(Ttl)> &send)
{
    if (const std::optional<Ttl> ttl = ttlBefore())
        send(*ttl);
    else
        emit done(tr("That moment has passed. Nothing was changed."));
}

void PutBack::ask(Confirmation confirmation, QWidget *details,
                  const std::function<void()> &confirmed)
{
    if (isOfExpiry(m_record))
        confirmation.after = ExpiryText::sentence(m_record.before.expiresMs,
                                                  m_session.clock().nowMs(), here());
    m_sheet = ConfirmSheet::ask(
        confirmation, m_session, &m_parent, details, this, [this, confirmed] {
            if (m_session.commands().isBusy(m_record.target))
                emit done(tr("Another change is on its way. Nothing was put back: try again."));
            else
                confirmed();
        });
    connect(m_sheet, &ConfirmSheet::withdrawn, this, &PutBack::done);
}

void PutBack::takeStop(const CommandTarget &target, const SaveStop &stop)
{
    if (m_sent != target || !stop.edit.isPutBack)
        return;
    m_sent.reset();
    using Reason = SaveStop::Reason;
    const bool isUncertain = stop.reason == Reason::Uncertain
        || stop.failure.outcome == WriteOutcome::CannotTell;
    const QString headline = isUncertain ? tr("It is not certain whether %1 was put back.")
                                         : tr("%1 was not put back.");
    if (stop.reason == Reason::Failed || stop.reason == Reason::Uncertain) {
        emit problem(ErrorText::explain(headline.arg(name()), stop.failure, again()));
        return;
    }
    ErrorText text{headline.arg(name()), PutBackTexts::explanation(stop.reason), {}};
    if (stop.reason != Reason::MapGone)
        text.actions = {{tr("Look again"), again()}};
    emit problem(text);
}

// Reads and asks anew: it is as safe as the first time.
std::function<void()> PutBack::again()
{
    return whileAlive(this, [this, record = m_record] { start(record); });
}

QString PutBack::name() const
{
    return WriteWords::name(m_record);
}

} // namespace mapdesk
