// SPDX-License-Identifier: GPL-3.0-or-later
#include "listenertest.h"

#include "answers.h"

#include <QTest>

namespace mapdesk::practice {

void ListenerTest::init()
{
    m_answer = HttpAnswer();
    m_answer.body = "0123456789";
    m_answerer = {};
    m_inFlight = 0;
    const auto answerer = [this](const HttpRequest &received) {
        m_inFlight = received.requestsInFlight;
        return m_answerer ? m_answerer(received) : m_answer;
    };
    using std::chrono::milliseconds;
    const ClientPatience patience{.withRequest = milliseconds(150),
                                  .withRefusedClient = milliseconds(150)};
    m_listener = std::make_unique<HttpListener>(
        answerer, [](const Refusal &refusal) { return refusalAnswer(refusal, {}); }, patience);
    const auto port = m_listener->listen(0);
    QVERIFY(port);
    m_port = *port;
}

} // namespace mapdesk::practice
