// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mapdesk {

class Clock;
class DraftStore;
class ProfileSecrets;
class ProfileStore;
class RateLimiter;

// What the windows about profiles work on. All of it must outlive them.
struct ProfileServices
{
    ProfileStore &store;
    ProfileSecrets &secrets;
    const Clock &clock;
    RateLimiter &limiter;
    QString twilioCliFile = {}; // twilio-cli's config.json: TwilioCliProfiles::filePath()
    DraftStore *drafts = nullptr; // which unsaved texts go with a profile; null: none are kept
};

} // namespace mapdesk
