// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "../json/parser.h"
#include "core/ids.h"
#include "parser.h"
#include <QtCore/QString>
