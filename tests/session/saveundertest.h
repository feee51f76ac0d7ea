// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasave.h"
#include "manualclock.h"
#include "ratelimiter.h"
#include "scriptedserver.h"
#include "syncsession.h"
#include "temporaryrecords.h"
#include "testitems.h"

#include <QSignalSpy>
#include <QTest>
#include <QTestEventLoop>

// What the tests of DataSave share.
namespace mapdesk::test {

using Reason = SaveStop::Reason;
using Step = ScriptedServer::Step;
using Script = std::vector<Step>;

// What testitems.h says of its items: when they were made.
inline const QByteArray created = "2023-11-14T22:13:20Z";

inline const QByteArray baseData = R"({"a":1,"b":1.10,"c":3})";
inline const QByteArray mineData = R"({"a":2,"b":1.10,"c":3})";

inline Step found(const QByteArray &revision, const QByteArray &data)
{
    return ScriptedServer::answer(200,
                                  R"({"key":"k","data":)" + data + R"(,"revision":")" + revision
                                      + R"(","date_created":")" + created + R"("})");
}

inline Step refusal(int status, const QByteArrayList &headers = {})
{
    const QByteArray number = QByteArray::number(status);
    return ScriptedServer::answer(
        status, R"({"code":20)" + number + R"(,"message":"no","status":)" + number + "}", headers);
}

inline const Step conflict = refusal(412);
inline const Step notFound = refusal(404);
inline const Step mapFound = ScriptedServer::answer(200, R"({"sid":"MP1","service_sid":"IS1"})");

inline JsonText json(const QByteArray &text)
{
    return *JsonText::parse(text);
}

inline TransportOptions withOneRetry()
{
    TransportOptions options;
    options.retries = 1;
    options.retryDelayMs = 1;
    return options;
}

// A save of the item "k", whose revision is known as 1a, on a server with a script.
class SaveUnderTest
{
public:
    explicit SaveUnderTest(Script script, MergePolicy policy = MergePolicy::Merge,
                           const QByteArray &mine = mineData, const QByteArray &base = baseData)
        : SaveUnderTest(std::move(script), DataEdit{item("k", base), json(mine)}, policy)
    {
    }

    SaveUnderTest(Script script, const DataEdit &asked, MergePolicy policy)
        : edit(asked)
        , save(std::make_unique<DataSave>(session.client(), recorded,
                                          WriteSubject{ServiceSid(QStringLiteral("IS1")),
                                                       MapSid(QStringLiteral("MP1")),
                                                       QStringLiteral("m")},
                                          edit, policy))
    {
        server.setScript(std::move(script));
    }

    // The save, until it ends.
    void run()
    {
        save->start();
        QCOMPARE(saved.count() + stopped.count(), 0);
        QTestEventLoop loop;
        QObject::connect(save.get(), &DataSave::saved, &loop, &QTestEventLoop::exitLoop);
        QObject::connect(save.get(), &DataSave::stopped, &loop, &QTestEventLoop::exitLoop);
        loop.enterLoop(10);
        QCOMPARE(saved.count() + stopped.count(), 1);
        verifyWire();
    }

    DataSaved result() const { return saved.front().front().value<DataSaved>(); }
    SaveStop stop() const { return stopped.front().front().value<SaveStop>(); }

    QByteArrayList methods() const
    {
        QByteArrayList methods;
        for (const QByteArray &line : server.requestLines())
            methods += line.first(line.indexOf(' '));
        return methods;
    }

    // What the writes had to say, in their order: "REVISION DATA".
    QByteArrayList writes() const
    {
        QByteArrayList writes;
        for (const auto &request : server.requests()) {
            if (request.head.startsWith("POST "))
                writes += request.header("If-Match") + ' '
                    + QByteArray::fromPercentEncoding(request.body.sliced(5));
        }
        return writes;
    }

    ManualClock clock;
    RateLimiter limiter{clock};
    ScriptedServer server;
    TemporaryRecords records{clock};
    SyncSession session{{{},
                         Environment::Practice,
                         *ServiceOrigin::parse(server.baseUrl()),
                         {QStringLiteral("AC1"), QStringLiteral("secret")},
                         withOneRetry()},
                        clock,
                        limiter,
                        *records};
    RecordedWrites recorded{
        session.client(), records->journal(), session.clock(), {}, std::chrono::milliseconds(0)};
    DataEdit edit;
    std::unique_ptr<DataSave> save;
    QSignalSpy saved{save.get(), &DataSave::saved};
    QSignalSpy stopped{save.get(), &DataSave::stopped};

private:
    // Each write says Data and the revision, and nothing else.
    void verifyWire() const
    {
        for (const auto &request : server.requests()) {
            if (!request.head.startsWith("POST "))
                continue;
            QVERIFY(!request.header("If-Match").isEmpty());
            QVERIFY2(request.body.startsWith("Data="), request.body.constData());
            QVERIFY2(!request.body.contains('&'), request.body.constData());
        }
    }
};

} // namespace mapdesk::test
