// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace mapdesk {

// The contrast ratio of two opaque colours, 1 to 21.
// https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio
double contrast(const QColor &a, const QColor &b);

} // namespace mapdesk
