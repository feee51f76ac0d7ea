// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScreen>
#include <QWidget>

namespace mapdesk {

// `usual`, or what of it the screen of a window has room for, with a frame around it.
inline QSize fittingSize(const QWidget &window, const QSize &usual)
{
    constexpr QSize frame(8, 40);
    return usual.boundedTo(window.screen()->availableSize() - frame);
}

} // namespace mapdesk
