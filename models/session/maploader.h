// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"
#include "itemkeyrange.h"
#include "loadstate.h"

#include <QObject>

#include <optional>
#include <vector>

namespace mapdesk {

// Reads the items of one map into its ItemStore, in the background, until it is stopped or the end
// is reached. The first page is asked for as something a person waits for.
class MapLoader : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Begins, or goes on where it was stopped or failed. Nothing while loading or complete.
    virtual void start() = 0;

    // Stops at once; what has been read stays.
    virtual void stop() = 0;

    // Reads the map again from its first key, in place: rows that are the same do not change.
    virtual void refresh() = 0;

    virtual LoadState state() const = 0;

    // What has been read since it began, ascending and apart; none where it cannot be told.
    virtual std::vector<KeyRange> readRanges() const = 0;

    // Why the state is Failed.
    virtual std::optional<ApiError> error() const = 0;

signals:
    void stateChanged();
};

} // namespace mapdesk
