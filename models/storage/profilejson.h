// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile.h"
#include "result.h"

#include <QJsonObject>
#include <QList>

namespace mapdesk {

// The one place that knows how profiles are written as JSON, in the store's own file and in those
// that are exported:
//
//     {"version": 1, "profiles": [{"id": "...", "name": "Support EU", "environment": "production",
//       "color": "blue", "credential": "apiKey", "accountSid": "AC...", ...}]}
//
// All of a profile's members are texts and numbers side by side, so that members of later versions
// survive: each is kept with its object and written again. None is ever a secret.
namespace profilejson {

constexpr int version = 1;

// Members of `known` that this version has no name for stay, but for those that look like secrets.
QJsonObject fromProfile(const Profile &profile, const QJsonObject &known = {});

// What is missing or of no meaning has its first value; an unknown environment is Production.
Profile toProfile(const QJsonObject &object);

// Whether a member called so may hold a secret: "authToken", "api_secret", "proxyPassword".
bool looksLikeSecret(const QString &memberName);

struct Entries
{
    QList<QJsonObject> objects;
    int leftOut = 0; // entries that are no objects, or have no name
};

enum class Unreadable {
    Damaged, // no JSON, or not of profiles
    Newer, // of a later version
};

QByteArray fromEntries(const QList<QJsonObject> &objects);
Result<Entries, Unreadable> toEntries(const QByteArray &bytes);

} // namespace profilejson

} // namespace mapdesk
