// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QString>

#include <simdjson.h>

#include <optional>

namespace mapdesk {

// `text` with as much memory behind it as simdjson may read; copied only where that is missing.
QByteArray paddedText(QByteArray text);

// Why `text` is not JSON, as a plain sentence; nothing if it is.
std::optional<QString> jsonProblem(const QByteArray &text);

// The JSON object in the body of an answer, ready to be walked over. Checked as a whole before
// that, since simdjson does not check what it passes over.
class JsonBody
{
public:
    explicit JsonBody(const QByteArray &body);

    // Why it cannot be read, as a plain sentence; nothing if it can.
    const std::optional<QString> &problem() const { return m_problem; }

    // Only where there is no problem. What is read of it lives as long as this does.
    simdjson::ondemand::object &root() { return m_root; }

private:
    QByteArray m_text;
    simdjson::ondemand::parser m_parser;
    simdjson::ondemand::document m_document;
    simdjson::ondemand::object m_root;
    std::optional<QString> m_problem;
};

} // namespace mapdesk
