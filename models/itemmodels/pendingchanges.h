// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemstore.h"

namespace mapdesk {

// Changes of an ItemStore gathered until they are published together.
class PendingChanges
{
public:
    void add(const ItemChanges &changes);

    bool isEmpty() const { return m_gathered.isEmpty(); }

    // What all of them come to, and none are left: an item that came and went does not occur, one
    // that came and changed has come. In no order.
    ItemChanges take();

private:
    ItemChanges m_gathered;
};

} // namespace mapdesk
