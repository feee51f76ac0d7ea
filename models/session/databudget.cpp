// SPDX-License-Identifier: GPL-3.0-or-later
#include "databudget.h"

namespace mapdesk {

DataBudget::Share::Share(const DataBudget *budget)
    : m_account(budget ? budget->m_account : nullptr)
{
}

DataBudget::Share::~Share()
{
    if (m_account)
        m_account->used -= m_taken;
}

bool DataBudget::Share::hasRoomFor(qint64 bytes) const
{
    return !m_account || m_account->used + bytes <= m_account->allowed;
}

void DataBudget::Share::take(qint64 bytes)
{
    if (!m_account)
        return;
    m_account->used += bytes;
    m_taken += bytes;
}

} // namespace mapdesk
