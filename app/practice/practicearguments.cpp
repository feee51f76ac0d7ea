// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicearguments.h"

#include "numbers.h"

#include <QCommandLineParser>
#include <QFile>
#include <QFileInfo>

namespace mapdesk::practice {

namespace {

constexpr qint64 longestLatencyMs = 10 * 60 * 1000;
constexpr qint64 largestOffsetSeconds = 10LL * 365 * 24 * 60 * 60;

void declareOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QStringLiteral(
        "A local stand-in for Twilio Sync's REST API: services, maps, items and permissions.\n"
        "It listens on 127.0.0.1 only. The first line on standard output is a JSON object\n"
        "with url, account_sid, auth_token, service_sid, api_key_sid and api_key_secret; then it\n"
        "serves until it is told to stop (Ctrl+C)."));
    parser.addOptions({
        {QStringLiteral("port"), QStringLiteral("Port to listen on; 0 takes a free one."),
         QStringLiteral("N"), QStringLiteral("0")},
        {QStringLiteral("data"),
         QStringLiteral("SQLite file that keeps state and credentials; made if it is not there."
                        " Without it everything is in memory."),
         QStringLiteral("FILE")},
        {QStringLiteral("seed"),
         QStringLiteral("What a new state holds: demo, empty or items:N[,keys=seq|uuid|phone|skew|"
                        "mixed][,data=BYTES]. A file that holds something keeps it."),
         QStringLiteral("SEED"), QStringLiteral("demo")},
        {QStringLiteral("latency-ms"), QStringLiteral("Wait so long before each answer."),
         QStringLiteral("N"), QStringLiteral("0")},
        {QStringLiteral("no-rate-limits"), QStringLiteral("Never answer 429.")},
        {QStringLiteral("assume"),
         QStringLiteral("What to do where Twilio documents nothing; may be given again:\n")
             + Assumptions::help(),
         QStringLiteral("NAME=VALUE")},
        {QStringLiteral("access-log"), QStringLiteral("Append one JSON object per request."),
         QStringLiteral("FILE")},
        {QStringLiteral("faults"),
         QStringLiteral("JSON document of what is to go wrong; docs/practice-faults.md tells its"
                        " form."),
         QStringLiteral("FILE")},
        {QStringLiteral("clock-offset-s"), QStringLiteral("Seconds the service's clock is ahead."),
         QStringLiteral("N"), QStringLiteral("0")},
        {QStringLiteral("help"), QStringLiteral("Show this text and stop.")},
    });
}

Result<qint64, QString> number(const QCommandLineParser &parser, const QString &name, qint64 least,
                               qint64 most)
{
    const QString text = parser.value(name);
    if (const auto value = numberBetween(least, most, text))
        return *value;
    return failure(QStringLiteral("--%1 \"%2\": give a whole number from %3 to %4")
                       .arg(name, text)
                       .arg(least)
                       .arg(most));
}

Result<void, QString> readNumbers(PracticeOptions &options, const QCommandLineParser &parser)
{
    const auto port = number(parser, QStringLiteral("port"), 0, 65535);
    if (!port)
        return failure(port.error());
    const auto latency = number(parser, QStringLiteral("latency-ms"), 0, longestLatencyMs);
    if (!latency)
        return failure(latency.error());
    const auto offset = number(parser, QStringLiteral("clock-offset-s"), -largestOffsetSeconds,
                               largestOffsetSeconds);
    if (!offset)
        return failure(offset.error());
    options.port = static_cast<quint16>(*port);
    options.latency = std::chrono::milliseconds(*latency);
    options.clockOffset = std::chrono::seconds(*offset);
    return {};
}

Result<void, QString> readFiles(PracticeOptions &options, const QCommandLineParser &parser)
{
    options.dataFile = parser.value(QStringLiteral("data"));
    options.accessLogFile = parser.value(QStringLiteral("access-log"));
    for (const QString &name :
         {QStringLiteral("data"), QStringLiteral("access-log"), QStringLiteral("faults")}) {
        if (parser.isSet(name) && parser.value(name).isEmpty())
            return failure(QStringLiteral("--%1 is empty: give the name of a file").arg(name));
    }
    const QFileInfo data(options.dataFile);
    if (parser.isSet(QStringLiteral("data")) && data == QFileInfo(options.accessLogFile))
        return failure(QStringLiteral("--access-log \"%1\" is the data file: give another one")
                           .arg(options.accessLogFile));
    return {};
}

Result<void, QString> readAssumptions(PracticeOptions &options, const QCommandLineParser &parser)
{
    for (const QString &text : parser.values(QStringLiteral("assume"))) {
        if (const auto taken = options.assumptions.assume(text); !taken)
            return taken;
    }
    return {};
}

Result<void, QString> readFaults(PracticeOptions &options, const QCommandLineParser &parser)
{
    const QString name = parser.value(QStringLiteral("faults"));
    if (name.isEmpty())
        return {};
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(QStringLiteral("--faults \"%1\": %2").arg(name, file.errorString()));
    auto plan = FaultPlan::parse(file.readAll());
    if (!plan)
        return failure(QStringLiteral("--faults \"%1\": %2").arg(name, plan.error()));
    options.faults = *plan;
    return {};
}

Result<void, QString> readSeed(PracticeOptions &options, const QCommandLineParser &parser)
{
    const auto seed = SeedRecipe::parse(parser.value(QStringLiteral("seed")));
    if (!seed)
        return failure(QStringLiteral("--seed: ") + seed.error());
    options.seed = *seed;
    return {};
}

} // namespace

Result<std::variant<PracticeOptions, HelpWanted>, QString>
parseArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    declareOptions(parser);
    if (!parser.parse(arguments))
        return failure(parser.errorText() + QStringLiteral(" --help lists what there is."));
    if (parser.isSet(QStringLiteral("help")))
        return HelpWanted{parser.helpText()};
    if (!parser.positionalArguments().isEmpty())
        return failure(QStringLiteral("\"%1\" is not a switch; --help lists what there is")
                           .arg(parser.positionalArguments().constFirst()));
    PracticeOptions options;
    options.rateLimits = !parser.isSet(QStringLiteral("no-rate-limits"));
    return readNumbers(options, parser)
        .and_then([&] { return readFiles(options, parser); })
        .and_then([&] { return readAssumptions(options, parser); })
        .and_then([&] { return readFaults(options, parser); })
        .and_then([&] { return readSeed(options, parser); })
        .map([&] { return std::variant<PracticeOptions, HelpWanted>(options); });
}

} // namespace mapdesk::practice
