// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractButton;
class QWidget;

namespace mapdesk {

// Writes a widget's text bold, or as usual again.
void setBold(QWidget &widget, bool bold = true);

// Checks a button of several of which one is chosen; its text is bold, too.
void showAsChosen(QAbstractButton &button, bool chosen);

} // namespace mapdesk
