// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestqueue.h"

#include <algorithm>

namespace mapdesk {

void RequestQueue::add(RequestId id, const Request &request)
{
    Lines &lines = request.priority == Priority::Interactive ? m_interactive : m_background;
    const auto line = lines.byLimit.try_emplace({request.rate.kind, request.rate.id}).first;
    Line &ids = line->second;
    if (!ids.empty())
        lines.firsts.erase(*ids.begin());
    ids.insert(id);
    lines.firsts.insert(*ids.begin());
    m_positions.emplace(id, Position{&lines, line});
}

void RequestQueue::remove(RequestId id)
{
    const auto position = m_positions.extract(id);
    if (position.empty())
        return;
    const auto [lines, line] = position.mapped();
    Line &ids = line->second;
    lines->firsts.erase(*ids.begin());
    ids.erase(id);
    if (ids.empty())
        lines->byLimit.erase(line);
    else
        lines->firsts.insert(*ids.begin());
}

std::optional<RequestId> RequestQueue::take(const std::function<bool(RequestId)> &mayGo)
{
    for (const Lines *lines : {&m_interactive, &m_background}) {
        const auto found = std::find_if(lines->firsts.begin(), lines->firsts.end(), mayGo);
        if (found == lines->firsts.end())
            continue;
        const RequestId id = *found;
        remove(id);
        return id;
    }
    return {};
}

} // namespace mapdesk
