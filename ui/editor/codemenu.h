// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPoint;

namespace mapdesk {

class CodeArea;

// The menu of a text field, at a place of the screen. Returns at once.
void popUpCodeMenu(CodeArea &area, const QPoint &place);

} // namespace mapdesk
