// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultmembers.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace mapdesk::practice {

namespace {

constexpr qint64 mostRequests = 1'000'000'000;
constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
constexpr qint64 tenYearsSeconds = 10LL * 365 * 24 * 60 * 60;
constexpr qint64 mostBytes = 8LL * 1024 * 1024 * 1024;

template <auto field, qint64 least, qint64 most>
Result<void, QString> wholeNumber(FaultRule &rule, const QJsonValue &value)
{
    const double number = value.toDouble(std::nan(""));
    if (std::trunc(number) != number || number < least || number > most)
        return failure(QStringLiteral("a whole number from %1 to %2").arg(least).arg(most));
    auto &target = rule.*field;
    target = static_cast<std::remove_reference_t<decltype(target)>>(static_cast<qint64>(number));
    return {};
}

Result<void, QString> probability(FaultRule &rule, const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    if (number < 0 || number > 1)
        return failure(QStringLiteral("a number from 0 to 1"));
    rule.probability = number;
    return {};
}

Result<void, QString> carriedOut(FaultRule &rule, const QJsonValue &value)
{
    if (!value.isBool())
        return failure(QStringLiteral("true or false"));
    rule.carriedOut = value.toBool();
    return {};
}

Result<qsizetype, QString> wordIndex(const QJsonValue &value, const QStringList &words)
{
    const qsizetype index = value.isString() ? words.indexOf(value.toString()) : -1;
    if (index < 0)
        return failure(QStringLiteral("one of \"%1\"").arg(words.join(QStringLiteral("\", \""))));
    return index;
}

// The words stand in the order of the enumerators.
template <auto field>
void setEnumerator(FaultRule &rule, qsizetype index)
{
    auto &target = rule.*field;
    target = static_cast<std::remove_reference_t<decltype(target)>>(index);
}

Result<void, QString> body(FaultRule &rule, const QJsonValue &value)
{
    return wordIndex(value,
                     {QStringLiteral("json"), QStringLiteral("html"), QStringLiteral("empty")})
        .map([&](qsizetype index) { setEnumerator<&FaultRule::body>(rule, index); });
}

Result<void, QString> when(FaultRule &rule, const QJsonValue &value)
{
    return wordIndex(value,
                     {QStringLiteral("before"), QStringLiteral("middle"), QStringLiteral("after")})
        .map([&](qsizetype index) { setEnumerator<&FaultRule::when>(rule, index); });
}

Result<void, QString> method(FaultRule &rule, const QJsonValue &value)
{
    return wordIndex(value,
                     {QStringLiteral("GET"), QStringLiteral("HEAD"), QStringLiteral("POST"),
                      QStringLiteral("PUT"), QStringLiteral("PATCH"), QStringLiteral("DELETE"),
                      QStringLiteral("OPTIONS")})
        .map([&](qsizetype) { rule.method = value.toString().toLatin1(); });
}

Result<void, QString> path(FaultRule &rule, const QJsonValue &value)
{
    const QByteArray text = value.toString().toUtf8();
    if (!text.startsWith('/') && !text.startsWith('*'))
        return failure(QStringLiteral("a percent-encoded path from its first slash, where a * "
                                      "stands for anything, as in \"/v1/Services/*/Maps/*\""));
    rule.path = text;
    return {};
}

Result<void, QString> message(FaultRule &rule, const QJsonValue &value)
{
    if (!value.isString() || value.toString().isEmpty())
        return failure(QStringLiteral("a text"));
    rule.message = value.toString().toUtf8();
    return {};
}

Result<void, QString> members(FaultRule &rule, const QJsonValue &value)
{
    const QJsonArray names = value.toArray();
    const bool areNames = std::ranges::all_of(
        names, [](const QJsonValue &name) { return name.isString(); });
    if (names.isEmpty() || !areNames)
        return failure(QStringLiteral("a list of members' names, as in [\"data\"]"));
    for (const auto &name : names)
        rule.members.append(name.toString());
    return {};
}

struct Member
{
    const char *name;
    Result<void, QString> (*read)(FaultRule &, const QJsonValue &);
};

constexpr Member memberTable[] = {
    {"method", method},
    {"path", path},
    {"skip", wholeNumber<&FaultRule::skip, 0, mostRequests>},
    {"times", wholeNumber<&FaultRule::times, 1, mostRequests>},
    {"probability", probability},
    {"carried_out", carriedOut},
    {"status", wholeNumber<&FaultRule::status, 200, 599>},
    {"code", wholeNumber<&FaultRule::code, 10'000, 59'999>},
    {"message", message},
    {"retry_after_s", wholeNumber<&FaultRule::retryAfterSeconds, 0, tenYearsSeconds>},
    {"body", body},
    {"ms", wholeNumber<&FaultRule::duration, 0, dayMs>},
    {"jitter_ms", wholeNumber<&FaultRule::jitter, 0, dayMs>},
    {"for_ms", wholeNumber<&FaultRule::duration, 1, dayMs>},
    {"offset_s", wholeNumber<&FaultRule::offset, -tenYearsSeconds, tenYearsSeconds>},
    {"bytes", wholeNumber<&FaultRule::bytes, 0, mostBytes>},
    {"when", when},
    {"members", members},
};

} // namespace

Result<void, QString> readFaultMember(FaultRule &rule, const QString &name, const QJsonValue &value)
{
    const auto found = std::ranges::find_if(
        memberTable, [&](const Member &member) { return name == QLatin1String(member.name); });
    Q_ASSERT(found != std::end(memberTable));
    return found->read(rule, value);
}

} // namespace mapdesk::practice
