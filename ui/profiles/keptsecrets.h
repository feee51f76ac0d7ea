// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mapdesk {

struct Profile;

// Where a secret is kept.
enum class KeptIn {
    Nowhere,
    ThisRun, // in memory, until the program quits
    Keychain,
    Unknown, // the keychain has not answered, or did not say
};

struct KeptSecrets
{
    KeptIn credential = KeptIn::Nowhere;
    KeptIn proxyPassword = KeptIn::Nowhere;

    friend bool operator==(const KeptSecrets &, const KeptSecrets &) = default;
};

// What of the secrets kept for `before` is still that of `after`; the rest is Nowhere. A secret
// belongs to a user name at a service: it is never sent to another one that somebody typed, nor
// under another name. The same holds of a proxy's password.
KeptSecrets stillValid(KeptSecrets kept, const Profile &before, const Profile &after);

} // namespace mapdesk
