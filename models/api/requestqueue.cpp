// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestqueue.h"

#include <algorithm>

namespace mapdesk {

void RequestQueue::add(RequestId id, Priority priority)
{
    (priority == Priority::Interactive ? m_interactive : m_background).push_back(id);
}

void RequestQueue::remove(RequestId id)
{
    std::erase(m_interactive, id);
    std::erase(m_background, id);
}

std::optional<RequestId> RequestQueue::take(const std::function<bool(RequestId)> &mayGo)
{
    for (std::deque<RequestId> *queue : {&m_interactive, &m_background}) {
        const auto found = std::find_if(queue->begin(), queue->end(), mayGo);
        if (found == queue->end())
            continue;
        const RequestId id = *found;
        queue->erase(found);
        return id;
    }
    return {};
}

} // namespace mapdesk
