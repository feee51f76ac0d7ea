// SPDX-License-Identifier: GPL-3.0-or-later
#include "twiliocodes.h"

#include <algorithm>
#include <iterator>

namespace mapdesk {

namespace {

struct NamedCode
{
    int code = 0;
    QLatin1String name = {};
};

constexpr NamedCode namedCodes[] = {
    {20001, QLatin1String("Unknown parameters")},
    {20003, QLatin1String("Permission Denied")},
    {20006, QLatin1String("Access Denied")},
    {20403, QLatin1String("403 Forbidden")},
    {20404, QLatin1String("Not Found")},
    {20412, QLatin1String("Precondition failed")},
    {20429, QLatin1String("Too many requests")},
    {20500, QLatin1String("Internal Server Error")},
    {54003, QLatin1String("Invalid If-Match header")},
    {54006, QLatin1String("Request entity too large")},
    {54007, QLatin1String("Access forbidden for identity")},
    {54008, QLatin1String("Invalid JSON")},
    {54009, QLatin1String("Rate limit exceeded")},
    {54010, QLatin1String("No parameters specified")},
    {54011, QLatin1String("Invalid TTL")},
    {54050, QLatin1String("Service Instance not found")},
    {54051, QLatin1String("Invalid webhook URL")},
    {54053, QLatin1String("Invalid friendly name")},
    {54056, QLatin1String("Account cannot access requested Service Instance")},
    {54100, QLatin1String("Document not found")},
    {54101, QLatin1String("Invalid Document data")},
    {54103, QLatin1String("Document revision mismatch")},
    {54150, QLatin1String("List not found")},
    {54151, QLatin1String("List Item not found")},
    {54155, QLatin1String("List Item revision mismatch")},
    {54156, QLatin1String("Invalid List Item data")},
    {54200, QLatin1String("Map not found")},
    {54201, QLatin1String("Map Item not found")},
    {54205, QLatin1String("Map Item revision mismatch")},
    {54206, QLatin1String("Invalid Map Item data")},
    {54208, QLatin1String("Map Item already exists")},
    {54209, QLatin1String("Invalid Map Item key")},
    {54250, QLatin1String("Message Stream not found")},
    {54251, QLatin1String("Invalid Message Stream Message data")},
    {54300, QLatin1String("Unique name not found")},
    {54301, QLatin1String("Unique name already exists")},
    {54302, QLatin1String("Invalid unique name")},
    {54351, QLatin1String("Invalid identity")},
    {54354, QLatin1String("Permission not found")},
    {54419, QLatin1String("Number of subscriptions per connection is over the limit")},
    {54450, QLatin1String("Invalid 'Direction' query parameter")},
    {54451, QLatin1String("Invalid 'Order' query parameter")},
    {54452, QLatin1String("Invalid 'Bounds' query parameter")},
    {54453, QLatin1String("Invalid 'PageToken' query parameter")},
    {54454, QLatin1String("Invalid 'PageSize' query parameter")},
    {54458, QLatin1String("Invalid List Item index")},
    {54502, QLatin1String("Invalid index name")},
    {54507, QLatin1String("Invalid query")},
    {54509, QLatin1String("Query expression contains too many operators")},
    {54510, QLatin1String("Query expression contains an array with too many items")},
    {70051, QLatin1String("Authorization Failed")},
};

} // namespace

QString twilioCodeName(int code)
{
    const auto *found = std::lower_bound(
        std::begin(namedCodes), std::end(namedCodes), code,
        [](const NamedCode &named, int wanted) { return named.code < wanted; });
    return found != std::end(namedCodes) && found->code == code ? QString(found->name) : QString();
}

} // namespace mapdesk
