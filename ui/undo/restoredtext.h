// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errortext.h"
#include "maprestored.h"

#include <QCoreApplication>

namespace mapdesk {

// What is said of a map that was put back, wholly or in part, with counts.
class RestoredText
{
    Q_DECLARE_TR_FUNCTIONS(RestoredText)

public:
    // "Map flags is there again: 120 items, 2 permissions. It is a new map: …"
    static QString done(const MapRestored &restored);

    // "So far 120 items and 0 permissions are back."
    static QString soFar(const MapRestored &restored);

    // What could not be put back, one by one; empty headline where all was.
    static ErrorText failures(const MapRestored &restored);

private:
    static QString outcome(const MapRestored &restored);
    static QString counts(const MapRestored &restored);
};

} // namespace mapdesk
