// SPDX-License-Identifier: GPL-3.0-or-later
#include "reasonedit.h"

#include "widgetnames.h"

namespace mapdesk {

ReasonEdit::ReasonEdit(const char *objectName, const QString &reason, QWidget *parent)
    : QLineEdit(parent)
{
    setNames(this, objectName, tr("Reason"));
    setPlaceholderText(tr("Why, or a ticket number"));
    setMaxLength(mostCharacters);
    setText(reason);
}

QString ReasonEdit::reason() const
{
    return text().simplified();
}

} // namespace mapdesk
