// SPDX-License-Identifier: GPL-3.0-or-later
#include "writelocktext.h"

#include <QCoreApplication>

namespace mapdesk {

QKeySequence unlockWritesKey()
{
    return {Qt::CTRL | Qt::SHIFT | Qt::Key_U};
}

QKeySequence lockWritesKey()
{
    return {Qt::CTRL | Qt::SHIFT | Qt::Key_L};
}

QString writingIsLockedText()
{
    return QCoreApplication::translate("WriteLock",
                                       "Writing is locked in this window. Unlock writes (%1) to "
                                       "change it.")
        .arg(unlockWritesKey().toString(QKeySequence::NativeText));
}

QString isBeingWrittenText(const QString &name)
{
    return QCoreApplication::translate("WriteLock", "%1 is being written just now.").arg(name);
}

} // namespace mapdesk
