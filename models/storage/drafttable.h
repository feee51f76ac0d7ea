// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draftstore.h"

namespace mapdesk::drafttable {

// The unsaved texts in an open local database; see DraftStore.

sqlite::Outcome<std::vector<StoredDraft>> load(sqlite::Connection &connection,
                                               const QString &profile);

sqlite::Outcome<void> keep(sqlite::Connection &connection, const StoredDraft &draft);
sqlite::Outcome<void> drop(sqlite::Connection &connection, const StoredDraft::Place &place);
sqlite::Outcome<void> dropAll(sqlite::Connection &connection, const QString &profile);

} // namespace mapdesk::drafttable
