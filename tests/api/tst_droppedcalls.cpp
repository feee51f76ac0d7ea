// SPDX-License-Identifier: GPL-3.0-or-later
#include "transportfixture.h"

#include <QMutex>
#include <QSet>
#include <QTest>
#include <QTimer>

#include <random>

using namespace mapdesk;
using Step = ScriptedServer::Step;

// Qt's own hooks for debugging tools, private but the same since Qt 5.4: see qhooks_p.h.
extern quintptr Q_CORE_EXPORT qtHookData[];

namespace {

constexpr int addObjectHook = 3;
constexpr int removeObjectHook = 4;

// All QObjects that live, on whichever thread.
class LiveObjects
{
public:
    static void watch()
    {
        qtHookData[addObjectHook] = quintptr(&add);
        qtHookData[removeObjectHook] = quintptr(&remove);
    }

    static qsizetype count()
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const QMutexLocker lock(&mutex);
        return objects.size();
    }

private:
    static void add(QObject *object)
    {
        const QMutexLocker lock(&mutex);
        objects.insert(object);
    }

    static void remove(QObject *object)
    {
        const QMutexLocker lock(&mutex);
        objects.remove(object);
    }

    static inline QMutex mutex;
    static inline QSet<QObject *> objects;
};

} // namespace

// A thousand calls are made, and dropped at any stage: they leave nothing behind.
class TestDroppedCalls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { LiveObjects::watch(); }
    void leaveNothingBehind();
};

namespace {

constexpr int callCount = 1000;

// Six a manager, and those of reads, which may use HTTP/2, Qt keeps apart from those of writes.
constexpr int mostConnections = 3 * 6 * 2;

// Each way in which an answer may be under way, or there, again and again.
std::vector<Step> script()
{
    using When = Step::When;
    using Then = Step::Then;
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n";
    const std::vector<Step> kinds{ScriptedServer::answer(200, "{}"),
                                  ScriptedServer::answer(429, "{}"),
                                  ScriptedServer::answer(503, "{}"),
                                  {When::AfterRequest, head, Then::KeepOpen},
                                  {When::AfterRequest, head + "\r\n", Then::KeepOpen},
                                  {When::AfterRequest, head + "\r\n{", Then::KeepOpen},
                                  {When::AfterHead, "HTTP/1.1 200", Then::Close},
                                  {When::AfterHead, "", Then::KeepOpen},
                                  ScriptedServer::closeOnConnect()};
    std::vector<Step> steps;
    for (int i = 0; i < callCount; ++i)
        steps.push_back(kinds[size_t(i) % kinds.size()]);
    return steps;
}

// Its answers are there at once, though not delivered.
class GuardAgainstDeletions : public RequestGuard
{
public:
    std::optional<QString> objection(const Request &request) const override
    {
        const bool isDeletion = request.verb == Request::Verb::Delete;
        return isDeletion ? std::optional(QStringLiteral("No.")) : std::nullopt;
    }
};

TransportOptions retryingOptions()
{
    TransportOptions options = quickOptions();
    options.retries = 3;
    options.retryDelayMs = 20;
    return options;
}

// Makes calls and drops them, a few at each turn of the event loop, so that there are always more
// than connections.
class Storm : public QObject
{
public:
    explicit Storm(unsigned seed)
        : m_random(seed)
    {
        m_server.setScript(script());
        m_transport.emplace(*ServiceOrigin::parse(m_server.baseUrl()), anyCredentials, m_clock,
                            m_limiter, retryingOptions());
        m_transport->setGuard(&m_guard);
        connect(&m_timer, &QTimer::timeout, this, &Storm::makeAndDrop);
        m_timer.start(0);
    }

    bool isOver() const { return m_made == callCount && m_calls.empty(); }
    int delivered() const { return m_delivered; }

    // Whether anybody still holds a copy of a request.
    bool keepsRequests() { return !m_target.isDetached() || !m_form.isDetached(); }

    void closeTransport() { m_transport.reset(); }
    const ScriptedServer &server() const { return m_server; }

private:
    void makeAndDrop()
    {
        constexpr size_t kept = 60;
        for (unsigned i = m_random() % 8; i > 0 && m_made < callCount; --i, ++m_made)
            m_calls.push_back(std::make_unique<Recorder>(m_transport->send(anyRequest())));
        while (m_calls.size() > (m_made < callCount ? kept : 0))
            drop(m_random() % m_calls.size());
    }

    void drop(size_t index)
    {
        m_delivered += m_calls[index]->isDone() ? 1 : 0;
        m_calls.erase(m_calls.begin() + qsizetype(index));
    }

    Request anyRequest()
    {
        const auto oneIn = [this](unsigned n) { return m_random() % n == 0; };
        const auto priority = oneIn(2) ? Priority::Interactive : Priority::Background;
        Request request = requestTo(m_target, priority);
        if (oneIn(2)) {
            request.verb = oneIn(3) ? Request::Verb::Delete : Request::Verb::Post;
            request.form = m_form;
        }
        using Kind = RateSubject::Kind;
        if (oneIn(2))
            request.rate = {request.isWrite() ? Kind::MapWrites : Kind::MapReads,
                            QString::number(m_random() % 20)};
        return request;
    }

    std::mt19937 m_random;
    QByteArray m_target = QByteArray("/v1/").append("Services");
    QByteArray m_form = QByteArray("Data=").append(1000, 'x');
    SystemClock m_clock;
    RateLimiter m_limiter{m_clock};
    const GuardAgainstDeletions m_guard;
    ScriptedServer m_server;
    std::optional<Transport> m_transport;
    Recorders m_calls;
    int m_made = 0;
    int m_delivered = 0;
    QTimer m_timer;
};

void weather(unsigned seed)
{
    Storm storm(seed);
    QTRY_VERIFY_WITH_TIMEOUT(storm.isOver(), 60'000);
    QVERIFY(storm.delivered() > 0);
    QVERIFY(storm.delivered() < callCount);
    QTRY_VERIFY(!storm.keepsRequests());
    QTRY_VERIFY(storm.server().connectionsOpen() <= mostConnections);
    storm.closeTransport();
    QTRY_COMPARE(storm.server().connectionsOpen(), 0);
}

} // namespace

void TestDroppedCalls::leaveNothingBehind()
{
    weather(1); // Qt makes what it keeps for good
    const qsizetype before = LiveObjects::count();
    for (const unsigned seed : {2, 3})
        weather(seed);
    QTRY_COMPARE(LiveObjects::count(), before);
}

QTEST_GUILESS_MAIN(TestDroppedCalls)

#include "tst_droppedcalls.moc"
