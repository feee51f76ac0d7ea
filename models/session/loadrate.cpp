// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadrate.h"

#include <algorithm>

namespace mapdesk {

namespace {

// Two or three digits that say something: 87, 430, 1,950, 12,500.
qint64 calmly(qint64 rate)
{
    const qint64 step = rate < 100 ? 1 : rate < 1'000 ? 10 : rate < 10'000 ? 50 : 500;
    return (rate + step / 2) / step * step;
}

} // namespace

void LoadRate::begin(qint64 nowMs, qint64 count)
{
    m_samples = {{nowMs, count}};
}

void LoadRate::take(qint64 nowMs, qint64 count)
{
    m_samples.push_back({nowMs, count});
    // The second one bears a mean over all of the time by itself.
    while (m_samples.size() > 2 && m_samples[1].ms <= nowMs - longest.count())
        m_samples.pop_front();
}

std::optional<int> LoadRate::perSecond(std::chrono::milliseconds span) const
{
    if (m_samples.empty())
        return {};
    const Sample last = m_samples.back();
    const auto isLater = [](qint64 ms, const Sample &sample) { return ms < sample.ms; };
    const auto later = std::upper_bound(m_samples.begin(), m_samples.end(), last.ms - span.count(),
                                        isLater);
    const Sample first = later == m_samples.begin() ? *later : *std::prev(later);
    const qint64 passedMs = last.ms - first.ms;
    if (passedMs < shortest.count())
        return {};
    return int(calmly((last.count - first.count) * 1000 / passedMs));
}

} // namespace mapdesk
