// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonobject.h"
#include "logging.h"
#include "machinememory.h"
#include "practicearguments.h"
#include "practicehost.h"
#include "stopsignals.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

using namespace mapdesk::practice;

constexpr int exitNotStarted = 1;
constexpr int exitBadArguments = 2;

void writeLine(std::FILE *stream, const QByteArray &text)
{
    std::fprintf(stream, "%s\n", text.constData());
    std::fflush(stream);
}

int fail(const QString &message, int exitCode)
{
    writeLine(stderr, "mapdesk-practice: " + message.toLocal8Bit());
    return exitCode;
}

QByteArray firstLine(const PracticeAddress &address)
{
    JsonObject line;
    line.text("url", address.url.toEncoded())
        .text("account_sid", address.accountSid.toUtf8())
        .text("auth_token", address.authToken.toUtf8())
        .text("service_sid", address.serviceSid.toUtf8())
        .text("api_key_sid", address.apiKeySid.toUtf8())
        .text("api_key_secret", address.apiKeySecret.toUtf8());
    return line.finished();
}

int serve(QCoreApplication &application, const PracticeOptions &options)
{
    const auto host = PracticeHost::start(options);
    if (!host)
        return fail(host.error(), exitNotStarted);
    quitOnStopSignals(application); // until here a signal ends the program at once
    writeLine(stdout, firstLine((*host)->address()));
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    mapdesk::installRedactingLog();
    mapdesk::giveLargeMemoryBack();
    ignoreClosedOutput();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("mapdesk-practice"));
    const auto request = parseArguments(QCoreApplication::arguments());
    if (!request)
        return fail(request.error(), exitBadArguments);
    if (const auto *help = std::get_if<HelpWanted>(&*request)) {
        writeLine(stdout, help->text.toLocal8Bit().trimmed());
        return 0;
    }
    return serve(application, std::get<PracticeOptions>(*request));
}
