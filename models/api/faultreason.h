// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"

class QNetworkReply;

namespace mapdesk {

// Why `reply` failed, as far as Qt tells it. `isProxied`: it was to go through a proxy;
// `hasBegunToConnect`: a connection was tried for it. Of certificates see refusedcertificate.h.
ApiError::Reason faultReason(const QNetworkReply &reply, bool isProxied, bool hasBegunToConnect);

} // namespace mapdesk
