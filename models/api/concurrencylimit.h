// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <deque>
#include <functional>
#include <limits>
#include <utility>

namespace mapdesk {

class Clock;

// How many requests may be on the wire to one service at once. Twilio refuses (429/20429) what is
// beyond an account's concurrency, and does not publish the number: refusals teach it. One halves
// it, at once for all that had left; answers then give it back one by one up to where it was
// refused, and from there on one a minute. Clicks count but never wait. All dispatchers to that
// service share it, and take turns where there is not room for all.
class ConcurrencyLimit
{
public:
    static constexpr int answersForOneMore = 20;
    static constexpr int cautionMs = 60'000; // before one more than what was refused

    // A dispatcher; it leaves the line before it dies.
    using Asker = const void *;

    // A request on the wire, until this dies. Must not outlive the limit.
    class Flight
    {
    public:
        Flight() = default;
        Flight(Flight &&other) noexcept;
        Flight &operator=(Flight &&other) noexcept;
        ~Flight();

        // What the service made of it. One without an answer tells nothing.
        void tellAnswered();
        void tellRefused();

    private:
        friend class ConcurrencyLimit;
        explicit Flight(ConcurrencyLimit &limit);
        bool teaches() const;

        ConcurrencyLimit *m_limit = nullptr;
        int m_halvingsSeen = 0;
        int m_onTheWireThen = 0; // when it left, itself included
    };

    // `clock` must outlive it. `roomMade` is called when some dispatcher in the line may look
    // again.
    ConcurrencyLimit(const Clock &clock, std::function<void()> roomMade);
    Q_DISABLE_COPY_MOVE(ConcurrencyLimit)

    // Whether a background request may leave now. If not, the dispatcher stands in the line, and
    // those behind it wait for it, until it takes its turn or leaves.
    bool mayGo(Asker asker);
    void leaveLine(Asker asker);

    // A request leaves; of a background request it is its dispatcher's turn.
    Flight begin();
    Flight beginTurn(Asker asker);

private:
    static constexpr int unknown = std::numeric_limits<int>::max();

    void end();
    void halve(int onTheWire);
    void countAnswer();
    void wake();

    const Clock &m_clock;
    const std::function<void()> m_roomMade;
    std::deque<Asker> m_line;
    int m_onTheWire = 0;
    int m_ceiling = unknown;
    int m_refusedAt = unknown;
    int m_answers = 0; // since the ceiling was moved
    int m_halvings = 0;
    qint64 m_movedMs = 0;
};

} // namespace mapdesk
