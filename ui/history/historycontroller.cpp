// SPDX-License-Identifier: GPL-3.0-or-later
#include "historycontroller.h"

#include "displaytext.h"
#include "historydetails.h"
#include "putbacktexts.h"
#include "records.h"
#include "syncsession.h"
#include "writelocktext.h"
#include "writereversal.h"
#include "writewords.h"

#include <algorithm>

namespace mapdesk {

namespace {

bool isSameThing(const WriteRecord &one, const WriteRecord &other)
{
    return one.target == other.target && one.identity == other.identity;
}

} // namespace

HistoryController::HistoryController(SyncSession &session, HistoryPanel &panel, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_panel(panel)
    , m_model(QTimeZone::systemTimeZone())
    , m_history(session.records().journal())
    , m_putBack(session, panel)
{
    m_panel.table().setModel(&m_model);
    connect(&m_history, &WriteHistory::recordsChanged, this, &HistoryController::takeRecords);
    connect(&m_history, &WriteHistory::stateChanged, this,
            [this] { m_model.setState(m_history.state(), m_history.problem()); });
    connect(&m_model, &HistoryModel::stateChanged, this, &HistoryController::presentState);
    connect(m_panel.table().selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &HistoryController::presentEntry);
    connect(&m_panel, &HistoryPanel::shown, this, [this] { m_history.setPaused(false); });
    connect(&m_panel, &HistoryPanel::hidden, this, [this] { m_history.setPaused(true); });
    connect(&m_panel, &HistoryPanel::scopeChosen, this, &HistoryController::choose);
    connect(&m_panel, &HistoryPanel::moreRequested, &m_history, [this] { m_history.readMore(); });
    connect(&m_panel, &HistoryPanel::compareRequested, this, &HistoryController::compare);
    connect(&m_panel, &HistoryPanel::putBackRequested, this, &HistoryController::putBack);
    connect(&m_panel, &HistoryPanel::undoRequested, this, &HistoryController::undo);
    connect(&m_putBack, &PutBack::done, this, &HistoryController::done);
    connect(&m_putBack, &PutBack::problem, this, &HistoryController::problem);
    connect(&m_session.writeGuard(), &WriteGuard::changed, this, &HistoryController::presentEntry);
    presentState();
    presentEntry();
}

void HistoryController::showTarget(const CommandTarget &target)
{
    if (m_target == target)
        return;
    m_target = target;
    const QList<Scope> scopes = target.key ? QList{Scope::Item, Scope::Map} : QList{Scope::Map};
    m_scope = target.key && !m_prefersMap ? Scope::Item : Scope::Map;
    m_panel.setScopes(scopes, m_scope);
    showScope();
}

void HistoryController::showAll(Scope scope)
{
    m_target.reset();
    m_scope = scope;
    m_panel.setScopes({Scope::Profile, Scope::Everything}, m_scope);
    showScope();
}

void HistoryController::clear()
{
    m_target.reset();
    m_history.clear();
}

void HistoryController::setFilter(const QString &words, std::optional<WriteStanding> standing)
{
    m_words = words;
    m_standing = standing;
    showScope();
}

void HistoryController::choose(Scope scope)
{
    m_scope = scope;
    if (m_target && m_target->key)
        m_prefersMap = scope == Scope::Map;
    showScope();
}

void HistoryController::showScope()
{
    HistoryScope scope{.words = m_words, .standing = m_standing};
    if (m_scope == Scope::Profile)
        scope.profile = m_session.writes().context().profile;
    if (m_target)
        scope.map = m_target->map;
    if (m_target && m_scope == Scope::Item)
        scope.key = m_target->key;
    const bool isOfItem = m_scope == Scope::Item;
    m_panel.table().setColumns(!m_target      ? HistoryTable::Columns::All
                                   : isOfItem ? HistoryTable::Columns::OfItem
                                              : HistoryTable::Columns::OfMap);
    m_history.show(scope);
}

void HistoryController::takeRecords()
{
    m_model.setRecords(m_history.records());
    if (!m_panel.table().currentIndex().isValid() && m_model.rowCount() > 0)
        m_panel.table().selectRow(0);
    presentState();
    presentEntry();
}

void HistoryController::presentState()
{
    m_panel.setStatus(statusText(), m_model.state() == LoadState::More);
}

QString HistoryController::statusText() const
{
    const int count = m_model.rowCount();
    const bool isFiltered = m_history.scope() && m_history.scope()->isFiltered();
    switch (m_model.state()) {
    case LoadState::Idle:
        return {};
    case LoadState::Loading:
        return count == 0 ? tr("Reading the journal…") : m_panel.status();
    case LoadState::More:
        return tr("The newest %Ln write(s), there are more", nullptr, count);
    case LoadState::Complete:
        if (count == 0)
            return isFiltered ? tr("No write matches") : tr("No write recorded so far");
        return tr("%Ln write(s)", nullptr, count);
    case LoadState::Failed:
        return m_model.problem();
    }
    return {};
}

const WriteRecord *HistoryController::current() const
{
    const QModelIndex index = m_panel.table().currentIndex();
    return index.isValid() ? &m_model.record(index.row()) : nullptr;
}

void HistoryController::presentEntry()
{
    const WriteRecord *record = current();
    if (record) {
        presentDetails(*record);
    } else {
        m_details.reset();
        m_panel.details().clear();
    }
    presentOffers(record);
}

// What somebody reads stays as it is while other entries come.
void HistoryController::presentDetails(const WriteRecord &record)
{
    const HistoryTexts::Relatives relatives = relativesOf(record);
    const Details details{.seq = record.seq,
                          .standing = standingOf(record),
                          .isPurged = record.isPurged,
                          .undone = relatives.undone ? relatives.undone->seq : 0,
                          .undoneBy = relatives.undoneBy ? relatives.undoneBy->seq : 0};
    if (m_details == details)
        return;
    m_details = details;
    m_panel.details().show(record, relatives, QTimeZone::systemTimeZone());
}

HistoryTexts::Relatives HistoryController::relativesOf(const WriteRecord &record) const
{
    HistoryTexts::Relatives relatives;
    for (const WriteRecord &other : m_history.records()) {
        if (record.undoes == other.seq)
            relatives.undone = &other;
        if (other.undoes == record.seq && other.isApplied())
            relatives.undoneBy = &other;
    }
    return relatives;
}

void HistoryController::presentOffers(const WriteRecord *record)
{
    if (record)
        m_panel.setOffers(compareOffer(*record), putBackOffer(*record), undoOffer(*record));
    else
        m_panel.setOffers({}, {}, {});
}

// An account that this window is not signed in to.
QString HistoryController::whyForeign(const WriteRecord &record) const
{
    if (m_target || record.profile == m_session.writes().context().profile)
        return {};
    return tr("This was written with the profile %1. Open its window to go on from there.")
        .arg(visibleText(record.profileName));
}

HistoryPanel::Offer HistoryController::compareOffer(const WriteRecord &record) const
{
    if (const QString why = whyForeign(record); !why.isEmpty())
        return {false, why};
    if (record.target.map.isEmpty())
        return {false, tr("It is not known which map it was.")};
    return {true, tr("Read what stands there now, and show what is different (Enter)")};
}

HistoryPanel::Offer HistoryController::putBackOffer(const WriteRecord &record) const
{
    if (const QString why = whyForeign(record); !why.isEmpty())
        return {false, why};
    if (const QString why = PutBackTexts::obstacle(putBackObstacle(record)); !why.isEmpty())
        return {false, why};
    if (!m_session.writeGuard().allowsWrites())
        return {false, writingIsLockedText()};
    return {true,
            tr("Read what stands there now, show what will change, and write what stood "
               "there before this write")};
}

HistoryPanel::Offer HistoryController::undoOffer(const WriteRecord &record) const
{
    if (const QString why = whyForeign(record); !why.isEmpty())
        return {false, why};
    if (!record.isApplied())
        return {false, tr("This write was not applied, so there is nothing to undo.")};
    if (!canBeReversed(record))
        return {false, tr("This cannot be undone.")};
    const WriteRecord *undoneBy = relativesOf(record).undoneBy;
    if (undoneBy && isTakenBackBy(record, *undoneBy))
        return {false, tr("It was taken back already.")};
    const WriteRecord *newest = newestApplied(record);
    if (newest && newest->seq != record.seq)
        return {false, tr("There are newer writes to the same. Put it back instead.")};
    if (!m_session.writeGuard().allowsWrites())
        return {false, writingIsLockedText()};
    return {true, tr("Take this write back, unless somebody has written there since")};
}

const WriteRecord *HistoryController::newestApplied(const WriteRecord &record) const
{
    const auto &records = m_history.records();
    const auto found = std::find_if(records.begin(), records.end(), [&](const WriteRecord &other) {
        return other.isApplied() && isSameThing(other, record);
    });
    return found == records.end() ? nullptr : &*found;
}

void HistoryController::compare()
{
    const WriteRecord *record = current();
    if (!record || (m_comparison && m_comparison->isVisible()))
        return;
    if (const HistoryPanel::Offer offer = compareOffer(*record); !offer.isPossible) {
        emit done(offer.toolTip);
        return;
    }
    m_reading = readTarget(m_session.client(), *record)
                    .then(this, [this, record = *record](const Result<TargetState> &now) {
                        showComparison(record, now);
                    });
}

void HistoryController::showComparison(const WriteRecord &record, const Result<TargetState> &now)
{
    if (!now) {
        emit problem(ErrorText::explain(tr("%1 could not be read.").arg(WriteWords::name(record)),
                                        now.error(), whileAlive(this, [this] { compare(); })));
        return;
    }
    const QString title = tr("%1: now, and as recorded with “%2”")
                              .arg(WriteWords::name(record),
                                   HistoryTexts::name(record, QTimeZone::systemTimeZone()));
    m_comparison = new ComparisonSheet(title, Comparison(record, *now, m_session.clock().nowMs()),
                                       &m_panel);
    m_comparison->open();
}

void HistoryController::putBack()
{
    const WriteRecord *record = current();
    if (!record)
        return;
    const HistoryPanel::Offer offer = putBackOffer(*record);
    if (offer.isPossible)
        m_putBack.start(*record);
    else
        emit done(offer.toolTip);
}

void HistoryController::undo()
{
    const WriteRecord *record = current();
    if (!record)
        return;
    const HistoryPanel::Offer offer = undoOffer(*record);
    if (offer.isPossible)
        emit undoRequested(*record);
    else
        emit done(offer.toolTip);
}

} // namespace mapdesk
