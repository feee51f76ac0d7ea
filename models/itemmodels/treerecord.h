// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "page.h"
#include "synctypes.h"

#include <QString>

#include <variant>

namespace mapdesk {

// What a row of the tree stands for: the lists of services and of maps differ in nothing else.
using TreeRecord = std::variant<SyncService, SyncMap>;

QString sidOf(const TreeRecord &record);

// What a person calls it, as plain text that hides nothing.
QString displayNameOf(const TreeRecord &record);

// A page of one kind of record as a page of any.
template <typename Record>
Call<Page<TreeRecord>> asTreeRecords(Call<Page<Record>> call)
{
    return std::move(call).template map<Page<TreeRecord>>(
        [](Result<Page<Record>> result) -> Result<Page<TreeRecord>> {
            if (!result)
                return failure(std::move(result).error());
            Page<TreeRecord> page;
            page.nextTarget = result->nextTarget;
            for (Record &record : result->records)
                page.records.emplace_back(std::move(record));
            return page;
        });
}

} // namespace mapdesk
