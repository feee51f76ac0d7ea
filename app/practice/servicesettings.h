// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formfields.h"
#include "refusal.h"
#include "syncrecords.h"

namespace mapdesk::practice {

// The service with the settings that a form gives; those it does not name stay as they are. An
// empty WebhookUrl takes the URL away. https://www.twilio.com/docs/sync/api/service
Outcome<ServiceRecord> withSettings(ServiceRecord service, const FormFields &form);

// Whether the form names any setting of a service.
bool hasSettings(const FormFields &form);

} // namespace mapdesk::practice
