// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemtext.h"

#include "displaytext.h"

#include <QDateTime>

#include <algorithm>
#include <charconv>

namespace mapdesk {

namespace {

// A line break of JSON text stands between tokens: within strings it is escaped.
QChar withoutLineBreak(QChar character)
{
    const bool isBreak = character == u'\n' || character == u'\r' || character == u'\t';
    return isBreak ? QChar(u' ') : character;
}

} // namespace

QString shortenedText(QString text, qsizetype most)
{
    const bool isCut = text.size() > most;
    text.truncate(most);
    if (isCut && text.back().isHighSurrogate())
        text.chop(1);
    return visibleText(text) + (isCut ? QStringLiteral("…") : QString());
}

QString onOneLine(QString json)
{
    std::transform(json.begin(), json.end(), json.begin(), withoutLineBreak);
    return json;
}

QString previewText(QByteArrayView data, qsizetype most)
{
    // No character takes more than four bytes, so what is decoded is never too short.
    const QString text = QString::fromUtf8(data.first(std::min(data.size(), 4 * most)));
    return shortenedText(onOneLine(text), most);
}

QString isoDateTime(std::optional<qint64> ms)
{
    if (!ms)
        return {};
    return QDateTime::fromMSecsSinceEpoch(*ms, Qt::UTC)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

std::optional<quint64> revisionNumber(QByteArrayView revision)
{
    quint64 number = 0;
    const char *const end = revision.data() + revision.size();
    const auto [read, error] = std::from_chars(revision.data(), end, number, 16);
    return error == std::errc() && read == end ? std::optional(number) : std::nullopt;
}

} // namespace mapdesk
