// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundprofile.h"

namespace mapdesk {

// What the environment variables TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_API_KEY,
// TWILIO_API_SECRET, TWILIO_EDGE and TWILIO_REGION say: an API key where both of its variables are
// set, else an account; nothing where none of the four is. The first four are unset, and their
// values overwritten: what this program starts does not inherit them.
// https://www.twilio.com/docs/twilio-cli/general-usage/profiles#environment-variables
std::optional<FoundProfile> takeEnvironmentCredentials();

} // namespace mapdesk
