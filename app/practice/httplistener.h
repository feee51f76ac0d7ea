// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpmessage.h"
#include "result.h"

#include <QString>

#include <functional>
#include <memory>

namespace mapdesk::practice {

// Takes HTTP/1.1 requests on the loopback interface and writes the answers. Lives on the thread
// that made it and answers there. Requests whose client has left are forgotten.
class HttpListener
{
public:
    using Answerer = std::function<HttpAnswer(const HttpRequest &)>;

    explicit HttpListener(Answerer answerer);
    ~HttpListener();

    // Starts to listen on 127.0.0.1. `port` 0 takes a free one. Gives the port, or why not.
    Result<quint16, QString> listen(quint16 port);

private:
    class Server;
    std::unique_ptr<Server> m_server;
};

} // namespace mapdesk::practice
