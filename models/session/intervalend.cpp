// SPDX-License-Identifier: GPL-3.0-or-later
#include "intervalend.h"

#include "keyscale.h"

#include <algorithm>
#include <optional>

namespace mapdesk {

namespace {

using Keys = std::span<const QByteArrayView>;
using Order = ItemRange::Order;

constexpr size_t mostSamples = 16;

// Where so many times as many characters vary, they are of more than one kind of keys.
constexpr double moreVary = 1.6;

// All where they are few; evenly over them else, with the first and the last.
std::vector<QByteArray> samplesOf(Keys keys)
{
    std::vector<QByteArray> samples;
    const size_t count = std::min(keys.size(), mostSamples);
    for (size_t i = 0; i < count; ++i) {
        const size_t at = count > 1 ? i * (keys.size() - 1) / (count - 1) : 0;
        samples.push_back(keys[at].toByteArray());
    }
    return samples;
}

IntervalEnd endLike(Keys keys)
{
    IntervalEnd end{.samples = samplesOf(keys), .count = qsizetype(keys.size())};
    end.varying = varyingCharacters(end.samples);
    return end;
}

// Those of many that differ from the one beside the end in nothing but what varies near it.
Keys clusterBeside(Order order, Keys keys)
{
    const auto placeOf = [keys](const std::optional<QByteArray> &key, auto otherwise) {
        return key ? std::lower_bound(keys.begin(), keys.end(), QByteArrayView(*key)) : otherwise;
    };
    if (order == Order::Ascending) {
        const IntervalEnd near = endLike(keys.last(mostSamples));
        const auto begin = beginOfCluster(near.samples.back(), near.varying);
        return {placeOf(begin, keys.begin()), keys.end()};
    }
    const IntervalEnd near = endLike(keys.first(mostSamples));
    const auto end = endOfCluster(near.samples.front(), near.varying);
    return {keys.begin(), placeOf(end, keys.end())};
}

} // namespace

// A page may have the last keys of one kind and the first of another, as the names of customers and
// then their numbers: what lies beyond is like those next to it. Where the same characters vary in
// all of it there are many small clusters, and what lies beyond is like the whole page.
IntervalEnd endBeside(Order order, Keys keys)
{
    const IntervalEnd whole = endLike(keys);
    if (keys.size() <= mostSamples)
        return whole;
    const Keys cluster = clusterBeside(order, keys);
    if (cluster.size() == keys.size())
        return whole;
    const IntervalEnd part = endLike(cluster);
    return double(whole.varying.size()) < moreVary * double(part.varying.size()) ? whole : part;
}

} // namespace mapdesk
