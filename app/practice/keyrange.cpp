// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyrange.h"

namespace mapdesk::practice {

namespace {

QVariant columnValue(const QByteArray &key, KeyColumn kind)
{
    return kind == KeyColumn::Text ? QVariant(QString::fromUtf8(key)) : QVariant(key);
}

} // namespace

bool contains(const KeyRange &range, const QByteArray &key)
{
    const auto isBehind = [&](const KeyRange::Bound &bound) {
        return bound.inclusive ? key >= bound.key : key > bound.key;
    };
    const auto isBefore = [&](const KeyRange::Bound &bound) {
        return bound.inclusive ? key <= bound.key : key < bound.key;
    };
    return (!range.lower || isBehind(*range.lower)) && (!range.upper || isBefore(*range.upper));
}

QString rangeClause(const KeyRange &range, const QString &column, KeyColumn kind,
                    QVariantList &values)
{
    QString clause;
    const auto limitBy = [&](const KeyRange::Bound &bound, QLatin1String comparison) {
        clause += QStringLiteral(" AND %1 %2%3 ?")
                      .arg(column, comparison, bound.inclusive ? QStringLiteral("=") : QString());
        values.append(columnValue(bound.key, kind));
    };
    if (range.lower)
        limitBy(*range.lower, QLatin1String(">"));
    if (range.upper)
        limitBy(*range.upper, QLatin1String("<"));
    values.append(range.limit);
    return clause
        + QStringLiteral(" ORDER BY %1 %2 LIMIT ?")
              .arg(column, range.descending ? QStringLiteral("DESC") : QStringLiteral("ASC"));
}

} // namespace mapdesk::practice
