// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <string>
#include <vector>

namespace mapdesk {

// The characters that vary at the end of keys which follow each other (ascending, some left out),
// ascending; where one decimal digit does, all.
std::u32string varyingCharacters(const std::vector<QByteArray> &keys);

// The keys that differ from `key` in nothing but such characters at its end lie from the one key
// to before the other; neither need exist. Nothing where those are all keys.
std::optional<QByteArray> beginOfCluster(const QByteArray &key, const std::u32string &varying);
std::optional<QByteArray> endOfCluster(const QByteArray &key, const std::u32string &varying);

// Keys between two keys as if they were numbers: where they first differ and beyond, each character
// is a digit of those that are known to occur there. So a key in the middle can be named and
// distances be compared, whatever the script. A guess: keys lie as they like.
class KeyScale
{
public:
    // `first` < `last`, both UTF-8; `varying`: the characters that vary there, ascending.
    KeyScale(const QByteArray &first, const QByteArray &last, std::u32string varying);

    // How far it is from one key to a larger one; `first` to `last` is about 1 to a million.
    double distance(const QByteArray &from, const QByteArray &to) const;

    // A key that need not exist, larger than `first` and smaller than `last`; nothing where none
    // can be named.
    std::optional<QByteArray> middle() const;

private:
    using Digits = std::vector<int>;

    int base(size_t place) const;
    int digitAt(const std::u32string &key, size_t place) const;
    std::optional<char32_t> characterOf(int digit, size_t place) const;
    double distance(const std::u32string &from, const std::u32string &to) const;
    Digits middleDigits(size_t places) const;
    std::optional<QByteArray> keyOf(const Digits &digits) const;

    std::u32string m_first;
    std::u32string m_last;
    size_t m_fork; // where they first differ
    std::u32string m_tails; // the characters that vary, ascending
    std::u32string m_forks; // those at m_fork, ascending; empty: all of Unicode
};

} // namespace mapdesk
