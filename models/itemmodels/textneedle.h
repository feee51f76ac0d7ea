// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace mapdesk {

// A text to be found in a great many UTF-8 texts. Where the case does not matter, Unicode's simple
// case folding says what is the same; texts of ASCII alone, and needles of it, take a quick way.
class TextNeedle
{
public:
    TextNeedle(const QString &text, Qt::CaseSensitivity sensitivity);

    bool isEmpty() const { return m_bytes.isEmpty(); } // it is in every text

    // Not on two threads at once.
    bool isIn(QByteArrayView utf8);

private:
    bool isInFolded(QByteArrayView utf8);

    Qt::CaseSensitivity m_sensitivity;
    QString m_text; // folded where the case does not matter
    QByteArray m_bytes; // of m_text
    bool m_isAscii; // m_text
    std::vector<char> m_folded; // of the text that is looked through, in whole blocks
};

} // namespace mapdesk
