// SPDX-License-Identifier: GPL-3.0-or-later
#include "callrecorder.h"
#include "manualclock.h"
#include "outcomereader.h"
#include "ratelimiter.h"
#include "scriptedserver.h"
#include "syncclient.h"
#include "transport.h"

#include <QTest>

using namespace mapdesk;
using Outcome = WriteOutcome;

namespace {

TransportOptions withoutRetries()
{
    TransportOptions options;
    options.retries = 0;
    return options;
}

ScriptedServer::Step map(const QByteArray &expires)
{
    return ScriptedServer::answer(200, R"({"sid":"MP1","date_expires":)" + expires + "}");
}

const ScriptedServer::Step notFound = ScriptedServer::answer(404,
                                                             R"({"code":20404,"message":"no"})");

// A reader whose map expired never when it was to expire in a minute, on a server with a script.
class ReaderUnderTest
{
public:
    explicit ReaderUnderTest(std::vector<ScriptedServer::Step> script,
                             std::chrono::milliseconds pause = std::chrono::milliseconds(0))
        : reader(client, clock, pause)
    {
        server.setScript(std::move(script));
        before.sid = MapSid(QStringLiteral("MP1"));
    }

    Call<WriteFinding<SyncMap>> read(qint64 askedMs = 0) const
    {
        return reader.mapExpiryUpdate(service, before, *Ttl::seconds(60), askedMs);
    }

    const ServiceSid service{QStringLiteral("IS1")};
    ManualClock clock;
    RateLimiter limiter{clock};
    ScriptedServer server;
    Transport transport{*ServiceOrigin::parse(server.baseUrl()),
                        {QStringLiteral("AC1"), QStringLiteral("secret")},
                        clock,
                        limiter,
                        withoutRetries()};
    SyncClient client{transport};
    OutcomeReader reader;
    SyncMap before;
};

} // namespace

class TestOutcomeReader : public QObject
{
    Q_OBJECT

private slots:
    void believesWhatItSeesAtOnce();
    void looksTwiceForWhatItDoesNotSee();
    void looksTwiceForWhatIsNotThere();
    void saysWhyNothingCouldBeRead();
    void countsTheTimeSinceTheWrite();
    void aDroppedCallReadsNoMore();
    void readsNothingThatCannotBeIdentified();
};

void TestOutcomeReader::believesWhatItSeesAtOnce()
{
    ReaderUnderTest t({map(R"("2026-01-01T00:01:00Z")")});
    CallRecorder<WriteFinding<SyncMap>> finding(t.read());
    QTRY_VERIFY(finding.isDone());
    QCOMPARE(finding.value().outcome, Outcome::Applied);
    QVERIFY(finding.value().record->expiresMs);
    QVERIFY(!finding.value().error);
    QCOMPARE(t.server.requestLines(), QByteArrayList{"GET /v1/Services/IS1/Maps/MP1 HTTP/1.1"});
}

void TestOutcomeReader::looksTwiceForWhatItDoesNotSee()
{
    ReaderUnderTest late({map("null"), map(R"("2026-01-01T00:01:00Z")")});
    CallRecorder<WriteFinding<SyncMap>> seen(late.read());
    QTRY_VERIFY(seen.isDone());
    QCOMPARE(seen.value().outcome, Outcome::Applied);

    ReaderUnderTest never({map("null")});
    CallRecorder<WriteFinding<SyncMap>> missed(never.read());
    QTRY_VERIFY(missed.isDone());
    QCOMPARE(missed.value().outcome, Outcome::NotApplied);
    QCOMPARE(never.server.requests().size(), 2u);
}

void TestOutcomeReader::looksTwiceForWhatIsNotThere()
{
    ReaderUnderTest t({notFound, map(R"("2026-01-01T00:01:00Z")")});
    CallRecorder<WriteFinding<SyncMap>> finding(t.read());
    QTRY_VERIFY(finding.isDone());
    QCOMPARE(finding.value().outcome, Outcome::Applied);
}

void TestOutcomeReader::saysWhyNothingCouldBeRead()
{
    ReaderUnderTest t({ScriptedServer::answer(503, R"({"code":20503,"message":"later"})")});
    CallRecorder<WriteFinding<SyncMap>> finding(t.read());
    QTRY_VERIFY(finding.isDone());
    QVERIFY(finding.succeeded());
    QCOMPARE(finding.value().outcome, Outcome::CannotTell);
    QCOMPARE(finding.value().error->kind, ApiError::Kind::ServerFault);
    QVERIFY(!finding.value().record);
    QCOMPARE(t.server.requests().size(), 1u);
}

void TestOutcomeReader::countsTheTimeSinceTheWrite()
{
    ReaderUnderTest t({map(R"("2026-01-01T00:01:00Z")")});
    const qint64 askedMs = t.clock.steadyMs();
    t.clock.advance(std::chrono::hours(1));
    CallRecorder<WriteFinding<SyncMap>> duringTheHour(t.read(askedMs));
    QTRY_VERIFY(duringTheHour.isDone());
    QCOMPARE(duringTheHour.value().outcome, Outcome::Applied);
    CallRecorder<WriteFinding<SyncMap>> justNow(t.read(t.clock.steadyMs()));
    QTRY_VERIFY(justNow.isDone());
    QCOMPARE(justNow.value().outcome, Outcome::CannotTell);
}

void TestOutcomeReader::aDroppedCallReadsNoMore()
{
    ReaderUnderTest waiting({ScriptedServer::silence()});
    CallRecorder<WriteFinding<SyncMap>> first(waiting.read());
    QTRY_COMPARE(waiting.server.requests().size(), 1u);
    first.drop();
    QTRY_COMPARE(waiting.server.connectionsOpen(), 0);

    ReaderUnderTest pausing({map("null")}, std::chrono::hours(1));
    CallRecorder<WriteFinding<SyncMap>> second(pausing.read());
    QTRY_COMPARE(pausing.server.requests().size(), 1u);
    second.drop();
    QCOMPARE(second.callbacks(), 0);
}

void TestOutcomeReader::readsNothingThatCannotBeIdentified()
{
    ReaderUnderTest t({notFound});
    const ServiceSid defaultService(QStringLiteral("default"));
    CallRecorder<WriteFinding<SyncMap>> map(t.reader.mapCreation(t.service, {}, 0));
    CallRecorder<WriteFinding<SyncService>> created(t.reader.serviceCreation());
    CallRecorder<WriteFinding<SyncService>> updated(
        t.reader.serviceUpdate(defaultService, {}, {.aclEnabled = true}));
    CallRecorder<WriteFinding<SyncService>> deleted(t.reader.serviceDeletion(defaultService));
    QTRY_VERIFY(map.isDone() && created.isDone() && updated.isDone() && deleted.isDone());
    QCOMPARE(map.value().outcome, Outcome::CannotTell);
    QCOMPARE(created.value().outcome, Outcome::CannotTell);
    QCOMPARE(updated.value().outcome, Outcome::CannotTell);
    QCOMPARE(deleted.value().outcome, Outcome::CannotTell);
    QCOMPARE(t.server.connectionsMade(), 0);
}

QTEST_GUILESS_MAIN(TestOutcomeReader)
#include "tst_outcomereader.moc"
