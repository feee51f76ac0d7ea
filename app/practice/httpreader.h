// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httphead.h"

#include <optional>

namespace mapdesk::practice {

// Reads the requests out of what one client sends, in whatever pieces it comes: HTTP/1.0 and 1.1,
// bodies of a stated size or in chunks (RFC 9112). Strict and bounded; after a refusal there is
// nothing more to read.
class HttpReader
{
public:
    static constexpr qsizetype largestHead = 64 * 1024; // else 431
    static constexpr qsizetype largestBody = 1024 * 1024; // else 413

    void append(const QByteArray &bytes) { m_buffer.append(bytes); }

    // The next request if all of it is there.
    Outcome<std::optional<HttpRequest>> next();

    bool isAmidRequest() const { return m_part != Part::Head || !m_buffer.isEmpty(); }

    // Whether the client waits to be told to send the body; says so once a request.
    bool takeAwaitedContinue();

private:
    enum class Part { Head, SizedBody, ChunkSize, Chunk, Trailer };
    enum class Step { Made, NeedsMore, EndsTheRequest };

    Outcome<Step> step();
    Outcome<Step> readHead();
    Outcome<Step> readSizedBody();
    Outcome<Step> readChunkSize();
    Outcome<Step> readChunk();
    Outcome<Step> readTrailer();
    Outcome<std::optional<QByteArray>> takeUntil(QByteArrayView end, qsizetype atMost);

    Part m_part = Part::Head;
    QByteArray m_buffer;
    qsizetype m_searched = 0; // so many bytes of the buffer hold no end of what is looked for
    qsizetype m_chunkSize = 0;
    HttpHead m_head;
};

} // namespace mapdesk::practice
