// SPDX-License-Identifier: GPL-3.0-or-later
#include "callresult.h"
#include "everyendpoint.h"
#include "everyrequest.h"
#include "manualclock.h"
#include "ratelimiter.h"
#include "scriptedserver.h"
#include "syncsession.h"
#include "temporaryrecords.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace mapdesk;
using namespace mapdesk::test;
using namespace std::chrono_literals;
using mapdesk::test::Attempt;
using mapdesk::test::Endpoint;
using mapdesk::test::Subjects;
using Step = ScriptedServer::Step;

namespace {

const QByteArray itemBody = R"({"account_sid":"AC1","service_sid":"IS1","map_sid":"MP1","key":"k",)"
                            R"("data":{},"revision":"4","date_expires":null,"created_by":"system",)"
                            R"("date_created":"2026-01-01T00:00:00Z",)"
                            R"("date_updated":"2026-01-01T00:00:00Z",)"
                            R"("url":"https://sync.twilio.com/"})";
const Step ok = ScriptedServer::answer(200, itemBody);
const Step tooMany = ScriptedServer::answer(429, R"({"code":54009,"message":"m","status":429})");
const Step notThere = ScriptedServer::answer(404, R"({"code":20404,"message":"m","status":404})");

// Verbs other than GET, and the service that is made when it is fetched.
constexpr size_t writeCount = 12 + 1;

// How a program may come to send a write that must not leave.
enum class Guard {
    None,
    NeverUnlocked,
    Locked,
    OutOfTime,
    LockedInPractice,
};

// A client that writes to a server which takes down all that arrives.
struct Client
{
    explicit Client(Environment environment)
        : guard(environment, clock)
    {
        server.setScript({notThere});
    }

    void set(Guard state)
    {
        transport.setGuard(state == Guard::None ? nullptr : &guard);
        if (state == Guard::Locked || state == Guard::OutOfTime)
            guard.unlock();
        if (state == Guard::Locked || state == Guard::LockedInPractice)
            guard.lock();
        if (state == Guard::OutOfTime)
            clock.advance(WriteGuard::unlockedFor);
    }

    ScriptedServer server;
    ManualClock clock;
    RateLimiter limiter{clock};
    WriteGuard guard;
    Transport transport{*ServiceOrigin::parse(server.baseUrl()),
                        {QStringLiteral("AC1"), QStringLiteral("secret")},
                        clock,
                        limiter};
    SyncClient client{transport};
};

// A production session with an item to write to.
struct Session
{
    explicit Session(std::vector<Step> steps, const TransportOptions &options = {})
        : session({QStringLiteral("Live"),
                   Environment::Production,
                   *ServiceOrigin::parse(server.baseUrl()),
                   {QStringLiteral("AC1"), QStringLiteral("secret")},
                   options},
                  clock, limiter, *records)
    {
        server.setScript(std::move(steps));
    }

    Call<MapItem> write() const
    {
        return session.client().updateItemExpiry(ServiceSid(QStringLiteral("IS1")),
                                                 MapSid(QStringLiteral("MP1")), ItemKey("k"),
                                                 Ttl::never(), Revision(QStringLiteral("3")));
    }

    ScriptedServer server;
    ManualClock clock;
    RateLimiter limiter{clock};
    TemporaryRecords records{clock};
    SyncSession session;
};

TransportOptions goingAgainAfter(int ms)
{
    TransportOptions options;
    options.retryDelayMs = ms;
    return options;
}

Subjects anySubjects()
{
    const ServiceSid service(QStringLiteral("IS1"));
    const MapSid map(QStringLiteral("MP1"));
    const Revision revision(QStringLiteral("1"));
    return {service, service, map, map, revision, revision, revision};
}

// Every call that may change something, with the service that is made when it is fetched.
std::vector<std::unique_ptr<Attempt>> startWrites(const SyncClient &client)
{
    std::vector<std::unique_ptr<Attempt>> attempts;
    for (const Endpoint &endpoint : mapdesk::test::allEndpoints()) {
        Subjects subjects = anySubjects();
        const bool isProvisioning = QLatin1String(endpoint.name) == QLatin1String("fetchService");
        if (isProvisioning)
            subjects.service = ServiceSid(QStringLiteral("default"));
        if (endpoint.isWrite() || isProvisioning)
            attempts.push_back(endpoint.start(client, subjects));
    }
    return attempts;
}

std::vector<Request> writeRequests()
{
    Names names;
    names.service = ServiceSid(QStringLiteral("default"));
    std::vector<Request> writes;
    for (const auto &[name, request] : allRequests(names)) {
        if (request && request->needsPermission())
            writes.push_back(*request);
    }
    return writes;
}

// The functions of a header that return `type` (a pattern), each once.
QStringList functionsOf(const QString &header, const QString &type)
{
    QFile file(QStringLiteral(MAPDESK_SOURCE_DIR "/models/api/") + header);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(file.fileName()));
    const QRegularExpression pattern(type + QStringLiteral(R"( ([a-z]\w+)\()"));
    QStringList names;
    auto matches = pattern.globalMatch(QString::fromUtf8(file.readAll()));
    while (matches.hasNext())
        names += matches.next().captured(1);
    names.removeDuplicates();
    names.sort();
    return names;
}

template <typename T>
bool isRefused(const Result<T> &result)
{
    return !result && result.error().kind == ApiError::Kind::Refused;
}

} // namespace

Q_DECLARE_METATYPE(Guard)

// While writing is locked nothing that may change anything leaves, whoever asks for it.
class TestLockedWrites : public QObject
{
    Q_OBJECT

private slots:
    void everyWriteIsTried();
    void nothingLeaves_data();
    void nothingLeaves();
    void noRequestLeaves_data() { nothingLeaves_data(); }
    void noRequestLeaves();
    void aSessionInstallsItsGuard();
    void whatWaitsAfterA429IsRefusedWhenTheLockFalls();
    void theGuardIsAskedAgainBeforeItGoesAgain();
    void whatWaitsForAConnectionIsRefusedWhenTheLockFalls();
    void aWriteOnTheWireFinishes();
};

// The lists that this test goes through have all that there is.
void TestLockedWrites::everyWriteIsTried()
{
    QStringList calls;
    for (const Endpoint &endpoint : mapdesk::test::allEndpoints())
        calls += QString::fromLatin1(endpoint.name).section(QLatin1Char(' '), 0, 0);
    calls.removeDuplicates();
    // Private to those.
    calls += {QStringLiteral("fetchItemFromList"), QStringLiteral("sendDeletion")};
    calls.sort();
    QCOMPARE(calls, functionsOf(QStringLiteral("syncclient.h"), QStringLiteral("Call<.+>")));

    QStringList requests;
    for (const auto &[name, request] : allRequests())
        requests += QString::fromLatin1(name);
    requests.sort();
    QStringList functions = functionsOf(QStringLiteral("syncrequests.h"),
                                        QStringLiteral("Request>?"));
    functions.removeOne(QStringLiteral("atPage"));
    QCOMPARE(requests, functions);
}

void TestLockedWrites::nothingLeaves_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<Guard>("guard");
    QTest::newRow("no guard") << Environment::Practice << Guard::None;
    QTest::newRow("never unlocked") << Environment::Production << Guard::NeverUnlocked;
    QTest::newRow("staging") << Environment::Staging << Guard::NeverUnlocked;
    QTest::newRow("locked again") << Environment::Production << Guard::Locked;
    QTest::newRow("out of time") << Environment::Production << Guard::OutOfTime;
    QTest::newRow("locked in practice") << Environment::Practice << Guard::LockedInPractice;
}

void TestLockedWrites::nothingLeaves()
{
    QFETCH(Environment, environment);
    QFETCH(Guard, guard);
    Client on(environment);
    on.set(guard);
    const auto refused = startWrites(on.client);
    QCOMPARE(refused.size(), writeCount);
    for (const auto &attempt : refused) {
        QTRY_VERIFY(attempt->isDone());
        QVERIFY(attempt->error() && attempt->error()->kind == ApiError::Kind::Refused);
    }
    QVERIFY(!isRefused(resultOf(on.client.listServices())));
    QCOMPARE(on.server.requestLines(), QByteArrayList{"GET /v1/Services?PageSize=100 HTTP/1.1"});

    // They all would have arrived.
    on.transport.setGuard(&on.guard);
    on.guard.unlock();
    const auto sent = startWrites(on.client);
    for (const auto &attempt : sent)
        QTRY_VERIFY(attempt->isDone());
    QCOMPARE(on.server.requests().size(), sent.size() + 1);
}

void TestLockedWrites::noRequestLeaves()
{
    QFETCH(Environment, environment);
    QFETCH(Guard, guard);
    Client on(environment);
    on.set(guard);
    const std::vector<Request> writes = writeRequests();
    QCOMPARE(writes.size(), writeCount);
    for (const Request &write : writes)
        QVERIFY(isRefused(resultOf(on.transport.send(write))));
    QCOMPARE(on.server.connectionsMade(), 0);
}

void TestLockedWrites::aSessionInstallsItsGuard()
{
    Session on({ok});
    QVERIFY(isRefused(resultOf(on.write())));
    on.session.writeGuard().unlock();
    QVERIFY(resultOf(on.write()));
    on.session.writeGuard().lock();
    QVERIFY(isRefused(resultOf(on.write())));
    QCOMPARE(on.server.requests().size(), size_t(1));
}

void TestLockedWrites::whatWaitsAfterA429IsRefusedWhenTheLockFalls()
{
    Session on({tooMany, ok}, goingAgainAfter(600'000));
    on.session.writeGuard().unlock();
    QSignalSpy logged(&on.session.requestLog(), &RequestLog::appended);
    const CallRecorder<MapItem> waiting(on.write());
    QTRY_COMPARE(logged.size(), 1);
    QVERIFY(!waiting.isDone());
    on.session.writeGuard().lock();
    on.session.writeGuard().unlock();
    QTRY_VERIFY(waiting.isDone());
    QVERIFY(isRefused(waiting.result()));
    QVERIFY(waiting.error().message.contains(QLatin1String("locked")));
    QCOMPARE(on.server.requests().size(), size_t(1));
}

// When the time runs out nobody need have noticed yet.
void TestLockedWrites::theGuardIsAskedAgainBeforeItGoesAgain()
{
    Session on({tooMany, ok}, goingAgainAfter(1));
    on.session.writeGuard().unlock();
    connect(&on.server, &ScriptedServer::requestSeen, this,
            [&on] { on.clock.advance(WriteGuard::unlockedFor); });
    QVERIFY(isRefused(resultOf(on.write())));
    QCOMPARE(on.server.requests().size(), size_t(1));
}

void TestLockedWrites::whatWaitsForAConnectionIsRefusedWhenTheLockFalls()
{
    constexpr size_t connections = 18;
    Session on({ScriptedServer::silence()});
    on.session.writeGuard().unlock();
    std::vector<std::unique_ptr<CallRecorder<Page<SyncService>>>> busy;
    for (size_t i = 0; i < connections; ++i)
        busy.push_back(
            std::make_unique<CallRecorder<Page<SyncService>>>(on.session.client().listServices()));
    QTRY_COMPARE(on.server.requests().size(), connections);
    const CallRecorder<MapItem> waiting(on.write());
    on.session.writeGuard().lock();
    on.session.writeGuard().unlock();
    QTRY_VERIFY(waiting.isDone());
    QVERIFY(isRefused(waiting.result()));
    QCOMPARE(on.server.requests().size(), connections);
}

void TestLockedWrites::aWriteOnTheWireFinishes()
{
    Session on({ok});
    on.session.writeGuard().unlock();
    connect(&on.server, &ScriptedServer::requestSeen, this,
            [&on] { on.session.writeGuard().lock(); });
    const Result<MapItem> result = resultOf(on.write());
    QVERIFY(!on.session.writeGuard().allowsWrites());
    QVERIFY2(result, result ? "" : qPrintable(describe(result.error())));
    QCOMPARE(result->revision, Revision(QStringLiteral("4")));
}

QTEST_GUILESS_MAIN(TestLockedWrites)
#include "tst_lockedwrites.moc"
