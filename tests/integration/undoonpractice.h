// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clientonpractice.h"
#include "itemcommands.h"
#include "journal.h"
#include "openmap.h"
#include "practiceclient.h"
#include "recordedwrites.h"
#include "syncsession.h"
#include "temporaryrecords.h"
#include "writeundo.h"

#include <QSignalSpy>
#include <QTest>

#include <cstdlib>
#include <functional>

namespace mapdesk::test {

// What undoing came to.
struct UndoEnding
{
    std::optional<WriteRecord> own; // it was done
    std::optional<ReversalStop> stop;
};

// A session whose writes can be taken back, on a practice service, with somebody else at it.
class UndoOnPractice
{
public:
    explicit UndoOnPractice(
        const practice::PracticeOptions &options = ClientOnPractice::withoutLimits())
        : m_host(*practice::PracticeHost::start(options))
    {
    }

    const practice::PracticeAddress &address() const { return m_host->address(); }
    practice::PracticeHost &host() { return *m_host; }

    // A new map with an item "k" that never expires, both open.
    std::shared_ptr<OpenMap> newMap(const QString &name = {}, std::optional<Ttl> ttl = {})
    {
        const auto map = session.open(*resultOf(other.createMap(service, {name, ttl})));
        map->takeItem(key, create(*map, key, R"({"a":1,"big":12345678901234567890.10})"));
        return map;
    }

    // Somebody else's writes and readings.
    Result<MapItem> create(const OpenMap &map, const ItemKey &itemKey, const QByteArray &data,
                           std::optional<Ttl> ttl = {})
    {
        return resultOf(
            other.createItem(service, map.map().sid, {itemKey, *JsonText::parse(data), ttl}));
    }
    Result<MapItem> change(const OpenMap &map, const ItemKey &itemKey, const QByteArray &data)
    {
        return resultOf(other.updateItemData(service, map.map().sid, itemKey,
                                             *JsonText::parse(data), read(map, itemKey)->revision));
    }
    Result<MapItem> changeExpiry(const OpenMap &map, const ItemKey &itemKey, Ttl ttl)
    {
        return resultOf(other.updateItemExpiry(service, map.map().sid, itemKey, ttl,
                                               read(map, itemKey)->revision));
    }
    Result<void> remove(const OpenMap &map, const ItemKey &itemKey)
    {
        return resultOf(
            other.deleteItem(service, map.map().sid, itemKey, read(map, itemKey)->revision));
    }
    Result<MapItem> read(const OpenMap &map, const ItemKey &itemKey)
    {
        return resultOf(other.fetchItem(service, map.map().sid, itemKey));
    }
    Result<SyncMap> readMap(const OpenMap &map)
    {
        return resultOf(other.fetchMap(service, map.map().sid.value()));
    }
    std::optional<PermissionRights> rights(const OpenMap &map, const Identity &identity)
    {
        const auto found = resultOf(other.fetchPermission(service, map.map().sid, identity));
        return found ? stateOf(*found).rights : std::nullopt;
    }

    // Our own writes, until they have ended; the last one's record.
    template <typename Write>
    WriteRecord write(Write start)
    {
        QSignalSpy finished(&commands, &ItemCommands::finished);
        start();
        waitFor(finished);
        return lastEnded();
    }
    WriteRecord save(const std::shared_ptr<OpenMap> &map, const QByteArray &data,
                     const ItemKey &itemKey = key)
    {
        return write([&] {
            commands.saveItemData(map, {*map->item(itemKey), *JsonText::parse(data)},
                                  MergePolicy::Merge);
        });
    }
    WriteRecord setExpiry(const std::shared_ptr<OpenMap> &map, Ttl ttl,
                          const ItemKey &itemKey = key)
    {
        return write(
            [&] { commands.changeItemExpiry(map, itemKey, map->item(itemKey)->revision, ttl); });
    }
    WriteRecord remove(const std::shared_ptr<OpenMap> &map, const ItemKey &itemKey = key)
    {
        return write([&] { commands.deleteItem(map, itemKey, map->item(itemKey)->revision); });
    }
    WriteRecord createOwn(const std::shared_ptr<OpenMap> &map, const ItemKey &itemKey,
                          const QByteArray &data, std::optional<Ttl> ttl = {})
    {
        MapItem base;
        base.key = itemKey;
        return write([&] { commands.recreateItem(map, {base, *JsonText::parse(data)}, ttl); });
    }
    WriteRecord setMapExpiry(const std::shared_ptr<OpenMap> &map, Ttl ttl)
    {
        return write([&] { commands.changeMapExpiry(map, ttl); });
    }
    WriteRecord setRights(const std::shared_ptr<OpenMap> &map, const Identity &identity,
                          const std::optional<PermissionRights> &to)
    {
        const auto before = rights(*map, identity);
        const WriteSubject subject = subjectOf(map->map());
        if (to)
            (void)resultOf(writes.updatePermission(subject, identity, before, *to));
        else
            (void)resultOf(writes.deletePermission(subject, identity, *before));
        return lastEnded();
    }

    UndoEnding endingOf(const std::function<void()> &start)
    {
        QSignalSpy undone(&commands, &ItemCommands::undone);
        QSignalSpy stopped(&commands, &ItemCommands::undoStopped);
        QSignalSpy finished(&commands, &ItemCommands::finished);
        start();
        waitFor(finished);
        UndoEnding ending;
        if (!undone.isEmpty())
            ending.own = undone.front().at(1).value<WriteRecord>();
        if (!stopped.isEmpty())
            ending.stop = stopped.front().at(0).value<ReversalStop>();
        return ending;
    }
    UndoEnding undoNext()
    {
        return endingOf([this] { commands.undo(*undo.nextUndo()); });
    }
    UndoEnding redoNext()
    {
        return endingOf([this] { commands.undo(*undo.nextRedo()); });
    }
    UndoEnding takeBack(const WriteRecord &record,
                        const std::optional<ExpiryChoice> &expiryInstead = {})
    {
        return endingOf([&] { commands.undo(record, expiryInstead); });
    }

    void waitFor(QSignalSpy &spy, int patienceMs = 60'000)
    {
        if (spy.isEmpty() && !spy.wait(patienceMs))
            qFatal("nothing came");
    }

    WriteRecord lastEnded() const
    {
        return m_ended.isEmpty() ? WriteRecord() : m_ended.back().at(0).value<WriteRecord>();
    }

    inline static const ItemKey key{"k"};

private:
    std::unique_ptr<practice::PracticeHost> m_host;
    SystemClock m_clock;
    RateLimiter m_limiter{m_clock};
    WritingTransport m_otherDesk{address().url.toString(),
                                 {address().accountSid, address().authToken}};

public:
    const ServiceSid service{address().serviceSid};
    TemporaryRecords records{m_clock};
    SyncSession session{{{},
                         Environment::Practice,
                         *ServiceOrigin::parse(address().url.toString()),
                         {address().accountSid, address().authToken}},
                        m_clock,
                        m_limiter,
                        *records};
    RecordedWrites writes{
        session.client(), records->journal(), session.clock(), {}, std::chrono::milliseconds(0)};
    ItemCommands commands{session.client(), writes, session.clock(), session.openMaps()};
    WriteUndo undo{commands, writes};
    SyncClient other{m_otherDesk.transport};

private:
    QSignalSpy m_ended{&writes, &RecordedWrites::ended};
};

inline Ttl day()
{
    return *Ttl::seconds(24 * 3600);
}

// Whether both say the same time, give or take what counting in whole seconds costs.
inline bool isSameTime(std::optional<qint64> one, std::optional<qint64> another)
{
    return one.has_value() == another.has_value() && (!one || std::abs(*one - *another) <= 1000);
}

} // namespace mapdesk::test
