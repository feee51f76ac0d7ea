// SPDX-License-Identifier: GPL-3.0-or-later
#include "transportfixture.h"

#include <QTest>

using namespace mapdesk;
using Step = ScriptedServer::Step;

// How many connections there are, and what becomes of requests when the server ends them.
class TestConnections : public QObject
{
    Q_OBJECT

private slots:
    void hundredsOfPagesShareThem_data();
    void hundredsOfPagesShareThem();
    void endedWhileIdleLosesNothing();
    void endedAsRequestsLeaveLosesNothing_data();
    void endedAsRequestsLeaveLosesNothing();
};

namespace {

constexpr int connections = 18;
constexpr int backgroundConnections = 15;

const Step ok = ScriptedServer::answer(200, "{}");
const Request page = requestTo("/v1/page", Priority::Background);

TransportOptions retryingOptions()
{
    TransportOptions options = quickOptions();
    options.retries = 3;
    return options;
}

void waitForSuccess(const Recorders &calls)
{
    for (const auto &call : calls) {
        QTRY_VERIFY(call->isDone());
        QVERIFY(call->succeeded());
    }
}

} // namespace

void TestConnections::hundredsOfPagesShareThem_data()
{
    QTest::addColumn<Priority>("priority");
    QTest::addColumn<int>("most");
    QTest::newRow("clicks") << Priority::Interactive << connections;
    QTest::newRow("background") << Priority::Background << backgroundConnections;
}

void TestConnections::hundredsOfPagesShareThem()
{
    QFETCH(Priority, priority);
    QFETCH(int, most);
    TransportFixture fixture({ok});
    for (int i = 0; i < 3; ++i)
        waitForSuccess(sendMany(fixture.transport, requestTo("/v1/page", priority), 100));
    QCOMPARE(fixture.server.requests().size(), 300u);
    QVERIFY(fixture.server.connectionsMade() <= most);
}

void TestConnections::endedWhileIdleLosesNothing()
{
    TransportFixture fixture({ok});
    waitForSuccess(sendMany(fixture.transport, page, 100));
    fixture.server.closeConnections();
    QTRY_COMPARE(fixture.server.connectionsOpen(), 0);
    waitForSuccess(sendMany(fixture.transport, page, 100));
    QVERIFY(fixture.server.connectionsMade() <= 2 * backgroundConnections);
}

void TestConnections::endedAsRequestsLeaveLosesNothing_data()
{
    QTest::addColumn<Step>("step");
    QTest::newRow("in good order") << ScriptedServer::closeAfter();
    QTest::newRow("by a reset") << Step{Step::When::AfterHead, {}, Step::Then::Reset};
    QTest::newRow("amid the answer") << ScriptedServer::closeAfter("HTTP/1.1 200 OK\r\n");
}

// As servers do that end what was idle for a time: the request crosses with the end.
void TestConnections::endedAsRequestsLeaveLosesNothing()
{
    QFETCH(Step, step);
    TransportFixture fixture({ok}, retryingOptions());
    waitForSuccess(sendMany(fixture.transport, page, 100));
    std::vector<Step> steps(backgroundConnections, step);
    steps.push_back(ok);
    fixture.server.setScript(steps);
    waitForSuccess(sendMany(fixture.transport, page, 100));

    fixture.server.closeConnections();
    waitForSuccess(sendMany(fixture.transport, page, 100));
}

QTEST_GUILESS_MAIN(TestConnections)

#include "tst_connections.moc"
