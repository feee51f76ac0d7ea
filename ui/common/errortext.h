// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"
#include "commandfailure.h"

#include <QCoreApplication>

#include <functional>
#include <vector>

namespace mapdesk {

// Something that can be done about an error, offered as a button beside its text.
struct MessageAction
{
    QString text; // "Try again"; an ampersand stands for itself
    std::function<void()> run; // must be safe at any time: see whileAlive()
};

// Does what `action` does until `context` dies, and then nothing.
std::function<void()> whileAlive(const QObject *context, std::function<void()> action);

// An ApiError in the words of somebody who is not a programmer.
struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    QString headline; // what happened: "The items of agents could not be read."
    QString explanation; // what it means here and what to do next
    QString details; // the server's words, code and its name, status, request id, what was asked
                     // for, when, and what is known of proxy and certificate; nothing secret
    std::vector<MessageAction> actions = {}; // besides Copy and Close, which every message has

    // `headline` says what was attempted and failed. `again` attempts it once more: it is offered
    // as "Try again" where isWorthAnotherTry() says so. It must be safe as MessageAction::run is.
    static ErrorText explain(const QString &headline, const ApiError &error,
                             std::function<void()> again = {});
    static ErrorText explain(const QString &headline, const CommandFailure &failure,
                             std::function<void()> again = {});

    // All of it, for the clipboard.
    QString asPlainText() const;

private:
    static QString detailsOf(const ApiError &error);
};

} // namespace mapdesk
