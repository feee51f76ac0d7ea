// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mapdesk {

// Who this program runs for, as the system knows them: "jdoe", or "jdoe (Jane Doe)" where it has a
// full name. May ask a directory service, so not for a thread that paints.
QString systemUser();

} // namespace mapdesk
