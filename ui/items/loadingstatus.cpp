// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadingstatus.h"

#include <QLocale>

namespace mapdesk {

namespace {

QString countText(const ListFacts &facts)
{
    if (facts.withPrefix && facts.isFiltered)
        return LoadingStatus::filteredPrefixText(facts.state, *facts.withPrefix, facts.matching);
    if (facts.withPrefix)
        return LoadingStatus::prefixText(facts.state, *facts.withPrefix);
    return facts.isFiltered ? LoadingStatus::filteredText(facts.state, facts.loaded, facts.matching)
                            : LoadingStatus::text(facts.state, facts.loaded);
}

} // namespace

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
    QString said = countText(facts);
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

QString LoadingStatus::text(LoadState state, int loaded)
{
    return withState(tr("%Ln item(s) loaded", nullptr, loaded), state);
}

QString LoadingStatus::prefixText(LoadState state, int found)
{
    return withState(tr("%Ln item(s) with this prefix", nullptr, found), state);
}

QString LoadingStatus::filteredPrefixText(LoadState state, int found, int matching)
{
    const QString count = tr("%1 of %Ln item(s) with this prefix match", nullptr, found)
                              .arg(QLocale().toString(matching));
    return withState(count, state);
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
    const QString count = tr("%1 of %Ln loaded item(s) match", nullptr, loaded)
                              .arg(QLocale().toString(matching));
    return withState(count, state);
}

} // namespace mapdesk
