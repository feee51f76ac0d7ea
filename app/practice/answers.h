// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpmessage.h"
#include "refusal.h"

namespace mapdesk::practice {

HttpAnswer jsonAnswer(int status, const QByteArray &json);

// 204, without a body.
HttpAnswer deletedAnswer();

// {"code":..,"message":..,"more_info":..,"status":..}. Not-found names the request's path as it
// was sent, without /v1.
HttpAnswer refusalAnswer(const Refusal &refusal, const HttpRequest &request);

} // namespace mapdesk::practice
