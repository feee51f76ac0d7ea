// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultinjector.h"

#include "faultkinds.h"

#include <QSet>

#include <algorithm>

namespace mapdesk::practice {

namespace {

// A star takes any bytes, slashes too; each is matched as one Latin-1 character. An empty path
// matches every other.
QRegularExpression pathPattern(const QByteArray &path)
{
    const QString pattern = QRegularExpression::escape(QString::fromLatin1(path))
                                .replace(QStringLiteral("\\*"), QStringLiteral(".*"));
    return QRegularExpression(path.isEmpty() ? QString()
                                             : QRegularExpression::anchoredPattern(pattern),
                              QRegularExpression::DotMatchesEverythingOption);
}

bool isConditionalWrite(const HttpRequest &request)
{
    return request.method != "GET" && !request.header("If-Match").isNull();
}

bool matches(const FaultRule &rule, const QRegularExpression &path, const HttpRequest &request)
{
    if (!rule.method.isEmpty() && rule.method != request.method)
        return false;
    if (rule.status == 412 && !isConditionalWrite(request))
        return false;
    return path.match(QString::fromLatin1(request.encodedPath)).hasMatch();
}

} // namespace

FaultInjector::FaultInjector(const FaultPlan &plan)
{
    quint32 number = 0;
    for (const FaultRule &rule : plan.rules()) {
        const quint32 seeds[] = {plan.seed(), ++number};
        m_rules.push_back({rule, pathPattern(rule.path), QRandomGenerator(seeds)});
    }
}

bool FaultInjector::ActiveRule::mayMeet(const HttpRequest &request)
{
    return matches(rule, path, request) && ++matched > rule.skip && met != rule.times
        && (rule.probability >= 1 || random.generateDouble() < rule.probability);
}

std::chrono::milliseconds FaultInjector::longestReadDelay() const
{
    std::chrono::milliseconds longest{0};
    for (const ActiveRule &active : m_rules) {
        if (active.rule.kind->concern == FaultKind::Concern::ReadDelay)
            longest = std::max(longest, active.rule.duration);
    }
    return longest;
}

FaultEffects FaultInjector::meet(const HttpRequest &request)
{
    FaultEffects effects;
    QSet<FaultKind::Concern> concerns;
    for (ActiveRule &active : m_rules) {
        const FaultRule &rule = active.rule;
        if (!active.mayMeet(request) || concerns.contains(rule.kind->concern))
            continue;
        concerns.insert(rule.kind->concern);
        ++active.met;
        effects.carriedOut = effects.carriedOut && rule.carriedOut;
        rule.kind->apply(rule, active.random, effects);
    }
    return effects;
}

} // namespace mapdesk::practice
