// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandsundertest.h"
#include "writeundo.h"

#include <QTest>

namespace mapdesk::test {

using Action = WriteRecord::Action;
using Reason = ReversalStop::Reason;
using Step = ScriptedServer::Step;
using Script = std::vector<Step>;

inline const QByteArray beforeData = R"({"a":1,"b":1.10})";
inline const QByteArray leftData = R"({"a":2,"b":1.10})";
inline const QByteArray theirData = R"({"a":3})";

// The item "k", which was made long ago.
constexpr qint64 madeMs = 1'700'000'000'000;
inline Step found(const QByteArray &revision, const QByteArray &data,
                  const QByteArray &expires = "null",
                  const QByteArray &created = "2023-11-14T22:13:20Z")
{
    return ScriptedServer::answer(200,
                                  R"({"key":"k","data":)" + data + R"(,"revision":")" + revision
                                      + R"(","date_expires":)" + expires + R"(,"date_created":")"
                                      + created + R"("})");
}

inline Step mapFound(const QByteArray &expires, const QByteArray &sid = "MP1")
{
    return ScriptedServer::answer(200,
                                  R"({"sid":")" + sid + R"(","service_sid":"IS1","revision":"5",)"
                                      + R"("date_expires":)" + expires + "}");
}

inline const Identity bob(QStringLiteral("bob"));
inline Step permissionFound(const PermissionRights &rights)
{
    const auto text = [](bool is) { return QByteArray(is ? "true" : "false"); };
    return ScriptedServer::answer(200,
                                  R"({"identity":"bob","read":)" + text(rights.read)
                                      + R"(,"write":)" + text(rights.write) + R"(,"manage":)"
                                      + text(rights.manage) + "}");
}

inline const Step notFound = refusal(404, 20404);
inline const Step conflict = refusal(412, 20412);
inline const Step exists = refusal(409, 54208);
inline const Step lost = ScriptedServer::closeAfter();

// The moments of the tests, whose clock stands at 2026-01-01T00:00:00Z.
constexpr qint64 nowMs = 1'767'225'600'000;
inline const QByteArray inAnHour = R"("2026-01-01T01:00:00Z")";
inline const QByteArray inTwoHours = R"("2026-01-01T02:00:00Z")";
inline const QByteArray inThreeHours = R"("2026-01-01T03:00:00Z")";
constexpr qint64 hourMs = 60 * 60 * 1000;

// Undoing on a server with a script.
class UndoUnderTest : public CommandsUnderTest
{
public:
    using CommandsUnderTest::CommandsUnderTest;

    // An applied write to the item "k", or to the map: what stood there had the revision 1a, what
    // it left has the revision 2.
    WriteRecord record(Action action) const
    {
        WriteRecord record;
        record.seq = 7;
        record.action = action;
        record.target = action == Action::CreateMap ? mapTarget : itemTarget;
        record.mapName = QStringLiteral("orders");
        record.before = {
            .revision = Revision(QStringLiteral("1a")), .createdMs = madeMs, .data = beforeData};
        record.end.emplace().after = {
            .revision = Revision(QStringLiteral("2")), .createdMs = madeMs, .data = leftData};
        if (action == Action::CreateItem || action == Action::CreateMap)
            record.before = nothingThere();
        if (action == Action::DeleteItem)
            record.end->after = nothingThere();
        return record;
    }

    void run(const WriteRecord &record, const std::optional<ExpiryChoice> &expiryInstead = {})
    {
        commands.undo(record, expiryInstead);
        QCOMPARE(undone.count() + undoStopped.count(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(undone.count() + undoStopped.count(), 1, 20'000);
        QVERIFY(commands.isIdle());
    }

    bool isUndone() const { return !undone.isEmpty(); }
    WriteRecord own() const { return undone.front().at(1).value<WriteRecord>(); }
    ReversalStop stop() const { return undoStopped.front().at(0).value<ReversalStop>(); }

    // Of each write, in their order: "METHOD REVISION BODY".
    QByteArrayList writesSent() const
    {
        QByteArrayList sent;
        for (const auto &request : server.requests()) {
            const QByteArray method = request.head.first(request.head.indexOf(' '));
            if (method != "GET")
                sent += method + ' ' + request.header("If-Match") + ' '
                    + QByteArray::fromPercentEncoding(request.body);
        }
        return sent;
    }

    QSignalSpy undone{&commands, &ItemCommands::undone};
    QSignalSpy undoStopped{&commands, &ItemCommands::undoStopped};
};

} // namespace mapdesk::test

Q_DECLARE_METATYPE(mapdesk::test::Step)
Q_DECLARE_METATYPE(mapdesk::test::Script)
Q_DECLARE_METATYPE(mapdesk::WriteRecord::Action)
