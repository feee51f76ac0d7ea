// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretedit.h"

#include "widgetnames.h"

namespace mapdesk {

SecretEdit::SecretEdit(const char *objectName, const QString &accessibleName, QWidget *parent)
    : QLineEdit(parent)
{
    setNames(this, objectName, accessibleName);
    setEchoMode(QLineEdit::Password);
    setKept(KeptIn::Nowhere);
}

void SecretEdit::setKept(KeptIn place)
{
    setPlaceholderText(meaningOfEmpty(place));
}

QString SecretEdit::meaningOfEmpty(KeptIn place)
{
    switch (place) {
    case KeptIn::Nowhere:
        return tr("left empty: asked for when it is needed");
    case KeptIn::ThisRun:
        return tr("kept until Mapdesk quits; leave empty to keep it");
    case KeptIn::Keychain:
        return tr("kept in the keychain; leave empty to keep it");
    case KeptIn::Unknown:
        return tr("leave empty to keep what is kept");
    }
    return {};
}

} // namespace mapdesk
