// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulateditems.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace mapdesk::test {

namespace {

constexpr qsizetype longestGrown = 300; // bytes of a key that another one is derived from
constexpr char continuesUp = 'u'; // the first byte of a target; the last key sent follows
constexpr char continuesDown = 'd';

std::string_view standardView(QByteArrayView text)
{
    return {text.data(), size_t(text.size())};
}

// In UTF-16 the characters above U+FFFF come before U+E000 to U+FFFF: by the first byte in which
// two keys differ that is all of the difference.
uchar codeUnitRank(char byte)
{
    const auto value = uchar(byte);
    if (value < 0xee)
        return value;
    return value >= 0xf0 ? uchar(value - 2) : uchar(value + 8);
}

char upperCase(char byte)
{
    return byte >= 'a' && byte <= 'z' ? char(byte - 'a' + 'A') : byte;
}

template <typename Rank>
bool isBeforeBy(Rank rank, QByteArrayView a, QByteArrayView b)
{
    return std::lexicographical_compare(
        a.begin(), a.end(), b.begin(), b.end(),
        [rank](char x, char y) { return uchar(rank(x)) < uchar(rank(y)); });
}

bool isBeforeByLetters(QByteArrayView a, QByteArrayView b)
{
    if (isBeforeBy(upperCase, a, b))
        return true;
    return !isBeforeBy(upperCase, b, a) && a < b;
}

bool isBeforeByHash(QByteArrayView a, QByteArrayView b)
{
    const auto hash = std::hash<std::string_view>();
    const size_t hashOfA = hash(standardView(a));
    const size_t hashOfB = hash(standardView(b));
    return hashOfA == hashOfB ? a < b : hashOfA < hashOfB;
}

using Entry = SimulatedItems::const_iterator;

// The items from the first of the page to the end of the list, whichever way it goes.
struct Course
{
    Entry next;
    bool isDescending = false;
};

Entry placeOf(const SimulatedItems &items, QByteArrayView key, bool isAfterIt)
{
    return isAfterIt ? items.upper_bound(key) : items.lower_bound(key);
}

Course courseOf(const SimulatedItems &items, const ItemRange &range, const QByteArray &target)
{
    if (!target.isEmpty()) {
        const bool isDescending = target.front() == continuesDown;
        return {placeOf(items, QByteArrayView(target).sliced(1), !isDescending), isDescending};
    }
    const bool isDescending = range.order == ItemRange::Order::Descending;
    if (!range.from)
        return {isDescending ? items.end() : items.begin(), isDescending};
    const bool isInclusive = range.bounds == ItemRange::Bounds::Inclusive;
    return {placeOf(items, range.from->value(), isInclusive == isDescending), isDescending};
}

bool isAtEnd(const SimulatedItems &items, const Course &course)
{
    return course.next == (course.isDescending ? items.begin() : items.end());
}

Entry take(Course &course)
{
    return course.isDescending ? --course.next : course.next++;
}

void appendNumber(QByteArray &text, quint32 number)
{
    char digits[10];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
    text.append(std::begin(digits), end - std::begin(digits));
}

void appendData(QByteArray &text, const SimulatedItem &item)
{
    text += '[';
    appendNumber(text, item.number);
    text += ',';
    appendNumber(text, item.version);
    text += ']';
}

// One after the other: the body may move while it grows, so views come when it is whole.
void fillPage(ItemPage &page, const std::vector<Entry> &entries)
{
    qsizetype size = 0;
    for (const Entry &entry : entries)
        size += entry->first.size() + 24;
    page.body.reserve(size);
    for (const Entry &entry : entries) {
        page.body += entry->first;
        appendData(page.body, entry->second);
    }
    qsizetype place = 0;
    const QByteArrayView body(page.body);
    page.items.reserve(entries.size());
    for (const Entry &entry : entries) {
        const qsizetype dataAt = place + entry->first.size();
        const qsizetype dataEnd = body.indexOf(']', dataAt) + 1;
        page.items.push_back({.key = body.sliced(place, entry->first.size()),
                              .data = body.sliced(dataAt, dataEnd - dataAt),
                              .revision = body.sliced(dataAt + 1, dataEnd - dataAt - 2),
                              .createdBy = "system",
                              .createdMs = 1'700'000'000'000,
                              .updatedMs = 1'700'000'100'000,
                              .expiresMs = {}});
        place = dataEnd;
    }
}

void insertAtRandom(SimulatedItems &items, const SimulatedItems &gone,
                    std::vector<QByteArray> &known, const QByteArray &near,
                    QRandomGenerator &random)
{
    QByteArray key = near.size() < longestGrown ? near : QByteArray("new");
    key += char('0' + random.bounded(75));
    if (gone.contains(key))
        return;
    const auto number = quint32(known.size());
    const auto [place, isNew] = items.try_emplace(key, SimulatedItem{number, 0, false});
    if (isNew)
        known.push_back(place->first);
}

} // namespace

bool KeyCollation::operator()(QByteArrayView a, QByteArrayView b) const
{
    switch (by) {
    case By::Bytes:
        break;
    case By::CodeUnits:
        return isBeforeBy(codeUnitRank, a, b);
    case By::Letters:
        return isBeforeByLetters(a, b);
    case By::BytesReversed:
        return standardView(b) < standardView(a);
    case By::Hash:
        return isBeforeByHash(a, b);
    }
    return standardView(a) < standardView(b);
}

QByteArray SimulatedItem::data() const
{
    QByteArray text;
    appendData(text, *this);
    return text;
}

bool SimulatedItem::hadData(QByteArrayView data) const
{
    SimulatedItem then = *this;
    const qsizetype comma = data.indexOf(',');
    if (comma < 0)
        return false;
    std::from_chars(data.data() + comma + 1, data.data() + data.size(), then.version);
    return then.version <= version && then.data() == data;
}

SimulatedItems simulatedItems(const std::vector<QByteArray> &keys, KeyCollation::By collation)
{
    SimulatedItems items(KeyCollation{collation});
    quint32 number = 0;
    for (const QByteArray &key : keys)
        items.try_emplace(items.end(), key, SimulatedItem{number++});
    return items;
}

ItemPage simulatedPage(const SimulatedItems &items, const ItemRange &range,
                       const QByteArray &target, int pageSize, bool endsEmpty)
{
    Course course = courseOf(items, range, target);
    std::vector<Entry> entries;
    while (int(entries.size()) < pageSize && !isAtEnd(items, course))
        entries.push_back(take(course));
    ItemPage page;
    fillPage(page, entries);
    const bool isFull = int(entries.size()) == pageSize;
    if (isFull && (endsEmpty || !isAtEnd(items, course)))
        page.nextTarget = (course.isDescending ? continuesDown : continuesUp)
            + entries.back()->first;
    return page;
}

void changeAtRandom(SimulatedItems &items, SimulatedItems &gone, std::vector<QByteArray> &known,
                    QRandomGenerator &random)
{
    const QByteArray key = known.empty() ? QByteArray("first")
                                         : known[random.bounded(quint32(known.size()))];
    const auto place = items.find(key);
    const int kind = random.bounded(4);
    if (kind == 0) {
        insertAtRandom(items, gone, known, key, random);
    } else if (place == items.end()) {
        if (auto again = gone.extract(key)) {
            ++again.mapped().version;
            items.insert(std::move(again));
        }
    } else if (kind == 1) {
        auto removed = items.extract(place);
        removed.mapped().isAlwaysThere = false;
        gone.insert(std::move(removed));
    } else {
        ++place->second.version;
    }
}

} // namespace mapdesk::test
