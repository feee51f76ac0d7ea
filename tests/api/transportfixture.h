// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callrecorder.h"
#include "scriptedserver.h"
#include "writingtransport.h"

#include <memory>
#include <vector>

namespace mapdesk {

using Recorder = CallRecorder<Response>;
using Recorders = std::vector<std::unique_ptr<Recorder>>;

inline const Credentials anyCredentials{QStringLiteral("AC1"), QStringLiteral("secret")};

// Quick enough for a test; no retries unless a test wants them.
inline TransportOptions quickOptions()
{
    TransportOptions options;
    options.timeoutMs = 10'000;
    options.retries = 0;
    options.retryDelayMs = 1;
    return options;
}

struct ScriptedServerHolder
{
    ScriptedServer server;
};

// A scripted server and a transport to it that may write.
struct TransportFixture : ScriptedServerHolder, WritingTransport
{
    explicit TransportFixture(std::vector<ScriptedServer::Step> steps,
                              const TransportOptions &options = quickOptions(),
                              std::unique_ptr<QTcpServer> listener = std::make_unique<QTcpServer>())
        : ScriptedServerHolder{ScriptedServer(std::move(listener))}
        , WritingTransport(server.baseUrl(), anyCredentials, options)
    {
        server.setScript(std::move(steps));
    }
};

inline Request requestTo(const QByteArray &target, Priority priority = Priority::Interactive)
{
    Request request;
    request.target = target;
    request.priority = priority;
    return request;
}

inline Request writeTo(const QByteArray &target, Request::Verb verb = Request::Verb::Post)
{
    Request request = requestTo(target);
    request.verb = verb;
    if (verb == Request::Verb::Post)
        request.form = "ItemTtl=60";
    return request;
}

inline Recorders sendMany(Transport &transport, const Request &request, int count)
{
    Recorders calls;
    for (int i = 0; i < count; ++i)
        calls.push_back(std::make_unique<Recorder>(transport.send(request)));
    return calls;
}

} // namespace mapdesk
