// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>

namespace mapdesk {

// As compact UTF-8 that QJsonDocument reads back as it was: its reader drops a byte order mark at
// the start of a string, unless it is escaped.
inline QByteArray jsonFacts(const QJsonDocument &document)
{
    return document.toJson(QJsonDocument::Compact).replace("\xEF\xBB\xBF", "\\ufeff");
}

} // namespace mapdesk
