// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile.h"

#include <QStringList>

#include <optional>

namespace mapdesk {

// A profile that was found outside the ProfileStore: it is in there, and its secret in
// ProfileSecrets, only once the caller puts them there.
struct FoundProfile
{
    Profile profile = {}; // with an id of its own
    std::optional<QString> secret = {}; // of its credential
    QString whyNoSecret = {}; // a sentence with what to do, where there is none
};

// A name that a profile may have and no other has: `wanted`, made visible and shortened where it
// must be, with " (2)" and so on where it is taken (case ignored).
QString freeProfileName(const QString &wanted, const QStringList &taken);

} // namespace mapdesk
