// SPDX-License-Identifier: GPL-3.0-or-later
#include "valuelabel.h"

#include "widgetnames.h"

namespace mapdesk {

ValueLabel::ValueLabel(const char *objectName, const QString &accessibleName, QWidget *parent)
    : QLabel(parent)
{
    setNames(this, objectName, accessibleName);
    setTextFormat(Qt::PlainText);
}

void ValueLabel::setValue(const QString &text)
{
    if (text == this->text())
        return;
    setText(text);
    setAccessibleDescription(text);
}

} // namespace mapdesk
