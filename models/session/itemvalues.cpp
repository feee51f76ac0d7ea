// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemvalues.h"

#include "absenttime.h"

namespace mapdesk {

ItemView ItemValues::item(ItemHandle handle) const
{
    const Record &values = record(handle);
    return {
        .key = {values.key, values.keySize},
        .data = m_data.at(values.data),
        .revision = {values.revision, values.revisionSize},
        .createdBy = m_creators[qsizetype(values.creator)],
        .createdMs = timeFrom(values.createdMs),
        .updatedMs = timeFrom(values.updatedMs),
        .expiresMs = timeFrom(values.expiresMs),
        .hasData = m_data.has(values.data),
    };
}

QByteArrayView ItemValues::key(ItemHandle handle) const
{
    const Record &values = record(handle);
    return {values.key, values.keySize};
}

} // namespace mapdesk
