// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpmessage.h"
#include "refusal.h"
#include "result.h"

#include <QString>

#include <functional>
#include <memory>

namespace mapdesk::practice {

// How long a client may take.
struct ClientPatience
{
    std::chrono::milliseconds withRequest{30'000}; // from its first byte to its last; then 408
    std::chrono::milliseconds withRefusedClient{500}; // to leave before it is disconnected
};

// Takes HTTP/1.1 requests on the loopback interface and delivers the answers, on each connection in
// the order of the requests. Lives on the thread that made it and answers there. Requests whose
// client has left are forgotten; of what is no HTTP or too large only the refusal is asked for.
class HttpListener
{
public:
    using Answerer = std::function<HttpAnswer(const HttpRequest &)>;

    using Refuser = std::function<HttpAnswer(const Refusal &)>;

    HttpListener(Answerer answerer, Refuser refuser, ClientPatience patience = {});
    ~HttpListener();

    // Starts to listen on 127.0.0.1. `port` 0 takes a free one. Gives the port, or why not.
    Result<quint16, QString> listen(quint16 port);

    // Cuts every connection and closes the port for so long; then it opens again. May be called
    // while answering: that request gets no answer.
    void refuseConnections(std::chrono::milliseconds time);

private:
    class Server;
    std::unique_ptr<Server> m_server;
};

} // namespace mapdesk::practice
