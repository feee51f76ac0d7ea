// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

class QLabel;

namespace mapdesk {

// The icon resources/icons/<name>.svg in the palette's text colour, following changes of the
// palette and any scale. A name without a file is a programming error.
QIcon themedIcon(const QString &name);

// The same in a colour of its own, such as one of themecolors; on a selection it takes the
// selection's text colour. Does not follow the palette: ask again when that changes.
QIcon tintedIcon(const QString &name, const QColor &color);

// Shows tintedIcon() in a label, as small as the style has icons beside text.
void showIcon(QLabel &label, const QString &name, const QColor &color);

} // namespace mapdesk
