// SPDX-License-Identifier: GPL-3.0-or-later
#include "datafolder.h"

#include <QStandardPaths>

namespace mapdesk {

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

} // namespace mapdesk
