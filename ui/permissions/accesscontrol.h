// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace mapdesk {

// Whether a service's access control (ACL) is on: only then permissions mean something, and to SDK
// clients alone; REST credentials always may do all.
// https://www.twilio.com/docs/sync/api/service
enum class AccessControl {
    NotKnown,
    Off,
    On,
};

// `aclEnabled` as the service has it.
inline AccessControl accessControlOf(const std::optional<bool> &aclEnabled)
{
    if (!aclEnabled)
        return AccessControl::NotKnown;
    return *aclEnabled ? AccessControl::On : AccessControl::Off;
}

} // namespace mapdesk
