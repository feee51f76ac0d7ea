// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace mapdesk {

class ServiceOrigin;

// An item of a map whose texts belong to somebody else: to an ItemPage or an ItemStore, which say
// how long they last. Empty is what the service left out. Times are UTC milliseconds since 1970.
// https://www.twilio.com/docs/sync/api/map-item-resource
struct ItemView
{
    QByteArrayView key; // UTF-8
    QByteArrayView data; // the JSON text exactly as sent; not validated (see JsonText)
    QByteArrayView revision;
    QByteArrayView createdBy; // UTF-8
    std::optional<qint64> createdMs;
    std::optional<qint64> updatedMs;
    std::optional<qint64> expiresMs; // absent: never
    bool hasData = true; // false: an ItemStore does not keep it, and `data` is empty
};

// A page of items with the answer that it came in. Its items are views into `body` and `unescaped`,
// which therefore must not be changed; copying or moving the page keeps them valid.
struct ItemPage
{
    QByteArray body;
    QByteArray unescaped; // strings that the body holds with escapes
    std::vector<ItemView> items; // each with a key; in the order sent
    QByteArray nextTarget; // as in Page

    bool isLast() const { return nextTarget.isEmpty(); }
};

// The body of an answer as a page of items. A property that is null or of another type is left
// empty, of a member that comes twice the last one counts, and `data` and what is passed over are
// not validated. The error is a plain sentence: the body is cut off or no list, an item has no key,
// or the link to the next page is not on `origin`.
Result<ItemPage, QString> decodeItemPage(const QByteArray &body, const ServiceOrigin &origin);

} // namespace mapdesk
