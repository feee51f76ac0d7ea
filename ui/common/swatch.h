// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace mapdesk {

// A spot of a colour, to stand beside its name.
QIcon swatch(const QColor &color);

} // namespace mapdesk
