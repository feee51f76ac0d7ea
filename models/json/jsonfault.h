// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QCoreApplication>
#include <QString>

namespace mapdesk {

// A place where a text stops being JSON, before it is turned into a JsonError with line and column.
// The validator's sentences are all translated in this context.
struct JsonFault
{
    Q_DECLARE_TR_FUNCTIONS(JsonFault)

public:
    qsizetype offset = 0; // bytes from the start of the text
    QString message;

    // What stands at `offset`, to be put into a sentence: `}`, "the end of the text".
    static QString found(QByteArrayView text, qsizetype offset);

    // The fault "<sentence>", where %1 stands for what was found at `offset`.
    static JsonFault at(QByteArrayView text, qsizetype offset, const QString &sentence);
};

} // namespace mapdesk
