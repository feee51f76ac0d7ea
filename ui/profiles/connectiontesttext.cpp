// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectiontesttext.h"

#include "displaytext.h"

namespace mapdesk {

namespace {

QString nameOf(const SyncService &service)
{
    const QString name = service.friendlyName.isEmpty() ? service.uniqueName : service.friendlyName;
    if (name.isEmpty())
        return visibleText(service.sid.value());
    return QStringLiteral("%1 (%2)").arg(visibleText(name), visibleText(service.sid.value()));
}

bool isOfAnotherAccount(const SyncService &service, const Profile &profile)
{
    // With an API key the account may be left out.
    return !profile.accountSid.isEmpty() && !service.accountSid.isEmpty()
        && service.accountSid.value() != profile.accountSid;
}

} // namespace

TestAnswer ConnectionTestText::of(const Profile &profile, const ConnectionReport &report)
{
    if (!report.service)
        return {true, {tr("Signed in. This account has no Sync service yet."), {}, {}}};
    const SyncService &service = *report.service;
    if (isOfAnotherAccount(service, profile)) {
        return {false,
                {tr("Signed in, but to another account."),
                 tr("The credentials are those of %1. Correct the account SID, or take the "
                    "credentials of %2.")
                     .arg(visibleText(service.accountSid.value()), profile.accountSid),
                 {}}};
    }
    const QString sentence = report.hasMore
        ? tr("Signed in. This account has the service %1 and more.")
        : tr("Signed in. This account has the service %1.");
    return {true, {sentence.arg(nameOf(service)), {}, {}}};
}

TestAnswer ConnectionTestText::of(const Profile &profile, const ApiError &error)
{
    const QString host = profile.host.baseUrl();
    return {false, ErrorText::explain(tr("Could not sign in to %1.").arg(host), error)};
}

TestAnswer ConnectionTestText::notTried(const QString &why)
{
    return {false, {tr("Not tried."), why, {}}};
}

} // namespace mapdesk
