// SPDX-License-Identifier: GPL-3.0-or-later
#include "constantserver.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sched.h>
#include <sys/socket.h>

#include <bit>
#include <cstdlib>
#include <string_view>
#include <thread>

#include <unistd.h>

namespace mapdesk::bench {

namespace {

void serve(int client, const std::string &answer)
{
    const int on = 1;
    setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    char request[16 * 1024];
    ssize_t size = 0;
    while ((size = ::recv(client, request, sizeof request, 0)) > 0) {
        if (std::string_view(request, static_cast<size_t>(size)).ends_with("\r\n\r\n"))
            ::send(client, answer.data(), answer.size(), MSG_NOSIGNAL);
    }
    ::close(client);
}

void acceptAll(int listener, const std::string &answer)
{
    int client = -1;
    while ((client = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC)) >= 0)
        std::thread(serve, client, answer).detach();
}

} // namespace

int startConstantServer(std::string answer, int core)
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto *general = std::bit_cast<sockaddr *>(&address);
    socklen_t size = sizeof address;
    if (::bind(listener, general, size) != 0 || ::listen(listener, SOMAXCONN) != 0
        || ::getsockname(listener, general, &size) != 0)
        std::exit(1);
    std::thread([listener, core, answer = std::move(answer)] {
        stayOn(core);
        acceptAll(listener, answer);
    }).detach();
    return ntohs(address.sin_port);
}

void stayOn(int core)
{
    cpu_set_t only;
    CPU_ZERO(&only);
    CPU_SET(core, &only);
    sched_setaffinity(0, sizeof only, &only);
}

} // namespace mapdesk::bench
