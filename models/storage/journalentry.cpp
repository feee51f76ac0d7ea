// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalentry.h"

namespace mapdesk {

QString kindWord(JournalEntry::Kind kind)
{
    switch (kind) {
    case JournalEntry::Kind::Write:
        return QStringLiteral("write");
    case JournalEntry::Kind::Outcome:
        return QStringLiteral("outcome");
    case JournalEntry::Kind::Kept:
        return QStringLiteral("kept");
    case JournalEntry::Kind::Purge:
        return QStringLiteral("purge");
    }
    return {};
}

} // namespace mapdesk
