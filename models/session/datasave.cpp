// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasave.h"

#include "datacheck.h"
#include "jsondiff.h"
#include "jsonformat.h"
#include "jsonmerge.h"
#include "syncclient.h"

namespace mapdesk {

namespace {

using Reason = SaveStop::Reason;

JsonText compacted(const JsonText &json)
{
    return *JsonText::parse(compactJson(json));
}

} // namespace

DataSave::DataSave(const SyncClient &client, const OutcomeReader &outcomes,
                   const ServiceSid &service, const MapSid &map, DataEdit edit, MergePolicy policy,
                   QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_outcomes(outcomes)
    , m_service(service)
    , m_map(map)
    , m_edit(std::move(edit))
    , m_policy(policy)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(outcomes.pause());
    m_pause.callOnTimeout(this, &DataSave::readNewest);
}

void DataSave::start()
{
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
    m_write = m_client.updateItemData(m_service, m_map, before.key, text, before.revision)
                  .then(this, [this](const Result<MapItem> &answer) { takeAnswer(answer); });
}

void DataSave::takeAnswer(const Result<MapItem> &answer)
{
    using Kind = ApiError::Kind;
    if (answer) {
        finish(*answer, m_sent);
    } else if (writeoutcome::isUnknown(answer.error())) {
        findOutcome(answer.error());
    } else if (answer.error().kind == Kind::NotFound) {
        tellWhatIsGone(answer.error());
    } else if (answer.error().kind == Kind::Conflict) {
        m_conflict = answer.error();
        m_hasReadTooEarly = false;
        readNewest();
    } else {
        stop(Reason::Failed, {answer.error()});
    }
}

void DataSave::readNewest()
{
    m_reading = m_client.fetchItem(m_service, m_map, m_edit.base.key)
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

// From the edit as it was asked for, also after a merge that was refused: it never stood there.
// Starting from that merge would let a change of ours go that somebody else made, too, and then
// took back.
void DataSave::merge(const MapItem &theirs)
{
    const auto base = JsonText::parse(m_edit.base.data);
    const auto newest = JsonText::parse(theirs.data);
    if (newest && isSameJson(*newest, m_edit.mine)) {
        finish(theirs, *newest);
        return;
    }
    if (!base || !newest) {
        stop(Reason::NotJson);
        return;
    }
    const JsonMerge merge(*base, *newest, m_edit.mine);
    if (!merge.isClean()) {
        stop(Reason::Overlap);
        return;
    }
    const JsonText merged = merge.merged();
    if (!isSameJson(merged, *newest)) {
        sendMerged(merged, theirs);
        return;
    }
    ++m_merges;
    finish(theirs, merged);
}

void DataSave::sendMerged(const JsonText &merged, const MapItem &theirs)
{
    if (merged.bytes().size() > mostDataBytes) {
        stop(Reason::MergeTooLong);
    } else if (m_policy == MergePolicy::Ask) {
        stop(Reason::MergeToShow);
    } else if (m_merges == mostMerges) {
        stop(Reason::TooBusy, {m_conflict});
    } else {
        ++m_merges;
        send(merged, theirs);
    }
}

void DataSave::findOutcome(const ApiError &why)
{
    m_finding = m_outcomes.itemDataUpdate(m_service, m_map, m_before, m_sent)
                    .then(this, [this, why](const Result<WriteFinding<MapItem>> &finding) {
                        takeFinding(*finding, why);
                    });
}

void DataSave::takeFinding(const WriteFinding<MapItem> &finding, const ApiError &why)
{
    if (finding.record)
        m_theirs = finding.record;
    const CommandFailure failure{why, finding.outcome};
    if (finding.outcome == WriteOutcome::Applied)
        finish(*finding.record, m_sent);
    else if (finding.error && finding.error->kind == ApiError::Kind::NotFound)
        tellWhatIsGone(*finding.error);
    else if (finding.outcome == WriteOutcome::CannotTell && finding.record)
        stop(Reason::Uncertain, failure);
    else
        stop(Reason::Failed, failure);
}

// Where the map cannot be read, the item is what is known to be gone.
void DataSave::tellWhatIsGone(const ApiError &why)
{
    m_theirs.reset();
    m_mapReading = m_client.fetchMap(m_service, m_map.value())
                       .then(this, [this, why](const Result<SyncMap> &map) {
                           const bool isMapGone = !map
                               && map.error().kind == ApiError::Kind::NotFound;
                           stop(isMapGone ? Reason::MapGone : Reason::ItemGone, {why});
                       });
}

void DataSave::finish(const MapItem &item, const JsonText &text)
{
    emit saved({item, compacted(text), m_merges, m_edit});
}

void DataSave::stop(Reason reason, const CommandFailure &failure)
{
    emit stopped({reason, m_edit, m_theirs, failure});
}

} // namespace mapdesk
