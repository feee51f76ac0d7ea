// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profilesecrets.h"

#include <QTest>

#include <type_traits>

namespace mapdesk {

// Keeps what a call comes to; wordOf() has it in one word: the secret that was read, "done" of a
// change, else the error's kind.
template <typename T, typename E>
class SecretOutcome
{
public:
    explicit SecretOutcome(Call<T, E> call)
        : m_call(std::move(call).then(
            &m_context, [this](Result<T, E> result) { m_result.emplace(std::move(result)); }))
    {
    }

    bool isDone() const { return m_result.has_value(); }
    const Result<T, E> &result() const { return *m_result; }

private:
    QObject m_context;
    std::optional<Result<T, E>> m_result;
    Call<T, E> m_call;
};

inline QString wordOf(SecretError::Kind kind)
{
    switch (kind) {
    case SecretError::Kind::NoEntry:
        return QStringLiteral("no entry");
    case SecretError::Kind::NoKeychain:
        return QStringLiteral("no keychain");
    case SecretError::Kind::Denied:
        return QStringLiteral("denied");
    case SecretError::Kind::TimedOut:
        return QStringLiteral("timed out");
    case SecretError::Kind::Busy:
        return QStringLiteral("busy");
    }
    return {};
}

inline QString wordOf(const Result<QString, SecretError> &result)
{
    return result ? *result : wordOf(result.error().kind);
}

inline QString wordOf(const Result<void, SecretError> &result)
{
    return result ? QStringLiteral("done") : wordOf(result.error().kind);
}

inline QString wordOf(const Result<SecretPlace> &result)
{
    return result->isInKeychain ? QStringLiteral("in the keychain")
                                : QStringLiteral("for this run: ") + wordOf(result->problem->kind);
}

template <typename T, typename E>
QString wordOf(Call<T, E> call)
{
    const SecretOutcome<T, E> outcome(std::move(call));
    if (!QTest::qWaitFor([&outcome] { return outcome.isDone(); }, 20'000))
        return QStringLiteral("nothing came");
    return wordOf(outcome.result());
}

} // namespace mapdesk
