// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadresumption.h"

#include "itemstore.h"
#include "maploader.h"

#include <QRandomGenerator>

#include <algorithm>

namespace mapdesk {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds firstPause = 2s;
constexpr std::chrono::milliseconds longestPause = 60s;
constexpr std::chrono::seconds longestAsked = 1h; // more than a timer holds may be asked for
constexpr int failuresToTell = 2;

} // namespace

LoadResumption::LoadResumption(const MapLoader &loader, const ItemStore &items,
                               std::function<void()> load, QObject *parent)
    : QObject(parent)
    , m_loader(loader)
    , m_items(items)
    , m_load(std::move(load))
    , m_pauses([](int failures) {
        return usualPause(failures, QRandomGenerator::global()->generateDouble());
    })
{
    m_pause.setSingleShot(true);
    m_pause.callOnTimeout(this, &LoadResumption::goOn);
    connect(&m_loader, &MapLoader::stateChanged, this, &LoadResumption::follow);
}

std::chrono::milliseconds LoadResumption::usualPause(int failures, double jitter)
{
    const int doublings = std::clamp(failures - 1, 0, 5); // 2 s become more than the longest
    const std::chrono::milliseconds pause = std::min(firstPause * (1 << doublings), longestPause);
    return std::chrono::milliseconds(qint64(double(pause.count()) * (1 - jitter / 4)));
}

bool LoadResumption::passes(const ApiError &error)
{
    using Kind = ApiError::Kind;
    using Reason = ApiError::Reason;
    switch (error.kind) {
    case Kind::Network:
        // Somebody has to do something about these.
        return error.reason != Reason::ProxyAuthentication && error.reason != Reason::ProxyRefused;
    case Kind::TimedOut:
    case Kind::ServerFault:
    case Kind::RateLimited:
        return true;
    default:
        return false;
    }
}

std::chrono::milliseconds LoadResumption::left() const
{
    return std::max(m_pause.remainingTimeAsDuration(), 0ms);
}

bool LoadResumption::isNews() const
{
    return !isWaiting() || m_failures == failuresToTell;
}

void LoadResumption::giveUp()
{
    m_isGivenUp = isWaiting();
    waitNoMore();
}

LoadState LoadResumption::state() const
{
    return m_isGivenUp ? LoadState::More : m_loader.state();
}

void LoadResumption::setEnabled(bool isEnabled)
{
    m_isEnabled = isEnabled;
    if (!isEnabled)
        waitNoMore();
}

void LoadResumption::waitNoMore()
{
    m_failures = 0;
    stopWaiting();
}

void LoadResumption::follow()
{
    m_isGivenUp = false;
    const std::optional<ApiError> error = m_loader.error();
    if (error && m_loader.state() == LoadState::Failed)
        return fail(*error);
    if (m_loader.state() == LoadState::Loading)
        m_takenBefore = m_items.itemsTaken();
    if (!m_goesOnByItself)
        m_failures = 0;
    stopWaiting();
}

void LoadResumption::fail(const ApiError &error)
{
    if (!m_isEnabled || !passes(error))
        return waitNoMore();
    m_failures = m_items.itemsTaken() > m_takenBefore ? 1 : m_failures + 1;
    const std::chrono::seconds asked(error.retryAfterSeconds.value_or(0));
    m_pause.start(
        std::max<std::chrono::milliseconds>(m_pauses(m_failures), std::min(asked, longestAsked)));
    emit waitingChanged();
}

void LoadResumption::stopWaiting()
{
    if (!m_pause.isActive())
        return;
    m_pause.stop();
    emit waitingChanged();
}

void LoadResumption::goOn()
{
    m_goesOnByItself = true;
    m_load();
    m_goesOnByItself = false;
    emit waitingChanged();
}

} // namespace mapdesk
