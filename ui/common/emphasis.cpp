// SPDX-License-Identifier: GPL-3.0-or-later
#include "emphasis.h"

#include <QAbstractButton>

namespace mapdesk {

void setBold(QWidget &widget, bool bold)
{
    QFont font = widget.font();
    font.setBold(bold);
    widget.setFont(font);
}

// Bold, since a pressed button hardly differs in the dark.
void showAsChosen(QAbstractButton &button, bool chosen)
{
    setBold(button, chosen);
    button.setChecked(chosen);
}

} // namespace mapdesk
