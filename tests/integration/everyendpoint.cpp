// SPDX-License-Identifier: GPL-3.0-or-later
#include "everyendpoint.h"

#include "callrecorder.h"

#include <QTest>

namespace mapdesk::test {

namespace {

constexpr int patienceMs = 30'000;

const ItemKey changingKey("changing");
const ItemKey expiringKey("expiring");
const ItemKey doomedKey("doomed");
const ItemKey dotKey("."); // no path can carry it
const Identity reader(QStringLiteral("reader"));
const Identity writer(QStringLiteral("writer"));
const Identity doomedIdentity(QStringLiteral("doomed"));

QString identityOf(const SyncService &service)
{
    return service.sid.value();
}

QString identityOf(const SyncMap &map)
{
    return map.sid.value();
}

QString identityOf(const MapItem &item)
{
    return toString(item.key);
}

QString identityOf(const MapPermission &permission)
{
    return permission.identity.value();
}

template <typename Record>
QStringList identitiesOf(const Record &record)
{
    return {identityOf(record)};
}

template <typename Record>
QStringList identitiesOf(const Page<Record> &page)
{
    QStringList identities;
    for (const Record &record : page.records)
        identities += identityOf(record);
    return identities;
}

QStringList identitiesOf(const ItemPage &page)
{
    QStringList identities;
    for (const ItemView &item : page.items)
        identities += QString::fromUtf8(item.key);
    return identities;
}

template <typename T>
class AttemptOf : public Attempt
{
public:
    explicit AttemptOf(Call<T> call)
        : m_recorder(std::move(call))
    {
    }

    bool isDone() const override { return m_recorder.isDone(); }

    std::optional<ApiError> error() const override
    {
        return m_recorder.succeeded() ? std::nullopt : std::optional(m_recorder.error());
    }

    QStringList found() const override
    {
        if constexpr (std::is_void_v<T>)
            return {};
        else
            return identitiesOf(m_recorder.value());
    }

private:
    CallRecorder<T> m_recorder;
};

template <typename T>
std::unique_ptr<Attempt> attemptOf(Call<T> call)
{
    return std::make_unique<AttemptOf<T>>(std::move(call));
}

template <typename T>
T valueOf(const CallRecorder<T> &recorder)
{
    if (!QTest::qWaitFor([&] { return recorder.isDone(); }, patienceMs))
        qFatal("no answer");
    if (!recorder.succeeded())
        qFatal("%s", qPrintable(describe(recorder.error())));
    return recorder.value();
}

template <typename Function>
Endpoint endpoint(const char *name, Endpoint::Kind kind, Function function)
{
    const auto start = [function](const SyncClient &client, const Subjects &subjects) {
        return attemptOf(function(client, subjects));
    };
    return {.name = name,
            .kind = kind,
            .isConditional = false,
            .isListed = kind == Endpoint::Kind::List,
            .isOfItems = false,
            .start = start};
}

Endpoint listed(Endpoint endpoint)
{
    endpoint.isListed = true;
    return endpoint;
}

Endpoint conditional(Endpoint endpoint)
{
    endpoint.isConditional = true;
    return endpoint;
}

using C = const SyncClient &;
using S = const Subjects &;
using Kind = Endpoint::Kind;

JsonText someData()
{
    return *JsonText::parse(R"({"some": "data"})");
}

std::vector<Endpoint> serviceEndpoints()
{
    const ServiceSettings settings{.friendlyName = QStringLiteral("Another"), .aclEnabled = true};
    return {
        endpoint("listServices", Kind::List, [](C c, S) { return c.listServices(); }),
        endpoint("createService", Kind::Write, [=](C c, S) { return c.createService(settings); }),
        endpoint("fetchService", Kind::Fetch, [](C c, S s) { return c.fetchService(s.service); }),
        endpoint("updateService", Kind::Write,
                 [=](C c, S s) { return c.updateService(s.service, settings); }),
        endpoint("deleteService", Kind::Delete,
                 [](C c, S s) { return c.deleteService(s.doomedService); }),
    };
}

std::vector<Endpoint> mapEndpoints()
{
    return {
        endpoint("listMaps", Kind::List, [](C c, S s) { return c.listMaps(s.service); }),
        endpoint("createMap", Kind::Write,
                 [](C c, S s) {
                     return c.createMap(s.service, {QStringLiteral("made"), Ttl::seconds(3600)});
                 }),
        endpoint("fetchMap", Kind::Fetch,
                 [](C c, S s) { return c.fetchMap(s.service, s.map.value()); }),
        endpoint("updateMapExpiry", Kind::Write,
                 [](C c, S s) { return c.updateMapExpiry(s.service, s.map, *Ttl::seconds(3600)); }),
        endpoint("deleteMap", Kind::Delete,
                 [](C c, S s) { return c.deleteMap(s.service, s.doomedMap); }),
    };
}

std::vector<Endpoint> itemEndpoints()
{
    std::vector<Endpoint> items{
        endpoint("listItems", Kind::List, [](C c, S s) { return c.listItems(s.service, s.map); }),
        endpoint("createItem", Kind::Write,
                 [](C c, S s) {
                     return c.createItem(s.service, s.map, {ItemKey("made"), someData()});
                 }),
        endpoint("fetchItem", Kind::Fetch,
                 [](C c, S s) { return c.fetchItem(s.service, s.map, changingKey); }),
        listed(endpoint("fetchItem through the list", Kind::Fetch,
                        [](C c, S s) { return c.fetchItem(s.service, s.map, dotKey); })),
        conditional(endpoint("updateItemData", Kind::Write,
                             [](C c, S s) {
                                 return c.updateItemData(s.service, s.map, changingKey, someData(),
                                                         s.changingItem);
                             })),
        conditional(endpoint("updateItemExpiry", Kind::Write,
                             [](C c, S s) {
                                 return c.updateItemExpiry(s.service, s.map, expiringKey,
                                                           Ttl::never(), s.expiringItem);
                             })),
        conditional(endpoint(
            "deleteItem", Kind::Delete,
            [](C c, S s) { return c.deleteItem(s.service, s.map, doomedKey, s.doomedItem); })),
    };
    for (Endpoint &item : items)
        item.isOfItems = true;
    return items;
}

std::vector<Endpoint> permissionEndpoints()
{
    return {
        endpoint("listPermissions", Kind::List,
                 [](C c, S s) { return c.listPermissions(s.service, s.map); }),
        endpoint("fetchPermission", Kind::Fetch,
                 [](C c, S s) { return c.fetchPermission(s.service, s.map, reader); }),
        endpoint(
            "updatePermission", Kind::Write,
            [](C c, S s) { return c.updatePermission(s.service, s.map, writer, {.write = true}); }),
        endpoint("deletePermission", Kind::Delete,
                 [](C c, S s) { return c.deletePermission(s.service, s.map, doomedIdentity); }),
    };
}

} // namespace

Subjects makeSubjects(const SyncClient &client, practice::PracticeClient &other)
{
    Subjects made;
    const ServiceSettings settings{.friendlyName = QStringLiteral("Subjects")};
    const CallRecorder<SyncService> doomedService(client.createService(settings));
    const CallRecorder<SyncService> service(client.createService(settings));
    made.doomedService = valueOf(doomedService).sid;
    made.service = valueOf(service).sid;

    const CallRecorder<SyncMap> doomedMap(
        client.createMap(made.service, {QStringLiteral("doomed")}));
    const CallRecorder<SyncMap> map(client.createMap(made.service, {QStringLiteral("subject")}));
    made.doomedMap = valueOf(doomedMap).sid;
    made.map = valueOf(map).sid;

    const auto create = [&](const ItemKey &key) {
        return client.createItem(made.service, made.map, {key, JsonText()});
    };
    const auto permit = [&](const Identity &identity) {
        return client.updatePermission(made.service, made.map, identity, {.read = true});
    };
    const CallRecorder<MapItem> changing(create(changingKey));
    const CallRecorder<MapItem> expiring(create(expiringKey));
    const CallRecorder<MapItem> doomed(create(doomedKey));
    const CallRecorder<MapPermission> forReader(permit(reader));
    const CallRecorder<MapPermission> forDoomed(permit(doomedIdentity));
    made.changingItem = valueOf(changing).revision;
    made.expiringItem = valueOf(expiring).revision;
    made.doomedItem = valueOf(doomed).revision;
    // The client itself refuses to.
    other.send("POST",
               other.root() + "/Services/" + made.service.value().toLatin1() + "/Maps/"
                   + made.map.value().toLatin1() + "/Items",
               "Key=.&Data={}");
    (void)valueOf(forReader);
    (void)valueOf(forDoomed);
    return made;
}

const std::vector<Endpoint> &allEndpoints()
{
    static const std::vector<Endpoint> all = [] {
        std::vector<Endpoint> collected = serviceEndpoints();
        for (const auto &some : {mapEndpoints(), itemEndpoints(), permissionEndpoints()})
            collected.insert(collected.end(), some.begin(), some.end());
        return collected;
    }();
    return all;
}

} // namespace mapdesk::test
