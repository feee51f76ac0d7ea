// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace mapdesk {

// The beginning of a text on one line, what could deceive as escapes, ending in an ellipsis where
// it is cut: behind `most` UTF-16 units.
QString shortenedText(QString text, qsizetype most);

// JSON text with spaces in place of line breaks.
QString onOneLine(QString json);

// How much a preview shows.
inline constexpr qsizetype previewLength = 160;

// The same of an item's data.
QString previewText(QByteArrayView data, qsizetype most = previewLength);

// "2026-10-14 16:05:09", UTC; empty for none.
QString isoDateTime(std::optional<qint64> ms);

// The event number that a revision stands for; nothing if it is not a hex number.
std::optional<quint64> revisionNumber(QByteArrayView revision);

} // namespace mapdesk
