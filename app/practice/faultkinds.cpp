// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultkinds.h"

#include <QStringList>

#include <algorithm>
#include <iterator>

namespace mapdesk::practice {

namespace {

using Concern = FaultKind::Concern;
using Effects = FaultEffects;
using Random = QRandomGenerator;
using When = FaultRule::When;
using Ending = Delivery::Ending;

void delay(const FaultRule &rule, Random &random, Effects &effects)
{
    const auto most = static_cast<int>(rule.jitter.count());
    effects.delay = rule.duration + std::chrono::milliseconds(random.bounded(most + 1));
}

void answerStatus(const FaultRule &rule, Random &, Effects &effects)
{
    effects.replacement = {rule.status, rule.code, rule.message, rule.retryAfterSeconds, rule.body};
}

void answerHtml(const FaultRule &rule, Random &, Effects &effects)
{
    effects.replacement = {.status = rule.status ? rule.status : 200,
                           .body = FaultRule::Body::Html};
}

template <Effects::MemberDamage::Kind kind>
void damageMembers(const FaultRule &rule, Random &random, Effects &effects)
{
    effects.memberDamage = {kind, rule.members, random.generate()};
}

void fill(const FaultRule &rule, Random &, Effects &effects)
{
    effects.filler = rule.bytes;
}

void moveDate(const FaultRule &rule, Random &, Effects &effects)
{
    effects.dateOffset = rule.offset;
}

void addEmptyPage(const FaultRule &, Random &, Effects &effects)
{
    effects.twists.emptyPageAfterTheLast = true;
}

void shufflePage(const FaultRule &, Random &random, Effects &effects)
{
    effects.twists.shuffleSeed = random.generate();
}

void delayReads(const FaultRule &rule, Random &, Effects &effects)
{
    effects.twists.delay = rule.duration;
}

template <Ending ending>
void cut(const FaultRule &rule, Random &, Effects &effects)
{
    effects.cut = {rule.when, rule.bytes, ending};
}

template <When when, Ending ending>
void cutThere(const FaultRule &rule, Random &, Effects &effects)
{
    effects.cut = {when, rule.bytes, ending};
}

void refuseConnections(const FaultRule &rule, Random &, Effects &effects)
{
    effects.cut = {.when = When::Before, .ending = Ending::Reset};
    effects.closedFor = rule.duration;
}

constexpr auto wrongType = Effects::MemberDamage::Kind::WrongType;
constexpr auto missing = Effects::MemberDamage::Kind::Missing;

constexpr FaultKind kinds[] = {
    {"latency", Concern::Delay, true, "ms|jitter_ms", "ms", delay},
    {"status", Concern::Answer, false, "status|code|message|retry_after_s|body|carried_out",
     "status", answerStatus},
    {"html", Concern::Answer, true, "status|carried_out", nullptr, answerHtml},
    {"wrong-types", Concern::Members, true, "members", nullptr, damageMembers<wrongType>},
    {"missing-members", Concern::Members, true, "members", nullptr, damageMembers<missing>},
    {"huge", Concern::Size, true, "bytes", "bytes", fill},
    {"clock", Concern::Date, true, "offset_s", "offset_s", moveDate},
    {"extra-empty-page", Concern::PageEnd, true, "", nullptr, addEmptyPage},
    {"shuffled-page", Concern::PageOrder, true, "", nullptr, shufflePage},
    {"late-reads", Concern::ReadDelay, true, "ms", "ms", delayReads},
    {"reset", Concern::Connection, true, "when|bytes|carried_out", nullptr, cut<Ending::Reset>},
    {"silent", Concern::Connection, true, "when|bytes|carried_out", nullptr, cut<Ending::Silent>},
    {"cut-short", Concern::Connection, true, "bytes|carried_out", nullptr,
     cutThere<When::Middle, Ending::Closed>},
    {"endless", Concern::Connection, true, "carried_out", nullptr,
     cutThere<When::After, Ending::Endless>},
    {"refuse", Concern::Connection, false, "for_ms|carried_out", "for_ms", refuseConnections},
};

} // namespace

const FaultKind *faultKind(const QString &name)
{
    const auto found = std::ranges::find_if(
        kinds, [&](const FaultKind &kind) { return name == QLatin1String(kind.name); });
    return found == std::end(kinds) ? nullptr : &*found;
}

QString faultNames()
{
    QStringList names;
    for (const FaultKind &kind : kinds)
        names.append(QLatin1String(kind.name));
    return names.join(QStringLiteral(", "));
}

} // namespace mapdesk::practice
