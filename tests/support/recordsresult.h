// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"

#include <QTest>

#include <optional>

namespace mapdesk::test {

// Waits for what a call of storage comes to.
template <typename T>
Result<T, QString> recordsResult(Call<T, QString> call)
{
    QObject context;
    std::optional<Result<T, QString>> result;
    const auto waiting = std::move(call).then(
        &context, [&result](Result<T, QString> got) { result.emplace(std::move(got)); });
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, 20'000))
        return failure(QStringLiteral("the test waited in vain"));
    return *result;
}

// The error; "none" of a success.
template <typename T>
QString recordsError(Call<T, QString> call)
{
    const auto result = recordsResult(std::move(call));
    return result ? QStringLiteral("none") : result.error();
}

} // namespace mapdesk::test
