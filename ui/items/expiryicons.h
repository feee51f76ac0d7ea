// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expirytext.h"

#include <QColor>
#include <QIcon>
#include <QPalette>

namespace mapdesk {

// How an expiry's nearness looks. Icon and words carry the meaning, colour only helps.
QIcon expiryIcon(ExpiryState state); // null where none is due
QColor expiryColor(ExpiryState state, const QPalette &palette);

} // namespace mapdesk
