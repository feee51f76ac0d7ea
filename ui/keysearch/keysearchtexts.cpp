// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysearchtexts.h"

#include "displaytext.h"

#include <algorithm>

namespace mapdesk {

namespace {

constexpr size_t mostMapsNamed = 3;

bool isOver(const KeySearch &search)
{
    return search.state() == KeySearch::State::Finished;
}

bool hasMore(const KeySearch &search)
{
    const std::vector<FoundItem> &results = search.results();
    return std::any_of(results.begin(), results.end(),
                       [](const FoundItem &item) { return item.hasMore; });
}

} // namespace

QString KeySearchTexts::progress(const KeySearch &search)
{
    if (search.mapCount() == 0)
        return tr("The maps are being listed");
    const int asked = search.answeredCount() + int(search.failures().size());
    const QString maps = search.expectsMore() ? tr("%L1 of %L2 maps asked, more are being listed")
                                              : tr("%L1 of %L2 maps asked");
    const QString items = tr("%Ln item(s) found", "", int(search.results().size()));
    return tr("%1, %2", "how far, how many found")
        .arg(maps.arg(asked).arg(search.mapCount()), items);
}

bool KeySearchTexts::isComplete(const KeySearch &search, const Range &range)
{
    return isOver(search) && search.failures().empty() && range.list == LoadState::Complete;
}

QString KeySearchTexts::outcome(const KeySearch &search, const Range &range)
{
    if (isComplete(search, range) && search.mapCount() == 0)
        return range.isWholeService
            ? tr("%1 has no maps.").arg(range.service)
            : tr("There are no maps to search: %1. Choose the service in the main "
                 "window's tree first, or search all of its maps.")
                  .arg(range.scope);
    if (search.mapCount() == 0)
        return tr("No map was searched.");
    QStringList sentences{howFar(search, range), found(search, range)};
    sentences += reservations(search, range);
    return sentences.join(QLatin1Char(' '));
}

QString KeySearchTexts::howFar(const KeySearch &search, const Range &range)
{
    if (!isComplete(search, range)) {
        return tr("%L1 of %L2 maps of %3 were searched.")
            .arg(search.answeredCount())
            .arg(search.mapCount())
            .arg(range.service);
    }
    if (range.isWholeService)
        return tr("All %Ln map(s) of %1 were searched.", "", search.mapCount()).arg(range.service);
    return tr("%Ln map(s) of %1 were searched (%2).", "", search.mapCount())
        .arg(range.service, range.scope);
}

QString KeySearchTexts::found(const KeySearch &search, const Range &range)
{
    const bool isPrefix = search.question().isPrefix;
    const int items = int(search.results().size());
    if (items > 0 && isPrefix)
        return tr("%Ln item(s) found whose keys begin with it.", "", items);
    if (items > 0)
        return tr("%Ln of them has an item with this key.", "", items);
    if (!isComplete(search, range))
        return tr("Nothing was found in them.");
    return isPrefix ? tr("No item has a key that begins with it.") : tr("No item has this key.");
}

QStringList KeySearchTexts::reservations(const KeySearch &search, const Range &range)
{
    QStringList sentences;
    if (search.isFull())
        sentences += tr("The search stopped at that many. To see all, enter more of the key or "
                        "choose fewer maps.");
    else if (search.stoppedBy())
        sentences += tr("An error stopped the search.");
    else if (!search.failures().empty())
        sentences += tr("%Ln map(s) could not be asked and may have it, too.", "",
                        int(search.failures().size()));
    if (hasMore(search))
        sentences += tr("Of maps with more of them the first %L1 each are listed. To see others, "
                        "enter more of the key.")
                         .arg(mostOfPrefix);
    if (range.list != LoadState::Complete && !search.isFull())
        sentences += tr("There can be maps that were not listed yet.");
    if (search.goneCount() > 0)
        sentences += tr("%Ln map(s) had been deleted or had expired by then.", "",
                        search.goneCount());
    return sentences;
}

QString KeySearchTexts::wayOn(const KeySearch &search, const Range &range)
{
    if (search.isFull() || isComplete(search, range))
        return {};
    const bool isOnlyAgain = isOver(search) && range.list == LoadState::Complete;
    return isOnlyAgain ? tr("&Ask again") : tr("&Go on");
}

QString KeySearchTexts::failed(const std::vector<KeySearch::Failure> &failures)
{
    QStringList names;
    for (size_t at = 0; at < std::min(failures.size(), mostMapsNamed); ++at)
        names += visibleText(failures[at].map.displayName());
    if (failures.size() > mostMapsNamed)
        names += tr("and others");
    return tr("%Ln map(s) could not be asked: %1.", "", int(failures.size()))
        .arg(names.join(QStringLiteral(", ")));
}

} // namespace mapdesk
