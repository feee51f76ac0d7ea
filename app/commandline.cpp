// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include <QCommandLineParser>

namespace mapdesk {

namespace {

QString takeVariable(const char *name)
{
    const QString value = qEnvironmentVariable(name);
    qunsetenv(name);
    return value;
}

Credentials takeCredentials()
{
    const Credentials account{takeVariable("TWILIO_ACCOUNT_SID"),
                              takeVariable("TWILIO_AUTH_TOKEN")};
    const Credentials apiKey{takeVariable("TWILIO_API_KEY"), takeVariable("TWILIO_API_SECRET")};
    return apiKey.userName.isEmpty() || apiKey.password.isEmpty() ? account : apiKey;
}

Result<LaunchOptions, QString> remoteOptions(const QString &baseUrl, const Credentials &credentials)
{
    const auto origin = ServiceOrigin::parse(baseUrl);
    if (!origin)
        return failure(origin.error());
    if (credentials.userName.isEmpty() || credentials.password.isEmpty()) {
        return failure(CommandLine::tr(
            "--base-url needs credentials: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, "
            "or TWILIO_API_KEY and TWILIO_API_SECRET."));
    }
    return LaunchOptions{LaunchOptions::Remote{*origin, credentials}, {}};
}

} // namespace

QString CommandLine::helpText()
{
    return tr(
        "Usage: mapdesk [--practice [--practice-data FILE] | --base-url URL]\n"
        "\n"
        "Browse and edit Twilio Sync Maps.\n"
        "\n"
        "  --practice            work on a practice service inside this program (the default)\n"
        "  --practice-data FILE  keep the practice service's data in FILE, not in memory\n"
        "  --base-url URL        work on the Sync service at URL, with the credentials in\n"
        "                        TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, or\n"
        "                        TWILIO_API_KEY and TWILIO_API_SECRET; a service that is not\n"
        "                        on this computer is only read\n"
        "  --help                print this help\n"
        "  --version             print the version\n");
}

Result<LaunchOptions, QString> CommandLine::parse(const QStringList &arguments)
{
    const Credentials credentials = takeCredentials();
    const QCommandLineOption practice(QStringLiteral("practice"));
    const QCommandLineOption practiceData(QStringLiteral("practice-data"), {},
                                          QStringLiteral("file"));
    const QCommandLineOption baseUrl(QStringLiteral("base-url"), {}, QStringLiteral("url"));
    QCommandLineParser parser;
    parser.addOptions({practice, practiceData, baseUrl});
    const QString hint = tr("mapdesk --help lists what is possible.");
    if (!parser.parse(QStringList(QStringLiteral("mapdesk")) + arguments))
        return failure(parser.errorText() + QLatin1Char(' ') + hint);
    if (!parser.positionalArguments().isEmpty()) {
        return failure(
            tr("\"%1\" is not an option. %2").arg(parser.positionalArguments().constFirst(), hint));
    }
    if (!parser.isSet(baseUrl))
        return LaunchOptions{{}, parser.value(practiceData)};
    if (parser.isSet(practice) || parser.isSet(practiceData))
        return failure(tr("--base-url and --practice exclude each other: leave one out."));
    return remoteOptions(parser.value(baseUrl), credentials);
}

} // namespace mapdesk
