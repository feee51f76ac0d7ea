// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <memory>
#include <vector>

namespace mapdesk {

class OpenMap;

// The maps that a window showed last, kept open: their loading goes on while others are shown, and
// who comes back finds the items there. What is let go ends its loading where nobody else has it.
class RecentMaps
{
public:
    static constexpr std::size_t most = 3;
    // Data has its budget (see DataBudget), the rest of an item has not: beyond so many items in
    // all of them, those that were shown longest ago are let go.
    static constexpr qsizetype mostItems = 2'000'000;

    // This one is shown now.
    void show(std::shared_ptr<OpenMap> map);

    // What is shown does not exist any more.
    void forgetShown();

private:
    std::vector<std::shared_ptr<OpenMap>> m_maps; // the latest first
};

} // namespace mapdesk
