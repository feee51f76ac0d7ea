// SPDX-License-Identifier: GPL-3.0-or-later
#include "seed.h"

#include "benchseed.h"
#include "demoseed.h"
#include "seedwriter.h"

namespace mapdesk::practice {

namespace {

// Each gives the SID of the service to show first.
Outcome<QString> fill(SyncState &state, const SeedRecipe &recipe, const SidSource &sids,
                      qint64 nowMs)
{
    switch (recipe.kind) {
    case SeedRecipe::Kind::Demo:
        return fillWithDemo(SeedWriter(state, sids, nowMs));
    case SeedRecipe::Kind::Items:
        return fillWithItems(SeedWriter(state, SidSource::repeatable(1), nowMs), recipe);
    case SeedRecipe::Kind::Empty:
        break;
    }
    return SeedWriter(state, sids, nowMs).addService({.friendlyName = QStringLiteral("Empty")});
}

} // namespace

Outcome<Account> accountOrSeed(SyncState &state, const SeedRecipe &recipe, SidSource &sids,
                               const Clock &clock)
{
    const auto known = state.account();
    if (!known)
        return failure(known.error());
    if (*known)
        return **known;
    Transaction transaction(state.database());
    Account account{.sid = sids.next(QLatin1String("AC")),
                    .authToken = sids.next(QLatin1String()),
                    .serviceSid = {},
                    .apiKeySid = sids.next(QLatin1String("SK")),
                    .apiKeySecret = sids.next(QLatin1String())};
    return fill(state, recipe, SidSource::unpredictable(), clock.nowMs())
        .and_then([&](const QString &serviceSid) {
            account.serviceSid = serviceSid;
            return state.setAccount(account);
        })
        .and_then([&] { return transaction.commit(); })
        .map([&] { return account; });
}

} // namespace mapdesk::practice
