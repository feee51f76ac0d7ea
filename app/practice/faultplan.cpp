// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultplan.h"

#include "faultkinds.h"
#include "faultmembers.h"
#include "jsonvalidator.h"
#include "jsonvaluetext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

namespace mapdesk::practice {

namespace {

QString quoted(const QString &text)
{
    return QLatin1Char('"') + text + QLatin1Char('"');
}

QString listed(const QStringList &names)
{
    return quoted(names.join(QStringLiteral("\", \"")));
}

QStringList allowedMembers(const FaultKind &kind)
{
    return (QString::fromLatin1(commonFaultMembers) + QLatin1Char('|')
            + QLatin1String(kind.members))
        .split(QLatin1Char('|'), Qt::SkipEmptyParts);
}

Result<void, QString> checkNames(const QJsonObject &object, const QStringList &allowed)
{
    for (const QString &name : object.keys()) {
        if (!allowed.contains(name))
            return failure(QStringLiteral("%1 is unknown here; there are %2")
                               .arg(quoted(name), listed(allowed)));
    }
    return {};
}

Result<FaultRule, QString> startRule(const QJsonObject &object)
{
    const QJsonValue name = object.value(QLatin1String("fault"));
    const FaultKind *kind = faultKind(name.toString());
    if (!kind)
        return failure(QStringLiteral("\"fault\": %1 is no fault; there are %2")
                           .arg(name.isUndefined() ? QStringLiteral("nothing") : jsonText(name),
                                faultNames()));
    FaultRule rule;
    rule.kind = kind;
    rule.carriedOut = kind->carriedOut;
    return rule;
}

Result<void, QString> readMembers(FaultRule &rule, const QJsonObject &object)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key() == QLatin1String("fault"))
            continue;
        const auto taken = readFaultMember(rule, member.key(), member.value());
        if (!taken)
            return failure(QStringLiteral("%1: %2 is not taken; give %3")
                               .arg(quoted(member.key()), jsonText(member.value()), taken.error()));
    }
    return {};
}

Result<FaultRule, QString> readRule(const QJsonValue &value)
{
    if (!value.isObject())
        return failure(QStringLiteral("%1 is no object").arg(jsonText(value)));
    const QJsonObject object = value.toObject();
    auto rule = startRule(object);
    if (!rule)
        return rule;
    if (const auto checked = checkNames(object, allowedMembers(*rule->kind)); !checked)
        return failure(checked.error());
    const char *needed = rule->kind->neededMember;
    if (needed && !object.contains(QLatin1String(needed)))
        return failure(QStringLiteral("\"%1\" is missing").arg(QLatin1String(needed)));
    if (const auto read = readMembers(*rule, object); !read)
        return failure(read.error());
    return rule;
}

Result<QJsonObject, QString> readDocument(const QByteArray &json)
{
    if (const auto error = validateJson(json)) {
        return failure(QStringLiteral("line %1, column %2: %3")
                           .arg(error->line)
                           .arg(error->column)
                           .arg(error->message));
    }
    const QJsonObject document = QJsonDocument::fromJson(json).object();
    if (!document.value(QLatin1String("faults")).isArray())
        return failure(QStringLiteral("there is no list of rules; give {\"faults\": [..]}"));
    if (const auto checked = checkNames(document,
                                        {QStringLiteral("seed"), QStringLiteral("faults")});
        !checked)
        return failure(checked.error());
    return document;
}

Result<quint32, QString> readSeed(const QJsonValue &value)
{
    constexpr auto most = std::numeric_limits<quint32>::max();
    const qint64 seed = value.isUndefined() ? 0 : value.toInteger(-1);
    if (seed < 0 || seed > most)
        return failure(QStringLiteral("\"seed\": %1 is not taken; give a whole number from 0 to %2")
                           .arg(jsonText(value))
                           .arg(most));
    return static_cast<quint32>(seed);
}

} // namespace

Result<FaultPlan, QString> FaultPlan::parse(const QByteArray &json)
{
    const auto document = readDocument(json);
    if (!document)
        return failure(document.error());
    const auto seed = readSeed(document->value(QLatin1String("seed")));
    if (!seed)
        return failure(seed.error());
    FaultPlan plan;
    plan.m_seed = *seed;
    const QJsonArray rules = document->value(QLatin1String("faults")).toArray();
    for (const auto &value : rules) {
        const auto rule = readRule(value);
        if (!rule)
            return failure(
                QStringLiteral("rule %1: %2").arg(plan.m_rules.size() + 1).arg(rule.error()));
        plan.m_rules.append(*rule);
    }
    return plan;
}

} // namespace mapdesk::practice
