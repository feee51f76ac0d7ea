// SPDX-License-Identifier: GPL-3.0-or-later
#include "datachecktext.h"

#include "displaytext.h"

#include <QLocale>

namespace mapdesk {

namespace {

QString counted(qsizetype number)
{
    return QLocale().toString(qlonglong(number));
}

// Of the key that is repeated, not of its second occurrence.
QString placeOf(JsonPath repeatedKey)
{
    repeatedKey.back().occurrence = 0;
    return dottedPath(repeatedKey);
}

} // namespace

QString DataCheckText::noObject()
{
    return tr("This is not a JSON object {…}: programs that read it with Twilio's SDKs may fail.");
}

DataRemark DataCheckText::remarkOn(const DataCheck &check)
{
    if (!check.canBeSent())
        return problemOf(check);
    if (!check.isObject)
        return {DataTone::Warning, noObject()};
    if (check.repeatedKey) {
        return {DataTone::Warning,
                tr("The key %1 stands there more than once; most programs see only the last.")
                    .arg(visibleText(placeOf(*check.repeatedKey))),
                check.repeatedKeyOffset};
    }
    if (check.bytes > manyDataBytes)
        return {DataTone::Warning, tr("Near the limit of what Sync takes.")};
    return {};
}

DataRemark DataCheckText::problemOf(const DataCheck &check)
{
    if (check.error) {
        return {DataTone::Problem,
                tr("Line %1, column %2: %3")
                    .arg(check.error->line)
                    .arg(check.error->column)
                    .arg(check.error->message),
                check.error->offset};
    }
    return {DataTone::Problem,
            tr("Too long by %1 bytes: Sync takes %2 bytes of compact JSON.")
                .arg(counted(check.bytes - mostDataBytes), counted(mostDataBytes))};
}

} // namespace mapdesk
