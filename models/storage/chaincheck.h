// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainreport.h"
#include "sqlitefault.h"

namespace mapdesk {

namespace sqlite {
class Connection;
}

// Reads the whole journal, entry by entry, and says whether it hangs together: no number is left
// out, every hash fits (journalchain.h), every entry has its data unless a later Purge says that it
// was removed, no data belongs to nothing, what became of a write belongs to a write, and the
// tables are as Mapdesk makes them. Only reads. A damaged file is a broken journal; a fault is what
// keeps it from being read at all.
sqlite::Outcome<ChainReport> checkChain(sqlite::Connection &connection);

} // namespace mapdesk
