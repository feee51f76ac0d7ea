// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser.h"
#include "syncsession.h"
