// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicehost.h"

#include "practiceserver.h"

namespace mapdesk::practice {

Result<std::unique_ptr<PracticeHost>, QString> PracticeHost::start(const PracticeOptions &options)
{
    std::unique_ptr<PracticeHost> host(new PracticeHost);
    host->m_thread.setObjectName(QStringLiteral("practice service"));

    // Made here, at home there: all that it holds is made and destroyed on its own thread.
    auto *server = new PracticeServer(options);
    server->moveToThread(&host->m_thread);
    QObject::connect(&host->m_thread, &QThread::finished, server, &QObject::deleteLater);
    host->m_thread.start();

    Result<PracticeAddress, QString> address;
    QMetaObject::invokeMethod(
        server, [&] { address = server->start(); }, Qt::BlockingQueuedConnection);
    if (!address)
        return failure(address.error());
    host->m_address = *address;
    return host;
}

PracticeHost::~PracticeHost()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace mapdesk::practice
