// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagewalk.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <bit>
#include <cstdio>
#include <cstdlib>
#include <numeric>
#include <string_view>
#include <thread>
#include <vector>

#include <unistd.h>

namespace mapdesk::bench {

namespace {

constexpr int connections = 4;
constexpr int itemsOfPage = 100;
constexpr size_t longestAnswer = 4 * 1024 * 1024;

[[noreturn]] void fail(const char *what)
{
    std::fprintf(stderr, "cannot read pages: %s\n", what);
    std::exit(1);
}

std::string_view between(std::string_view text, std::string_view before, std::string_view after)
{
    const size_t found = text.rfind(before);
    if (found == std::string_view::npos)
        return {};
    text.remove_prefix(found + before.size());
    return text.substr(0, text.find(after));
}

// One keep-alive connection.
class Connection
{
public:
    explicit Connection(const PageSource &source)
        : m_source(source)
        , m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
        , m_answer(longestAnswer, '\0')
    {
        sockaddr_in peer{};
        peer.sin_family = AF_INET;
        peer.sin_port = htons(static_cast<in_port_t>(source.port));
        peer.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int on = 1;
        setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        if (::connect(m_descriptor, std::bit_cast<sockaddr *>(&peer), sizeof peer) != 0)
            fail("no connection");
    }
    ~Connection() { ::close(m_descriptor); }

    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    // The whole answer, until the next call.
    std::string_view get(const std::string &target)
    {
        const std::string request = "GET " + target
            + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(m_source.port)
            + "\r\nAuthorization: " + m_source.authorization + "\r\n\r\n";
        if (::send(m_descriptor, request.data(), request.size(), MSG_NOSIGNAL) < 0)
            fail("the connection broke");
        m_size = 0;
        size_t head = std::string_view::npos;
        while ((head = received().find("\r\n\r\n")) == std::string_view::npos)
            receive();
        if (!received().starts_with("HTTP/1.1 200 "))
            fail(m_answer.c_str());
        const auto length = between(received().substr(0, head), "\r\nContent-Length: ", "\r\n");
        const size_t whole = head + 4 + std::strtoull(length.data(), nullptr, 10);
        while (m_size < whole)
            receive();
        return received();
    }

private:
    std::string_view received() const { return std::string_view(m_answer).substr(0, m_size); }

    void receive()
    {
        const auto size = ::recv(m_descriptor, m_answer.data() + m_size, m_answer.size() - m_size,
                                 0);
        if (size <= 0)
            fail("the connection broke");
        m_size += static_cast<size_t>(size);
    }

    const PageSource &m_source;
    int m_descriptor;
    std::string m_answer;
    size_t m_size = 0;
};

long long walk(const PageSource &source, long long firstItem, int pages)
{
    Connection connection(source);
    char key[32];
    std::snprintf(key, sizeof key, "item-%08lld", firstItem);
    std::string target = source.items + "?PageSize=100&From=" + key;
    long long bytes = 0;
    for (int page = 0; page < pages; ++page) {
        const std::string_view answer = connection.get(target);
        bytes += static_cast<long long>(answer.size());
        const std::string_view next = between(answer, "\"next_page_url\":\"http://", "\"");
        if (next.empty() && page + 1 < pages)
            fail("the list ended too early");
        target = next.substr(std::min(next.size(), next.find('/')));
    }
    return bytes;
}

} // namespace

long long readPages(const PageSource &source, long long firstItem, int pages)
{
    const int share = pages / connections;
    std::vector<long long> bytes(connections);
    std::vector<std::thread> threads;
    for (int i = 0; i < connections; ++i) {
        const long long first = firstItem + static_cast<long long>(i) * share * itemsOfPage;
        threads.emplace_back([&, i, first] { bytes[i] = walk(source, first, share); });
    }
    for (std::thread &thread : threads)
        thread.join();
    return std::accumulate(bytes.begin(), bytes.end(), 0LL);
}

} // namespace mapdesk::bench
