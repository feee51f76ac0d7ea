// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace mapdesk {

// One page of a list. Lists have no count and no snapshot; the next page is reached through the
// link that the service sent.
// https://www.twilio.com/docs/usage/twilios-response#response-formats-list-paging-information
template <typename T>
struct Page
{
    std::vector<T> records;
    QByteArray
        nextTarget; // encoded path and query of the next page on the same origin; empty: the last

    bool isLast() const { return nextTarget.isEmpty(); }
};

} // namespace mapdesk
