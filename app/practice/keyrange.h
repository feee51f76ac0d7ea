// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariantList>

#include <optional>

namespace mapdesk::practice {

// A stretch of a list that is ordered by a key: where it begins and ends, which way it is walked
// and how many rows are taken.
struct KeyRange
{
    struct Bound
    {
        QByteArray key;
        bool inclusive = true;
    };

    std::optional<Bound> lower;
    std::optional<Bound> upper;
    bool descending = false;
    int limit = 50;
};

// Whether `key` lies between the bounds.
bool contains(const KeyRange &range, const QByteArray &key);

// The conditions, order and limit of a SELECT over that stretch of `column`, beginning with " AND";
// the values to bind are appended. `kind` says how the column is stored.
enum class KeyColumn { Bytes, Text };
QString rangeClause(const KeyRange &range, const QString &column, KeyColumn kind,
                    QVariantList &values);

} // namespace mapdesk::practice
