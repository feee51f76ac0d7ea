// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadingstatus.h"

#include <QLocale>

namespace mapdesk {

QString LoadingStatus::withState(const QString &count, LoadState state)
{
    switch (state) {
    case LoadState::Idle:
        return {};
    case LoadState::Loading:
        return tr("%1, loading…").arg(count);
    case LoadState::More:
        return tr("%1, more on the server").arg(count);
    case LoadState::Complete:
        return tr("%1, complete").arg(count);
    case LoadState::Failed:
        return tr("%1, then reading failed; more may be on the server").arg(count);
    }
    return {};
}

QString LoadingStatus::whole(const ListFacts &facts)
{
    const QString loaded = count(facts);
    QString said = withState(loaded, facts.state);
    const bool isQuick = facts.perSecond.value_or(0) > 0;
    if (facts.state == LoadState::Loading && isQuick)
        said = withRate(loaded, facts);
    else if (facts.state == LoadState::Loading && facts.isHeldBack)
        said = tr("%1, held back by the service's limit").arg(loaded);
    else if (facts.state == LoadState::Failed && facts.nextTry)
        said = withNextTry(loaded, *facts.nextTry);
    if (facts.freshness != Freshness::Current && !facts.withPrefix)
        said = tr("%1 (%2)").arg(said, freshness(facts.freshness));
    if (facts.progress)
        said = tr("%1 (filtering and sorting: %2 %)")
                   .arg(said, QLocale().toString(*facts.progress));
    if (facts.copied)
        said = tr("%1 (copying: %2 %)").arg(said, QLocale().toString(*facts.copied));
    if (facts.withoutData == 0 || facts.withPrefix) // that is the whole map's
        return said;
    return facts.isDataSearched ? tr("%1; %2").arg(said, notSearched(facts.withoutData))
                                : tr("%1 (%2)").arg(said, withoutData(facts.withoutData));
}

QString LoadingStatus::count(const ListFacts &facts)
{
    const QString matching = QLocale().toString(facts.matching);
    if (facts.withPrefix && facts.isFiltered)
        return tr("%1 of %Ln item(s) with this prefix match", nullptr, *facts.withPrefix)
            .arg(matching);
    if (facts.withPrefix)
        return tr("%Ln item(s) with this prefix", nullptr, *facts.withPrefix);
    if (facts.isFiltered)
        return tr("%1 of %Ln loaded item(s) match", nullptr, facts.loaded).arg(matching);
    return tr("%Ln item(s) loaded", nullptr, facts.loaded);
}

QString LoadingStatus::withRate(const QString &count, const ListFacts &facts)
{
    const QString rate = QLocale().toString(*facts.perSecond);
    const QString said = facts.isFiltered || facts.withPrefix
        ? tr("%1, loading %2 a second").arg(count, rate)
        : tr("%1, %2 a second").arg(count, rate);
    return facts.isHeldBack ? tr("%1, as fast as allowed").arg(said) : said;
}

QString LoadingStatus::withNextTry(const QString &count, const NextTry &next)
{
    return tr("%1. %2 Trying again in %3 s.")
        .arg(count, whyItFailed(next.error), QLocale().toString(next.seconds));
}

QString LoadingStatus::whyItFailed(const ApiError &error)
{
    using Kind = ApiError::Kind;
    using Reason = ApiError::Reason;
    switch (error.kind) {
    case Kind::TimedOut:
        return tr("The service did not answer in time.");
    case Kind::ServerFault:
        return tr("The service has a fault of its own.");
    case Kind::RateLimited:
        return tr("The service asks to wait.");
    default:
        return error.reason == Reason::ConnectionBroken || error.reason == Reason::Unknown
            ? tr("The connection broke.")
            : tr("The service cannot be reached.");
    }
}

QString LoadingStatus::text(LoadState state, int loaded)
{
    return withState(count({.loaded = loaded}), state);
}

QString LoadingStatus::prefixText(LoadState state, int found)
{
    return withState(count({.withPrefix = found}), state);
}

QString LoadingStatus::filteredPrefixText(LoadState state, int found, int matching)
{
    return withState(count({.withPrefix = found, .isFiltered = true, .matching = matching}), state);
}

QString LoadingStatus::freshness(Freshness freshness)
{
    switch (freshness) {
    case Freshness::Current:
        return {};
    case Freshness::ReadingAgain:
        return tr("the map has changed: all of them are read again");
    case Freshness::Outdated:
        return tr("the map has changed: some of them are out of date");
    }
    return {};
}

QString LoadingStatus::withoutData(int count)
{
    return tr("%Ln of them without data: the memory limit is reached", nullptr, count);
}

QString LoadingStatus::notSearched(int count)
{
    return tr("the data of %Ln item(s) is not kept and was not searched", nullptr, count);
}

QString LoadingStatus::filteredText(LoadState state, int loaded, int matching)
{
    return withState(count({.loaded = loaded, .isFiltered = true, .matching = matching}), state);
}

} // namespace mapdesk
