// SPDX-License-Identifier: GPL-3.0-or-later
#include "request.h"

namespace mapdesk {

QString verbName(Request::Verb verb)
{
    switch (verb) {
    case Request::Verb::Get:
        return QStringLiteral("GET");
    case Request::Verb::Post:
        return QStringLiteral("POST");
    case Request::Verb::Delete:
        return QStringLiteral("DELETE");
    }
    return {};
}

} // namespace mapdesk
