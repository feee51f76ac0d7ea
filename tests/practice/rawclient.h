// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practicehost.h"

#include <QByteArray>

namespace mapdesk::practice {

// A TCP connection to a local port without a library between, for tests that must see exactly what
// arrives and how the connection ends. Never waits.
class RawClient
{
public:
    enum class State { Connected, Refused, Closed, Reset };

    explicit RawClient(quint16 port, const char *address = "127.0.0.1");
    explicit RawClient(const PracticeAddress &service)
        : RawClient(static_cast<quint16>(service.url.port()))
    {
    }
    ~RawClient();

    RawClient(const RawClient &) = delete;
    RawClient &operator=(const RawClient &) = delete;

    // Gives how many bytes the system took.
    qint64 send(const QByteArray &bytes);

    // Each looks for what came since. What was taken is forgotten.
    QByteArray received();
    QByteArray takeReceived();
    bool hasReceived() { return !received().isEmpty(); }
    State state();

private:
    void look();

    int m_descriptor;
    State m_state = State::Connected;
    QByteArray m_received;
};

// What follows the head of an answer; nothing while there is no whole head.
QByteArray bodyOf(const QByteArray &answer);

} // namespace mapdesk::practice
