// SPDX-License-Identifier: GPL-3.0-or-later
#include "accesslog.h"

#include "jsonobject.h"
#include "logging.h"
#include "percentcoding.h"
#include "utf8text.h"

#include <chrono>

namespace mapdesk::practice {

namespace {

// What was sent; bytes that are no text are percent-encoded.
QByteArray readable(const QByteArray &sent)
{
    return isUtf8(sent) ? sent : urlPath(sent);
}

} // namespace

Result<std::unique_ptr<AccessLog>, QString> AccessLog::open(const QString &file)
{
    std::unique_ptr<AccessLog> log(new AccessLog(file));
    if (!log->m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return failure(log->m_file.errorString());
    return log;
}

void AccessLog::note(const HttpRequest &request, const HttpAnswer &answer)
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    QByteArray target = readable(request.encodedPath);
    if (!request.encodedQuery.isEmpty())
        target += '?' + readable(request.encodedQuery);
    JsonObject line;
    line.number("time_ns", std::chrono::nanoseconds(now).count())
        .text("method", request.method)
        .text("target", target);
    if (const QByteArray revision = request.header("If-Match"); !revision.isNull())
        line.text("if_match", readable(revision));
    line.number("status", answer.delivery.bytes == 0 ? 0 : answer.status)
        .number("bytes", answer.body.size());
    if (m_file.write(line.finished() + '\n') < 0)
        qCWarning(logPractice) << "access log:" << m_file.errorString();
}

} // namespace mapdesk::practice
