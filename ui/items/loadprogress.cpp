// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadprogress.h"

#include "clock.h"
#include "openmap.h"

namespace mapdesk {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds usualSpan = 4s;
constexpr qint64 heldBackForMs = 3'000; // in words, or they would come and go

} // namespace

LoadProgress::LoadProgress(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_timer.setInterval(intervalMs);
    m_timer.callOnTimeout(this, &LoadProgress::look);
}

void LoadProgress::setMap(const std::shared_ptr<OpenMap> &map)
{
    m_map = map;
    m_isReading = false;
    m_isTurn = true;
    m_timer.stop();
}

void LoadProgress::setReading(bool isReading, bool isWaiting)
{
    const auto map = m_map.lock();
    if (map && isReading && !std::exchange(m_isReading, isReading)) {
        m_rate.begin(m_clock.steadyMs(), map->items().itemsTaken());
        m_heldBackMs.reset();
    }
    m_isReading = isReading;
    if (!isReading && !isWaiting)
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
}

std::optional<int> LoadProgress::perSecond() const
{
    if (!m_isReading)
        return {};
    // Held back, it reads by fits and starts: as the limit counts.
    return m_rate.perSecond(isHeldBack() ? LoadRate::longest : usualSpan);
}

bool LoadProgress::isHeldBack() const
{
    return m_isReading && m_heldBackMs && m_clock.steadyMs() - *m_heldBackMs < heldBackForMs;
}

void LoadProgress::look()
{
    const auto map = m_map.lock();
    if (!map)
        return;
    const qint64 nowMs = m_clock.steadyMs();
    m_rate.take(nowMs, map->items().itemsTaken());
    if (map->isHeldBack())
        m_heldBackMs = nowMs;
    m_isTurn = true;
    emit looked();
}

} // namespace mapdesk
