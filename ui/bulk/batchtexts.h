// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batchsummary.h"
#include "confirmsheet.h"
#include "itembatch.h"
#include "syncsession.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace mapdesk {

// What is said of a batch, before, while and after it runs, in one place.
class BatchTexts
{
    Q_DECLARE_TR_FUNCTIONS(BatchTexts)

public:
    // For expiries in words: the service's clock, the person's zone.
    struct Now
    {
        qint64 ms;
        QTimeZone local;
    };

    // What else matters to who is asked.
    struct Circumstances
    {
        double share = 0; // of the rate: RateShares::bulkWrites
        bool mustType = false; // the map's name
        int drafts = 0; // unsaved texts of its items
        std::optional<qint64> unlockedMs = {}; // for how long; absent: without end
    };

    // "1 day", "90 minutes"
    static QString length(qint64 seconds);

    static WriteKind kindOf(const BatchWork &work);

    // What is asked before: what will happen, to how many, and how long that takes.
    static Confirmation confirmationOf(const BatchWork &work, const BatchSummary &summary,
                                       const SyncMap &map, const Circumstances &circumstances,
                                       const Now &now);

    // There is no item that it would change.
    static QString nothingToDo(const BatchWork &work, int items);

    // "Items of desk are being extended: 20 of 300"
    static QString progress(const ItemBatch &batch);

    // "12 items were extended by 1 day."; of one with other results how many, and what of the rest.
    static QString done(const ItemBatch &batch);
    static QString partlyDone(const ItemBatch &batch);
    static QString whyStopped(const ItemBatch &batch);

    // A result in a word or two, and why, on one line.
    static QString result(BatchResult::Kind kind);
    static QString why(const BatchResult &result);

    // For the table before: an item's expiry now, and what it will be.
    static QString before(const BatchItem &item, const BatchWork &work, const Now &now);
    static QString after(const BatchItem &item, const BatchWork &work, const Now &now);

private:
    static QString question(const BatchWork &work, int writes);
    static QString button(const BatchWork &work, int writes);
    static QString items(const BatchWork &work, const BatchSummary &summary);
    static QString time(int writes, double share);
    static QStringList cautions(const BatchWork &work, const BatchSummary &summary,
                                const Circumstances &circumstances);
    static QString counts(const ItemBatch &batch);
};

} // namespace mapdesk
