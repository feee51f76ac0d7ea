// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manualclock.h"
#include "openmap.h"
#include "ratelimiter.h"
#include "scriptedserver.h"
#include "syncsession.h"
#include "temporaryrecords.h"
#include "testitems.h"

#include <QSignalSpy>

namespace mapdesk::test {

inline ScriptedServer::Step refusal(int status, int code)
{
    return ScriptedServer::answer(status,
                                  "{\"code\":" + QByteArray::number(code)
                                      + ",\"message\":\"no\",\"status\":"
                                      + QByteArray::number(status) + "}");
}

// An edit of the item "k" as the store has it.
inline DataEdit edit()
{
    return {item("k", R"({"a":1,"b":1})"), *JsonText::parse(R"({"a":2,"b":1})")};
}

// A session with an open map that holds the item "k", on a server with a script.
class CommandsUnderTest
{
public:
    explicit CommandsUnderTest(std::vector<ScriptedServer::Step> script)
    {
        server.setScript(std::move(script));
        SyncMap state;
        state.sid = MapSid(QStringLiteral("MP1"));
        state.serviceSid = ServiceSid(QStringLiteral("IS1"));
        map = session.open(state);
        map->items().upsert({item("k", R"({"a":1})")});
        itemTarget = {state.serviceSid, state.sid, key};
        mapTarget = {state.serviceSid, state.sid, {}};
    }

    void changeItem()
    {
        commands.changeItemExpiry(map, key, Revision(QStringLiteral("1a")), *Ttl::seconds(60));
    }

    void save(MergePolicy policy = MergePolicy::Merge)
    {
        commands.saveItemData(map, edit(), policy);
    }

    void recreate(std::optional<Ttl> ttl = {}) { commands.recreateItem(map, edit(), ttl); }

    void changeMap() { commands.changeMapExpiry(map, Ttl::never()); }

    std::optional<ItemView> stored()
    {
        const auto handle = map->items().find(key);
        return handle ? std::optional(map->items().item(*handle)) : std::nullopt;
    }

    CommandFailure failure() const
    {
        const QSignalSpy &spy = creationFailed.isEmpty() ? failed : creationFailed;
        return spy.front().at(1).value<CommandFailure>();
    }
    ApiError::Kind failureKind() const { return failure().error.kind; }

    const ItemKey key{"k"};
    ManualClock clock;
    RateLimiter limiter{clock};
    ScriptedServer server;
    TemporaryRecords records{clock};
    SyncSession session{{{},
                         Environment::Practice,
                         *ServiceOrigin::parse(server.baseUrl()),
                         {QStringLiteral("AC1"), QStringLiteral("secret")}},
                        clock,
                        limiter,
                        *records};
    RecordedWrites recorded{
        session.client(), records->journal(), session.clock(), {}, std::chrono::milliseconds(0)};
    ItemCommands commands{session.client(), recorded, session.clock(),
                          [this](const MapSid &) { return map; }};
    std::shared_ptr<OpenMap> map;
    CommandTarget itemTarget;
    CommandTarget mapTarget;
    QSignalSpy started{&commands, &ItemCommands::started};
    QSignalSpy changed{&commands, &ItemCommands::expiryChanged};
    QSignalSpy failed{&commands, &ItemCommands::failed};
    QSignalSpy saved{&commands, &ItemCommands::dataSaved};
    QSignalSpy stopped{&commands, &ItemCommands::saveStopped};
    QSignalSpy created{&commands, &ItemCommands::itemCreated};
    QSignalSpy creationFailed{&commands, &ItemCommands::creationFailed};
    QSignalSpy idle{&commands, &ItemCommands::idle};
};

} // namespace mapdesk::test
