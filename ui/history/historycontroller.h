// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparisonsheet.h"
#include "errortext.h"
#include "historymodel.h"
#include "historypanel.h"
#include "historytexts.h"
#include "putback.h"
#include "writehistory.h"

#include <QObject>
#include <QPointer>

namespace mapdesk {

class SyncSession;

// Shows recorded writes in a HistoryPanel, follows the journal while the panel is seen, and does
// what can be done with one of them.
class HistoryController : public QObject
{
    Q_OBJECT

public:
    // Both must outlive the controller.
    HistoryController(SyncSession &session, HistoryPanel &panel, QObject *parent = nullptr);

    // Of an item, or of a map with all its items; what is shown of the same stays as it is.
    void showTarget(const CommandTarget &target);
    // Of the session's profile, or of all.
    void showAll(HistoryPanel::Scope scope);
    void clear();

    // Narrows what is shown. See HistoryScope.
    void setFilter(const QString &words, std::optional<WriteStanding> standing);

signals:
    void undoRequested(const mapdesk::WriteRecord &record);
    void done(const QString &sentence);
    void problem(const mapdesk::ErrorText &error);

private:
    using Scope = HistoryPanel::Scope;

    // What of an entry its details say and that can change.
    struct Details
    {
        JournalSeq seq = 0;
        WriteStanding standing = WriteStanding::NotKnownYet;
        bool isPurged = false;
        JournalSeq undone = 0;
        JournalSeq undoneBy = 0;

        friend bool operator==(const Details &, const Details &) = default;
    };

    void choose(Scope scope);
    void showScope();
    void takeRecords();
    void presentState();
    QString statusText() const;
    void presentEntry();
    void presentDetails(const WriteRecord &record);
    void presentOffers(const WriteRecord *record);
    HistoryPanel::Offer compareOffer(const WriteRecord &record) const;
    HistoryPanel::Offer putBackOffer(const WriteRecord &record) const;
    HistoryPanel::Offer undoOffer(const WriteRecord &record) const;
    QString whyForeign(const WriteRecord &record) const;
    const WriteRecord *newestApplied(const WriteRecord &record) const;
    HistoryTexts::Relatives relativesOf(const WriteRecord &record) const;
    const WriteRecord *current() const;

    void compare();
    void showComparison(const WriteRecord &record, const Result<TargetState> &now);
    void putBack();
    void undo();

    SyncSession &m_session;
    HistoryPanel &m_panel;
    HistoryModel m_model;
    WriteHistory m_history;
    PutBack m_putBack;
    std::optional<CommandTarget> m_target; // absent: of all
    Scope m_scope = Scope::Everything;
    bool m_prefersMap = false; // the person chose the whole map beside an item
    QString m_words;
    std::optional<WriteStanding> m_standing;
    std::optional<Details> m_details; // as they are shown
    Call<TargetState> m_reading;
    QPointer<ComparisonSheet> m_comparison; // deletes itself
};

} // namespace mapdesk
