// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practiceoptions.h"
#include "result.h"

#include <QString>
#include <QUrl>

#include <memory>
#include <thread>

class QEventLoop;

namespace mapdesk::practice {

// Where a running practice service is reached, and with which credentials.
struct PracticeAddress
{
    QUrl url{}; // "http://127.0.0.1:PORT"
    QString accountSid{};
    QString authToken{}; // secret
    QString serviceSid{}; // the service to show first

    // The account's other credentials.
    QString apiKeySid{};
    QString apiKeySecret{}; // secret
};

// A practice service on a thread of its own, with its own database connection.
class PracticeHost
{
public:
    // Waits until the service listens. The error is a sentence for the user that names what is
    // wrong and what helps.
    static Result<std::unique_ptr<PracticeHost>, QString> start(const PracticeOptions &options);

    // Stops the service and waits for its thread.
    ~PracticeHost();

    PracticeHost(const PracticeHost &) = delete;
    PracticeHost &operator=(const PracticeHost &) = delete;

    const PracticeAddress &address() const { return m_address; }

private:
    PracticeHost() = default;

    std::thread m_thread;
    QEventLoop *m_loop = nullptr; // on the service's thread, as long as that runs
    PracticeAddress m_address;
};

} // namespace mapdesk::practice
