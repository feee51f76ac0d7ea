// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerjudge.h"

#include "errorbody.h"

#include <QCoreApplication>

namespace mapdesk {

namespace {

using Kind = ApiError::Kind;
using Fault = Answer::Fault;

struct AnswerJudge
{
    Q_DECLARE_TR_FUNCTIONS(AnswerJudge)
};

constexpr int noContent = 204;
constexpr qsizetype bodyStartBytes = 200;
constexpr qsizetype wordsLength = 1000;

// For statuses that say nothing themselves: codes of Sync's dictionary whose HTTP status is not
// documented. https://www.twilio.com/docs/api/errors
Kind kindOfCode(int code)
{
    switch (code) {
    case 20003:
        return Kind::Unauthorized;
    case 54007:
    case 54056:
        return Kind::Forbidden;
    case 20404:
    case 54050:
    case 54100:
    case 54200:
    case 54201:
    case 54300:
    case 54354:
        return Kind::NotFound;
    case 54208:
    case 54301:
        return Kind::AlreadyExists;
    case 20412:
    case 54205:
        return Kind::Conflict;
    case 54006:
        return Kind::TooLarge;
    case 20429:
    case 54009:
        return Kind::RateLimited;
    default:
        return Kind::InvalidRequest;
    }
}

// Nobody can be told that a key is taken who changed an item as it was shown.
Kind kindOfConflict(const Request &request, const ErrorBody &body)
{
    const bool isTaken = kindOfCode(body.code) == Kind::AlreadyExists;
    return request.ifMatch && !isTaken ? Kind::Conflict : Kind::AlreadyExists;
}

// Statuses that a proxy or another server may well send, too, count only in Sync's own words.
Kind kindOfClientError(const Request &request, int status, const ErrorBody &body)
{
    switch (status) {
    case 403:
        return Kind::Forbidden;
    case 404:
        return Kind::NotFound;
    case 409:
        return kindOfConflict(request, body);
    case 413:
        return Kind::TooLarge;
    default:
        return kindOfCode(body.code);
    }
}

Kind kindOfStatus(const Request &request, int status, const std::optional<ErrorBody> &body)
{
    if (status >= 500)
        return Kind::ServerFault;
    switch (status) {
    case 401:
        return Kind::Unauthorized;
    case 412:
        return Kind::Conflict;
    case 429:
        return Kind::RateLimited;
    default:
        return body && status >= 400 ? kindOfClientError(request, status, *body) : Kind::BadAnswer;
    }
}

Kind kindOfFault(Fault fault, bool isWrite, bool hasStatus)
{
    if (fault == Fault::Tls)
        return Kind::Tls;
    if (fault == Fault::NotSent)
        return Kind::Network;
    if (isWrite)
        return Kind::OutcomeUnknown;
    if (fault == Fault::TimedOut)
        return Kind::TimedOut;
    return hasStatus ? Kind::BadAnswer : Kind::Network;
}

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

// Somebody is to read it, however much came.
QString bounded(const QString &words)
{
    return words.size() <= wordsLength ? words : words.first(wordsLength) + u'…';
}

ApiError errorAbout(const Request &request, const Answer &answer)
{
    ApiError error;
    error.httpStatus = answer.status;
    error.message = bounded(answer.faultText);
    error.requestId = bounded(answer.requestId);
    error.method = verbName(request.verb);
    error.path = QString::fromLatin1(request.target);
    error.host = answer.host;
    error.reason = answer.reason;
    error.proxy = answer.proxy;
    error.certificate = answer.certificate;
    error.retryAfterSeconds = answer.retryAfterSeconds;
    error.when = QDateTime::fromMSecsSinceEpoch(answer.receivedMs, Qt::UTC);
    return error;
}

QString withoutWords(const Answer &answer)
{
    if (!answer.redirectTarget.isEmpty())
        return AnswerJudge::tr("The server redirects to %1, which is not followed")
            .arg(bounded(QString::fromUtf8(answer.redirectTarget)));
    if (answer.status == 0)
        return AnswerJudge::tr("No answer came");
    return AnswerJudge::tr("The answer with status %1 is not what Sync sends").arg(answer.status);
}

ApiError judgeStatus(const Request &request, const Answer &answer)
{
    const std::optional<ErrorBody> body = decodeErrorBody(answer.body);
    ApiError error = errorAbout(request, answer);
    error.kind = kindOfStatus(request, answer.status, body);
    const bool isRefusal = answer.status >= 400 && answer.fault == Fault::None;
    if (request.isWrite() && error.kind == Kind::BadAnswer && !isRefusal)
        error.kind = Kind::OutcomeUnknown;
    if (body) {
        error.code = body->code;
        error.message = bounded(body->message);
        error.moreInfo = bounded(body->moreInfo);
    } else {
        error.message = withoutWords(answer);
        error.bodyStart = answer.body.first(std::min(bodyStartBytes, answer.body.size()));
    }
    return error;
}

ApiError judgeFault(const Request &request, const Answer &answer)
{
    ApiError error = errorAbout(request, answer);
    error.kind = kindOfFault(answer.fault, request.isWrite(), answer.status != 0);
    if (answer.fault == Fault::None)
        error.message = withoutWords(answer);
    return error;
}

} // namespace

Result<Response> judge(const Request &request, const Answer &answer)
{
    if (answer.status >= 300)
        return failure(judgeStatus(request, answer));
    if (answer.fault != Fault::None || !isSuccess(answer.status))
        return failure(judgeFault(request, answer));
    return Response{answer.status, answer.body, answer.requestId, answer.receivedMs, answer.host};
}

bool isOfService(const Answer &answer)
{
    if (answer.fault != Fault::None)
        return false;
    if (!isSuccess(answer.status))
        return decodeErrorBody(answer.body).has_value();
    const QByteArray body = answer.body.trimmed();
    return body.startsWith('{') || (body.isEmpty() && answer.status == noContent);
}

ApiError badAnswer(const Request &request, const Response &response, const QString &problem)
{
    Answer answer;
    answer.status = response.status;
    answer.requestId = response.requestId;
    answer.receivedMs = response.receivedMs;
    answer.host = response.host;
    answer.faultText = problem;
    ApiError error = errorAbout(request, answer);
    error.kind = request.isWrite() ? Kind::OutcomeUnknown : Kind::BadAnswer;
    error.bodyStart = response.body.first(std::min(bodyStartBytes, response.body.size()));
    return error;
}

} // namespace mapdesk
