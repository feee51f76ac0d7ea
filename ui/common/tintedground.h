// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QWidget;

namespace mapdesk {

// Paints a strip's ground within its paintEvent(): the window's colour with a trace of `accent`, in
// a rounded frame of `accent`.
void paintTintedGround(QWidget &strip, const QColor &accent);

} // namespace mapdesk
