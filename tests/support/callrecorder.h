// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"

#include <QObject>

#include <type_traits>

namespace mapdesk {

// Owns a Call and keeps what came of it:
//
//     CallRecorder<MapItem> item(client.fetchItem(...));
//     QTRY_VERIFY(item.isDone());
template <typename T>
class CallRecorder
{
public:
    explicit CallRecorder(Call<T> call)
        : m_call(std::move(call).then(&m_context, [this](Result<T> result) {
            ++m_callbacks;
            m_result.emplace(std::move(result));
        }))
    {
    }

    bool isDone() const { return m_result.has_value(); }
    int callbacks() const { return m_callbacks; }

    // Only once it is done; the value only after a success, the error only after a failure.
    const Result<T> &result() const { return *m_result; }
    bool succeeded() const { return m_result->has_value(); }
    std::add_lvalue_reference_t<const T> value() const { return m_result->value(); }
    // One that says nothing where it succeeded.
    ApiError error() const { return succeeded() ? ApiError() : m_result->error(); }

    void drop() { m_call = {}; }

private:
    QObject m_context;
    std::optional<Result<T>> m_result;
    int m_callbacks = 0;
    Call<T> m_call;
};

} // namespace mapdesk
