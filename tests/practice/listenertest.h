// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httplistener.h"
#include "rawclient.h"

#include <QObject>

#include <memory>

namespace mapdesk::practice {

// What tests of the listener share: a new one for each test, which answers what the test says, and
// its clients.
class ListenerTest : public QObject
{
    Q_OBJECT

protected:
    std::unique_ptr<RawClient> connected() const { return std::make_unique<RawClient>(m_port); }

    const QByteArray request = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";

    std::unique_ptr<HttpListener> m_listener;
    quint16 m_port = 0;
    HttpAnswer m_answer; // to every request, unless m_answerer is there
    HttpListener::Answerer m_answerer;
    int m_inFlight = 0; // as the last request saw it

private slots:
    void init();
};

} // namespace mapdesk::practice
