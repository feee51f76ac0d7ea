// SPDX-License-Identifier: GPL-3.0-or-later
#include "logging.h"

#include "redaction.h"

#include <cstdio>

namespace mapdesk {

Q_LOGGING_CATEGORY(logApi, "mapdesk.api", QtInfoMsg)
Q_LOGGING_CATEGORY(logSession, "mapdesk.session", QtInfoMsg)
Q_LOGGING_CATEGORY(logUi, "mapdesk.ui", QtInfoMsg)
Q_LOGGING_CATEGORY(logPractice, "mapdesk.practice", QtInfoMsg)

namespace {

void writeRedacted(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray line = redacted(qFormatLogMessage(type, context, message)).toUtf8();
    std::fprintf(stderr, "%s\n", line.constData());
    std::fflush(stderr);
}

} // namespace

void installRedactingLog()
{
    qInstallMessageHandler(writeRedacted);
}

} // namespace mapdesk
