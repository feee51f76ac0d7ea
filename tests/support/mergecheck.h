// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsontext.h"

namespace mapdesk {

// Which promise of jsonDiff() does not hold for these texts; empty if all hold.
QByteArray brokenDiffPromise(const JsonText &before, const JsonText &after);

// Which promise of JsonMerge does not hold for these texts; empty if all hold. `random` is for
// choices among the changes.
QByteArray brokenMergePromise(const JsonText &base, const JsonText &theirs, const JsonText &mine,
                              quint32 random);

} // namespace mapdesk
