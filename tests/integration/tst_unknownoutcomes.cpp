// SPDX-License-Identifier: GPL-3.0-or-later
#include "callrecorder.h"
#include "faultypractice.h"
#include "outcomereader.h"

#include <QTest>

#include <functional>

using namespace mapdesk;
using namespace mapdesk::test;
using Outcome = WriteOutcome;

namespace {

constexpr int patienceMs = 20'000;

// What a write of one kind finds, sends, and leaves to be found out.
struct Attempt
{
    FaultyPractice &practice;
    ServiceSid service;
    SyncService state;
    SyncMap map;
    MapItem item;
    qint64 askedMs;
};

// What a call that may be of any type came to.
struct Ending
{
    std::optional<ApiError> error;
    Outcome outcome = Outcome::CannotTell; // of a reading
};

template <typename T>
Ending endingOf(Call<T> call)
{
    CallRecorder<T> recorder(std::move(call));
    if (!QTest::qWaitFor([&] { return recorder.isDone(); }, patienceMs))
        qFatal("no answer");
    Ending ending;
    if (!recorder.succeeded())
        ending.error = recorder.error();
    return ending;
}

template <typename T>
Ending endingOf(Call<WriteFinding<T>> call)
{
    CallRecorder<WriteFinding<T>> recorder(std::move(call));
    if (!QTest::qWaitFor([&] { return recorder.isDone(); }, patienceMs))
        qFatal("no answer");
    return {recorder.value().error, recorder.value().outcome};
}

template <typename T>
T fetched(Call<T> call)
{
    CallRecorder<T> recorder(std::move(call));
    if (!QTest::qWaitFor([&] { return recorder.isDone(); }, patienceMs) || !recorder.succeeded())
        qFatal("not fetched");
    return recorder.value();
}

const PermissionRights readOnly{.read = true};
const PermissionRights readAndWrite{.read = true, .write = true};
const Identity alice(QStringLiteral("alice"));
const Identity bob(QStringLiteral("bob")); // has a permission from the start

JsonText newData()
{
    return *JsonText::parse(R"({"amount": 1.50, "big": 12345678901234567890})");
}

NewItem newItem()
{
    return {ItemKey("a new/key"), newData(), Ttl::seconds(3600)};
}

// A map with an item and with bob's permission on it, known as they stand.
Attempt attemptAt(FaultyPractice &practice)
{
    Attempt attempt{practice, practice.service(), {}, {}, {}, 0};
    const SyncClient &client = practice.client;
    attempt.state = fetched(client.fetchService(attempt.service));
    attempt.map = fetched(client.createMap(attempt.service, {QStringLiteral("orders")}));
    attempt.item = fetched(
        client.createItem(attempt.service, attempt.map.sid, {ItemKey("k"), JsonText()}));
    (void)fetched(client.updatePermission(attempt.service, attempt.map.sid, bob, readOnly));
    attempt.askedMs = practice.clock.steadyMs();
    return attempt;
}

struct KindOfWrite
{
    const char *name = "";
    std::function<Ending(const Attempt &)> write;
    std::function<Ending(const Attempt &, const OutcomeReader &)> read;
    bool canBeTold = true;
};

std::vector<KindOfWrite> itemWrites()
{
    return {
        {"item data",
         [](const Attempt &a) {
             return endingOf(a.practice.client.updateItemData(a.service, a.map.sid, a.item.key,
                                                              newData(), a.item.revision));
         },
         [](const Attempt &a, const OutcomeReader &reader) {
             return endingOf(reader.itemDataUpdate(a.service, a.map.sid, a.item, newData()));
         }},
        {"item expiry",
         [](const Attempt &a) {
             return endingOf(a.practice.client.updateItemExpiry(
                 a.service, a.map.sid, a.item.key, *Ttl::seconds(600), a.item.revision));
         },
         [](const Attempt &a, const OutcomeReader &reader) {
             return endingOf(reader.itemExpiryUpdate(a.service, a.map.sid, a.item,
                                                     *Ttl::seconds(600), a.askedMs));
         }},
        {"item creation",
         [](const Attempt &a) {
             return endingOf(a.practice.client.createItem(a.service, a.map.sid, newItem()));
         },
         [](const Attempt &a, const OutcomeReader &reader) {
             return endingOf(reader.itemCreation(a.service, a.map.sid, newItem(), a.askedMs));
         }},
        {"item deletion",
         [](const Attempt &a) {
             return endingOf(
                 a.practice.client.deleteItem(a.service, a.map.sid, a.item.key, a.item.revision));
         },
         [](const Attempt &a, const OutcomeReader &reader) {
             return endingOf(reader.itemDeletion(a.service, a.map.sid, a.item, a.askedMs));
         }},
    };
}

std::vector<KindOfWrite> mapWrites()
{
    static const NewMap named{QStringLiteral("returns"), Ttl::seconds(3600)};
    return {
        {"creation of a map with a name",
         [](const Attempt &a) { return endingOf(a.practice.client.createMap(a.service, named)); },
         [](const Attempt &a, const OutcomeReader &reader) {
             return endingOf(reader.mapCreation(a.service, named, a.askedMs));
         }},
        {"creation of a map without a name",
         [](const Attempt &a) { return endingOf(a.practice.client.createMap(a.service, {})); },
         [](const Attempt &a, const OutcomeReader &reader) {
             return endingOf(reader.mapCreation(a.service, {}, a.askedMs));
         },
         false},
        {"map expiry",
         [](const Attempt &a) {
             return endingOf(
                 a.practice.client.updateMapExpiry(a.service, a.map.sid, *Ttl::seconds(86'400)));
         },
         [](const Attempt &a, const OutcomeReader &reader) {
             return endingOf(
                 reader.mapExpiryUpdate(a.service, a.map, *Ttl::seconds(86'400), a.askedMs));
         }},
        {"map deletion",
         [](const Attempt &a) {
             return endingOf(a.practice.client.deleteMap(a.service, a.map.sid));
         },
         [](const Attempt &a, const OutcomeReader &reader) {
             return endingOf(reader.mapDeletion(a.service, a.map.sid));
         }},
    };
}

std::vector<KindOfWrite> permissionWrites()
{
    return {
        {"permission of one who had none",
         [](const Attempt &a) {
             return endingOf(
                 a.practice.client.updatePermission(a.service, a.map.sid, alice, readAndWrite));
         },
         [](const Attempt &a, const OutcomeReader &reader) {
             return endingOf(
                 reader.permissionUpdate(a.service, a.map.sid, alice, {}, readAndWrite));
         }},
        {"permission of one who had another",
         [](const Attempt &a) {
             return endingOf(
                 a.practice.client.updatePermission(a.service, a.map.sid, bob, readAndWrite));
         },
         [](const Attempt &a, const OutcomeReader &reader) {
             return endingOf(
                 reader.permissionUpdate(a.service, a.map.sid, bob, readOnly, readAndWrite));
         }},
        {"permission deletion",
         [](const Attempt &a) {
             return endingOf(a.practice.client.deletePermission(a.service, a.map.sid, bob));
         },
         [](const Attempt &a, const OutcomeReader &reader) {
             return endingOf(reader.permissionDeletion(a.service, a.map.sid, bob, readOnly));
         }},
    };
}

std::vector<KindOfWrite> serviceWrites()
{
    static const ServiceSettings settings{.friendlyName = QStringLiteral("Renamed"),
                                          .webhooksFromRestEnabled = true,
                                          .reachabilityDebouncingWindowMs = 7000};
    return {
        {"service creation",
         [](const Attempt &a) { return endingOf(a.practice.client.createService(settings)); },
         [](const Attempt &, const OutcomeReader &reader) {
             return endingOf(reader.serviceCreation());
         },
         false},
        {"service update",
         [](const Attempt &a) {
             return endingOf(a.practice.client.updateService(a.service, settings));
         },
         [](const Attempt &a, const OutcomeReader &reader) {
             return endingOf(reader.serviceUpdate(a.service, a.state, settings));
         }},
        {"service deletion",
         [](const Attempt &a) { return endingOf(a.practice.client.deleteService(a.service)); },
         [](const Attempt &a, const OutcomeReader &reader) {
             return endingOf(reader.serviceDeletion(a.service));
         }},
    };
}

std::vector<KindOfWrite> allWrites()
{
    std::vector<KindOfWrite> all = itemWrites();
    for (const auto &some : {mapWrites(), permissionWrites(), serviceWrites()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

struct Accident
{
    const char *name;
    const char *rule; // of a fault plan
    Outcome outcome;
};

constexpr Accident accidents[] = {
    {"reset once it is carried out", R"({"fault": "reset", "times": 1})", Outcome::Applied},
    {"reset before it is", R"({"fault": "reset", "carried_out": false, "times": 1})",
     Outcome::NotApplied},
    {"a fault after all", R"({"fault": "status", "status": 500, "carried_out": true, "times": 1})",
     Outcome::Applied},
    {"a fault instead", R"({"fault": "status", "status": 503, "times": 1})", Outcome::NotApplied},
    {"a web page over it", R"({"fault": "html", "times": 1})", Outcome::Applied},
};

} // namespace

Q_DECLARE_METATYPE(KindOfWrite)

class TestUnknownOutcomes : public QObject
{
    Q_OBJECT

private slots:
    void areToldApart_data();
    void areToldApart();
    void aLateReadingIsNotBelieved();
};

void TestUnknownOutcomes::areToldApart_data()
{
    QTest::addColumn<KindOfWrite>("kind");
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<Outcome>("outcome");
    for (const KindOfWrite &kind : allWrites()) {
        for (const Accident &accident : accidents) {
            QTest::addRow("%s, %s", kind.name, accident.name)
                << kind << QByteArray(accident.rule)
                << (kind.canBeTold ? accident.outcome : Outcome::CannotTell);
        }
    }
}

void TestUnknownOutcomes::areToldApart()
{
    QFETCH(KindOfWrite, kind);
    QFETCH(QByteArray, rule);
    QFETCH(Outcome, outcome);
    FaultyPractice practice(QStringLiteral("empty"));
    const Attempt attempt = attemptAt(practice);
    practice.takeWrites();
    practice.setFaults(rule);
    const Ending write = kind.write(attempt);
    QVERIFY(write.error);
    QVERIFY2(write.error->kind == ApiError::Kind::OutcomeUnknown
                 || write.error->kind == ApiError::Kind::ServerFault,
             qPrintable(describe(*write.error)));
    const OutcomeReader reader(practice.client, practice.clock, std::chrono::milliseconds(0));
    QCOMPARE(kind.read(attempt, reader).outcome, outcome);
    QCOMPARE(practice.takeWrites().size(), 1);
}

void TestUnknownOutcomes::aLateReadingIsNotBelieved()
{
    FaultyPractice practice(QStringLiteral("empty"));
    const Attempt attempt = attemptAt(practice);
    practice.setFaults(
        R"({"fault": "reset", "method": "POST"}, {"fault": "late-reads", "ms": 300})");
    const KindOfWrite kind = itemWrites().front();
    QVERIFY(kind.write(attempt).error);
    const OutcomeReader reader(practice.client, practice.clock, std::chrono::seconds(1));
    QCOMPARE(kind.read(attempt, reader).outcome, Outcome::Applied);
}

QTEST_GUILESS_MAIN(TestUnknownOutcomes)
#include "tst_unknownoutcomes.moc"
