// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as what is pasted into the Open box, alone and with a secret in it.
#include "endpoints.h"
#include "fuzzing.h"
#include "opentext.h"

using namespace mapdesk;
using mapdesk::fuzz::require;

namespace {

// Not a token of any account.
const QString secret = QStringLiteral("5ecre7aaaaaaaaaaaaaaaaaaaaaaaa01");

const ServiceOrigin &origin()
{
    static const ServiceOrigin twilio = *ServiceOrigin::parse(
        QStringLiteral("https://sync.twilio.com"));
    return twilio;
}

OpenText parse(const QString &text, bool isMapOpen)
{
    const auto isLoaded = [](const ItemKey &key) { return key.value().size() % 2 == 0; };
    return OpenText::parse(text,
                           {.origin = origin(), .isMapOpen = isMapOpen, .isLoaded = isLoaded});
}

bool isLedBackTo(const OpenLocation &place, const QString &text)
{
    const OpenText read = parse(text, false);
    return read.readings.size() == 1 && read.readings.front() == place && !read.hadSecret;
}

void checkTarget(const OpenLocation &place)
{
    const ServiceSid service = place.service.isEmpty()
        ? ServiceSid(QStringLiteral("IS0123456789abcdef0123456789abcdef"))
        : place.service;
    require(serviceTarget(service).has_value(), "a service can be asked for");
    if (!place.map.isEmpty())
        require(mapTarget(service, place.map).has_value(), "a map can be asked for");
    if (!place.key.isEmpty())
        require(itemTarget(service, MapSid(QStringLiteral("MP1")), place.key).has_value(),
                "an item can be asked for");
}

void checkReading(const OpenLocation &place)
{
    require(place.problem().isEmpty(), "what is understood can be gone to");
    checkTarget(place);
    const bool isOfOpenMap = place.map.isEmpty() && !place.key.isEmpty();
    require(isOfOpenMap || isLedBackTo(place, place.link()), "a place's link leads to it");
    if (place.service.isEmpty())
        return;
    const QString url = place.url(origin());
    require(origin().targetOf(url.toLatin1()).has_value(), "a place's URL is of the origin");
    require(isOfOpenMap || isLedBackTo(place, url), "a place's URL leads to it");
}

void check(const OpenText &text, const QString &pasted)
{
    require(text.readings.empty() || text.refusal.isEmpty(), "refused is not understood");
    require(!text.isNothing() || pasted.trimmed().isEmpty(), "a text means something");
    require(text.refusal.size() < 300, "a refusal is a sentence");
    require(deceptionIn(text.refusal).isEmpty(), "a refusal repeats nothing invisible");
    for (const OpenLocation &place : text.readings)
        checkReading(place);
    const bool isReplaced = text.shown != pasted && !text.shown.isEmpty();
    require(!isReplaced || isLedBackTo(text.readings.front(), text.shown),
            "what replaces a text means the same");
}

void checkHasNoSecret(const OpenText &text)
{
    QStringList told{text.refusal, text.shown};
    for (const OpenLocation &place : text.readings)
        told << place.service.value() << place.map << toString(place.key) << place.link()
             << place.url(origin());
    for (const QString &part : told)
        require(!part.contains(secret), "no secret is told again");
}

// In the ways in which tickets carry it.
void checkWithSecret(const QString &before, const QString &after)
{
    for (const char *form :
         {"-u AC0:%1", "-uAC0:%1", "--user 'AC0:%1'", "--user=\"AC0:%1\"",
          "-H \"Authorization: Basic %1\"", "-H 'authorization:Bearer %1'", "TWILIO_AUTH_TOKEN=%1",
          "AC00000000000000000000000000000000:%1",
          "https://AC0:%1@sync.twilio.com/v1/Services/IS0123456789abcdef0123456789abcdef/Maps/m"}) {
        const QString pasted = before + u' ' + QString::fromLatin1(form).arg(secret) + u' ' + after;
        const OpenText text = parse(pasted, true);
        check(text, pasted);
        checkHasNoSecret(text);
        require(text.hadSecret, "a secret is noticed");
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(fuzz::bytesOf(data, size));
    for (const bool isMapOpen : {false, true})
        check(parse(text, isMapOpen), text);
    const qsizetype place = size == 0 ? 0 : data[size - 1] % (text.size() + 1);
    if (text.first(place).isValidUtf16())
        checkWithSecret(text.first(place), text.sliced(place));
    return 0;
}
