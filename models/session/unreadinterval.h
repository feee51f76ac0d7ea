// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intervalend.h"
#include "itemkeyrange.h"

#include <QByteArray>

#include <array>
#include <functional>
#include <limits>
#include <optional>

namespace mapdesk {

class KeyScale;

// Where an interval is best split in two, and in which order to read from there.
struct IntervalSplit
{
    QByteArray key; // the upper part begins here; it need not exist
    ItemRange::Order order = ItemRange::Order::Ascending; // Ascending reads the upper part
    bool isBorder = false; // the part that is not read from here is thought to be another cluster
    bool isSure = false; // both parts are as the whole, so that they can be split further at once
};

// Keys of a map of which nothing is known but what lies beside them. Guesses how many there are and
// where to split them: like what is beside them, until the characters stop that vary there.
class UnreadInterval
{
public:
    // How many known items have keys in a range, and the key in their middle; where few are known
    // nothing. Of a map that was read before, to read it again.
    struct Known
    {
        qsizetype count = 0;
        QByteArray middle = {};
    };
    using KnownItems = std::function<std::optional<Known>(const KeyRange &)>;

    static constexpr double boundless = std::numeric_limits<double>::max();

    explicit UnreadInterval(KeyRange range)
        : m_range(std::move(range))
    {
    }

    const KeyRange &range() const { return m_range; }
    IntervalEnd &end(ItemRange::Order order) { return m_ends[size_t(order)]; }
    const IntervalEnd &end(ItemRange::Order order) const { return m_ends[size_t(order)]; }
    int busyEnds() const;

    // Whether what was found there is no more than a try.
    bool isUnsure() const { return m_ends[0].isUnsure || m_ends[1].isUnsure; }

    // How many items are thought to be in it.
    double estimate() const { return m_estimate; }

    // Nothing where no key can be named that is sure to lie within.
    const std::optional<IntervalSplit> &split() const { return m_split; }

    // After anything of it has changed.
    void guess(const KnownItems &known);

    void setRange(KeyRange range) { m_range = std::move(range); }
    // A page was read there. It stays as busy as it is.
    void putBeside(ItemRange::Order order, IntervalEnd page);

    // Becomes its lower part; the upper one is returned. To be guessed anew, both.
    UnreadInterval splitAt(const IntervalSplit &split);

private:
    struct Guess
    {
        double low = 0; // items that belong with what is beside the begin
        double high = 0; // and beside the end
        std::optional<QByteArray> lowBorder = {}; // where those end, if before the range does
        std::optional<QByteArray> highBorder = {};

        bool isSure() const; // both ends tell the same of all of it
    };

    void guessFromEnds();
    bool isWithin(const std::optional<QByteArray> &key) const;
    Guess guessOf(const KeyScale &scale) const;
    double itemsBeside(ItemRange::Order order, const KeyScale &scale, const QByteArray &from,
                       const QByteArray &to) const;

    KeyRange m_range;
    std::array<IntervalEnd, 2> m_ends;
    double m_estimate = boundless;
    std::optional<IntervalSplit> m_split;
};

} // namespace mapdesk
