// SPDX-License-Identifier: GPL-3.0-or-later
#include "listpage.h"

#include "answers.h"
#include "jsonobject.h"
#include "numbers.h"
#include "parameters.h"
#include "percentcoding.h"

#include <QRandomGenerator>

namespace mapdesk::practice {

namespace {

QByteArray encodedField(QByteArrayView name, const QByteArray &value)
{
    return name.toByteArray() + '=' + value.toPercentEncoding();
}

QList<QByteArray> inOrder(QList<QByteArray> records, const ReadTwists &twists)
{
    if (twists.shuffleSeed)
        std::shuffle(records.begin(), records.end(), QRandomGenerator(*twists.shuffleSeed));
    return records;
}

} // namespace

Outcome<ListPage> ListPage::parse(const Exchange &exchange, Seek seek, KeyCheck isKey)
{
    const FormFields query = exchange.query();
    ListPage page;
    page.m_emptyPageFollowsAny = exchange.twists.emptyPageAfterTheLast;
    page.m_emptyPageFollowsFull = exchange.assumptions.fullLastPage
        == Assumptions::FullLastPage::IsFollowedByAnEmptyOne;
    return page.readPosition(query, isKey)
        .and_then([&] { return seek == Seek::Yes ? page.readSeek(query) : Outcome<void>(); })
        .map([&] { return page; });
}

Outcome<void> ListPage::readPosition(const FormFields &query, KeyCheck isKey)
{
    if (const auto size = query.value("PageSize")) {
        const qint64 number = decimalNumber(*size).value_or(0);
        if (number < 1 || number > largestAccepted)
            return refuse(Refusal::InvalidPageSize);
        m_size = static_cast<int>(std::min(number, largestServed));
    }
    if (query.filledValue("Page")) {
        const auto number = optionalNumber(query, "Page", 0, INT_MAX - 1);
        if (!number)
            return failure(number.error());
        m_page = static_cast<int>(**number);
    }
    if (const auto token = query.filledValue("PageToken")) {
        m_token = PageToken::parse(*token);
        if (!m_token || !isKey(m_token->key))
            return refuse(Refusal::InvalidPageToken);
    }
    return {};
}

Outcome<void> ListPage::readSeek(const FormFields &query)
{
    const auto from = query.filledValue("From");
    const auto bounds = query.filledValue("Bounds");
    const auto order = query.filledValue("Order");
    if (bounds && *bounds != "inclusive" && *bounds != "exclusive")
        return refuse(Refusal::InvalidBounds);
    if (order && *order != "asc" && *order != "desc")
        return refuse(Refusal::InvalidOrder);
    if (from)
        m_from = KeyRange::Bound{*from, bounds != QByteArray("exclusive")};
    m_descending = order == QByteArray("desc");
    if (from)
        m_seekQuery += encodedField("From", *from) + '&';
    if (bounds)
        m_seekQuery += encodedField("Bounds", *bounds) + '&';
    if (order)
        m_seekQuery += encodedField("Order", *order) + '&';
    return {};
}

KeyRange ListPage::range() const
{
    const bool backwards = m_token && m_token->backwards;
    KeyRange range;
    range.descending = m_descending != backwards;
    range.limit = m_size + 1;
    auto &start = range.descending ? range.upper : range.lower;
    auto &end = range.descending ? range.lower : range.upper;
    start = m_token ? KeyRange::Bound{m_token->key, m_token->inclusive} : m_from;
    if (backwards)
        end = m_from;
    return range;
}

// An empty page behind a token leads back to where that came from.
void ListPage::turnBack()
{
    if (!m_token)
        return;
    const PageToken back{m_token->key, !m_token->backwards, !m_token->inclusive};
    (back.backwards ? m_previous : m_next) = back;
}

QByteArray ListPage::url(const Exchange &exchange, const std::optional<PageToken> &token,
                         int page) const
{
    QByteArray url = exchange.origin + urlPath(exchange.request.encodedPath) + '?' + m_seekQuery;
    url += "PageSize=" + QByteArray::number(m_size);
    if (token)
        url += "&PageToken=" + token->text();
    return url + "&Page=" + QByteArray::number(page);
}

HttpAnswer ListPage::answer(const Exchange &exchange, QByteArrayView key,
                            const QList<QByteArray> &records) const
{
    JsonObject meta;
    meta.text("key", key).number("page", m_page).number("page_size", m_size);
    meta.text("first_page_url", url(exchange, {}, 0));
    if (m_previous)
        meta.text("previous_page_url", url(exchange, m_previous, std::max(0, m_page - 1)));
    else
        meta.raw("previous_page_url", "null");
    meta.text("url", url(exchange, m_token, m_page));
    if (m_next)
        meta.text("next_page_url", url(exchange, m_next, m_page + 1));
    else
        meta.raw("next_page_url", "null");
    JsonObject body;
    body.list(key, inOrder(records, exchange.twists)).raw("meta", meta.finished());
    return jsonAnswer(200, body.finished());
}

} // namespace mapdesk::practice
