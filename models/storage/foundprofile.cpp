// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundprofile.h"

#include "displaytext.h"
#include "profilefields.h"

namespace mapdesk {

namespace {

QString usableName(const QString &wanted)
{
    constexpr qsizetype length = 70; // with room for a number
    const QString cleaned = visibleText(ProfileFields::cleaned(wanted));
    return cleaned.isEmpty() ? ProfileFields::tr("Unnamed") : cleaned.left(length);
}

} // namespace

QString freeProfileName(const QString &wanted, const QStringList &taken)
{
    const QString base = usableName(wanted);
    QString name = base;
    for (int number = 2; taken.contains(name, Qt::CaseInsensitive); ++number)
        name = ProfileFields::tr("%1 (%2)").arg(base).arg(number);
    return name;
}

} // namespace mapdesk
