// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requestguard.h"
#include "serviceorigin.h"

#include <QCoreApplication>

namespace mapdesk {

// Decides whether a write may leave. While there are no profiles that could say otherwise, only a
// service on this computer (loopback) may be written to.
class WriteGuard : public RequestGuard
{
    Q_DECLARE_TR_FUNCTIONS(WriteGuard)

public:
    explicit WriteGuard(const ServiceOrigin &origin);

    std::optional<QString> objection(const Request &request) const override;

    bool allowsWrites() const { return m_allowsWrites; }

private:
    QString m_origin;
    bool m_allowsWrites;
};

} // namespace mapdesk
