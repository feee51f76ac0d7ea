// SPDX-License-Identifier: GPL-3.0-or-later
#include "ids.h"
#include "syncsession.h"
#include <parser.h>
