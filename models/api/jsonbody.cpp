// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonbody.h"

#include "jsonvalidator.h"

#include <QCoreApplication>

namespace mapdesk {

QByteArray paddedText(QByteArray text)
{
    if (text.data_ptr().freeSpaceAtEnd() < qsizetype(simdjson::SIMDJSON_PADDING))
        text.reserve(text.size() + qsizetype(simdjson::SIMDJSON_PADDING));
    return text;
}

std::optional<QString> jsonProblem(const QByteArray &text)
{
    const std::optional<JsonError> error = validateJson(text);
    if (!error)
        return {};
    return QCoreApplication::translate("JsonBody",
                                       "The answer is not valid JSON (line %1, column %2: %3)")
        .arg(error->line)
        .arg(error->column)
        .arg(error->message);
}

JsonBody::JsonBody(const QByteArray &body)
    : m_text(paddedText(body))
    , m_problem(jsonProblem(body))
{
    if (m_problem)
        return;
    const auto size = size_t(m_text.size());
    const simdjson::padded_string_view text(m_text.constData(), size,
                                            size + simdjson::SIMDJSON_PADDING);
    if (m_parser.iterate(text).get(m_document) || m_document.get_object().get(m_root))
        m_problem = QCoreApplication::translate("JsonBody", "The answer is not a JSON object");
}

} // namespace mapdesk
