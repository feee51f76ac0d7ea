// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyshapes.h"

#include "benchitems.h"

#include <QHash>
#include <QRandomGenerator>
#include <QString>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>

namespace mapdesk::test {

namespace {

using practice::BenchItems;
using practice::SeedRecipe;

// The key after, and what makes one for so many keys.
using KeyMaker = std::function<QByteArray()>;
using MakerOfShape = KeyMaker (*)(qsizetype count, QRandomGenerator &random);

constexpr int mostCharacters = 320;
constexpr int mostRounds = 4; // of making up for keys that came twice

QByteArray padded(qint64 number, int width)
{
    return QByteArray::number(number).rightJustified(width, '0');
}

template <typename KeyOf>
KeyMaker numbered(KeyOf keyOf)
{
    return [keyOf, index = qint64(-1)]() mutable { return keyOf(++index); };
}

template <SeedRecipe::Keys keys>
KeyMaker benchKeys(qsizetype, QRandomGenerator &)
{
    SeedRecipe recipe;
    recipe.kind = SeedRecipe::Kind::Items;
    recipe.keys = keys;
    const auto items = std::make_shared<BenchItems>(recipe);
    return [items] { return items->nextKey(); };
}

KeyMaker paddedNumbers(qsizetype, QRandomGenerator &random)
{
    const int width = 6 + random.bounded(10);
    return numbered([width](qint64 index) { return "item-" + padded(index, width); });
}

KeyMaker bareNumbers(qsizetype, QRandomGenerator &random)
{
    const int step = 1 + random.bounded(9);
    return numbered([step](qint64 index) { return QByteArray::number(index * step); });
}

KeyMaker longPrefix(qsizetype, QRandomGenerator &)
{
    const QByteArray prefix(300, 'x');
    return numbered([prefix](qint64 index) { return prefix + padded(index, 8); });
}

// Some prefixes of 300 characters, none of which tells where the next one begins.
KeyMaker longPrefixes(qsizetype, QRandomGenerator &random)
{
    const int prefixes = 2 + random.bounded(6);
    return numbered([prefixes](qint64 index) {
        const auto character = char('a' + index % prefixes);
        return QByteArray(150, 'x') + QByteArray(150, character) + padded(index, 8);
    });
}

// "a", "aa", "aaa" and so on, then with another beginning.
KeyMaker prefixesOfTheNext(qsizetype, QRandomGenerator &)
{
    constexpr int longest = 300;
    return numbered([](qint64 index) {
        const qint64 chain = index / longest;
        const QByteArray beginning = chain == 0 ? QByteArray() : padded(chain, 4);
        return beginning + QByteArray(1 + index % longest, 'a');
    });
}

QByteArray utf8Of(char32_t character)
{
    return QString::fromUcs4(&character, 1).toUtf8();
}

QByteArray randomUtf8(QRandomGenerator &random, std::span<const std::pair<int, int>> ranges,
                      int length)
{
    QByteArray text;
    while (length-- > 0) {
        const auto &[first, last] = ranges[size_t(random.bounded(int(ranges.size())))];
        text += utf8Of(char32_t(random.bounded(first, last + 1)));
    }
    return text;
}

KeyMaker randomTexts(QRandomGenerator &random, std::vector<std::pair<int, int>> ranges,
                     int mostLength)
{
    return [&random, ranges = std::move(ranges), mostLength] {
        return randomUtf8(random, ranges, 1 + random.bounded(mostLength));
    };
}

KeyMaker anyScript(qsizetype, QRandomGenerator &random)
{
    return randomTexts(random,
                       {{'a', 'z'},
                        {0x300, 0x36f}, // combining marks
                        {0x410, 0x44f}, // Cyrillic
                        {0x5d0, 0x5ea}, // Hebrew
                        {0x4e00, 0x9fff}, // CJK
                        {0xac00, 0xd7a3}, // Hangul
                        {0xe000, 0xf8ff}, // for private use
                        {0xff01, 0xff60}, // full width
                        {0x1f300, 0x1f64f}, // emoji
                        {0x20000, 0x2a6df}}, // CJK above U+FFFF
                       24);
}

KeyMaker controlCharacters(qsizetype, QRandomGenerator &random)
{
    return randomTexts(random, {{1, 0x20}, {' ', ' '}, {0x7f, 0xa0}, {'a', 'c'}, {0x2000, 0x200f}},
                       20);
}

KeyMaker reservedCharacters(qsizetype, QRandomGenerator &random)
{
    return randomTexts(random, {{'#', '&'}, {'/', '/'}, {'?', '?'}, {'+', '+'}, {'0', '1'}}, 20);
}

KeyMaker lengthsAtRandom(qsizetype, QRandomGenerator &random)
{
    return randomTexts(random, {{'!', '~'}}, mostCharacters);
}

// k1, k2, k4 and so on, then l1, l2, l4.
KeyMaker powers(qsizetype, QRandomGenerator &)
{
    return numbered([](qint64 index) {
        const QByteArray beginning = index < 60 * 15 ? QByteArray(1, char('k' + index / 60))
                                                     : "z" + QByteArray::number(index / 60) + '/';
        return beginning + QByteArray::number(qint64(1) << (index % 60));
    });
}

// Clusters of any size at any place of the keys "0" to "9" times ten digits.
KeyMaker clusters(qsizetype count, QRandomGenerator &random)
{
    struct Place
    {
        qint64 number = 0;
        int left = 0;
    };
    return [&random, count, place = Place()]() mutable {
        if (place.left-- == 0) {
            const auto most = int(std::max<qsizetype>(1, count >> random.bounded(12)));
            place = {qint64(random.generateDouble() * 1e10), random.bounded(most)};
        }
        return padded(place.number++ % 10'000'000'000, 10);
    };
}

// All alike but for the last character, which is any one of Unicode's.
KeyMaker lastCharacter(qsizetype, QRandomGenerator &random)
{
    const QByteArray prefix = padded(random.bounded(1000), 3) + QByteArray(200, '-');
    return numbered([prefix](qint64 index) {
        const qint64 character = '!' + index;
        // Past what UTF-16 keeps for its pairs.
        const qint64 value = character < 0xd800 ? character : character + 0x800;
        return prefix + utf8Of(char32_t(value));
    });
}

struct NamedMaker
{
    KeyShape shape;
    MakerOfShape maker;
};

constexpr std::array makers{
    NamedMaker{{"sequential"}, benchKeys<SeedRecipe::Keys::Sequential>},
    NamedMaker{{"padded numbers"}, paddedNumbers},
    NamedMaker{{"bare numbers"}, bareNumbers},
    NamedMaker{{"uuid"}, benchKeys<SeedRecipe::Keys::Uuid>},
    NamedMaker{{"phone"}, benchKeys<SeedRecipe::Keys::Phone>},
    NamedMaker{{"skewed"}, benchKeys<SeedRecipe::Keys::Skewed>},
    NamedMaker{{"mixed"}, benchKeys<SeedRecipe::Keys::Mixed>},
    NamedMaker{{"long prefix"}, longPrefix},
    NamedMaker{{"long prefixes"}, longPrefixes},
    NamedMaker{{"prefix of the next"}, prefixesOfTheNext},
    NamedMaker{{"any script"}, anyScript},
    NamedMaker{{"control characters"}, controlCharacters},
    NamedMaker{{"reserved characters"}, reservedCharacters},
    NamedMaker{{"powers"}, powers},
    NamedMaker{{"clusters"}, clusters},
    NamedMaker{{"last character"}, lastCharacter},
    NamedMaker{{"any length"}, lengthsAtRandom},
};

constexpr auto shapes = [] {
    std::array<KeyShape, makers.size()> found{};
    std::transform(makers.begin(), makers.end(), found.begin(),
                   [](const NamedMaker &named) { return named.shape; });
    return found;
}();

MakerOfShape makerOf(const KeyShape &shape)
{
    return std::find_if(makers.begin(), makers.end(),
                        [&shape](const NamedMaker &named) {
                            return qstrcmp(named.shape.name, shape.name) == 0;
                        })
        ->maker;
}

void sortAndUnite(std::vector<QByteArray> &keys)
{
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

} // namespace

std::vector<QByteArray> KeyShape::keys(qsizetype count, quint32 seed) const
{
    QRandomGenerator random(seed);
    const KeyMaker nextKey = makerOf(*this)(count, random);
    std::vector<QByteArray> keys;
    keys.reserve(size_t(count));
    for (int round = 0; round < mostRounds && qsizetype(keys.size()) < count; ++round) {
        while (qsizetype(keys.size()) < count)
            keys.push_back(nextKey());
        sortAndUnite(keys);
    }
    return keys;
}

std::span<const KeyShape> keyShapes()
{
    return shapes;
}

} // namespace mapdesk::test
