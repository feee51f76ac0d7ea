// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemvalues.h"

namespace mapdesk {

// The values of an ItemStore's items as they were at one moment, for any handle that the store had
// given out until then. Nothing of it changes any more, its texts live as long as it does, data
// that the store drops meanwhile included; it can be copied cheaply and read on any thread.
class ItemSnapshot
{
public:
    ItemSnapshot() = default;
    explicit ItemSnapshot(const ItemValues &values)
        : m_values(std::make_shared<const ItemValues>(values))
    {
    }

    const ItemValues &values() const { return *m_values; }

    ItemView item(ItemHandle handle) const { return m_values->item(handle); }
    QByteArrayView key(ItemHandle handle) const { return m_values->key(handle); }
    bool hasData(ItemHandle handle) const { return m_values->hasData(handle); }

private:
    std::shared_ptr<const ItemValues> m_values = std::make_shared<const ItemValues>();
};

} // namespace mapdesk
