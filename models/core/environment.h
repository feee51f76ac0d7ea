// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mapdesk {

// What is at stake where a session writes. Friction follows it.
enum class Environment {
    Production,
    Staging,
    Development,
    Practice,
};

} // namespace mapdesk
