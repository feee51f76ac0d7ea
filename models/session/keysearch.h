// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keysearchquestion.h"

#include <QObject>
#include <QSet>

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace mapdesk {

// Looks for a key, or a prefix of keys, in many maps: one request a map, a few side by side, since
// the service limits the requests of each map on its own. More maps may be added while it runs.
// Writes nothing.
class KeySearch : public QObject
{
    Q_OBJECT

public:
    // Fewer than there are connections, so that a click finds one.
    static constexpr size_t mostAtOnce = 12;
    // So many failures in a row stop it: the next map would most likely fail, too.
    static constexpr int mostFailuresInARow = 5;
    // So many results stop it: nobody looks through more.
    static constexpr size_t mostResults = 10'000;

    enum class State {
        Idle, // not begun
        Running,
        Stopped, // before all maps were asked: see stoppedBy() and isFull()
        Finished, // all have answered, or failed
    };

    struct Failure
    {
        SearchedMap map;
        ApiError error;
    };

    using Ask =
        std::function<Call<KeySearchAnswer>(const SearchedMap &, const KeySearchQuestion &)>;

    // `ask` is askForKey() of a client.
    KeySearch(KeySearchQuestion question, Ask ask, QObject *parent = nullptr);
    ~KeySearch() override;

    const KeySearchQuestion &question() const { return m_question; }

    // Asked before it says that nothing was found in its maps: the service answers the same where
    // it is gone itself. Without, whoever adds the maps knows that it is there.
    using AskService = std::function<Call<SyncService>()>;
    void setAskService(AskService ask) { m_askService = std::move(ask); }

    // Those that it has already are left out.
    void add(const std::vector<SearchedMap> &maps);

    // More maps are still to come: it does not finish before they have.
    void setExpectsMore(bool expectsMore);
    bool expectsMore() const { return m_expectsMore; }

    // Begins, or goes on where it was stopped; maps that failed are asked again. Nothing while it
    // runs, and nothing where it is full.
    void goOn();

    // At once: what is under way is dropped, and asked again if it goes on.
    void stop();

    State state() const { return m_state; }
    bool isFull() const { return m_results.size() >= mostResults; }
    // The error that the next map would meet, too.
    const std::optional<ApiError> &stoppedBy() const { return m_stoppedBy; }

    int mapCount() const { return int(m_maps.size()); }
    int answeredCount() const { return m_answered; } // maps; failed ones are not among them
    int mapsWithItems() const { return m_withItems; }
    int goneCount() const { return m_gone; } // maps that were deleted or expired meanwhile
    const std::vector<FoundItem> &results() const { return m_results; } // as they came; it grows
    const std::vector<Failure> &failures() const { return m_failures; }

signals:
    void resultsAdded();
    void progressed(); // one of the counts is another now
    void stateChanged();

private:
    void askNext();
    void ask(size_t map);
    void take(size_t map, Result<KeySearchAnswer> result);
    void takeAnswer(KeySearchAnswer answer);
    void finish();
    void takeService(const Result<SyncService> &service);
    void takeFailure(size_t map, const ApiError &error);
    void halt();
    void setState(State state);

    const KeySearchQuestion m_question;
    const Ask m_ask;
    AskService m_askService;
    Call<SyncService> m_service;
    bool m_knowsService = false; // there is one, or nothing else was to be learnt
    std::vector<SearchedMap> m_maps;
    QSet<MapSid> m_sids; // of m_maps
    std::deque<size_t> m_waiting; // places in m_maps
    std::map<size_t, Call<KeySearchAnswer>> m_underWay;
    std::vector<FoundItem> m_results;
    std::vector<Failure> m_failures;
    std::vector<size_t> m_failed; // places in m_maps, as m_failures
    std::optional<ApiError> m_stoppedBy;
    State m_state = State::Idle;
    bool m_expectsMore = false;
    int m_answered = 0;
    int m_withItems = 0;
    int m_gone = 0;
    int m_failuresInARow = 0;
};

} // namespace mapdesk
