// SPDX-License-Identifier: GPL-3.0-or-later
#include "problemworlds.h"

#include "callresult.h"
#include "manualclock.h"
#include "practiceclient.h"
#include "tunnelproxy.h"

#include <QTcpSocket>

namespace mapdesk::test {

using practice::PracticeHost;
using practice::PracticeOptions;
using Step = ScriptedServer::Step;

namespace {

const QString hiddenUrl = QStringLiteral("https://sync.example.invalid");

template <typename T>
ApiError errorIn(Call<T> call)
{
    const Result<T> result = resultOf(std::move(call));
    return result ? ApiError() : result.error();
}

ApiError readServices(const SyncClient &client)
{
    return errorIn(client.listServices());
}

ApiError writeMap(const SyncClient &client)
{
    return errorIn(client.updateMapExpiry(ServiceSid(QStringLiteral("IS1")),
                                          MapSid(QStringLiteral("MP1")), *Ttl::seconds(3600)));
}

World worldAt(const QString &baseUrl)
{
    World world{baseUrl, {}};
    world.options.timeoutMs = 5'000;
    world.options.retries = 0;
    world.ask = readServices;
    return world;
}

// Holds a port at which nothing listens: given back, it could be another test's.
std::shared_ptr<QTcpSocket> nobody()
{
    auto socket = std::make_shared<QTcpSocket>();
    if (!socket->bind(QHostAddress::LocalHost))
        qFatal("there is no free port");
    return socket;
}

PracticeOptions practiceWith(const QString &assumption)
{
    PracticeOptions options;
    options.seed = *practice::SeedRecipe::parse(QStringLiteral("items:1"));
    if (!assumption.isEmpty() && !options.assumptions.assume(assumption))
        qFatal("there is no such assumption");
    return options;
}

World onPractice(const PracticeOptions &options, std::function<ApiError(const SyncClient &)> ask)
{
    const std::shared_ptr<PracticeHost> host = practice::startedHost(options);
    World world = worldAt(host->address().url.toString()).with(host);
    world.userName = host->address().accountSid;
    world.password = host->address().authToken;
    world.ask = std::move(ask);
    return world;
}

ApiError readForeignService(const SyncClient &client)
{
    return errorIn(client.listMaps(ServiceSid(QStringLiteral("IS") + QString(32, u'f'))));
}

SyncMap firstMap(const SyncClient &client)
{
    const auto services = resultOf(client.listServices());
    return resultOf(client.listMaps(services->records.front().sid))->records.front();
}

ApiError writeWithAnOldRevision(const SyncClient &client)
{
    const SyncMap map = firstMap(client);
    const auto items = resultOf(client.listItems(map.serviceSid, map.sid));
    const ItemKey key(items->items.front().key.toByteArray());
    return errorIn(client.updateItemExpiry(map.serviceSid, map.sid, key, *Ttl::seconds(60),
                                           Revision(QStringLiteral("fff"))));
}

ApiError askTwiceAtOnce(const SyncClient &client)
{
    const CallRecorder first(client.listServices());
    const CallRecorder second(client.listServices());
    if (!QTest::qWaitFor([&] { return first.isDone() && second.isDone(); }))
        return {};
    return first.succeeded() ? second.error() : first.error();
}

} // namespace

World writing(World world)
{
    world.ask = writeMap;
    return world;
}

World refusedWith(int status, const QByteArray &body, const QByteArrayList &headers)
{
    return servedBy(ScriptedServer::answer(status, body, headers));
}

World servedBy(const Step &step, std::unique_ptr<QTcpServer> listener)
{
    const auto server = std::make_shared<ScriptedServer>(std::move(listener));
    server->setScript({step});
    return worldAt(server->baseUrl()).with(server);
}

World pageThatRepeatsTheRequest()
{
    const World any;
    const QByteArray proof = (any.userName + u':' + any.password).toUtf8().toBase64();
    return refusedWith(200, "<pre>GET /v1/Services\nAuthorization: Basic " + proof + "\n</pre>");
}

World timedOut()
{
    World world = servedBy(ScriptedServer::silence());
    world.options.timeoutMs = 200;
    return world;
}

World nameNotFound()
{
    return worldAt(hiddenUrl);
}

World nothingListens()
{
    const auto held = nobody();
    return worldAt(QStringLiteral("http://127.0.0.1:%1").arg(held->localPort())).with(held);
}

World connectionReset()
{
    return servedBy({Step::When::AfterRequest, {}, Step::Then::Reset, 0, {}});
}

World withoutTls()
{
    World world = servedBy({Step::When::OnConnect, "220 mail.example ready\r\n"});
    world.baseUrl.replace(0, 4, QStringLiteral("https"));
    return world;
}

World tls(const TestAuthority::Identity &identity, const QByteArray &trusted)
{
    World world = servedBy(ScriptedServer::answer(200, "{}"), TestAuthority::listener(identity));
    world.options.additionalAuthorities = trusted;
    return world;
}

World through(quint16 proxyPort, const QString &host)
{
    World world = worldAt(hiddenUrl);
    world.options.proxy = {ProxySettings::Kind::Manual, host, proxyPort, proxyUser};
    return world;
}

World throughProxyThat(const Step &step)
{
    const auto proxy = std::make_shared<ScriptedServer>();
    proxy->setScript({step});
    return through(proxy->port()).with(proxy);
}

World throughProxyWithAnotherPassword()
{
    const auto held = nobody();
    const auto proxy = std::make_shared<TunnelProxy>(held->localPort(), proxyUser.toLatin1(),
                                                     "another password");
    return through(proxy->port()).with(proxy).with(held);
}

World throughProxyThatIsNotThere()
{
    const auto held = nobody();
    return through(held->localPort()).with(held);
}

World wrongToken()
{
    const World any;
    World world = onPractice(practiceWith({}), readServices);
    world.password = any.password;
    return world;
}

World foreignService(const QString &assumption)
{
    return onPractice(practiceWith(assumption), readForeignService);
}

World staleWrite(const QString &assumption)
{
    return onPractice(practiceWith(assumption), writeWithAnOldRevision);
}

// Somebody else uses up what the map may be asked.
World busyMap()
{
    static const ManualClock clock; // stands, so that the map stays busy
    PracticeOptions options = practiceWith({});
    options.clock = &clock;
    const std::shared_ptr<PracticeHost> host = practice::startedHost(options);
    const auto other = std::make_shared<practice::PracticeClient>(host->address());
    World world = worldAt(host->address().url.toString()).with(host).with(other);
    world.userName = host->address().accountSid;
    world.password = host->address().authToken;
    world.ask = [other](const SyncClient &client) {
        const SyncMap map = firstMap(client);
        for (int i = 0; i < 400 && other->get("/Maps/bench").status == 200; ++i) {}
        return errorIn(client.fetchMap(map.serviceSid, map.sid.value()));
    };
    return world;
}

World busyAccount()
{
    PracticeOptions options = practiceWith(QStringLiteral("concurrency=1"));
    options.latency = std::chrono::milliseconds(100);
    return onPractice(options, askTwiceAtOnce);
}

} // namespace mapdesk::test
