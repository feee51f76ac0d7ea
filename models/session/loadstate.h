// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

namespace mapdesk {

// How far a list has been read from the service. Shown as it is; a view never guesses.
enum class LoadState {
    Idle, // not asked for yet
    Loading,
    More, // stopped; the service has, or may have, more
    Complete, // read to its end
    Failed, // stopped by an error; what was read stays
};

} // namespace mapdesk

Q_DECLARE_METATYPE(mapdesk::LoadState)
