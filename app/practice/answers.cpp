// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers.h"

#include "jsonobject.h"
#include "percentcoding.h"
#include "utf8text.h"

namespace mapdesk::practice {

namespace {

QByteArray messageText(const Refusal &refusal, const HttpRequest &request)
{
    if (!refusal.message.isEmpty())
        return refusal.message;
    QByteArray path = isUtf8(request.encodedPath) ? request.encodedPath
                                                  : urlPath(request.encodedPath);
    if (path.startsWith("/v1/"))
        path.remove(0, 3);
    return "The requested resource " + path + " was not found";
}

} // namespace

HttpAnswer jsonAnswer(int status, const QByteArray &json)
{
    HttpAnswer answer;
    answer.status = status;
    answer.body = json;
    answer.addHeader("Content-Type", "application/json;charset=utf-8");
    return answer;
}

HttpAnswer deletedAnswer()
{
    HttpAnswer answer;
    answer.status = 204;
    return answer;
}

HttpAnswer refusalAnswer(const Refusal &refusal, const HttpRequest &request)
{
    const QByteArray code = QByteArray::number(refusal.code);
    JsonObject body;
    body.number("code", refusal.code)
        .text("message", messageText(refusal, request))
        .text("more_info", QByteArray("https://www.twilio.com/docs/errors/" + code))
        .number("status", refusal.status);
    HttpAnswer answer = jsonAnswer(refusal.status, body.finished());
    if (refusal.status == 401)
        answer.addHeader("WWW-Authenticate", "Basic realm=\"Twilio API\"");
    return answer;
}

} // namespace mapdesk::practice
