// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpmessage.h"
#include "result.h"

#include <QFile>

#include <memory>

namespace mapdesk::practice {

// A file to which one JSON object is appended for each request: "time_ns" (since 1970, when it
// was answered), "method", "target" (encoded path and query), "if_match" (that header as it came;
// absent where there was none), "status" as sent, 0 if a fault lets nothing out, and "bytes" of the
// body.
class AccessLog
{
public:
    static Result<std::unique_ptr<AccessLog>, QString> open(const QString &file);

    void note(const HttpRequest &request, const HttpAnswer &answer);

private:
    explicit AccessLog(const QString &file)
        : m_file(file)
    {
    }

    QFile m_file;
};

} // namespace mapdesk::practice
