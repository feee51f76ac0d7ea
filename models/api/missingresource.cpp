// SPDX-License-Identifier: GPL-3.0-or-later
#include "missingresource.h"

#include <QStringList>
#include <QUrl>

namespace mapdesk {

namespace {

struct Collection
{
    QLatin1String segment;
    MissingResource member = MissingResource::Unknown;
};

constexpr Collection collections[] = {
    {QLatin1String("Services"), MissingResource::Service},
    {QLatin1String("Maps"), MissingResource::Map},
    {QLatin1String("Items"), MissingResource::Item},
    {QLatin1String("Permissions"), MissingResource::Permission},
};

MissingResource memberOf(const QString &segment)
{
    for (const Collection &collection : collections) {
        if (collection.segment == segment)
            return collection.member;
    }
    return MissingResource::Unknown;
}

QStringList segmentsOf(const QString &pathAndQuery)
{
    const QString path = pathAndQuery.section(QLatin1Char('?'), 0, 0);
    return path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
}

MissingResource deepestNamed(const QString &pathAndQuery)
{
    const QStringList segments = segmentsOf(pathAndQuery);
    auto deepest = MissingResource::Unknown;
    // Collections and names take turns behind the version, so that a map called "Items" is a name.
    for (qsizetype collection = 1; collection + 1 < segments.size(); collection += 2)
        deepest = memberOf(segments[collection]);
    return deepest;
}

} // namespace

MissingResource missingResource(const ApiError &error)
{
    switch (error.code) {
    case 54050:
        return MissingResource::Service;
    case 54200:
    case 54300:
        return MissingResource::Map;
    case 54201:
        return MissingResource::Item;
    case 54354:
        return MissingResource::Permission;
    default:
        return deepestNamed(error.path);
    }
}

QString serviceInQuestion(const ApiError &error)
{
    const QStringList segments = segmentsOf(error.path);
    if (segments.size() < 3 || memberOf(segments[1]) != MissingResource::Service)
        return {};
    return QUrl::fromPercentEncoding(segments[2].toLatin1());
}

} // namespace mapdesk
