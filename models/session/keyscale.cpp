// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyscale.h"

#include "keycharacters.h"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <iterator>
#include <string_view>

namespace mapdesk {

namespace {

constexpr size_t placesBeyondDifference = 3; // a thousandth, where ten characters vary

size_t commonLength(const std::u32string &a, const std::u32string &b)
{
    const auto [inA, inB] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return size_t(inA - a.begin());
}

// `characters` stay ascending.
void include(std::u32string &characters, std::u32string_view added)
{
    for (const char32_t character : added) {
        const auto place = std::lower_bound(characters.begin(), characters.end(), character);
        if (place == characters.end() || *place != character)
            characters.insert(place, character);
    }
}

// Where one digit varies, all do.
void completeDigits(std::u32string &characters)
{
    const auto isDigit = [](char32_t c) { return c >= U'0' && c <= U'9'; };
    if (std::any_of(characters.begin(), characters.end(), isDigit))
        include(characters, U"0123456789");
}

// Each once, ascending. This is done for every page, and nearly all are ASCII.
std::u32string distinct(const std::u32string &characters)
{
    std::bitset<128> ascii;
    std::u32string others;
    for (const char32_t c : characters) {
        if (c < ascii.size())
            ascii.set(c);
        else
            others += c;
    }
    std::u32string distinct;
    for (size_t c = 0; c < ascii.size(); ++c) {
        if (ascii[c])
            distinct += char32_t(c);
    }
    std::sort(others.begin(), others.end());
    std::unique_copy(others.begin(), others.end(), std::back_inserter(distinct));
    return distinct;
}

int rankIn(const std::u32string &characters, char32_t character)
{
    return int(std::lower_bound(characters.begin(), characters.end(), character)
               - characters.begin());
}

// What is left of a key without the varying characters at its end.
std::u32string clusterOf(const QByteArray &key, const std::u32string &varying)
{
    std::u32string cluster = charactersOf(key);
    const auto varies = [&](char32_t c) {
        return std::binary_search(varying.begin(), varying.end(), c);
    };
    while (!cluster.empty() && varies(cluster.back()))
        cluster.pop_back();
    return cluster;
}

} // namespace

std::u32string varyingCharacters(const std::vector<QByteArray> &keys)
{
    if (keys.empty())
        return {};
    const size_t common = commonLength(charactersOf(keys.front()), charactersOf(keys.back()));
    std::u32string ends;
    for (const QByteArray &key : keys) {
        const std::u32string characters = charactersOf(key);
        if (characters.size() > common)
            ends += std::u32string_view(characters).substr(common);
    }
    std::u32string varying = distinct(ends);
    completeDigits(varying);
    return varying;
}

std::optional<QByteArray> beginOfCluster(const QByteArray &key, const std::u32string &varying)
{
    const std::u32string cluster = clusterOf(key, varying);
    return cluster.empty() ? std::nullopt : std::optional(utf8Of(cluster));
}

std::optional<QByteArray> endOfCluster(const QByteArray &key, const std::u32string &varying)
{
    const auto beyond = beyondPrefix(clusterOf(key, varying));
    return beyond ? std::optional(utf8Of(*beyond)) : std::nullopt;
}

KeyScale::KeyScale(const QByteArray &first, const QByteArray &last, std::u32string varying)
    : m_first(charactersOf(first))
    , m_last(charactersOf(last))
    , m_fork(commonLength(m_first, m_last))
    , m_tails(std::move(varying))
{
    const char32_t low = m_fork < m_first.size() ? m_first[m_fork] : 0;
    const char32_t high = m_fork < m_last.size() ? m_last[m_fork] : lastCharacter;
    const auto isBetween = [&](char32_t c) { return low < c && c < high; };
    std::copy_if(m_tails.begin(), m_tails.end(), std::back_inserter(m_forks), isBetween);
    if (!m_forks.empty())
        include(m_forks, std::u32string{low, high});
}

int KeyScale::base(size_t place) const
{
    if (place == m_fork)
        return m_forks.empty() ? numberOf(lastCharacter) + 1 : int(m_forks.size());
    return std::max(2, int(m_tails.size()));
}

int KeyScale::digitAt(const std::u32string &key, size_t place) const
{
    if (place >= key.size())
        return 0;
    if (place == m_fork)
        return m_forks.empty() ? numberOf(key[place]) : rankIn(m_forks, key[place]);
    return std::min(rankIn(m_tails, key[place]), base(place) - 1);
}

std::optional<char32_t> KeyScale::characterOf(int digit, size_t place) const
{
    if (place == m_fork && m_forks.empty())
        return characterOfNumber(digit);
    const std::u32string &characters = place == m_fork ? m_forks : m_tails;
    if (digit >= int(characters.size()))
        return {};
    return characters[size_t(digit)];
}

double KeyScale::distance(const QByteArray &from, const QByteArray &to) const
{
    return distance(charactersOf(from), charactersOf(to));
}

double KeyScale::distance(const std::u32string &from, const std::u32string &to) const
{
    const double tailBase = base(m_fork + 1);
    const size_t differ = commonLength(from, to);
    double weight = std::pow(tailBase, double(m_fork) - double(differ));
    double sum = 0;
    const size_t end = std::min(std::max(from.size(), to.size()), differ + 24);
    for (size_t place = differ; place < end; ++place, weight /= tailBase) {
        const int difference = digitAt(to, place) - digitAt(from, place);
        const bool isOther = place == differ && difference == 0; // characters that did not vary yet
        sum += (isOther ? 1 : difference) * weight;
    }
    return std::max(sum, 0.0);
}

std::optional<QByteArray> KeyScale::middle() const
{
    const size_t longest = std::max(m_first.size(), m_last.size()) + placesBeyondDifference;
    const Digits digits = middleDigits(longest - m_fork);
    // No longer than is needed to tell it from both ends well.
    for (size_t used = 1; used <= digits.size(); ++used) {
        const auto key = keyOf({digits.begin(), digits.begin() + qsizetype(used)});
        if (!key)
            return {};
        if (utf8Of(m_first) < *key && *key < utf8Of(m_last)) {
            const size_t enough = std::min(used + placesBeyondDifference, digits.size());
            const auto finer = keyOf({digits.begin(), digits.begin() + qsizetype(enough)});
            return finer && *finer < utf8Of(m_last) ? finer : key;
        }
    }
    return {};
}

// Half of the sum, digit by digit from the front; what does not divide goes to the next one.
KeyScale::Digits KeyScale::middleDigits(size_t places) const
{
    Digits digits(places);
    int rest = 0;
    for (size_t i = 0; i < places; ++i) {
        const size_t place = m_fork + i;
        const int sum = digitAt(m_first, place) + digitAt(m_last, place)
            + (i > 0 ? rest * base(place) : 0);
        digits[i] = sum / 2;
        rest = sum % 2;
    }
    for (size_t i = places; i-- > 1;) {
        if (digits[i] >= base(m_fork + i)) {
            digits[i] -= base(m_fork + i);
            ++digits[i - 1];
        }
    }
    return digits;
}

std::optional<QByteArray> KeyScale::keyOf(const Digits &digits) const
{
    std::u32string key = m_first.substr(0, m_fork);
    for (size_t i = 0; i < digits.size(); ++i) {
        const auto character = characterOf(digits[i], m_fork + i);
        if (!character)
            break;
        key += *character;
    }
    return key.size() > m_fork ? std::optional(utf8Of(key)) : std::nullopt;
}

} // namespace mapdesk
