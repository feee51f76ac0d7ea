// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpreader.h"

#include "numbers.h"

#include <utility>

namespace mapdesk::practice {

namespace {

constexpr QByteArrayView lineEnd = "\r\n";
constexpr QByteArrayView headEnd = "\r\n\r\n";
constexpr qsizetype longestChunkLine = 128;

} // namespace

Outcome<std::optional<HttpRequest>> HttpReader::next()
{
    for (;;) {
        const auto made = step();
        if (!made)
            return failure(made.error());
        if (*made == Step::NeedsMore)
            return std::nullopt;
        if (*made == Step::EndsTheRequest) {
            m_part = Part::Head;
            return std::exchange(m_head, {}).request;
        }
    }
}

bool HttpReader::takeAwaitedContinue()
{
    const bool bodyIsMissing = m_part != Part::Head && m_buffer.isEmpty();
    return std::exchange(m_head.awaitsContinue, false) && bodyIsMissing;
}

Outcome<HttpReader::Step> HttpReader::step()
{
    switch (m_part) {
    case Part::SizedBody:
        return readSizedBody();
    case Part::ChunkSize:
        return readChunkSize();
    case Part::Chunk:
        return readChunk();
    case Part::Trailer:
        return readTrailer();
    case Part::Head:
        break;
    }
    return readHead();
}

// Takes what comes before `end`, and `end`; nothing if that is not there yet.
Outcome<std::optional<QByteArray>> HttpReader::takeUntil(QByteArrayView end, qsizetype atMost)
{
    const qsizetype found = m_buffer.indexOf(end, m_searched);
    if (found > atMost || (found < 0 && m_buffer.size() > atMost))
        return failure(httpRefusal(431, "Request header fields too large"));
    if (found < 0) {
        m_searched = qMax(0, m_buffer.size() - end.size() + 1);
        return std::nullopt;
    }
    m_searched = 0;
    const QByteArray taken = m_buffer.first(found);
    m_buffer.remove(0, found + end.size());
    return taken;
}

Outcome<HttpReader::Step> HttpReader::readHead()
{
    while (m_searched == 0 && m_buffer.startsWith(lineEnd))
        m_buffer.remove(0, lineEnd.size());
    const auto text = takeUntil(headEnd, largestHead);
    if (!text)
        return failure(text.error());
    if (!*text)
        return Step::NeedsMore;
    auto head = parseHead(**text);
    if (!head)
        return failure(head.error());
    m_head = std::move(*head);
    if (m_head.bodySize > largestBody)
        return refuse(Refusal::EntityTooLarge);
    m_part = m_head.isChunked ? Part::ChunkSize : Part::SizedBody;
    return Step::Made;
}

Outcome<HttpReader::Step> HttpReader::readSizedBody()
{
    if (m_buffer.size() < m_head.bodySize)
        return Step::NeedsMore;
    m_head.request.body = m_buffer.first(m_head.bodySize);
    m_buffer.remove(0, m_head.bodySize);
    return Step::EndsTheRequest;
}

Outcome<HttpReader::Step> HttpReader::readChunkSize()
{
    const auto line = takeUntil(lineEnd, longestChunkLine);
    if (!line)
        return failure(line.error());
    if (!*line)
        return Step::NeedsMore;
    const auto size = hexNumber((*line)->split(';').constFirst().trimmed());
    if (!size)
        return failure(httpRefusal(400, "Malformed request: chunk size"));
    m_chunkSize = *size;
    if (m_chunkSize > largestBody - m_head.request.body.size())
        return refuse(Refusal::EntityTooLarge);
    m_part = m_chunkSize == 0 ? Part::Trailer : Part::Chunk;
    return Step::Made;
}

Outcome<HttpReader::Step> HttpReader::readChunk()
{
    if (m_buffer.size() < m_chunkSize + lineEnd.size())
        return Step::NeedsMore;
    if (m_buffer.sliced(m_chunkSize, lineEnd.size()) != lineEnd)
        return failure(httpRefusal(400, "Malformed request: chunk"));
    m_head.request.body.append(m_buffer.constData(), m_chunkSize);
    m_buffer.remove(0, m_chunkSize + lineEnd.size());
    m_part = Part::ChunkSize;
    return Step::Made;
}

Outcome<HttpReader::Step> HttpReader::readTrailer()
{
    const auto line = takeUntil(lineEnd, largestHead);
    if (!line)
        return failure(line.error());
    if (!*line)
        return Step::NeedsMore;
    return (*line)->isEmpty() ? Step::EndsTheRequest : Step::Made;
}

} // namespace mapdesk::practice
