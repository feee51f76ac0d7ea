// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mapdesk {

// Where the program keeps what is no preference: profiles, the journal, unsaved texts. Follows
// XDG_DATA_HOME; needs the application's name to be set.
QString dataFolder();

} // namespace mapdesk
