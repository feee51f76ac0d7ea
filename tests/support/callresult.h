// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callrecorder.h"

#include <QTest>

namespace mapdesk {

// Waits for what a call comes to.
template <typename T>
Result<T> resultOf(Call<T> call)
{
    const CallRecorder<T> recorder(std::move(call));
    if (!QTest::qWaitFor([&recorder] { return recorder.isDone(); }, 20'000)) {
        ApiError error;
        error.message = QStringLiteral("the test waited in vain");
        return failure(error);
    }
    return recorder.result();
}

// "AlreadyExists 409/54208"; "none" of a success.
template <typename T>
QString errorOf(Call<T> call)
{
    const Result<T> result = resultOf(std::move(call));
    return result ? QStringLiteral("none")
                  : describe(result.error()).section(QStringLiteral(": "), 0, 0);
}

} // namespace mapdesk
