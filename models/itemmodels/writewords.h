// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "writestanding.h"

#include <QCoreApplication>

class QTimeZone;

namespace mapdesk {

// What is said of recorded writes, in one place. Texts of the service come back as plain text that
// shows what could deceive.
class WriteWords
{
    Q_DECLARE_TR_FUNCTIONS(WriteWords)

public:
    // "Data saved"; of what was not applied, or is not known to be: "Save data".
    static QString action(const WriteRecord &record);

    // What it is about: an item's key, or the map's name.
    static QString name(const WriteRecord &record);

    // The map's name, or its SID where it has none; as the service has it.
    static QString mapName(const WriteRecord &record);

    // "Applied", "Refused", "Not applied", "Not certain", "Not known yet".
    static QString standing(WriteStanding standing);

    // The same, with the reason of a refusal: "Refused: The revision does not match".
    static QString outcome(const WriteRecord &record);

    // On one line: "3 changes: 1 added, 2 changed", "never → Fri 4 Dec 2026 16:05:00 (after 7 d)",
    // "data no longer kept".
    static QString change(const WriteRecord &record, const QTimeZone &local);

    // "read, write", "nothing"
    static QString rights(const std::optional<PermissionRights> &rights);

    // When it expires after an applied write of an expiry or a creation, or would have; by this
    // computer's clock where the service did not tell. Absent: never.
    static std::optional<qint64> expiryAfter(const WriteRecord &record);

private:
    static QString done(WriteRecord::Action action);
    static QString asked(WriteRecord::Action action);
    static QString expiryChange(const WriteRecord &record, const QTimeZone &local);
    static QString moment(std::optional<qint64> expiresMs, const QTimeZone &local);
    static QString dataChange(const WriteRecord &record);
    static QString wholeItem(const WriteRecord &record, const TargetState &item,
                             std::optional<qint64> expiresMs, const QTimeZone &local);
    static QString permissionChange(const WriteRecord &record);
};

} // namespace mapdesk
