// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonbody.h"

#include "jsonvalidator.h"

#include <QCoreApplication>

namespace mapdesk {

namespace {

QString sentenceOf(const JsonError &error)
{
    return QCoreApplication::translate("JsonBody",
                                       "The answer is not valid JSON (line %1, column %2: %3)")
        .arg(error.line)
        .arg(error.column)
        .arg(error.message);
}

} // namespace

JsonBody::JsonBody(const QByteArray &body)
{
    if (const std::optional<JsonError> error = validateJson(body)) {
        m_problem = sentenceOf(*error);
        return;
    }
    m_text = simdjson::padded_string(body.constData(), size_t(body.size()));
    if (m_parser.iterate(m_text).get(m_document) || m_document.get_object().get(m_root))
        m_problem = QCoreApplication::translate("JsonBody", "The answer is not a JSON object");
}

} // namespace mapdesk
