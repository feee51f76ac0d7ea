// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectiontest.h"
#include "errortext.h"
#include "profile.h"

#include <QCoreApplication>

namespace mapdesk {

// What the test of a connection came to, for the person.
struct TestAnswer
{
    bool isGood = false;
    ErrorText text; // all of it fits below a button but for the details
};

// A ConnectionTest's outcome in words.
class ConnectionTestText
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionTestText)

public:
    // Names the service that was seen. An account that is not the profile's is not good.
    static TestAnswer of(const Profile &profile, const ConnectionReport &report);

    static TestAnswer of(const Profile &profile, const ApiError &error);

    // It could not even be tried: `why` says what to do.
    static TestAnswer notTried(const QString &why);
};

} // namespace mapdesk
