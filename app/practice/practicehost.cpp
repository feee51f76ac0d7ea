// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicehost.h"

#include "practiceserver.h"

#include <QEventLoop>

#include <future>

namespace mapdesk::practice {

namespace {

struct Started
{
    Result<PracticeAddress, QString> address;
    QEventLoop *loop = nullptr;
    PracticeServer *server = nullptr;
};

// The service's whole life on its thread.
void serve(const PracticeOptions &options, std::promise<Started> started)
{
    QEventLoop loop;
    PracticeServer server(options);
    const auto address = server.start();
    started.set_value({address, &loop, &server});
    if (address)
        loop.exec();
}

} // namespace

Result<std::unique_ptr<PracticeHost>, QString> PracticeHost::start(const PracticeOptions &options)
{
    std::promise<Started> promise;
    auto future = promise.get_future();
    std::unique_ptr<PracticeHost> host(new PracticeHost);

    // Not a QThread: its wait() returns before the thread has given back what libraries keep for
    // it.
    host->m_thread = std::thread(serve, options, std::move(promise));

    const Started started = future.get();
    if (!started.address)
        return failure(started.address.error());
    host->m_loop = started.loop;
    host->m_server = started.server;
    host->m_address = *started.address;
    return host;
}

void PracticeHost::setFaults(const FaultPlan &faults)
{
    QMetaObject::invokeMethod(
        m_server, [this, &faults] { m_server->setFaults(faults); }, Qt::BlockingQueuedConnection);
}

PracticeHost::~PracticeHost()
{
    if (m_loop)
        QMetaObject::invokeMethod(m_loop, &QEventLoop::quit, Qt::QueuedConnection);
    if (m_thread.joinable())
        m_thread.join();
}

} // namespace mapdesk::practice
