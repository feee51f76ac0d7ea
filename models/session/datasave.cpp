// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasave.h"

#include "datacheck.h"
#include "jsondiff.h"
#include "jsonformat.h"
#include "syncclient.h"

#include <algorithm>

namespace mapdesk {

namespace {

using Reason = SaveStop::Reason;

bool hasChangeBy(const JsonMerge &merge, MergeChange::By by)
{
    return std::any_of(merge.changes().begin(), merge.changes().end(),
                       [by](const MergeChange &change) { return change.by == by; });
}

// Whoever did it: there is nothing left to send.
bool isAllOfMineThere(const JsonMerge &merge)
{
    return merge.isClean() && !hasChangeBy(merge, MergeChange::By::Mine);
}

} // namespace

DataSave::DataSave(const SyncClient &client, RecordedWrites &writes, WriteSubject subject,
                   DataEdit edit, MergePolicy policy, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_writes(writes)
    , m_subject(std::move(subject))
    , m_edit(std::move(edit))
    , m_policy(policy)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(writes.outcomes().pause());
    m_pause.callOnTimeout(this, &DataSave::readNewest);
}

void DataSave::start()
{
    // Not left to If-Match: an item that was deleted and made anew begins with the same revisions.
    if (m_edit.isStale) {
        readNewest();
        return;
    }
    const auto base = JsonText::parse(m_edit.base.data);
    if (!base || !isSameJson(*base, m_edit.mine)) {
        send(m_edit.mine, m_edit.base);
        return;
    }
    const auto finishUntouched = [this] { finish(m_edit.base, m_edit.mine); };
    QMetaObject::invokeMethod(this, finishUntouched, Qt::QueuedConnection);
}

void DataSave::send(const JsonText &text, const MapItem &before)
{
    m_sent = text;
    m_before = before;
    m_write = m_writes.updateItemData(m_subject, before, text)
                  .then(this, [this](const Result<WriteResult<MapItem>> &result) {
                      takeResult(*result);
                  });
}

void DataSave::takeResult(const WriteResult<MapItem> &result)
{
    using Kind = ApiError::Kind;
    if (result.isApplied()) {
        finish(*result.now, m_sent);
    } else if (result.wasLookedUp) {
        takeFinding(result);
    } else if (result.error->kind == Kind::NotFound) {
        tellWhatIsGone(*result.error);
    } else if (result.error->kind == Kind::Conflict) {
        m_conflict = *result.error;
        m_hasReadTooEarly = false;
        readNewest();
    } else {
        stop(Reason::Failed, result.failure());
    }
}

void DataSave::readNewest()
{
    m_reading = m_client.fetchItem(m_subject.service, m_subject.map, m_edit.base.key)
                    .then(this, [this](const Result<MapItem> &newest) { takeNewest(newest); });
}

void DataSave::takeNewest(const Result<MapItem> &newest)
{
    if (!newest) {
        if (newest.error().kind == ApiError::Kind::NotFound)
            tellWhatIsGone(newest.error());
        else
            stop(Reason::Failed, {newest.error()});
        return;
    }
    m_theirs = *newest;
    if (newest->revision != m_before.revision) {
        merge(*newest);
    } else if (!m_hasReadTooEarly) {
        // Reads may be late: this is what has just been refused for being old.
        m_hasReadTooEarly = true;
        m_pause.start();
    } else {
        stop(Reason::Failed, {m_conflict});
    }
}

void DataSave::merge(const MapItem &theirs)
{
    const auto merge = mergeOf(m_edit, theirs);
    if (!merge)
        stop(Reason::NotJson);
    else if (isAllOfMineThere(*merge))
        finishThere(*merge, theirs);
    else if (!merge->isClean())
        stop(Reason::Overlap);
    else
        sendMerged(*merge, theirs);
}

void DataSave::sendMerged(const JsonMerge &merge, const MapItem &theirs)
{
    const JsonText merged = merge.merged();
    if (merged.bytes().size() > mostDataBytes) {
        stop(Reason::MergeTooLong);
    } else if (m_policy == MergePolicy::Ask && hasChangeBy(merge, MergeChange::By::Theirs)) {
        stop(Reason::MergeToShow);
    } else if (m_merges == mostMerges) {
        stop(Reason::TooBusy, {m_conflict});
    } else {
        ++m_merges;
        send(merged, theirs);
    }
}

void DataSave::takeFinding(const WriteResult<MapItem> &result)
{
    if (result.now)
        m_theirs = result.now;
    if (result.readError && result.readError->kind == ApiError::Kind::NotFound)
        tellWhatIsGone(*result.readError);
    else if (result.outcome == WriteOutcome::CannotTell && result.now)
        findMineIn(*result.now, *result.error);
    else
        stop(Reason::Failed, result.failure());
}

// Somebody else may have changed other places once it was written.
void DataSave::findMineIn(const MapItem &theirs, const ApiError &why)
{
    const auto merge = mergeOf(m_edit, theirs);
    if (merge && isAllOfMineThere(*merge))
        finishThere(*merge, theirs);
    else
        stop(Reason::Uncertain, {why, WriteOutcome::CannotTell});
}

// Where the map cannot be read, the item is what is known to be gone.
void DataSave::tellWhatIsGone(const ApiError &why)
{
    m_theirs.reset();
    m_mapReading = m_client.fetchMap(m_subject.service, m_subject.map.value())
                       .then(this, [this, why](const Result<SyncMap> &map) {
                           const bool isMapGone = !map
                               && map.error().kind == ApiError::Kind::NotFound;
                           stop(isMapGone ? Reason::MapGone : Reason::ItemGone, {why});
                       });
}

void DataSave::finishThere(const JsonMerge &merge, const MapItem &item)
{
    if (hasChangeBy(merge, MergeChange::By::Theirs))
        ++m_merges;
    finish(item, merge.merged());
}

void DataSave::finish(const MapItem &item, const JsonText &text)
{
    const bool hasTheirs = !isSameJson(text, m_edit.mine);
    emit saved({item, compacted(text), hasTheirs ? m_merges : 0, m_edit});
}

void DataSave::stop(Reason reason, const CommandFailure &failure)
{
    emit stopped({reason, m_edit, m_theirs, failure});
}

} // namespace mapdesk
