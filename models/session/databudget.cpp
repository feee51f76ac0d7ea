// SPDX-License-Identifier: GPL-3.0-or-later
#include "databudget.h"

#include <algorithm>

namespace mapdesk {

DataBudget::DataBudget(qint64 blockBytes)
{
    m_account->blockBytes = blockBytes;
}

void DataBudget::setAllowed(qint64 bytes)
{
    m_account->allowed = bytes;
    m_account->makeRoomFor(0);
}

bool DataBudget::Account::makeRoomFor(qint64 bytes)
{
    const auto isLookedAtEarlier = [](const Holder *a, const Holder *b) {
        return a->oldestLook() < b->oldestLook();
    };
    if (bytes > allowed)
        return false; // nothing would be gained by dropping
    while (used > allowed - bytes) {
        const auto oldest = std::min_element(holders.begin(), holders.end(), isLookedAtEarlier);
        if (oldest == holders.end() || (*oldest)->oldestLook() == never)
            return false;
        (*oldest)->dropOldest();
    }
    return true;
}

DataBudget::Share::Share(const DataBudget *budget, Holder &holder)
    : m_account(budget ? budget->m_account : std::make_shared<Account>())
    , m_holder(holder)
{
    m_account->holders.push_back(&holder);
}

DataBudget::Share::~Share()
{
    std::erase(m_account->holders, &m_holder);
    m_account->used -= m_taken;
}

void DataBudget::Share::take(qint64 bytes)
{
    m_account->used += bytes;
    m_taken += bytes;
}

void DataBudget::Share::giveBack(qint64 bytes)
{
    take(-bytes);
}

} // namespace mapdesk
