// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultinjector.h"

#include "faultkinds.h"

#include <QSet>

#include <algorithm>

namespace mapdesk::practice {

namespace {

// A star takes any bytes, slashes too.
bool matchesGlob(QByteArrayView text, QByteArrayView glob)
{
    qsizetype at = 0;
    qsizetype in = 0;
    qsizetype star = -1;
    qsizetype starTook = 0;
    while (at < text.size()) {
        if (in < glob.size() && glob[in] == '*') {
            star = in++;
            starTook = at;
        } else if (in < glob.size() && glob[in] == text[at]) {
            ++in;
            ++at;
        } else if (star >= 0) {
            in = star + 1;
            at = ++starTook;
        } else {
            return false;
        }
    }
    return glob.sliced(in).toByteArray().count('*') == glob.size() - in;
}

bool isConditionalWrite(const HttpRequest &request)
{
    return request.method != "GET" && !request.header("If-Match").isNull();
}

bool matches(const FaultRule &rule, const HttpRequest &request)
{
    if (!rule.method.isEmpty() && rule.method != request.method)
        return false;
    if (rule.status == 412 && !isConditionalWrite(request))
        return false;
    return rule.path.isEmpty() || matchesGlob(request.encodedPath, rule.path);
}

} // namespace

FaultInjector::FaultInjector(const FaultPlan &plan)
{
    quint32 number = 0;
    for (const FaultRule &rule : plan.rules()) {
        const quint32 seeds[] = {plan.seed(), ++number};
        m_rules.push_back({rule, QRandomGenerator(seeds)});
    }
}

bool FaultInjector::ActiveRule::mayMeet(const HttpRequest &request)
{
    return matches(rule, request) && ++matched > rule.skip && met != rule.times
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
