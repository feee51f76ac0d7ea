// SPDX-License-Identifier: GPL-3.0-or-later
#include "refusal.h"

#include <algorithm>
#include <iterator>

namespace mapdesk::practice {

namespace {

struct Entry
{
    Refusal::Code code;
    int status;
    const char *message;
};

constexpr Entry entries[] = {
    {Refusal::InvalidParameter, 400, "Invalid parameter"},
    {Refusal::Unauthenticated, 401, "Authenticate"},
    {Refusal::MethodNotAllowed, 405, "Method not allowed"},
    {Refusal::NotFound, 404, ""},
    {Refusal::PreconditionFailed, 412, "Precondition failed"},
    {Refusal::TooManyRequests, 429, "Too Many Requests"},
    {Refusal::InternalError, 500, "Internal Server Error"},
    {Refusal::InvalidIfMatch, 400, "Invalid If-Match header"},
    {Refusal::EntityTooLarge, 413, "Request entity too large"},
    {Refusal::InvalidJson, 400, "Invalid JSON"},
    {Refusal::RateLimitExceeded, 429, "Rate limit exceeded"},
    {Refusal::NoParameters, 400, "No parameters specified"},
    {Refusal::InvalidTtl, 400, "Invalid TTL. Expected empty or an integer between 0 and 31536000"},
    {Refusal::InvalidWebhookUrl, 400,
     "Invalid webhook URL. Expected a fully qualified URL with length up to 512"},
    {Refusal::InvalidFriendlyName, 400,
     "Invalid friendly name. Expected null or a string with length 1-255"},
    {Refusal::ServiceForbidden, 403, "Account cannot access requested Service Instance"},
    {Refusal::ItemRevisionMismatch, 412, "Map Item revision mismatch"},
    {Refusal::InvalidItemData, 400, "Invalid Map Item data"},
    {Refusal::ItemExists, 409, "Map Item already exists"},
    {Refusal::InvalidItemKey, 400, "Invalid Map Item key. Expected a string with length 1-320"},
    {Refusal::UniqueNameExists, 409, "Unique name already exists"},
    {Refusal::InvalidUniqueName, 400,
     "Invalid unique name. Expected a string with length 1-320 not matching the SID pattern "
     "[A-Z]{2}[a-f0-9]{32}"},
    {Refusal::InvalidIdentity, 400, "Invalid identity. Expected a string with length 1-256"},
    {Refusal::InvalidOrder, 400, "Invalid 'Order' value. Expected 'asc' or 'desc'"},
    {Refusal::InvalidBounds, 400, "Invalid 'Bounds' value. Expected 'inclusive' or 'exclusive'"},
    {Refusal::InvalidPageToken, 400, "Invalid 'PageToken' value"},
    {Refusal::InvalidPageSize, 400, "Invalid 'PageSize' value. Expected an integer in [1-1000]"},
};

} // namespace

Refusal refusal(Refusal::Code code)
{
    const auto found = std::ranges::find(entries, code, &Entry::code);
    if (found == std::end(entries))
        return {};
    return {found->code, found->status, QByteArray(found->message)};
}

Refusal missingParameter(QByteArrayView name)
{
    Refusal missing = refusal(Refusal::InvalidParameter);
    missing.message = "Missing required parameter " + name.toByteArray() + " in the post body";
    return missing;
}

Refusal invalidParameter(QByteArrayView name, QByteArrayView expected)
{
    Refusal invalid = refusal(Refusal::InvalidParameter);
    invalid.message += ' ' + name.toByteArray() + ". Expected " + expected.toByteArray();
    return invalid;
}

} // namespace mapdesk::practice
