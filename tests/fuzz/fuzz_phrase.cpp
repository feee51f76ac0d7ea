// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an expiry in words, at several moments, in several zones and languages; and their
// first numbers as a local time.
#include "displaytext.h"
#include "expiryphrase.h"
#include "fuzzing.h"

#include <QDateTime>

#include <algorithm>

using namespace mapdesk;
using mapdesk::fuzz::require;

namespace {

constexpr qint64 beforeSpring = 1'774'699'200'000; // 2026-03-28 12:00 UTC, a day before Berlin's
constexpr qint64 inTheRepeatedHour = 1'792'888'200'000; // 2026-10-25 00:30 UTC
constexpr qint64 atTheSkippedDay = 1'325'188'800'000; // 2011-12-29 20:00 UTC, in Apia

const std::vector<ExpiryPhrase::Circumstances> &circumstances()
{
    static const std::vector<ExpiryPhrase::Circumstances> all{
        {beforeSpring, QTimeZone("Europe/Berlin"), QLocale(QLocale::German)},
        {inTheRepeatedHour, QTimeZone("Europe/Berlin"), QLocale::c()},
        {inTheRepeatedHour, QTimeZone("Australia/Lord_Howe"), QLocale(QLocale::Spanish)},
        {atTheSkippedDay, QTimeZone("Pacific/Apia"), QLocale(QLocale::Japanese)},
        {beforeSpring, QTimeZone::utc(), QLocale(QLocale::Arabic)},
    };
    return all;
}

void checkSending(const ExpiryChoice &choice, qint64 nowMs)
{
    const ResolvedExpiry resolved = resolveExpiry(choice, nowMs);
    require(resolved.canBeSent(), "what is understood can be sent");
    const qint64 sent = resolved.ttl->wireValue();
    const bool isNever = choice.kind == ExpiryChoice::Kind::Never;
    require(isNever == (sent == 0), "nothing but never is sent as 0");
    require(isNever || (sent >= 1 && sent <= Ttl::maxSeconds), "a length is within a year");
}

void checkRefusal(const QString &error)
{
    require(!error.isEmpty() && error.size() < 500, "a refusal is a sentence or two");
    require(std::ranges::none_of(error.toUcs4(), [](uint one) { return mayDeceive(one); }),
            "nothing hides in a refusal");
}

void checkPhrase(const QString &text, const ExpiryPhrase::Circumstances &now)
{
    const auto phrase = ExpiryPhrase::read(text, now);
    if (!phrase)
        return checkRefusal(phrase.error());
    const bool isExtension = phrase->extension > 0;
    require(isExtension == (phrase->choice.kind == ExpiryChoice::Kind::Leave),
            "what is understood says something");
    if (!isExtension)
        return checkSending(phrase->choice, now.nowMs);
    require(text.contains(u'+'), "an extension has its sign");
    for (const qint64 expires : {qint64(0), now.nowMs, now.nowMs + 1000 * Ttl::maxSeconds})
        checkSending(*extendedExpiry(expires, phrase->extension, now.nowMs), now.nowMs);
}

void checkLocalMoment(quint64 seed, const QTimeZone &zone)
{
    const QDate date = QDate(1980, 1, 1).addDays(qint64(seed % 40'000));
    const QTime time = QTime(0, 0).addSecs(int(seed / 40'000 % 86'400));
    const LocalMoment moment = LocalMoment::of(date, time, zone);
    const QDateTime shown = QDateTime::fromMSecsSinceEpoch(moment.ms, zone);
    const bool isShown = shown.date() == date && shown.time() == time;
    const bool isSkipped = moment.clockChange == LocalMoment::ClockChange::Skipped;
    require(isShown != isSkipped, "clocks show the time that was typed, or skip it");
    require(!isSkipped
                || QDateTime(shown.date(), shown.time(), Qt::UTC) > QDateTime(date, time, Qt::UTC),
            "after a gap it is later");
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(fuzz::bytesOf(data, size));
    quint64 seed = 0;
    std::copy_n(data, std::min(size, sizeof seed), reinterpret_cast<uint8_t *>(&seed));
    for (const ExpiryPhrase::Circumstances &now : circumstances()) {
        checkPhrase(text, now);
        checkLocalMoment(seed, now.zone);
    }
    return 0;
}
