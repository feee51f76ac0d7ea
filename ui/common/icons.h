// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace mapdesk {

// The icon resources/icons/<name>.svg in the palette's text colour, following changes of the
// palette and any scale. A name without a file is a programming error.
QIcon themedIcon(const QString &name);

} // namespace mapdesk
