// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scriptedserver.h"
#include "syncclient.h"
#include "testauthority.h"
#include "transport.h"

#include <functional>
#include <memory>
#include <vector>

namespace mapdesk::test {

// Of every world's proxy.
inline const QString proxyUser = QStringLiteral("desk");
inline const QString proxyPassword = QStringLiteral("proxy-Pa55word");

// What a request meets, made for real on this computer: who listens there, how it is reached, what
// is asked.
struct World
{
    QString baseUrl;
    TransportOptions options;
    QString userName = QStringLiteral("AC1");
    QString password = QStringLiteral("0123456789abcdef-secret");
    std::function<ApiError(const SyncClient &)> ask = {};
    std::vector<std::shared_ptr<void>> listeners = {};

    template <typename Listener>
    World &with(std::shared_ptr<Listener> listener)
    {
        listeners.push_back(std::move(listener));
        return *this;
    }
};

// The same with a write in place of a read.
World writing(World world);

// One that answers so, on a listener of another kind or a plain one.
World refusedWith(int status, const QByteArray &body, const QByteArrayList &headers = {});
World servedBy(const ScriptedServer::Step &step,
               std::unique_ptr<QTcpServer> listener = std::make_unique<QTcpServer>());
World pageThatRepeatsTheRequest();
World timedOut();
World nameNotFound();
World nothingListens();
World connectionReset();
World withoutTls();
World tls(const TestAuthority::Identity &identity, const QByteArray &trusted = {});

// https://sync.example.invalid behind a proxy.
World through(quint16 proxyPort, const QString &host = QStringLiteral("127.0.0.1"));
World throughProxyThat(const ScriptedServer::Step &step);
World throughProxyWithAnotherPassword();
World throughProxyThatIsNotThere();

// On a practice service; `assumption` as in its --assume.
World wrongToken();
World foreignService(const QString &assumption = {});
World staleWrite(const QString &assumption = {});
World busyMap();
World busyAccount();

} // namespace mapdesk::test
