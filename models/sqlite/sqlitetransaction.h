// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlitefault.h"

namespace mapdesk::sqlite {

class Connection;

// Everything between construction and commit() happens or nothing does.
class Transaction
{
public:
    // Takes the right to write at once. Where it cannot begin, commit() says so; what is done
    // nevertheless stays.
    explicit Transaction(Connection &connection);
    ~Transaction();

    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    const Outcome<void> &begun() const { return m_begun; }

    Outcome<void> commit();

private:
    Connection &m_connection;
    Outcome<void> m_begun;
    bool m_isOpen;
};

} // namespace mapdesk::sqlite
