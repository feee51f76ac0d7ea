// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsondiff.h"
#include "writestanding.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

class QTimeZone;

namespace mapdesk {

// What the history says of one recorded write, beside its row. Values may be text of the service as
// it came.
class HistoryTexts
{
    Q_DECLARE_TR_FUNCTIONS(HistoryTexts)

public:
    struct Fact
    {
        const char *objectName; // of the label that shows it
        QString name;
        QString value;
    };

    // Other entries that it hangs together with; nullptr: none, or not known here.
    struct Relatives
    {
        const WriteRecord *undone = nullptr; // by this one
        const WriteRecord *undoneBy = nullptr; // and it was applied
    };

    // "Data saved, Tue 14 Oct 2025 16:05:09": which one is meant.
    static QString name(const WriteRecord &record, const QTimeZone &local);

    // What a person asks first, and the rest.
    static std::vector<Fact> facts(const WriteRecord &record, const QTimeZone &local);
    static std::vector<Fact> furtherFacts(const WriteRecord &record, const Relatives &relatives,
                                          const QTimeZone &local);

    // Above the changes: "What was changed", "What was to be changed".
    static QString changesTitle(const WriteRecord &record);

    // The changes of an item's data by path; absent where there are none to show, and then noData()
    // says why.
    static std::optional<std::vector<JsonChange>> changes(const WriteRecord &record);
    static QString noData(const WriteRecord &record);

private:
    static QString outcome(const WriteRecord &record);
    static QString plainReason(int httpStatus);
    static QString wordsOfService(const WriteEnd &end);
    static QString who(const WriteRecord &record);
    static QString expiryBefore(const WriteRecord &record, const QTimeZone &local);
    static QString expiryAfter(const WriteRecord &record, const QTimeZone &local);
    static QString expiry(std::optional<qint64> expiresMs, qint64 seconds, const QTimeZone &local);
    static void addChange(std::vector<Fact> &facts, const WriteRecord &record,
                          const QTimeZone &local);
};

} // namespace mapdesk
