// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace mapdesk {

template <typename T, typename E = ApiError>
class Call;

namespace detail {

// What a Call and its CallPromise share. Lives on one thread.
template <typename T, typename E>
class CallState
{
public:
    using Listener = std::function<void(Result<T, E>)>;

    bool isWanted() const { return m_stage == Stage::Waiting; }

    void onDropped(std::function<void()> action) { m_onDropped = std::move(action); }

    void finish(Result<T, E> result)
    {
        if (m_stage != Stage::Waiting)
            return;
        m_stage = Stage::Finished;
        // Destroyed only when this function returns: the action may own what called it.
        const auto keptAction = std::exchange(m_onDropped, {});
        if (const Listener listener = std::exchange(m_listener, {}))
            listener(std::move(result));
        else
            m_result.emplace(std::move(result));
    }

    void listen(Listener listener)
    {
        if (m_result)
            listener(*std::exchange(m_result, {}));
        else
            m_listener = std::move(listener);
    }

    bool isDelivered() const { return m_stage == Stage::Delivered; }

    // Whether the callback may run now: true once, and never after drop().
    bool claimDelivery() { return std::exchange(m_stage, Stage::Delivered) == Stage::Finished; }

    void drop()
    {
        if (m_stage == Stage::Delivered)
            return;
        m_stage = Stage::Delivered;
        m_result.reset();
        const auto keptListener = std::exchange(m_listener, {});
        if (const auto action = std::exchange(m_onDropped, {}))
            action();
    }

private:
    enum class Stage {
        Waiting,
        Finished, // has its result; the callback has not run yet
        Delivered, // the callback has run, or nobody wants it any more
    };

    Stage m_stage = Stage::Waiting;
    std::optional<Result<T, E>> m_result;
    Listener m_listener;
    std::function<void()> m_onDropped;
};

} // namespace detail

// The producer's end of a Call.
template <typename T, typename E = ApiError>
class CallPromise
{
public:
    CallPromise()
        : m_state(std::make_shared<detail::CallState<T, E>>())
    {
    }

    // The caller's end; to be asked for once.
    Call<T, E> call() const { return Call<T, E>(m_state); }

    // False once the result is set or the Call was dropped.
    bool isWanted() const { return m_state->isWanted(); }

    // `action` runs if the Call is dropped before it has finished: the place to abort the work.
    void onDropped(std::function<void()> action) const { m_state->onDropped(std::move(action)); }

    // Sets the result; only the first counts.
    void finish(Result<T, E> result) const { m_state->finish(std::move(result)); }

private:
    std::shared_ptr<detail::CallState<T, E>> m_state;
};

// A request under way, owned by whoever asked:
//
//     m_fetch = client.fetchItem(...).then(this, [this](Result<MapItem> item) { ... });
//
// The callback comes once, through the event loop, never before then() returned and never after
// `context` died. Dropping the Call, or assigning another to it, cancels: the connection is freed
// and no callback comes. Cancelled is not an error. Within its own callback a Call may be replaced.
template <typename T, typename E>
class [[nodiscard]] Call
{
public:
    Call() = default;
    Call(Call &&) noexcept = default;
    Call(const Call &) = delete;
    Call &operator=(const Call &) = delete;

    Call &operator=(Call &&other) noexcept
    {
        const Call old(std::exchange(m_state, std::exchange(other.m_state, {})));
        return *this;
    }

    ~Call()
    {
        if (m_state)
            m_state->drop();
    }

    template <typename Callback>
    Call then(QObject *context, Callback callback) &&
    {
        using State = detail::CallState<T, E>;
        m_state->listen([weak = std::weak_ptr<State>(m_state), context = QPointer<QObject>(context),
                         callback = std::move(callback)](Result<T, E> result) {
            if (!context)
                return;
            auto deliver = [weak, callback, result = std::move(result)]() mutable {
                const std::shared_ptr<State> state = weak.lock();
                if (state && state->claimDelivery())
                    callback(std::move(result));
            };
            QMetaObject::invokeMethod(context, std::move(deliver), Qt::QueuedConnection);
        });
        return std::move(*this);
    }

    // A Call with this one's result turned into another type; `convert` takes Result<T, E> and
    // returns Result<U, E>. Dropping the new Call drops this one.
    template <typename U, typename Convert>
    Call<U, E> map(Convert convert) &&
    {
        const CallPromise<U, E> promise;
        const auto source = std::exchange(m_state, {});
        promise.onDropped([source] { source->drop(); });
        source->listen([promise, convert = std::move(convert)](Result<T, E> result) {
            promise.finish(convert(std::move(result)));
        });
        return promise.call();
    }

    // Whether a callback is still to come.
    bool isActive() const { return m_state && !m_state->isDelivered(); }

private:
    friend class CallPromise<T, E>;

    explicit Call(std::shared_ptr<detail::CallState<T, E>> state)
        : m_state(std::move(state))
    {
    }

    std::shared_ptr<detail::CallState<T, E>> m_state;
};

} // namespace mapdesk
