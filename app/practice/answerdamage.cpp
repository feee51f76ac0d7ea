// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerdamage.h"

#include "answers.h"
#include "memberdamage.h"

#include <algorithm>

namespace mapdesk::practice {

namespace {

using When = FaultRule::When;

HttpAnswer htmlAnswer(int status)
{
    const QByteArray title = QByteArray::number(status) + ' ' + reasonPhrase(status).toByteArray();
    HttpAnswer answer;
    answer.status = status;
    answer.body = "<!DOCTYPE html>\n<html><head><title>" + title + "</title></head><body><h1>"
        + title + "</h1></body></html>\n";
    answer.addHeader("Content-Type", "text/html;charset=utf-8");
    return answer;
}

HttpAnswer emptyAnswer(int status)
{
    HttpAnswer answer;
    answer.status = status;
    return answer;
}

// Twilio's general codes are the HTTP status after a 20.
HttpAnswer errorAnswer(const FaultEffects::Replacement &replacement, const HttpRequest &request)
{
    constexpr int generalCodes = 20'000;
    const int code = replacement.code ? replacement.code : generalCodes + replacement.status;
    Refusal shown = refusal(static_cast<Refusal::Code>(code));
    shown.code = code;
    shown.status = replacement.status;
    if (!replacement.message.isEmpty())
        shown.message = replacement.message;
    else if (shown.message.isEmpty() && shown.code != Refusal::NotFound)
        shown.message = reasonPhrase(replacement.status).toByteArray();
    return refusalAnswer(shown, request);
}

HttpAnswer replacementAnswer(const FaultEffects::Replacement &replacement,
                             const HttpRequest &request)
{
    if (replacement.body == FaultRule::Body::Empty || isBodyless(replacement.status))
        return emptyAnswer(replacement.status);
    if (replacement.body == FaultRule::Body::Html)
        return htmlAnswer(replacement.status);
    return errorAnswer(replacement, request);
}

// Of head and body; in the middle never all of them where there is a body.
qint64 bytesUntil(const FaultEffects::Cut &cut, const HttpAnswer &answer)
{
    if (cut.when == When::After)
        return -1;
    if (cut.when == When::Before)
        return 0;
    const qint64 body = answer.body.size();
    if (body == 0)
        return -1;
    return wireForm(answer, false).size()
        + (cut.bodyBytes < 0 ? body / 2 : std::min(cut.bodyBytes, body - 1));
}

} // namespace

void damageContent(HttpAnswer &answer, const FaultEffects &effects, const HttpRequest &request)
{
    if (effects.replacement || !effects.carriedOut) {
        const auto replacement = effects.replacement.value_or(FaultEffects::Replacement());
        answer = replacementAnswer(replacement, request);
        if (replacement.retryAfterSeconds >= 0)
            answer.addHeader("Retry-After", QByteArray::number(replacement.retryAfterSeconds));
    }
    if (effects.memberDamage)
        damageMembers(answer.body, *effects.memberDamage);
}

void damageDelivery(HttpAnswer &answer, const FaultEffects &effects)
{
    Delivery &delivery = answer.delivery;
    if (!answer.body.isEmpty())
        delivery.filler = effects.filler;
    if (effects.cut) {
        delivery.bytes = bytesUntil(*effects.cut, answer);
        delivery.ending = effects.cut->ending;
        if (delivery.ending == Delivery::Ending::Endless && answer.body.isEmpty())
            delivery.ending = Delivery::Ending::Silent;
    }
}

} // namespace mapdesk::practice
