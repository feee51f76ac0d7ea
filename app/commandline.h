// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environmentcredentials.h"
#include "launchrequest.h"
#include "result.h"
#include "serviceorigin.h"
#include "transport.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace mapdesk {

// What one start of the program is to do.
struct LaunchOptions
{
    // A service reached by its URL, for this run only.
    struct Remote
    {
        ServiceOrigin origin;
        Credentials credentials;
    };

    // Only to check a journal of writes.
    struct JournalCheck
    {
        QString path; // of its file or folder; empty: this program's own
    };

    std::optional<JournalCheck> journalCheck = {};
    std::optional<Remote> remote = {};
    bool isPractice = false; // a practice service inside this program
    QString practiceData = {}; // its file; empty: in memory
    std::optional<FoundProfile> environment = {}; // what the TWILIO_ variables said; has a secret
    LaunchRequest request = {}; // where neither of these is wanted: of the profiles' windows
};

// The command line and the environment of the program.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    // What --help prints.
    static QString helpText();

    // `arguments` without the program's own name. Takes the credentials from the environment
    // variables TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, or TWILIO_API_KEY and TWILIO_API_SECRET;
    // they are unset in any case. The error is a sentence that names the input and the remedy.
    static Result<LaunchOptions, QString> parse(const QStringList &arguments);
};

} // namespace mapdesk
