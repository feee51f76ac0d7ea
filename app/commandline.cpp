// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include <QCommandLineParser>

namespace mapdesk {

namespace {

Result<LaunchOptions::Remote, QString> remoteService(const QString &baseUrl,
                                                     const std::optional<FoundProfile> &found)
{
    const auto origin = ServiceOrigin::parse(baseUrl);
    if (!origin)
        return failure(origin.error());
    if (!found || !found->secret) {
        return failure(CommandLine::tr(
            "--base-url needs credentials: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, "
            "or TWILIO_API_KEY and TWILIO_API_SECRET."));
    }
    return LaunchOptions::Remote{*origin, {found->profile.userName(), *found->secret}};
}

Result<LaunchOptions, QString> journalCheck(const QCommandLineParser &parser)
{
    const QStringList files = parser.positionalArguments();
    if (parser.optionNames().size() > 1)
        return failure(CommandLine::tr("--verify-journal opens no window and goes with no other "
                                       "option: give it alone, or with the file to be checked."));
    if (files.size() > 1) {
        return failure(CommandLine::tr("One journal can be checked at a time, but %1 were given.")
                           .arg(files.size()));
    }
    LaunchOptions options;
    options.journalCheck = LaunchOptions::JournalCheck{files.value(0)};
    return options;
}

} // namespace

QString CommandLine::helpText()
{
    return tr(
        "Usage: mapdesk [--profile NAME | --practice [--practice-data FILE] | --base-url URL] "
        "[LINK]\n"
        "       mapdesk --verify-journal [FILE]\n"
        "\n"
        "Browse and edit Twilio Sync Maps. Without an option it opens the profile that was used\n"
        "last. While it runs, a further start opens its window there.\n"
        "\n"
        "  LINK                  open what this names: mapdesk://open?service=..&map=..&key=..,\n"
        "                        or a URL of the profile's own Sync service\n"
        "  --profile NAME        open the profile with this name\n"
        "  --practice            work on a practice service inside this program\n"
        "  --practice-data FILE  keep the practice service's data in FILE, not in memory\n"
        "  --base-url URL        work on the Sync service at URL for this run, with the\n"
        "                        credentials in TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, or\n"
        "                        TWILIO_API_KEY and TWILIO_API_SECRET; a service that is not on\n"
        "                        this computer counts as production\n"
        "  --verify-journal      check the journal of writes and print what was found, without a\n"
        "                        window; FILE is a copy of it, or its folder; the exit code is 0\n"
        "                        for a whole journal, 1 for a broken one, 2 where none can be "
        "read\n"
        "  --help                print this help\n"
        "  --version             print the version\n");
}

Result<LaunchOptions, QString> CommandLine::parse(const QStringList &arguments)
{
    LaunchOptions options;
    options.environment = takeEnvironmentCredentials();
    const QCommandLineOption profile(QStringLiteral("profile"), {}, QStringLiteral("name"));
    const QCommandLineOption practice(QStringLiteral("practice"));
    const QCommandLineOption practiceData(QStringLiteral("practice-data"), {},
                                          QStringLiteral("file"));
    const QCommandLineOption baseUrl(QStringLiteral("base-url"), {}, QStringLiteral("url"));
    const QCommandLineOption verifyJournal(QStringLiteral("verify-journal"));
    QCommandLineParser parser;
    parser.addOptions({profile, practice, practiceData, baseUrl, verifyJournal});
    const QString hint = tr("mapdesk --help lists what is possible.");
    if (!parser.parse(QStringList(QStringLiteral("mapdesk")) + arguments))
        return failure(parser.errorText() + QLatin1Char(' ') + hint);
    const QStringList links = parser.positionalArguments();
    if (parser.isSet(verifyJournal))
        return journalCheck(parser);
    if (links.size() > 1)
        return failure(tr("One link can be opened at a time, but %1 were given. %2")
                           .arg(links.size())
                           .arg(hint));
    const bool isPractice = parser.isSet(practice) || parser.isSet(practiceData);
    if (int(parser.isSet(profile)) + int(isPractice) + int(parser.isSet(baseUrl)) > 1)
        return failure(tr("--profile, --practice and --base-url exclude each other: give one."));

    if (parser.isSet(baseUrl)) {
        auto remote = remoteService(parser.value(baseUrl), options.environment);
        if (!remote)
            return failure(remote.error());
        options.remote = std::move(*remote);
    }
    options.isPractice = isPractice;
    options.practiceData = parser.value(practiceData);
    options.request = {parser.value(profile), links.value(0)};
    return options;
}

} // namespace mapdesk
