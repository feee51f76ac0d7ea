// SPDX-License-Identifier: GPL-3.0-or-later
#include "accesstext.h"

#include <QCoreApplication>

namespace mapdesk {

QString accessText(AccessControl access)
{
    switch (access) {
    case AccessControl::On:
        return QCoreApplication::translate(
            "AccessControl",
            "The service's access control (ACL, acl_enabled) is on: an SDK client can do with a "
            "map what the map's permissions allow its identity. Account credentials and API keys, "
            "such as this program uses, can always do everything.");
    case AccessControl::Off:
        return QCoreApplication::translate(
            "AccessControl",
            "The service's access control (ACL, acl_enabled) is off: every identity with an access "
            "token for this service can read, write and manage all of its maps. Permissions have "
            "no effect until it is switched on.");
    case AccessControl::NotKnown:
        break;
    }
    return QCoreApplication::translate(
        "AccessControl",
        "It is not known whether the service's access control (ACL, acl_enabled) is on. Only then "
        "permissions have an effect.");
}

} // namespace mapdesk
