// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilechecks.h"

namespace mapdesk {

namespace {

class Collector
{
public:
    void add(ProfileField field, const QString &value, const QString &sentence)
    {
        if (!sentence.isEmpty())
            problems[field] = {sentence, value.isEmpty()};
    }

    ProfileProblems problems;
};

QString nameProblem(const QString &name, const QStringList &takenNames)
{
    if (takenNames.contains(name, Qt::CaseInsensitive))
        return ProfileChecks::tr("Another profile has this name: nobody could tell them apart.");
    return ProfileFields::nameProblem(name);
}

void addSignIn(const Profile &profile, const KnownSecrets &typed, Collector &found)
{
    const CredentialKind kind = profile.credentialKind;
    found.add(ProfileField::Account, profile.accountSid,
              ProfileFields::accountSidProblem(profile.accountSid, kind));
    if (kind == CredentialKind::ApiKey)
        found.add(ProfileField::ApiKey, profile.apiKeySid,
                  ProfileFields::apiKeySidProblem(profile.apiKeySid));
    if (!typed.credential.isEmpty())
        found.add(kind == CredentialKind::ApiKey ? ProfileField::ApiKeySecret
                                                 : ProfileField::AuthToken,
                  typed.credential, ProfileFields::credentialProblem(typed.credential, kind));
}

void addHost(const ServiceHost &host, Collector &found)
{
    found.add(ProfileField::Edge, host.edge, ProfileFields::edgeProblem(host.edge));
    found.add(ProfileField::Region, host.region, ProfileFields::regionProblem(host.region));
    if (host.url.isEmpty())
        return;
    if (const auto origin = ServiceOrigin::parse(host.url); !origin)
        found.add(ProfileField::Url, host.url, origin.error());
}

QString nameOf(ProfileField field)
{
    switch (field) {
    case ProfileField::Name:
        return ProfileChecks::tr("name");
    case ProfileField::Account:
        return ProfileChecks::tr("account SID");
    case ProfileField::ApiKey:
        return ProfileChecks::tr("API key SID");
    case ProfileField::Region:
        return ProfileChecks::tr("region");
    case ProfileField::Url:
        return ProfileChecks::tr("service URL");
    case ProfileField::ProxyHost:
        return ProfileChecks::tr("proxy host");
    case ProfileField::ApiKeySecret:
    case ProfileField::AuthToken:
    case ProfileField::Edge:
    case ProfileField::DefaultService:
    case ProfileField::AuthorityFile:
        break; // may be left empty
    }
    return {};
}

} // namespace

ProfileProblems ProfileChecks::problems(const Profile &profile, const KnownSecrets &typed,
                                        const QStringList &takenNames)
{
    Collector found;
    found.add(ProfileField::Name, profile.name, nameProblem(profile.name, takenNames));
    addSignIn(profile, typed, found);
    addHost(profile.host, found);
    found.add(ProfileField::DefaultService, profile.defaultService,
              ProfileFields::serviceProblem(profile.defaultService));
    return found.problems;
}

QString ProfileChecks::stillNeeded(const ProfileProblems &problems)
{
    QStringList names;
    for (const auto &[field, problem] : problems) {
        if (problem.isMissing)
            names += nameOf(field);
    }
    return names.isEmpty() ? QString() : tr("Still needed: %1.").arg(names.join(tr(", ")));
}

} // namespace mapdesk
