// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemrecords.h"

namespace mapdesk {

// The values of an ItemStore's items as they were at one moment, for any handle that the store had
// given out until then. Nothing of it changes any more, its texts live as long as it does, data
// that the store drops meanwhile included; it can be copied cheaply and read on any thread.
class ItemSnapshot
{
public:
    ItemSnapshot() = default;
    explicit ItemSnapshot(const ItemRecords &records)
        : m_records(&records)
    {
    }

    ItemView item(ItemHandle handle) const { return m_records->item(handle); }
    QByteArrayView key(ItemHandle handle) const { return m_records->key(handle); }
    bool hasData(ItemHandle handle) const { return m_records->hasData(handle); }

private:
    const ItemRecords *m_records = nullptr;
};

} // namespace mapdesk
