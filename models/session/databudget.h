// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <limits>
#include <memory>

namespace mapdesk {

// How much memory the data of items may take, in bytes: one for all open maps of the program. Lower
// than what is used, it takes nothing away: what comes later, a change of what is there included,
// is not kept until maps are closed. What was replaced counts until then, too.
class DataBudget
{
public:
    static constexpr qint64 unlimited = std::numeric_limits<qint64>::max();

    void setAllowed(qint64 bytes) { m_account->allowed = bytes; }

private:
    struct Account
    {
        qint64 allowed = unlimited;
        qint64 used = 0;
    };

public:
    // What one map takes of a budget, which it may outlive, given back when it ends. Without a
    // budget there is room for everything.
    class Share
    {
    public:
        explicit Share(const DataBudget *budget);
        ~Share();
        Q_DISABLE_COPY_MOVE(Share)

        bool hasRoomFor(qint64 bytes) const;
        void take(qint64 bytes); // also where there is no room

    private:
        const std::shared_ptr<Account> m_account;
        qint64 m_taken = 0;
    };

private:
    const std::shared_ptr<Account> m_account = std::make_shared<Account>();
};

} // namespace mapdesk
