// SPDX-License-Identifier: GPL-3.0-or-later
#include "errorbody.h"

#include "jsonbody.h"
#include "jsonwalk.h"

namespace mapdesk {

std::optional<ErrorBody> decodeErrorBody(const QByteArray &body)
{
    JsonBody json(body);
    if (json.problem())
        return {};
    ErrorBody error;
    visitMembers(json.root(), [&error](JsonMember &member) {
        if (member.name == "code")
            error.code = member.text.toInt();
        else if (member.name == "message")
            error.message = QString::fromUtf8(stringOf(member));
        else if (member.name == "more_info")
            error.moreInfo = QString::fromUtf8(stringOf(member));
    });
    return error;
}

} // namespace mapdesk
