// SPDX-License-Identifier: GPL-3.0-or-later
#include "errorbody.h"

#include "jsonbody.h"
#include "jsonwalk.h"

namespace mapdesk {

namespace {

// A status and a code are worth more than one letter of the message.
QByteArray asUtf8(const QByteArray &body)
{
    return body.isValidUtf8() ? body : QString::fromUtf8(body).toUtf8();
}

int numberOf(JsonMember &member)
{
    return member.text.startsWith('"') ? stringOf(member).toInt() : member.text.toInt();
}

} // namespace

std::optional<ErrorBody> decodeErrorBody(const QByteArray &body)
{
    JsonBody json(asUtf8(body));
    if (json.problem())
        return {};
    ErrorBody error;
    QString title;
    visitMembers(json.root(), [&error, &title](JsonMember &member) {
        if (member.name == "code")
            error.code = numberOf(member);
        else if (member.name == "message")
            error.message = QString::fromUtf8(stringOf(member));
        else if (member.name == "title")
            title = QString::fromUtf8(stringOf(member));
        else if (member.name == "more_info")
            error.moreInfo = QString::fromUtf8(stringOf(member));
    });
    if (error.message.isEmpty())
        error.message = title;
    if (error.code == 0 && error.message.isEmpty())
        return {};
    return error;
}

} // namespace mapdesk
