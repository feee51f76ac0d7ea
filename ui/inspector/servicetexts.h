// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propertiesmodel.h"

#include <QCoreApplication>

namespace mapdesk {

// What a service's properties mean to somebody who looks after its maps.
// https://www.twilio.com/docs/sync/api/service
class ServiceTexts
{
    Q_DECLARE_TR_FUNCTIONS(ServiceTexts)

public:
    static PropertiesModel::Meanings meanings();
};

} // namespace mapdesk
