// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemfilter.h"
#include "itemsnapshot.h"
#include "textneedle.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QRegularExpression>

namespace mapdesk {

// Tells which items an ItemFilter keeps, quickly for a great many of them. On one thread at a time.
class ItemMatcher
{
    Q_DECLARE_TR_FUNCTIONS(ItemMatcher)

public:
    explicit ItemMatcher(const ItemFilter &filter);

    // What is wrong with the regular expression, and where, for the person; empty: nothing. A wrong
    // one keeps no item.
    const QString &error() const { return m_error; }

    bool matches(const ItemSnapshot &items, ItemHandle handle);

private:
    void setExpression();
    bool keepsKey(QByteArrayView key);
    bool keepsExpression(QByteArrayView key);
    bool keepsTimes(const ItemView &item) const;
    bool keepsCreator(QByteArrayView createdBy);

    ItemFilter m_filter;
    QString m_error;
    bool m_needsOnlyKey; // no other value
    QByteArray m_prefix;
    TextNeedle m_key;
    TextNeedle m_data;
    TextNeedle m_creator;
    QRegularExpression m_expression;
    QString m_decoded; // the key that the expression is looking at, with room for more
    // Most items have few creators between them: what was found of the latest.
    QByteArray m_latestCreator;
    bool m_keepsLatestCreator;
};

} // namespace mapdesk
