// SPDX-License-Identifier: GPL-3.0-or-later
#include "httphead.h"

#include "numbers.h"

#include <algorithm>

namespace mapdesk::practice {

namespace {

constexpr QByteArrayView lineEnd = "\r\n";

auto malformed(const QByteArray &what)
{
    return failure(httpRefusal(400, "Malformed request: " + what));
}

bool isToken(QByteArrayView text)
{
    constexpr QByteArrayView marks = "!#$%&'*+-.^_`|~";
    const auto isTokenCharacter = [&](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
            || marks.contains(c);
    };
    return !text.isEmpty() && std::ranges::all_of(text, isTokenCharacter);
}

bool hasControlCharacter(QByteArrayView text)
{
    return std::ranges::any_of(text, [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f;
    });
}

bool lists(const QByteArray &value, const QByteArray &word)
{
    const QList<QByteArray> words = value.toLower().split(',');
    return std::ranges::any_of(words, [&](const auto &each) { return each.trimmed() == word; });
}

// "http://host/path" is "/path".
QByteArray withoutAuthority(const QByteArray &target)
{
    const qsizetype scheme = target.startsWith('/') ? -1 : target.indexOf("://");
    if (scheme < 0)
        return target;
    const qsizetype path = target.indexOf('/', scheme + 3);
    return path < 0 ? QByteArray("/") : target.sliced(path);
}

Outcome<void> readRequestLine(HttpHead &head, const QByteArray &line)
{
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 3 || !isToken(parts.at(0)) || hasControlCharacter(line))
        return malformed("request line");
    const QByteArray &version = parts.at(2);
    if (!version.startsWith("HTTP/"))
        return malformed("request line");
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return failure(httpRefusal(505, "HTTP version not supported"));
    const QByteArray target = withoutAuthority(parts.at(1));
    if (!target.startsWith('/') && target != "*")
        return malformed("request target");
    const qsizetype question = target.indexOf('?');
    head.request.method = parts.at(0);
    head.request.encodedPath = target.first(question < 0 ? target.size() : question);
    head.request.encodedQuery = question < 0 ? QByteArray() : target.sliced(question + 1);
    head.request.isLast = version == "HTTP/1.0";
    return {};
}

Outcome<void> readBodySize(HttpHead &head, const QByteArray &value)
{
    const QByteArray known = head.request.header("Content-Length");
    if (!isDecimal(value) || (!known.isNull() && known != value))
        return malformed("Content-Length");
    const auto size = decimalNumber(value);
    if (!size)
        return refuse(Refusal::EntityTooLarge);
    head.bodySize = *size;
    return {};
}

Outcome<void> readField(HttpHead &head, const QByteArray &name, const QByteArray &value)
{
    const QByteArray lowerName = name.toLower();
    if (lowerName == "content-length")
        return readBodySize(head, value);
    if (lowerName == "connection" && lists(value, "close"))
        head.request.isLast = true;
    if (lowerName == "expect" && value.toLower() == "100-continue")
        head.awaitsContinue = true;
    if (lowerName != "transfer-encoding")
        return {};
    if (head.isChunked || value.toLower() != "chunked")
        return failure(httpRefusal(501, "Transfer-Encoding not supported"));
    head.isChunked = true;
    return {};
}

Outcome<void> readHeaderLine(HttpHead &head, const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isToken(QByteArrayView(line).first(colon)) || hasControlCharacter(line))
        return malformed("header");
    const QByteArray name = line.first(colon);
    const QByteArray value = line.sliced(colon + 1).trimmed();
    return readField(head, name, value).map([&] { head.request.headers.append({name, value}); });
}

} // namespace

Refusal httpRefusal(int status, const QByteArray &message)
{
    return {.code = Refusal::InvalidParameter, .status = status, .message = message};
}

Outcome<HttpHead> parseHead(const QByteArray &text)
{
    HttpHead head;
    qsizetype begin = 0;
    while (begin <= text.size()) {
        const qsizetype found = text.indexOf(lineEnd, begin);
        const qsizetype end = found < 0 ? text.size() : found;
        const QByteArray line = text.sliced(begin, end - begin);
        const auto read = begin == 0 ? readRequestLine(head, line) : readHeaderLine(head, line);
        if (!read)
            return failure(read.error());
        begin = end + lineEnd.size();
    }
    if (head.isChunked && !head.request.header("Content-Length").isNull())
        return malformed("both Content-Length and Transfer-Encoding");
    return head;
}

} // namespace mapdesk::practice
