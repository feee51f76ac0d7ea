// SPDX-License-Identifier: GPL-3.0-or-later
#include "errorexplanation.h"

#include "expirytext.h"
#include "missingresource.h"

namespace mapdesk {

namespace {

bool isWebPage(const ApiError &error)
{
    return error.bodyStart.trimmed().startsWith('<');
}

bool isRead(const ApiError &error)
{
    return error.method.isEmpty() || error.method == QLatin1String("GET");
}

bool mentions(const ApiError &error, QLatin1String words)
{
    return error.message.contains(words, Qt::CaseInsensitive);
}

} // namespace

QString ErrorExplanation::of(const ApiError &error)
{
    using Kind = ApiError::Kind;
    // Gateways answer 5xx with a page of their own, and of a lost answer nothing is known.
    const bool pageIsNews = error.kind != Kind::ServerFault && error.kind != Kind::OutcomeUnknown;
    if (pageIsNews && isWebPage(error))
        return webPage();
    const QString byCode = ofCode(error.code);
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

QString ErrorExplanation::ofCode(int code)
{
    switch (code) {
    case 54006:
        return tr("The data is too large: an item holds at most 16 KiB of JSON. Nothing was "
                  "changed. Shorten the data and try again.");
    case 54008:
    case 54206:
        return tr("The service does not accept this data: it must be a JSON object. Nothing was "
                  "changed.");
    case 54011:
        return tr("The service does not accept this expiry: it must lie at most 365 days ahead. "
                  "Nothing was changed. Choose a nearer time, or Never.");
    case 54056:
        return tr("This service belongs to another account. Check which account this profile "
                  "signs in to.");
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
    default:
        return {};
    }
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
        return ofCode(54006);
    case Kind::RateLimited:
        return rateLimited(error);
    case Kind::ServerFault:
        return serverFault(error);
    case Kind::BadAnswer:
        return tr("An answer came, but not one that Sync gives: it may have been cut off or "
                  "altered on its way. Try again. If it stays like this, check the address in this "
                  "profile, and copy this message for whoever looks after the network.");
    case Kind::Network:
        return network(error);
    case Kind::TimedOut:
        return timedOut(error);
    case Kind::Tls:
        return tr("The server could not prove that it is the right one, so nothing was sent, the "
                  "credentials neither. Often the company's network inspects encrypted traffic, "
                  "or this computer's date is wrong. Check the date, then ask whoever looks after "
                  "the network.");
    case Kind::Refused:
        return refused(error);
    case Kind::OutcomeUnknown:
        return outcomeUnknown();
    }
    return {};
}

QString ErrorExplanation::notFound(const ApiError &error)
{
    switch (missingResource(error)) {
    case MissingResource::Service:
        return tr("The service does not exist in this account, or was deleted. Check that this "
                  "profile signs in to the right account.");
    case MissingResource::Map:
        return tr("The map is not there: it may have expired or been deleted, or its name is "
                  "spelled differently. Refresh (F5) to see which maps there are now.");
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

QString ErrorExplanation::rateLimited(const ApiError &error)
{
    const QString reason = error.code == 20429
        ? tr("The account is handling as many requests at once as it may.")
        : tr("This map met too many requests within a few seconds; those of other programs count, "
             "too.");
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
    return tr("The service had a fault of its own; nothing here is wrong. Try again in a moment. "
              "If it lasts, look at status.twilio.com and give Twilio's support the request ID in "
              "the details.");
}

QString ErrorExplanation::network(const ApiError &error)
{
    if (mentions(error, QLatin1String("proxy")))
        return tr("The network's proxy did not let the request through. Ask whoever looks after "
                  "the network, with the details of this message.");
    if (mentions(error, QLatin1String("not found")))
        return tr("The server's name could not be found. Check that this computer is online (VPN "
                  "included) and that the address in this profile is right, then try again.");
    if (mentions(error, QLatin1String("refused")))
        return tr("Nothing answers at this address: the server is not running, or a firewall turns "
                  "Mapdesk away. Check the address in this profile, then try again.");
    if (mentions(error, QLatin1String("closed")) || mentions(error, QLatin1String("reset")))
        return tr("The connection broke before the answer was complete. Try again. If it happens "
                  "often, the network or a proxy on the way cuts connections.");
    return tr("The server could not be reached. Check that this computer is online (VPN included), "
              "then try again.");
}

QString ErrorExplanation::timedOut(const ApiError &error)
{
    if (!isRead(error))
        return outcomeUnknown();
    return tr("No answer came in time; the network or the service is slow or unreachable. Nothing "
              "was changed. Try again in a moment.");
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

QString ErrorExplanation::webPage()
{
    return tr("A web page came instead of the service's answer. Often that is a sign-in page or a "
              "proxy of the network (office, VPN, hotel), or the address in this profile is wrong. "
              "Open a browser, sign in to the network if it asks, and try again.");
}

} // namespace mapdesk
