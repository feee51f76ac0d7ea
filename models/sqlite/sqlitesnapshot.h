// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlitefault.h"

namespace mapdesk::sqlite {

class Connection;

// All that is read while it lives is of one moment, whatever others write meanwhile.
class Snapshot
{
public:
    explicit Snapshot(Connection &connection);
    ~Snapshot();

    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

    // Whether it could begin.
    const Outcome<void> &begun() const { return m_begun; }

private:
    Connection &m_connection;
    Outcome<void> m_begun;
};

} // namespace mapdesk::sqlite
