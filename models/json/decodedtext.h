// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <vector>

namespace mapdesk {

// Bytes as Unicode text, with the way back to the bytes. A byte that is not UTF-8 is one U+FFFD.
class DecodedText
{
public:
    explicit DecodedText(QByteArrayView bytes);

    const QString &text() const { return m_text; }

    // Of the character at `index` of text(), in UTF-16 units; either may be at the end. What lies
    // outside is taken for the nearest end, what lies within a character for its start.
    qsizetype byteOffset(qsizetype index) const;
    qsizetype index(qsizetype byteOffset) const;

private:
    void append(QByteArrayView sequence, qsizetype offset);

    QString m_text;
    std::vector<qsizetype> m_offsets; // of each unit, and the end
};

} // namespace mapdesk
