// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile.h"

#include <QCoreApplication>

namespace mapdesk {

// What a person may enter in each field of a profile. A check gives a sentence that says what is
// wrong and what to do, or an empty text where nothing is. Only the base URL has its check
// elsewhere (ServiceOrigin).
class ProfileFields
{
    Q_DECLARE_TR_FUNCTIONS(ProfileFields)

public:
    // What was pasted, without the blanks, line breaks, invisible characters and quotes around it.
    static QString cleaned(const QString &text);

    static QString nameProblem(const QString &name);

    // With an API key the account may be left out.
    static QString accountSidProblem(const QString &sid, CredentialKind kind);
    static QString apiKeySidProblem(const QString &sid);
    // The API key's secret, or the Auth Token. The sentence never contains it.
    static QString credentialProblem(const QString &secret, CredentialKind kind);

    // A service's SID, "default", or nothing.
    static QString serviceProblem(const QString &sidOrDefault);

    // A part of a host's name as in "ashburn" and "us1", or nothing.
    static QString edgeProblem(const QString &edge);
    static QString regionProblem(const QString &region);

    // Of a manual proxy: a host's name or address, and its port.
    static QString proxyHostProblem(const QString &host);
    static QString proxyPortProblem(int port);

    // A file with at least one certificate as PEM, or nothing. Reads the file.
    static QString authorityFileProblem(const QString &path);
};

} // namespace mapdesk
