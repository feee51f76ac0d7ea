// SPDX-License-Identifier: GPL-3.0-or-later
#include "environmentcredentials.h"

#include "profilefields.h"

#include <cstdlib>
#include <cstring>

namespace mapdesk {

namespace {

struct EnvironmentCredentials
{
    Q_DECLARE_TR_FUNCTIONS(EnvironmentCredentials)
};

QString takeVariable(const char *name)
{
    const QString value = ProfileFields::cleaned(qEnvironmentVariable(name));
    // The system shows others of this user what a program was started with, unset or not.
    if (char *bytes = std::getenv(name))
        std::memset(bytes, 0, std::strlen(bytes));
    qunsetenv(name);
    return value;
}

QString whyNoSecret(const Profile &profile)
{
    return profile.credentialKind == CredentialKind::ApiKey
        ? EnvironmentCredentials::tr("TWILIO_API_SECRET is not set: enter the secret by hand.")
        : EnvironmentCredentials::tr("TWILIO_AUTH_TOKEN is not set: enter the token by hand.");
}

} // namespace

std::optional<FoundProfile> takeEnvironmentCredentials()
{
    const QString account = takeVariable("TWILIO_ACCOUNT_SID");
    const QString token = takeVariable("TWILIO_AUTH_TOKEN");
    const QString key = takeVariable("TWILIO_API_KEY");
    const QString keySecret = takeVariable("TWILIO_API_SECRET");
    if (account.isEmpty() && key.isEmpty())
        return {};
    const bool hasKey = !key.isEmpty() && !keySecret.isEmpty();
    const bool hasAccount = !account.isEmpty() && !token.isEmpty();
    FoundProfile found;
    found.profile = newProfile();
    found.profile.name = EnvironmentCredentials::tr("From the environment");
    found.profile.accountSid = account;
    found.profile.apiKeySid = key;
    const bool isKey = hasKey || (!hasAccount && !key.isEmpty());
    found.profile.credentialKind = isKey ? CredentialKind::ApiKey : CredentialKind::AuthToken;
    found.profile.host.edge = ProfileFields::cleaned(qEnvironmentVariable("TWILIO_EDGE"));
    found.profile.host.region = ProfileFields::cleaned(qEnvironmentVariable("TWILIO_REGION"));
    if (hasKey || hasAccount)
        found.secret = hasKey ? keySecret : token;
    else
        found.whyNoSecret = whyNoSecret(found.profile);
    return found;
}

} // namespace mapdesk
