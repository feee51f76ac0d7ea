// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "confirmsheet.h"
#include "writereversal.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace mapdesk {

// What is said where a write is taken back or done again, in one place. Keys and names come back as
// plain text that shows what could deceive, but for those of a Confirmation, which shows them so
// itself.
class UndoTexts
{
    Q_DECLARE_TR_FUNCTIONS(UndoTexts)

public:
    enum class Direction {
        Undo,
        Redo, // of the write that took the first one back
    };

    // For expiries in words: the service's clock, the person's zone.
    struct Now
    {
        qint64 ms;
        QTimeZone local;
    };

    // What the write was about: an item's key, or the map's name.
    static QString name(const WriteRecord &record);

    // "Undo write: Expiry changed (customer:4711)"; without a record what the entry is for.
    static QString menuText(Direction direction, const WriteRecord *record);

    // What is asked before: what stands there as far as it is known, and what will.
    static Confirmation confirmationOf(const WriteRecord &record, Direction direction,
                                       const Now &now);

    // "Undone: the data of customer:4711 is as it was before that write."
    static QString done(const WriteRecord &record, Direction direction, const Now &now);

private:
    static QList<Confirmation::Fact> objectsOf(const WriteRecord &record, const QTimeZone &local);
    static QString question(const WriteRecord &record, Direction direction);
    static void addStates(Confirmation &confirmation, const WriteRecord &record, const Now &now);
    static QString caution(const WriteRecord &record);
    static QString result(const WriteRecord &record, Direction direction, const Now &now);
};

} // namespace mapdesk
