// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysearch.h"

#include <algorithm>

namespace mapdesk {

namespace {

// Of the account or the way there rather than of one map.
bool meetsAllMaps(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::Unauthorized:
    case ApiError::Kind::Forbidden:
    case ApiError::Kind::Tls:
    case ApiError::Kind::Refused:
    case ApiError::Kind::NotFound: // that is the service
        return true;
    default:
        return false;
    }
}

} // namespace

KeySearch::KeySearch(KeySearchQuestion question, Ask ask, QObject *parent)
    : QObject(parent)
    , m_question(std::move(question))
    , m_ask(std::move(ask))
{
}

KeySearch::~KeySearch() = default;

void KeySearch::add(const std::vector<SearchedMap> &maps)
{
    m_sids.reserve(m_sids.size() + qsizetype(maps.size()));
    for (const SearchedMap &map : maps) {
        if (m_sids.contains(map.sid))
            continue;
        m_sids.insert(map.sid);
        m_waiting.push_back(m_maps.size());
        m_maps.push_back(map);
    }
    emit progressed();
    askNext();
}

void KeySearch::setExpectsMore(bool expectsMore)
{
    m_expectsMore = expectsMore;
    emit progressed();
    askNext();
}

void KeySearch::goOn()
{
    if (m_state == State::Running || isFull())
        return;
    m_waiting.insert(m_waiting.end(), m_failed.begin(), m_failed.end());
    m_failed.clear();
    m_failures.clear();
    m_failuresInARow = 0;
    m_stoppedBy.reset();
    m_knowsService = false;
    setState(State::Running);
    askNext();
}

void KeySearch::stop()
{
    if (m_state == State::Running)
        halt();
}

void KeySearch::halt()
{
    std::vector<size_t> again;
    for (const auto &underWay : m_underWay)
        again.push_back(underWay.first);
    m_waiting.insert(m_waiting.begin(), again.begin(), again.end());
    m_underWay.clear();
    m_service = {};
    setState(State::Stopped);
}

void KeySearch::askNext()
{
    if (m_state != State::Running)
        return;
    while (m_underWay.size() < mostAtOnce && !m_waiting.empty()) {
        const size_t map = m_waiting.front();
        m_waiting.pop_front();
        ask(map);
    }
    if (m_underWay.empty() && !m_expectsMore)
        finish();
}

void KeySearch::finish()
{
    const bool isDoubtful = m_askService && m_answered > 0 && m_results.empty();
    if (!isDoubtful || m_knowsService)
        return setState(State::Finished);
    m_service = m_askService().then(
        this, [this](const Result<SyncService> &service) { takeService(service); });
}

void KeySearch::takeService(const Result<SyncService> &service)
{
    if (!service && service.error().kind == ApiError::Kind::NotFound) {
        m_stoppedBy = service.error();
        return halt();
    }
    m_knowsService = true;
    askNext();
}

void KeySearch::ask(size_t map)
{
    m_underWay[map] = m_ask(m_maps[map], m_question)
                          .then(this, [this, map](Result<KeySearchAnswer> result) {
                              take(map, std::move(result));
                          });
}

void KeySearch::take(size_t map, Result<KeySearchAnswer> result)
{
    m_underWay.erase(map);
    if (result)
        takeAnswer(std::move(*result));
    else
        takeFailure(map, result.error());
    emit progressed();
    if (m_state != State::Running)
        return;
    if (m_stoppedBy || isFull())
        halt();
    else
        askNext();
}

void KeySearch::takeAnswer(KeySearchAnswer answer)
{
    ++m_answered;
    m_failuresInARow = 0;
    if (answer.isMapGone)
        ++m_gone;
    if (answer.items.empty())
        return;
    ++m_withItems;
    const size_t room = mostResults - std::min(mostResults, m_results.size());
    const auto last = answer.items.begin() + qsizetype(std::min(room, answer.items.size()));
    std::move(answer.items.begin(), last, std::back_inserter(m_results));
    emit resultsAdded();
}

void KeySearch::takeFailure(size_t map, const ApiError &error)
{
    m_failed.push_back(map);
    m_failures.push_back({m_maps[map], error});
    if (meetsAllMaps(error) || ++m_failuresInARow >= mostFailuresInARow)
        m_stoppedBy = error;
}

void KeySearch::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged();
}

} // namespace mapdesk
