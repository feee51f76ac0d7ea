// SPDX-License-Identifier: GPL-3.0-or-later
#include "decodedtext.h"

#include "utf8.h"

#include <algorithm>

namespace mapdesk {

DecodedText::DecodedText(QByteArrayView bytes)
{
    m_text.reserve(bytes.size());
    m_offsets.reserve(size_t(bytes.size()) + 1);
    for (qsizetype offset = 0; offset < bytes.size();) {
        const qsizetype length = utf8SequenceLength(bytes, offset);
        append(bytes.sliced(offset, length), offset);
        offset += std::max<qsizetype>(length, 1);
    }
    m_offsets.push_back(bytes.size());
}

void DecodedText::append(QByteArrayView sequence, qsizetype offset)
{
    if (sequence.size() == 1)
        m_text += QLatin1Char(sequence.front());
    else if (sequence.isEmpty())
        m_text += QChar(QChar::ReplacementCharacter);
    else
        m_text += QString::fromUtf8(sequence);
    m_offsets.resize(size_t(m_text.size()), offset);
}

qsizetype DecodedText::byteOffset(qsizetype index) const
{
    return m_offsets[size_t(std::clamp<qsizetype>(index, 0, m_text.size()))];
}

qsizetype DecodedText::index(qsizetype byteOffset) const
{
    const auto behind = std::upper_bound(m_offsets.begin(), m_offsets.end(), byteOffset);
    if (behind == m_offsets.begin())
        return 0;
    const auto first = std::lower_bound(m_offsets.begin(), behind, *(behind - 1));
    return first - m_offsets.begin();
}

} // namespace mapdesk
