// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environment.h"
#include "ids.h"
#include "profile.h"
#include "serviceorigin.h"
#include "transport.h"

#include <QString>

namespace mapdesk {

// What a session works on: one profile, or one run's --base-url or practice service.
struct SessionSettings
{
    QString profileName;
    Environment environment = Environment::Production;
    ServiceOrigin origin;
    Credentials credentials = {}; // may come later: SyncSession::setCredentials()
    TransportOptions transport = {};
    ProfileColor color = ProfileColor::OfEnvironment;
    ServiceSid defaultService = {}; // to show first; empty: none is named
    QString recordsName = {}; // whose journal and drafts they are: a profile's id, or an origin
    bool isTemporary = false; // what it works on ends with it, and what is kept of it, too
    bool demandsReason = false; // no write leaves without one
};

} // namespace mapdesk
