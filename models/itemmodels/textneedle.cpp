// SPDX-License-Identifier: GPL-3.0-or-later
#include "textneedle.h"

#include "utf8.h"

#include <algorithm>
#include <cstring>

namespace mapdesk {

namespace {

// Compilers make vector instructions of a loop of a fixed length.
constexpr size_t foldedBlock = 32;

// Makes capital letters of ASCII small, in place; whether there was anything beyond ASCII.
bool foldAscii(char *block)
{
    unsigned char all = 0;
    for (size_t i = 0; i < foldedBlock; ++i) {
        const auto byte = static_cast<unsigned char>(block[i]);
        all |= byte;
        const auto fromA = static_cast<unsigned char>(byte - 'A');
        block[i] = static_cast<char>(byte | (fromA < 26 ? 0x20 : 0));
    }
    return all >= 0x80;
}

bool isWithin(QByteArrayView text, const QByteArray &needle)
{
    return !text.isEmpty() // its data may be null, which memmem() does not take
        && memmem(text.data(), size_t(text.size()), needle.data(), size_t(needle.size()));
}

} // namespace

TextNeedle::TextNeedle(const QString &text, Qt::CaseSensitivity sensitivity)
    : m_sensitivity(sensitivity)
    , m_text(sensitivity == Qt::CaseSensitive ? text : text.toCaseFolded())
    , m_bytes(m_text.toUtf8())
    , m_isAscii(isAscii(m_bytes))
{
}

bool TextNeedle::isIn(QByteArrayView utf8)
{
    if (isEmpty())
        return true;
    return m_sensitivity == Qt::CaseSensitive ? isWithin(utf8, m_bytes) : isInFolded(utf8);
}

bool TextNeedle::isInFolded(QByteArrayView utf8)
{
    const auto size = size_t(utf8.size());
    const size_t blocks = (size + foldedBlock - 1) / foldedBlock;
    if (m_folded.size() < blocks * foldedBlock)
        m_folded.resize(blocks * foldedBlock);
    if (size > 0)
        std::memcpy(m_folded.data(), utf8.data(), size);
    std::fill_n(m_folded.begin() + qsizetype(size), blocks * foldedBlock - size, '\0');
    bool isBeyondAscii = false;
    for (size_t block = 0; block < blocks; ++block)
        isBeyondAscii |= foldAscii(m_folded.data() + block * foldedBlock);
    if (m_isAscii && isWithin({m_folded.data(), utf8.size()}, m_bytes))
        return true;
    // A few letters beyond ASCII fold to ASCII, such as the Kelvin sign to k; none the other way.
    return isBeyondAscii && QString::fromUtf8(utf8).toCaseFolded().contains(m_text);
}

} // namespace mapdesk
