// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange.h"
#include "keyrange.h"
#include "pagetoken.h"

#include <algorithm>
#include <optional>

namespace mapdesk::practice {

// One page of a list: what its query asks for, the stretch of the list that answers it, and the
// links to its neighbours.
class ListPage
{
public:
    enum class Seek { No, Yes }; // whether Order, From and Bounds are understood
    using KeyCheck = bool (*)(const QByteArray &key);

    // `isKey` tells what this list's keys look like: another list's token is refused.
    static Outcome<ListPage> parse(const Exchange &exchange, Seek seek, KeyCheck isKey);

    // The rows to fetch: one more than the page holds, which tells whether there is another page.
    KeyRange range() const;

    // Takes the rows as fetched by range(); leaves those of the page, in the list's order.
    template <typename Record>
    void settle(QList<Record> &rows);

    // {"KEY":[RECORDS],"meta":{..}}, links of the request's own origin and path.
    HttpAnswer answer(const Exchange &exchange, QByteArrayView key,
                      const QList<QByteArray> &records) const;

private:
    Outcome<void> readPosition(const FormFields &query, KeyCheck isKey);
    Outcome<void> readSeek(const FormFields &query);
    void turnBack();
    QByteArray url(const Exchange &exchange, const std::optional<PageToken> &token, int page) const;

    static constexpr qint64 largestServed = 100;
    static constexpr qint64 largestAccepted = 1000;

    int m_size = 50;
    int m_page = 0; // the client's own count
    std::optional<PageToken> m_token;
    std::optional<KeyRange::Bound> m_from;
    bool m_descending = false;
    bool m_emptyPageFollowsFull = false; // a last page that is full
    bool m_emptyPageFollowsAny = false; // any last page that is not empty itself
    QByteArray m_seekQuery; // From, Bounds and Order as the links repeat them
    std::optional<PageToken> m_previous;
    std::optional<PageToken> m_next;
};

template <typename Record>
void ListPage::settle(QList<Record> &rows)
{
    const bool backwards = m_token && m_token->backwards;
    const bool more = rows.size() > m_size;
    if (more)
        rows.removeLast();
    if (backwards)
        std::reverse(rows.begin(), rows.end());
    if (rows.isEmpty())
        return turnBack();
    const bool isFull = rows.size() == m_size;
    if (backwards || more || m_emptyPageFollowsAny || (m_emptyPageFollowsFull && isFull))
        m_next = PageToken{keyOf(rows.constLast()), false};
    if (backwards ? more : m_token.has_value())
        m_previous = PageToken{keyOf(rows.constFirst()), true};
}

} // namespace mapdesk::practice
