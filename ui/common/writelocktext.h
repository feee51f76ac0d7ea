// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

namespace mapdesk {

// The keys of a window's write lock, the same in every place that names or takes them.
QKeySequence unlockWritesKey();
QKeySequence lockWritesKey();

// Says that nothing can be changed now, and the remedy.
QString writingIsLockedText();

// Says that what is to be changed waits for a write that is under way. `name`: of an item or a map,
// as it is shown.
QString isBeingWrittenText(const QString &name);

} // namespace mapdesk
