// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "serviceorigin.h"
#include "transport.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace mapdesk {

// What one run of the program works on.
struct LaunchOptions
{
    // A service reached by its URL; absent: a practice service inside this program.
    struct Remote
    {
        ServiceOrigin origin;
        Credentials credentials;
    };

    std::optional<Remote> remote;
    QString practiceData; // file of the practice service; empty: in memory
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
