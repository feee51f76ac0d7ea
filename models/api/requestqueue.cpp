// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestqueue.h"

#include <algorithm>

namespace mapdesk {

void RequestQueue::add(RequestId id, const Request &request)
{
    Lines &lines = request.priority == Priority::Interactive ? m_interactive : m_background;
    const auto line = lines.byLimit.try_emplace({request.rate.kind, request.rate.id}).first;
    stepOut(lines, line->second);
    line->second.ids.insert(id);
    stepIn(lines, line->second);
    m_positions.emplace(id, Position{&lines, line});
}

void RequestQueue::remove(RequestId id)
{
    const auto position = m_positions.extract(id);
    if (position.empty())
        return;
    const auto [lines, line] = position.mapped();
    stepOut(*lines, line->second);
    line->second.ids.erase(id);
    if (line->second.ids.empty())
        lines->byLimit.erase(line);
    else
        stepIn(*lines, line->second);
}

std::optional<RequestId> RequestQueue::take(Priority lowest,
                                            const std::function<bool(RequestId)> &mayGo)
{
    std::optional<RequestId> id = takeOf(m_interactive, mayGo);
    if (!id && lowest == Priority::Background)
        id = takeOf(m_background, mayGo);
    return id;
}

std::optional<RequestId> RequestQueue::takeOf(Lines &lines,
                                              const std::function<bool(RequestId)> &mayGo)
{
    const auto found = std::find_if(lines.firsts.begin(), lines.firsts.end(),
                                    [&mayGo](const auto &first) { return mayGo(first.second); });
    if (found == lines.firsts.end())
        return {};
    const RequestId id = found->second;
    Line &line = m_positions.at(id).line->second;
    stepOut(lines, line);
    line.turn = 0; // its turn is over
    stepIn(lines, line);
    remove(id);
    return id;
}

void RequestQueue::stepOut(Lines &lines, const Line &line)
{
    lines.firsts.erase(line.turn);
}

void RequestQueue::stepIn(Lines &lines, Line &line)
{
    if (&lines == &m_interactive)
        line.turn = *line.ids.begin();
    else if (line.turn == 0)
        line.turn = ++m_lastTurn;
    lines.firsts.emplace(line.turn, *line.ids.begin());
}

} // namespace mapdesk
