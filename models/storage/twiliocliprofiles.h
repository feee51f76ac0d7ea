// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundprofile.h"

#include <QCoreApplication>
#include <QList>
#include <QProcessEnvironment>

namespace mapdesk {

// The profiles of Twilio's command line, twilio-cli (as of @twilio/cli-core 8.3): a file
// config.json with
//
//     {"edge": "...", "activeProject": "name of the one in use",
//      "profiles": {"name": {"accountSid": "AC...", "apiKey": "SK...", "apiSecret": "...",
//                            "region": "...", "edge": "..."}},
//      "projects": [{"id": "name", "accountSid": "AC...", "region": "..."}]}
//
// where `projects` are of older versions, whose keys lie in the system's keychain. The file is only
// read. https://www.twilio.com/docs/twilio-cli/general-usage/profiles
class TwilioCliProfiles
{
    Q_DECLARE_TR_FUNCTIONS(TwilioCliProfiles)

public:
    // Where twilio-cli would look: in TWILIO_CONFIG_DIR, else in .twilio-cli at home.
    static QString
    filePath(const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());

    // Names are made free among `takenNames` and each other; every one is Production.
    static TwilioCliProfiles read(const QString &path, const QStringList &takenNames = {});

    QList<FoundProfile> found; // the one in use first
    QString problem; // a sentence: why there are none, or not all; empty where all is well
};

} // namespace mapdesk
