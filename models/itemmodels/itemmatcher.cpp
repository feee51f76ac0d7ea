// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemmatcher.h"

#include <QStringDecoder>

namespace mapdesk {

namespace {

// An expression that goes astray gives up after some ms, as if it did not match: nothing of a key
// that anybody looks for takes as many steps.
const QLatin1String stepsAtMost("(*LIMIT_MATCH=100000)");

bool needsOnlyKey(const ItemFilter &filter)
{
    return ItemFilter{.key = filter.key,
                      .keyMatch = filter.keyMatch,
                      .caseSensitivity = filter.caseSensitivity}
    == filter;
}

} // namespace

ItemMatcher::ItemMatcher(const ItemFilter &filter)
    : m_filter(filter)
    , m_needsOnlyKey(needsOnlyKey(filter))
    , m_prefix(filter.key.toUtf8())
    , m_key(filter.key, filter.caseSensitivity)
    , m_data(filter.data, filter.caseSensitivity)
    , m_creator(filter.createdBy, Qt::CaseInsensitive)
    , m_keepsLatestCreator(m_creator.isIn(m_latestCreator))
{
    if (filter.keyMatch == ItemFilter::KeyMatch::RegularExpression && !filter.key.isEmpty())
        setExpression();
}

void ItemMatcher::setExpression()
{
    m_expression.setPattern(stepsAtMost + m_filter.key);
    if (m_filter.caseSensitivity == Qt::CaseInsensitive)
        m_expression.setPatternOptions(QRegularExpression::CaseInsensitiveOption);
    m_expression.optimize();
    if (!m_expression.isValid()) {
        m_error = tr("The regular expression is not valid at character %1: %2")
                      .arg(m_expression.patternErrorOffset() - stepsAtMost.size() + 1)
                      .arg(m_expression.errorString());
    }
}

bool ItemMatcher::matches(const ItemSnapshot &items, ItemHandle handle)
{
    if (!m_error.isEmpty())
        return false;
    if (m_needsOnlyKey)
        return keepsKey(items.key(handle));
    const ItemView item = items.item(handle);
    const bool keepsText = keepsKey(item.key)
        || (m_filter.keyTextMatchesDataToo && m_key.isIn(item.data));
    return keepsTimes(item) && keepsText && keepsCreator(item.createdBy)
        && (m_data.isEmpty() || (item.hasData && m_data.isIn(item.data)));
}

bool ItemMatcher::keepsKey(QByteArrayView key)
{
    if (m_filter.key.isEmpty())
        return true;
    switch (m_filter.keyMatch) {
    case ItemFilter::KeyMatch::Contains:
        return m_key.isIn(key);
    case ItemFilter::KeyMatch::Prefix:
        return key.startsWith(m_prefix);
    case ItemFilter::KeyMatch::RegularExpression:
        return keepsExpression(key);
    }
    return false;
}

bool ItemMatcher::keepsExpression(QByteArrayView key)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    m_decoded.resize(decoder.requiredSpace(key.size()));
    const QChar *end = decoder.appendToBuffer(m_decoded.data(), key);
    return m_expression.match(QStringView(m_decoded).first(end - m_decoded.constData())).hasMatch();
}

bool ItemMatcher::keepsTimes(const ItemView &item) const
{
    if (m_filter.expiresUntilMs && (!item.expiresMs || *item.expiresMs > *m_filter.expiresUntilMs))
        return false;
    return !m_filter.updatedSinceMs
        || (item.updatedMs && *item.updatedMs >= *m_filter.updatedSinceMs);
}

bool ItemMatcher::keepsCreator(QByteArrayView createdBy)
{
    if (m_creator.isEmpty())
        return true;
    if (createdBy != QByteArrayView(m_latestCreator)) {
        m_latestCreator = createdBy.toByteArray();
        m_keepsLatestCreator = m_creator.isIn(createdBy);
    }
    return m_keepsLatestCreator;
}

} // namespace mapdesk
