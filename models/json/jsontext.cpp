// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontext.h"

#include "jsontokens.h"

namespace mapdesk {

JsonText::JsonText()
    : m_bytes(QByteArrayLiteral("{}"))
{
}

JsonText::JsonText(QByteArray bytes)
    : m_bytes(std::move(bytes))
{
}

Result<JsonText, JsonError> JsonText::parse(QByteArray bytes)
{
    if (std::optional<JsonError> error = validateJson(bytes))
        return failure(std::move(*error));
    return JsonText(std::move(bytes));
}

bool JsonText::isObject() const
{
    return JsonTokens(m_bytes).next().kind == JsonToken::Kind::ObjectStart;
}

} // namespace mapdesk
