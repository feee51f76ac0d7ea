// SPDX-License-Identifier: GPL-3.0-or-later
#include "writeoutcome.h"

#include <QTest>

using namespace mapdesk;
using Outcome = WriteOutcome;
using Kind = ApiError::Kind;

namespace {

constexpr qint64 second = 1000;
constexpr qint64 hour = 3600 * second;
constexpr qint64 asked = 1'767'225'600'000;
constexpr TimeWindow window{asked, asked + 30 * second};
constexpr qint64 longAgo = asked - 24 * hour;
constexpr qint64 meanwhile = asked + 7 * second;

ApiError error(Kind kind)
{
    ApiError made;
    made.kind = kind;
    return made;
}

template <typename T>
Result<T> gone()
{
    return failure(error(Kind::NotFound));
}

template <typename T>
Result<T> unreadable()
{
    return failure(error(Kind::TimedOut));
}

template <typename Resource>
Resource expiring(Resource resource, std::optional<qint64> expiresMs)
{
    resource.expiresMs = expiresMs;
    resource.properties = {{QStringLiteral("date_expires"), expiresMs ? "\"..\"" : "null"}};
    return resource;
}

template <typename Resource>
Resource createdAt(Resource resource, std::optional<qint64> createdMs)
{
    resource.createdMs = createdMs;
    return resource;
}

MapItem item(const char *revision, const char *data = R"({"a":1})")
{
    MapItem made;
    made.key = ItemKey("k");
    made.revision = Revision(QString::fromLatin1(revision));
    made.data = data;
    made.createdMs = longAgo;
    return expiring(made, {});
}

SyncMap map()
{
    SyncMap made;
    made.sid = MapSid(QStringLiteral("MP1"));
    made.uniqueName = QStringLiteral("orders");
    made.createdMs = longAgo;
    return expiring(made, {});
}

JsonText json(const char *text)
{
    return *JsonText::parse(text);
}

Ttl ttl(qint64 seconds)
{
    return *Ttl::seconds(seconds);
}

SyncService service(const char *name, bool acl)
{
    SyncService made;
    made.friendlyName = QString::fromLatin1(name);
    made.aclEnabled = acl;
    made.reachabilityDebouncingWindowMs = 5000;
    return made;
}

MapPermission permission(const PermissionRights &rights)
{
    MapPermission made;
    made.read = rights.read;
    made.write = rights.write;
    made.manage = rights.manage;
    return made;
}

// What a reading gave, for a table.
struct Reading
{
    Result<MapItem> item = gone<MapItem>();
};

} // namespace

Q_DECLARE_METATYPE(Reading)
Q_DECLARE_METATYPE(mapdesk::MapItem)
Q_DECLARE_METATYPE(mapdesk::Ttl)

class TestWriteOutcome : public QObject
{
    Q_OBJECT

private slots:
    void itemData_data();
    void itemData();
    void itemExpiry_data();
    void itemExpiry();
    void itemDeletion_data();
    void itemDeletion();
    void itemCreation_data();
    void itemCreation();
    void mapCreation();
    void mapExpiry();
    void mapDeletion();
    void serviceUpdate();
    void serviceDeletion();
    void permissionUpdate();
    void permissionDeletion();
};

void TestWriteOutcome::itemData_data()
{
    QTest::addColumn<Reading>("now");
    QTest::addColumn<Outcome>("outcome");
    const auto row = [](const char *name, const Result<MapItem> &now, Outcome outcome) {
        QTest::newRow(name) << Reading{now} << outcome;
    };
    row("same revision", item("1"), Outcome::NotApplied);
    row("same revision, even with what was sent", item("1", R"({"a":2.0})"), Outcome::NotApplied);
    row("what was sent", item("2", R"({"a":2.0})"), Outcome::Applied);
    row("what was sent, spaced otherwise", item("9", "{ \"a\" : 2.0 }"), Outcome::Applied);
    row("the same number in other words", item("2", R"({"a":2})"), Outcome::CannotTell);
    row("somebody else's", item("2", R"({"a":3})"), Outcome::CannotTell);
    row("no JSON", item("2", R"({"a":)"), Outcome::CannotTell);
    row("made anew since", createdAt(item("2", R"({"a":2.0})"), meanwhile), Outcome::CannotTell);
    row("without a revision", item("", R"({"a":2.0})"), Outcome::CannotTell);
    row("deleted", gone<MapItem>(), Outcome::CannotTell);
    row("unreadable", unreadable<MapItem>(), Outcome::CannotTell);
}

void TestWriteOutcome::itemData()
{
    QFETCH(Reading, now);
    QFETCH(Outcome, outcome);
    QCOMPARE(writeoutcome::ofItemDataUpdate(item("1"), json(R"({"a":2.0})"), now.item), outcome);
}

void TestWriteOutcome::itemExpiry_data()
{
    QTest::addColumn<MapItem>("before");
    QTest::addColumn<Ttl>("sent");
    QTest::addColumn<Reading>("now");
    QTest::addColumn<Outcome>("outcome");
    const MapItem lasting = item("1");
    const MapItem passing = expiring(item("1"), asked + 2 * hour);
    const auto row = [](const char *name, const MapItem &before, Ttl sent,
                        const Result<MapItem> &now, Outcome outcome) {
        QTest::newRow(name) << before << sent << Reading{now} << outcome;
    };
    const qint64 in60 = 60 * second;
    row("set", lasting, ttl(60), expiring(item("2"), meanwhile + in60), Outcome::Applied);
    row("set without moving the revision", lasting, ttl(60), expiring(item("1"), meanwhile + in60),
        Outcome::Applied);
    row("counted from the asking", lasting, ttl(60), expiring(item("2"), asked + in60),
        Outcome::Applied);
    row("counted from the reading", lasting, ttl(60), expiring(item("2"), window.toMs + in60),
        Outcome::Applied);
    row("within the slack", lasting, ttl(60),
        expiring(item("2"), asked - writeoutcome::clockSlackMs + in60), Outcome::Applied);
    row("too early", lasting, ttl(60), expiring(item("2"), asked - 6 * second + in60),
        Outcome::CannotTell);
    row("too late", lasting, ttl(60), expiring(item("2"), window.toMs + 6 * second + in60),
        Outcome::CannotTell);
    row("taken away", passing, Ttl::never(), item("2"), Outcome::Applied);
    row("untouched date", passing, ttl(60), passing, Outcome::NotApplied);
    row("untouched, to be taken away", passing, Ttl::never(), passing, Outcome::NotApplied);
    row("untouched, none", lasting, ttl(60), lasting, Outcome::NotApplied);
    row("data of somebody else and what was sent", lasting, ttl(60),
        expiring(item("5", "{}"), meanwhile + in60), Outcome::Applied);
    row("data of somebody else alone", passing, ttl(60),
        expiring(item("2", "{}"), asked + 2 * hour), Outcome::CannotTell);
    row("another expiry", passing, ttl(60), expiring(item("2"), asked + 5 * hour),
        Outcome::CannotTell);
    row("another expiry without moving the revision", passing, ttl(60),
        expiring(item("1"), asked + 5 * hour), Outcome::CannotTell);
    row("made anew since", lasting, ttl(60),
        createdAt(expiring(item("2"), meanwhile + in60), meanwhile), Outcome::CannotTell);
    MapItem dateless = item("1");
    dateless.properties.clear();
    row("no date that could be read", passing, Ttl::never(), dateless, Outcome::CannotTell);
    row("deleted", lasting, ttl(60), gone<MapItem>(), Outcome::CannotTell);
    row("unreadable", lasting, ttl(60), unreadable<MapItem>(), Outcome::CannotTell);
}

void TestWriteOutcome::itemExpiry()
{
    QFETCH(MapItem, before);
    QFETCH(Ttl, sent);
    QFETCH(Reading, now);
    QFETCH(Outcome, outcome);
    QCOMPARE(writeoutcome::ofItemExpiryUpdate(before, sent, window, now.item), outcome);
}

void TestWriteOutcome::itemDeletion_data()
{
    QTest::addColumn<Reading>("now");
    QTest::addColumn<Outcome>("outcome");
    const auto row = [](const char *name, const Result<MapItem> &now, Outcome outcome) {
        QTest::newRow(name) << Reading{now} << outcome;
    };
    row("gone", gone<MapItem>(), Outcome::Applied);
    row("untouched", item("1"), Outcome::NotApplied);
    row("changed by somebody and never gone", item("2"), Outcome::NotApplied);
    row("made anew", createdAt(item("2"), meanwhile), Outcome::CannotTell);
    row("another of old", createdAt(item("2"), longAgo + hour), Outcome::CannotTell);
    row("without dates", createdAt(item("2"), {}), Outcome::CannotTell);
    row("without dates, same revision", createdAt(item("1"), {}), Outcome::NotApplied);
    row("unreadable", unreadable<MapItem>(), Outcome::CannotTell);
}

void TestWriteOutcome::itemDeletion()
{
    QFETCH(Reading, now);
    QFETCH(Outcome, outcome);
    QCOMPARE(writeoutcome::ofItemDeletion(item("1"), window, now.item), outcome);
}

void TestWriteOutcome::itemCreation_data()
{
    QTest::addColumn<Reading>("now");
    QTest::addColumn<Outcome>("outcome");
    const auto row = [](const char *name, const Result<MapItem> &now, Outcome outcome) {
        QTest::newRow(name) << Reading{now} << outcome;
    };
    const MapItem made = expiring(createdAt(item("7"), meanwhile), meanwhile + hour);
    MapItem otherData = made;
    otherData.data = R"({"a":2})";
    row("as sent", made, Outcome::Applied);
    row("other data", otherData, Outcome::CannotTell);
    row("another expiry", expiring(made, meanwhile + 2 * hour), Outcome::CannotTell);
    row("no expiry", expiring(made, {}), Outcome::CannotTell);
    row("there before", createdAt(made, longAgo), Outcome::NotApplied);
    row("from the future", createdAt(made, window.toMs + hour), Outcome::CannotTell);
    row("without dates", createdAt(made, {}), Outcome::CannotTell);
    row("not there", gone<MapItem>(), Outcome::NotApplied);
    row("unreadable", unreadable<MapItem>(), Outcome::CannotTell);
}

void TestWriteOutcome::itemCreation()
{
    QFETCH(Reading, now);
    QFETCH(Outcome, outcome);
    const NewItem sent{ItemKey("k"), json(R"({ "a": 1 })"), ttl(3600)};
    QCOMPARE(writeoutcome::ofItemCreation(sent, window, now.item), outcome);
}

void TestWriteOutcome::mapCreation()
{
    const NewMap named{.uniqueName = QStringLiteral("orders")};
    const auto outcome = [&](const Result<SyncMap> &now) {
        return writeoutcome::ofMapCreation(named, window, now);
    };
    const SyncMap made = createdAt(map(), meanwhile);
    QCOMPARE(outcome(made), Outcome::Applied);
    QCOMPARE(outcome(map()), Outcome::NotApplied);
    QCOMPARE(outcome(expiring(made, asked + hour)), Outcome::CannotTell);
    QCOMPARE(outcome(createdAt(map(), {})), Outcome::CannotTell);
    QCOMPARE(outcome(gone<SyncMap>()), Outcome::NotApplied);
    QCOMPARE(outcome(unreadable<SyncMap>()), Outcome::CannotTell);
    SyncMap unnamed = made;
    unnamed.uniqueName.clear();
    QCOMPARE(outcome(unnamed), Outcome::CannotTell);
    QCOMPARE(writeoutcome::ofMapCreation({}, window, made), Outcome::CannotTell);
    QCOMPARE(writeoutcome::ofMapCreation({}, window, gone<SyncMap>()), Outcome::CannotTell);
}

void TestWriteOutcome::mapExpiry()
{
    const SyncMap before = expiring(map(), asked + 2 * hour);
    const auto outcome = [&](const Result<SyncMap> &now) {
        return writeoutcome::ofMapExpiryUpdate(before, ttl(60), window, now);
    };
    SyncMap busy = before;
    busy.revision = Revision(QStringLiteral("ff"));
    QCOMPARE(outcome(expiring(before, meanwhile + 60 * second)), Outcome::Applied);
    QCOMPARE(outcome(before), Outcome::NotApplied);
    QCOMPARE(outcome(busy), Outcome::NotApplied);
    QCOMPARE(outcome(expiring(before, asked + 9 * hour)), Outcome::CannotTell);
    QCOMPARE(outcome(expiring(before, {})), Outcome::CannotTell);
    QCOMPARE(outcome(gone<SyncMap>()), Outcome::CannotTell);
    QCOMPARE(outcome(unreadable<SyncMap>()), Outcome::CannotTell);
    QCOMPARE(writeoutcome::ofMapExpiryUpdate(before, Ttl::never(), window, map()),
             Outcome::Applied);
    SyncMap dateless = map();
    dateless.properties.clear();
    QCOMPARE(writeoutcome::ofMapExpiryUpdate(before, Ttl::never(), window, dateless),
             Outcome::CannotTell);
}

void TestWriteOutcome::mapDeletion()
{
    QCOMPARE(writeoutcome::ofMapDeletion(gone<SyncMap>()), Outcome::Applied);
    QCOMPARE(writeoutcome::ofMapDeletion(map()), Outcome::NotApplied);
    QCOMPARE(writeoutcome::ofMapDeletion(unreadable<SyncMap>()), Outcome::CannotTell);
}

void TestWriteOutcome::serviceUpdate()
{
    const SyncService before = service("old", false);
    const ServiceSettings sent{.friendlyName = QStringLiteral("new"), .aclEnabled = true};
    const auto outcome = [&](const Result<SyncService> &now) {
        return writeoutcome::ofServiceUpdate(before, sent, now);
    };
    QCOMPARE(outcome(service("new", true)), Outcome::Applied);
    QCOMPARE(outcome(service("old", false)), Outcome::NotApplied);
    QCOMPARE(outcome(service("new", false)), Outcome::CannotTell);
    QCOMPARE(outcome(service("third", true)), Outcome::CannotTell);
    QCOMPARE(outcome(SyncService()), Outcome::CannotTell);
    QCOMPARE(outcome(gone<SyncService>()), Outcome::CannotTell);
    QCOMPARE(outcome(unreadable<SyncService>()), Outcome::CannotTell);
    SyncService elsewhere = before;
    elsewhere.webhookUrl = QStringLiteral("https://example.com");
    QCOMPARE(outcome(elsewhere), Outcome::NotApplied);

    const auto withWindow = [&](int ms) {
        return writeoutcome::ofServiceUpdate(before, {.reachabilityDebouncingWindowMs = ms},
                                             before);
    };
    QCOMPARE(withWindow(5000), Outcome::Applied);
    QCOMPARE(withWindow(6000), Outcome::NotApplied);
    QCOMPARE(writeoutcome::ofServiceUpdate(elsewhere, {.webhookUrl = QStringLiteral("")}, before),
             Outcome::Applied);
}

void TestWriteOutcome::serviceDeletion()
{
    QCOMPARE(writeoutcome::ofServiceDeletion(gone<SyncService>()), Outcome::Applied);
    QCOMPARE(writeoutcome::ofServiceDeletion(service("s", true)), Outcome::NotApplied);
    QCOMPARE(writeoutcome::ofServiceDeletion(unreadable<SyncService>()), Outcome::CannotTell);
}

void TestWriteOutcome::permissionUpdate()
{
    const PermissionRights reading{.read = true};
    const PermissionRights writing{.read = true, .write = true};
    const PermissionRights all{.read = true, .write = true, .manage = true};
    const auto outcome = [&](const std::optional<PermissionRights> &before,
                             const Result<MapPermission> &now) {
        return writeoutcome::ofPermissionUpdate(before, writing, now);
    };
    MapPermission half = permission(writing);
    half.manage.reset();
    QCOMPARE(outcome(reading, permission(writing)), Outcome::Applied);
    QCOMPARE(outcome({}, permission(writing)), Outcome::Applied);
    QCOMPARE(outcome(reading, permission(reading)), Outcome::NotApplied);
    QCOMPARE(outcome({}, gone<MapPermission>()), Outcome::NotApplied);
    QCOMPARE(outcome(reading, gone<MapPermission>()), Outcome::CannotTell);
    QCOMPARE(outcome(reading, permission(all)), Outcome::CannotTell);
    QCOMPARE(outcome({}, permission(all)), Outcome::CannotTell);
    QCOMPARE(outcome({}, half), Outcome::CannotTell);
    QCOMPARE(outcome({}, unreadable<MapPermission>()), Outcome::CannotTell);
}

void TestWriteOutcome::permissionDeletion()
{
    const PermissionRights rights{.read = true};
    const auto outcome = [&](const Result<MapPermission> &now) {
        return writeoutcome::ofPermissionDeletion(rights, now);
    };
    QCOMPARE(outcome(gone<MapPermission>()), Outcome::Applied);
    QCOMPARE(outcome(permission(rights)), Outcome::NotApplied);
    QCOMPARE(outcome(permission({.manage = true})), Outcome::CannotTell);
    QCOMPARE(outcome(MapPermission()), Outcome::CannotTell);
    QCOMPARE(outcome(unreadable<MapPermission>()), Outcome::CannotTell);
}

QTEST_GUILESS_MAIN(TestWriteOutcome)
#include "tst_writeoutcome.moc"
