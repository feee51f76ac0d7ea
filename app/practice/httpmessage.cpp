// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpmessage.h"

namespace mapdesk::practice {

namespace {

void appendLine(QByteArray &out, QByteArrayView name, QByteArrayView value)
{
    out.append(name).append(": ").append(value).append("\r\n");
}

qint64 announcedSize(const HttpAnswer &answer)
{
    constexpr qint64 endless = qint64(1) << 40;
    const qint64 size = answer.body.size() + answer.delivery.filler;
    return answer.delivery.ending == Delivery::Ending::Endless ? size + endless : size;
}

} // namespace

QByteArray HttpRequest::header(QByteArrayView name) const
{
    for (const auto &[candidate, value] : headers) {
        if (candidate.compare(name, Qt::CaseInsensitive) == 0)
            return value.isNull() ? QByteArray("") : value;
    }
    return {};
}

void HttpAnswer::addHeader(const QByteArray &name, const QByteArray &value)
{
    headers.append({name, value});
}

QByteArrayView reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 412:
        return "Precondition Failed";
    case 413:
        return "Payload Too Large";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return status < 500 ? "Status" : "Server Error";
    }
}

bool isBodyless(int status)
{
    return status == 204 || status == 205 || status == 304;
}

QByteArray wireForm(const HttpAnswer &answer, bool withBody)
{
    QByteArray out;
    out.reserve(answer.body.size() + 512);
    out.append("HTTP/1.1 ").append(QByteArray::number(answer.status)).append(' ');
    out.append(reasonPhrase(answer.status)).append("\r\n");
    for (const auto &[name, value] : answer.headers)
        appendLine(out, name, value);
    if (answer.status != 204 && answer.status != 304)
        appendLine(out, "Content-Length", QByteArray::number(announcedSize(answer)));
    out.append("\r\n");
    if (withBody)
        out.append(answer.body);
    return out;
}

} // namespace mapdesk::practice
