// SPDX-License-Identifier: GPL-3.0-or-later
#include "retrypolicy.h"

#include "transport.h"

namespace mapdesk {

namespace {

// Longer than this nobody waits without being told.
constexpr qint64 longestRetryAfterSeconds = 60;

bool wasRefusedForItsRate(const Answer &answer)
{
    return answer.fault == Answer::Fault::None && answer.status == 429;
}

bool mayBeBetterNextTime(const Answer &answer)
{
    using Fault = Answer::Fault;
    if (answer.fault == Fault::Tls || answer.fault == Fault::TooLong)
        return false;
    return answer.fault != Fault::None || answer.status == 429 || answer.status >= 500;
}

} // namespace

std::optional<qint64> retryDelayMs(const Request &request, const Answer &answer, int attempt,
                                   const TransportOptions &options, double jitter)
{
    const bool mayGoAgain = request.isWrite() ? wasRefusedForItsRate(answer)
                                              : mayBeBetterNextTime(answer);
    if (attempt >= options.retries || !mayGoAgain)
        return {};
    if (!answer.retryAfterSeconds)
        return qint64((qint64(options.retryDelayMs) << attempt) * (0.5 + jitter));
    if (*answer.retryAfterSeconds > longestRetryAfterSeconds)
        return {};
    return *answer.retryAfterSeconds * 1000;
}

} // namespace mapdesk
