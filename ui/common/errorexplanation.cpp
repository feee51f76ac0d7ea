// SPDX-License-Identifier: GPL-3.0-or-later
#include "errorexplanation.h"

#include "connectionexplanation.h"
#include "displaytext.h"
#include "expirytext.h"
#include "missingresource.h"

namespace mapdesk {

namespace {

constexpr int bareNotFound = 20404;
constexpr int unavailableStatus = 503;

bool isWebPage(const ApiError &error)
{
    return error.bodyStart.trimmed().startsWith('<');
}

bool isRedirect(const ApiError &error)
{
    return error.kind == ApiError::Kind::BadAnswer && error.httpStatus >= 300
        && error.httpStatus < 400;
}

bool isRead(const ApiError &error)
{
    return error.method.isEmpty() || error.method == QLatin1String("GET");
}

// Whether a page on it is news. Gateways and CDNs answer what they cannot pass on, and what comes
// too fast, with pages of their own; of a lost answer nothing is known.
bool expectsNoPage(ApiError::Kind kind)
{
    using Kind = ApiError::Kind;
    return kind != Kind::ServerFault && kind != Kind::RateLimited && kind != Kind::OutcomeUnknown;
}

} // namespace

QString ErrorExplanation::of(const ApiError &error)
{
    if (isRedirect(error))
        return ConnectionExplanation::ofRedirect(error);
    if (expectsNoPage(error.kind) && isWebPage(error))
        return ConnectionExplanation::ofWebPage(error);
    const QString byCode = ofCode(error);
    return byCode.isEmpty() ? ofKind(error) : byCode;
}

QString ErrorExplanation::of(WriteOutcome outcome)
{
    switch (outcome) {
    case WriteOutcome::Applied:
        return tr("The change was sent and no proper answer came, but it stands there: it was "
                  "applied.");
    case WriteOutcome::NotApplied:
        return tr("The change was sent, but no proper answer came. Mapdesk looked what stands "
                  "there: the change was not applied. Make it again if it is still right.");
    case WriteOutcome::CannotTell:
        break;
    }
    return tr("The change was sent, but no proper answer came, and what stands there now does not "
              "tell whether it was applied. Refresh (F5) and look before you try again.");
}

QString ErrorExplanation::ofCode(const ApiError &error)
{
    switch (error.code) {
    case 20403:
        return tr("This account may not use Twilio's API: most likely it is suspended or closed. "
                  "Ask whoever administers the Twilio account.");
    case 54006:
        return tooLarge();
    case 54008:
    case 54206:
        return tr("The service does not accept this data: it must be a JSON object. Nothing was "
                  "changed.");
    case 54011:
        return tr("The service does not accept this expiry: it must lie at most 365 days ahead. "
                  "Nothing was changed. Choose a nearer time, or Never.");
    case 54056:
        return foreignService(error);
    case 54208:
        return tr("An item with this key is already there. Nothing was changed. Open that item, or "
                  "choose another key.");
    case 54209:
        return tr("The service does not accept this key: it must have 1 to 320 characters.");
    case 54301:
        return tr("A map with this name is already there. Nothing was changed. Open that map, or "
                  "choose another name.");
    case 54302:
        return tr("The service does not accept this name: it must have 1 to 320 characters and "
                  "must not look like a SID.");
    case 54453:
        return tr("The service no longer knows this place in the list. Refresh (F5) to read the "
                  "list from the start.");
    case 70051:
        return tr("These credentials have no right to use Sync. A restricted API key needs that "
                  "right, and may not be able to have it. Ask whoever administers the Twilio "
                  "account for a standard API key.");
    default:
        return {};
    }
}

QString ErrorExplanation::tooLarge()
{
    return tr("The data is too large: an item holds at most 16 KiB of JSON. Nothing was changed. "
              "Shorten the data and try again.");
}

QString ErrorExplanation::foreignService(const ApiError &error)
{
    const QString service = serviceInQuestion(error);
    if (service.isEmpty())
        return tr("This service belongs to another account. Check which account this profile signs "
                  "in to.");
    return tr("The service %1 belongs to another account. Check which account this profile signs "
              "in to, and choose the profile of the account that has the service.")
        .arg(visibleText(service));
}

QString ErrorExplanation::ofKind(const ApiError &error)
{
    using Kind = ApiError::Kind;
    switch (error.kind) {
    case Kind::InvalidRequest:
        return tr("The service did not accept the request, and nothing was changed. The details "
                  "have its reason. If that does not help, copy this message for whoever looks "
                  "after Mapdesk.");
    case Kind::Unauthorized:
        return tr("The service does not accept these credentials: a key may have been revoked, a "
                  "token replaced, or they belong to another account. Ask whoever administers the "
                  "Twilio account, and check this profile's account and API key.");
    case Kind::Forbidden:
        return tr("These credentials are valid, but they are not allowed to do this. Ask whoever "
                  "administers the Twilio account for the right.");
    case Kind::NotFound:
        return notFound(error);
    case Kind::AlreadyExists:
        return tr("Something with this name is already there. Nothing was changed. Refresh (F5) to "
                  "see it.");
    case Kind::Conflict:
        return tr("Somebody else changed this item after it was read here, so your change was held "
                  "back and theirs stands. Refresh (F5), look at what it says now, and make your "
                  "change again if it is still right.");
    case Kind::TooLarge:
        return tooLarge();
    case Kind::RateLimited:
        return rateLimited(error);
    case Kind::ServerFault:
        return serverFault(error);
    case Kind::BadAnswer:
        return tr("An answer came, but not one that Sync gives: it may have been cut off or "
                  "altered on its way. Try again. If it stays like this, check the address in this "
                  "profile, and copy this message for whoever looks after the network.");
    case Kind::Network:
        return ConnectionExplanation::ofNetwork(error);
    case Kind::TimedOut:
        return timedOut(error);
    case Kind::Tls:
        return ConnectionExplanation::ofTls(error);
    case Kind::Refused:
        return refused(error);
    case Kind::NotRecorded:
        return tr("Nothing was sent: what stands there has to be recorded on this computer first, "
                  "so "
                  "that it can be put back. %1")
            .arg(visibleText(error.message));
    case Kind::OutcomeUnknown:
        return outcomeUnknown();
    }
    return {};
}

QString ErrorExplanation::notFound(const ApiError &error)
{
    switch (missingResource(error)) {
    case MissingResource::Service:
        return missingService(error);
    case MissingResource::Map:
        return missingMap(error);
    case MissingResource::Item:
        return tr("The item is not there: it may have expired or been deleted, or its key is "
                  "spelled differently. Refresh (F5) to see which items there are now.");
    case MissingResource::Permission:
        return tr("No permission is set for this identity.");
    case MissingResource::Unknown:
        break;
    }
    return tr("What was asked for is not there: it may have expired or been deleted. Refresh (F5) "
              "to see what there is now.");
}

QString ErrorExplanation::missingService(const ApiError &error)
{
    const QString service = serviceInQuestion(error);
    const QString what = service.isEmpty()
        ? tr("The service does not exist in this account, or was deleted.")
        : tr("The service %1 does not exist in this account, or was deleted.")
              .arg(visibleText(service));
    return what + QLatin1Char(' ')
        + tr("Check that its SID is complete and that this profile signs in to the right account, "
             "or choose a service from the list.");
}

// The REST API gives the same answer where it is the service that is not there.
QString ErrorExplanation::missingMap(const ApiError &error)
{
    const QString service = serviceInQuestion(error);
    const QString map = tr("The map is not there: it may have expired or been deleted, or its name "
                           "is spelled differently. Refresh (F5) to see which maps there are now.");
    if (service.isEmpty() || error.code != bareNotFound)
        return map;
    return map + QLatin1Char(' ')
        + tr("It is the same if the service %1 does not exist in this account.")
              .arg(visibleText(service));
}

QString ErrorExplanation::rateLimited(const ApiError &error)
{
    const QString reason = error.code == 54009
        ? tr("This map met too many requests within a few seconds; those of other programs count, "
             "too.")
        : tr("The account is handling as many requests at once as it may; those of other programs "
             "count, too.");
    const QString advice = error.retryAfterSeconds
        ? tr("Nothing was changed. Try again in %1.")
              .arg(ExpiryText::duration(*error.retryAfterSeconds))
        : tr("Nothing was changed. Wait a few seconds and try again.");
    return reason + QLatin1Char(' ') + advice;
}

QString ErrorExplanation::serverFault(const ApiError &error)
{
    if (!isRead(error))
        return tr(
            "The service had a fault of its own, and it is not certain whether the change was "
            "applied. Refresh (F5) and look before you try again.");
    if (error.httpStatus == unavailableStatus)
        return unavailable(error);
    return tr("The service had a fault of its own; nothing here is wrong. Try again in a moment. "
              "If it lasts, look at status.twilio.com and give Twilio's support the request ID in "
              "the details.");
}

QString ErrorExplanation::unavailable(const ApiError &error)
{
    const QString advice = error.retryAfterSeconds
        ? tr("Try again in %1.").arg(ExpiryText::duration(*error.retryAfterSeconds))
        : tr("Try again in a few minutes.");
    return tr("The service is not available just now: it is being maintained, or has too much to "
              "do. Nothing here is wrong, and nothing was changed. %1 status.twilio.com says "
              "whether Twilio knows of it.")
        .arg(advice);
}

QString ErrorExplanation::timedOut(const ApiError &error)
{
    if (!isRead(error))
        return outcomeUnknown();
    return ConnectionExplanation::ofTimeOut(error);
}

QString ErrorExplanation::refused(const ApiError &error)
{
    const QString sentNothing = tr("Mapdesk held this back; nothing was sent.");
    if (error.message.isEmpty())
        return sentNothing;
    return sentNothing + QLatin1Char(' ') + error.message;
}

QString ErrorExplanation::outcomeUnknown()
{
    return tr("The change was sent, but no answer came: it may or may not have been applied. "
              "Refresh (F5) and look before you try again.");
}

} // namespace mapdesk
