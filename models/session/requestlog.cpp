// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestlog.h"

namespace mapdesk {

void RequestLog::append(const Exchange &exchange)
{
    if (qsizetype(m_entries.size()) == capacity)
        m_entries.pop_front();
    m_entries.push_back(exchange);
    emit appended();
}

void RequestLog::clear()
{
    m_entries.clear();
    emit cleared();
}

} // namespace mapdesk
