// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"

#include <QList>

class QSslCertificate;
class QSslError;

namespace mapdesk {

// Why certificates are not accepted: what weighs most of all that is wrong with them. Nobody can
// tell anything from the dates and names in one that nobody trusted has signed.
ApiError::Reason certificateReason(const QList<QSslError> &errors);

// What is told of them. `chain` is what the server sent, its own certificate first; not empty.
ApiError::Certificate refusedCertificate(const QList<QSslError> &errors,
                                         const QList<QSslCertificate> &chain);

} // namespace mapdesk
