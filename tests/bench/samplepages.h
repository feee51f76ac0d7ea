// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace mapdesk::bench {

constexpr int itemsPerPage = 100;

// Pages of one map as the service sends them, in order of their keys, each item with `dataBytes` of
// data. Each has the memory of a body that was put together from what the network brought.
std::vector<QByteArray> samplePages(int pages, qsizetype dataBytes);

} // namespace mapdesk::bench
