// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profilefields.h"
#include "profilesettings.h"

#include <QStringList>

#include <map>

namespace mapdesk {

// A field of the form in which something can be wrong.
enum class ProfileField {
    Name,
    Account,
    ApiKey,
    ApiKeySecret,
    AuthToken,
    Edge,
    Region,
    Url,
    DefaultService,
    ProxyHost,
    AuthorityFile,
};

// What is wrong with a field; a field with nothing in it that must have something is missing.
struct FieldProblem
{
    QString sentence; // says what to enter instead
    bool isMissing = false;
};

using ProfileProblems = std::map<ProfileField, FieldProblem>;

// What is wrong with a profile as it was entered, as far as the profile shows it.
class ProfileChecks
{
    Q_DECLARE_TR_FUNCTIONS(ProfileChecks)

public:
    // `takenNames`: of the other profiles. A secret may be left out.
    static ProfileProblems problems(const Profile &profile, const KnownSecrets &typed,
                                    const QStringList &takenNames);

    // "Still needed: profile name, account SID."; empty where nothing is missing.
    static QString stillNeeded(const ProfileProblems &problems);
};

} // namespace mapdesk
