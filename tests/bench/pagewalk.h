// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace mapdesk::bench {

// Where pages come from.
struct PageSource
{
    int port = 0;
    std::string authorization; // the value of the header
    std::string items; // the path of the list
};

// Reads `pages` pages of 100 items over several keep-alive connections at once and gives how many
// bytes came. Each connection begins at its share of the keys "item-00000000".. from `firstItem`
// on, and follows next_page_url. Looks at nothing else in a page, so that the service is what is
// measured. Ends the program where a page is not as expected.
long long readPages(const PageSource &source, long long firstItem, int pages);

} // namespace mapdesk::bench
