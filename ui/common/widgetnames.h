// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QObject;
class QWidget;

namespace mapdesk {

// Gives a control its names: the object name, never translated, and the accessible name, which is
// what a screen reader says and what tools find the control by. `objectName` is the accessible
// name's English words in lower camel case ("itemData" for "Item data").
void setNames(QWidget *widget, const char *objectName, const QString &accessibleName);

} // namespace mapdesk
