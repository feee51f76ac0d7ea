// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace mapdesk {

// A label that shows any text as plain text and breaks its lines. `parent` owns it.
QLabel *plainLabel(const QString &text, QWidget *parent);

} // namespace mapdesk
