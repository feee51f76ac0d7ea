// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environment.h"
#include "ids.h"
#include "proxysettings.h"

#include <QString>

namespace mapdesk {

using ProfileId = Identifier<struct ProfileIdTag, QString>; // a UUID without braces, made once

// What tells one profile's windows from another's besides its name. The colours themselves are
// ui/common's.
enum class ProfileColor {
    OfEnvironment,
    Blue,
    Teal,
    Green,
    Ochre,
    Brown,
    Red,
    Magenta,
    Violet,
    Gray,
};

// What a profile signs in with. An API key is the better choice: it can be revoked alone, while the
// Auth Token opens the whole account. https://www.twilio.com/docs/iam/api-keys
enum class CredentialKind {
    ApiKey, // SK SID and its secret
    AuthToken, // account SID and Auth Token
};

// Where a profile's service is: a URL, or else Twilio's own host.
struct ServiceHost
{
    QString url = {}; // base URL as ServiceOrigin takes it; empty: Twilio's host, named below
    QString edge = {}; // "ashburn"; empty: none
    QString region = {}; // "us1"; empty: none

    // `url`, or the name that Twilio's libraries build: https://sync.twilio.com,
    // sync.{region}.twilio.com, sync.{edge}.{region}.twilio.com with us1 where only an edge is
    // given. https://www.twilio.com/docs/global-infrastructure
    QString baseUrl() const;

    friend bool operator==(const ServiceHost &, const ServiceHost &) = default;
};

// An account's settings, without any secret (see ProfileSecrets).
struct Profile
{
    ProfileId id = {};
    QString name = {};
    Environment environment = Environment::Production;
    ProfileColor color = ProfileColor::OfEnvironment;
    QString accountSid = {}; // AC and 32 hexadecimal digits
    CredentialKind credentialKind = CredentialKind::ApiKey;
    QString apiKeySid = {}; // SK and 32 hexadecimal digits; of ApiKey
    ServiceHost host = {};
    QString defaultService = {}; // IS and 32 hexadecimal digits, or "default"; empty: none
    ProxySettings proxy = {};
    bool demandsReason = false; // no write without a reason or a ticket's number
    QString authorityFile = {}; // path of a PEM file with authorities to trust besides the system's

    // The user name of HTTP Basic: the API key's SID or the account's.
    const QString &userName() const;

    friend bool operator==(const Profile &, const Profile &) = default;
};

// A profile with a new id and every setting at its first value.
Profile newProfile();

} // namespace mapdesk
