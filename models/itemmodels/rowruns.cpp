// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowruns.h"

namespace mapdesk {

std::vector<RowRun> runsOf(const std::vector<int> &rows)
{
    std::vector<RowRun> runs;
    for (const int row : rows) {
        if (!runs.empty() && runs.back().last + 1 == row)
            runs.back().last = row;
        else
            runs.push_back({row, row});
    }
    return runs;
}

} // namespace mapdesk
