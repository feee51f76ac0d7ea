// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environment.h"

#include <QIcon>

namespace mapdesk {

// A window's icon: the environment's letter on its colour, so that a task bar tells windows apart.
// Nobody knows a task bar's scheme; the colours are those of the light one.
QIcon environmentIcon(Environment environment);

} // namespace mapdesk
