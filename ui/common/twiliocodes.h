// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mapdesk {

// Twilio's own name for one of its error codes, as its dictionary has it (English, like the code's
// page); empty for a code that neither Sync nor the API as a whole uses.
// https://www.twilio.com/docs/api/errors
QString twilioCodeName(int code);

} // namespace mapdesk
