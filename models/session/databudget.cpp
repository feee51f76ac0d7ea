// SPDX-License-Identifier: GPL-3.0-or-later
#include "databudget.h"

namespace mapdesk {

DataBudget::Share::Share(DataBudget *budget)
    : m_budget(budget)
{
}

DataBudget::Share::~Share()
{
    if (m_budget)
        m_budget->m_used -= m_taken;
}

bool DataBudget::Share::hasRoomFor(qint64 bytes) const
{
    return !m_budget || m_budget->m_used + bytes <= m_budget->m_allowed;
}

void DataBudget::Share::take(qint64 bytes)
{
    if (!m_budget)
        return;
    m_budget->m_used += bytes;
    m_taken += bytes;
}

} // namespace mapdesk
