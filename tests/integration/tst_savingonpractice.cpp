// SPDX-License-Identifier: GPL-3.0-or-later
#include "callresult.h"
#include "clientonpractice.h"
#include "datasave.h"
#include "faultypractice.h"
#include "temporaryrecords.h"

#include <QSignalSpy>
#include <QTest>
#include <QTestEventLoop>

using namespace mapdesk;
using namespace mapdesk::test;
using Reason = SaveStop::Reason;

namespace {

const ItemKey key("order 1/2");
const QByteArray baseData = R"({"a":1,"b":1.10,"big":123456789012345678901234567890,"l":[1,2]})";
const QByteArray mineData = R"({"a":2,"b":1.10,"big":123456789012345678901234567890,"l":[1,2]})";

JsonText json(const QByteArray &text)
{
    return *JsonText::parse(text);
}

// What a save came to.
struct Ending
{
    std::optional<DataSaved> saved;
    std::optional<SaveStop> stop;
};

Ending endingOf(DataSave &save)
{
    Ending ending;
    QTestEventLoop loop;
    QObject::connect(&save, &DataSave::saved, &loop, [&](const DataSaved &saved) {
        ending.saved = saved;
        loop.exitLoop();
    });
    QObject::connect(&save, &DataSave::stopped, &loop, [&](const SaveStop &stop) {
        ending.stop = stop;
        loop.exitLoop();
    });
    save.start();
    loop.enterLoop(20);
    return ending;
}

// A map with one item, known as it stands, on a practice service that can be made to fail.
class SavingOnPractice
{
public:
    explicit SavingOnPractice(const QByteArray &data = baseData)
    {
        base = *resultOf(client.createItem(service, map, {key, json(data), hour()}));
        practice.takeLog();
    }

    Ending save(const QByteArray &mine = mineData, MergePolicy policy = MergePolicy::Merge,
                std::chrono::milliseconds pause = std::chrono::milliseconds(0))
    {
        RecordedWrites writes(client, records->journal(), practice.clock, {}, pause);
        DataSave save(client, writes, {service, map, {}}, {base, json(mine)}, policy);
        return endingOf(save);
    }

    MapItem item() const { return *resultOf(client.fetchItem(service, map, key)); }

    // Somebody else's writes.
    MapItem change(const QByteArray &data)
    {
        return *resultOf(client.updateItemData(service, map, key, json(data), item().revision));
    }
    void removeItem() { QVERIFY(resultOf(client.deleteItem(service, map, key, item().revision))); }
    void removeMap() { QVERIFY(resultOf(client.deleteMap(service, map))); }

    // "STATUS IF-MATCH" of the writes since this was last asked.
    QStringList takeWrites()
    {
        QStringList writes;
        for (const QJsonObject &line : practice.takeLog()) {
            if (line[QLatin1String("method")].toString() == u"POST")
                writes += QStringLiteral("%1 %2").arg(
                    QString::number(line[QLatin1String("status")].toInt()),
                    line[QLatin1String("if_match")].toString(QStringLiteral("none")));
        }
        return writes;
    }

    FaultyPractice practice{QStringLiteral("empty")};
    TemporaryRecords records{practice.clock};
    const SyncClient &client = practice.client;
    const ServiceSid service = practice.service();
    const MapSid map = resultOf(client.createMap(service, {QStringLiteral("orders")}))->sid;
    MapItem base;
};

} // namespace

class TestSavingOnPractice : public QObject
{
    Q_OBJECT

private slots:
    void savesDataAlone();
    void takesInWhatOthersChanged();
    void stopsAtAnOverlap();
    void asksFirst();
    void findsAnItemThatWasMadeAgain();
    void tellsItemAndMapApart();
    void anItemThatExpiredIsGone();
    void knowsWhatBecameOfALostAnswer_data();
    void knowsWhatBecameOfALostAnswer();
    void aReadingThatIsLateIsNotMerged();
    void aConflictWithNobodyStops();
};

void TestSavingOnPractice::savesDataAlone()
{
    SavingOnPractice t;
    const Ending ending = t.save();
    QVERIFY(ending.saved);
    QCOMPARE(ending.saved->merges, 0);
    QCOMPARE(t.item(), ending.saved->item);
    QCOMPARE(t.item().data, mineData);
    QCOMPARE(t.item().expiresMs, t.base.expiresMs);
    QCOMPARE(t.takeWrites(), QStringList{QStringLiteral("200 ") + t.base.revision.value()});
}

void TestSavingOnPractice::takesInWhatOthersChanged()
{
    SavingOnPractice t;
    const MapItem theirs = t.change(QByteArray(baseData).replace("[1,2]", "[1,2,3.50]"));
    t.takeWrites();
    const Ending ending = t.save();
    QVERIFY(ending.saved);
    QCOMPARE(ending.saved->merges, 1);
    QCOMPARE(t.item().data,
             R"({"a":2,"b":1.10,"big":123456789012345678901234567890,"l":[1,2,3.50]})");
    QCOMPARE(t.item().expiresMs, t.base.expiresMs);
    QCOMPARE(t.takeWrites(),
             (QStringList{QStringLiteral("412 ") + t.base.revision.value(),
                          QStringLiteral("200 ") + theirs.revision.value()}));
}

void TestSavingOnPractice::stopsAtAnOverlap()
{
    SavingOnPractice t;
    const MapItem theirs = t.change(QByteArray(baseData).replace(R"("a":1)", R"("a":7)"));
    const Ending ending = t.save();
    QVERIFY(ending.stop);
    QCOMPARE(ending.stop->reason, Reason::Overlap);
    QCOMPARE(*ending.stop->theirs, theirs);
    QCOMPARE(t.item(), theirs);
}

void TestSavingOnPractice::asksFirst()
{
    SavingOnPractice t;
    const MapItem theirs = t.change(QByteArray(baseData).replace("1.10", "1.20"));
    const Ending ending = t.save(mineData, MergePolicy::Ask);
    QVERIFY(ending.stop);
    QCOMPARE(ending.stop->reason, Reason::MergeToShow);
    QCOMPARE(*ending.stop->theirs, theirs);
    QCOMPARE(t.item(), theirs);
}

void TestSavingOnPractice::findsAnItemThatWasMadeAgain()
{
    SavingOnPractice t;
    t.removeItem();
    const QByteArray made = QByteArray(baseData).replace("1.10", "1.20");
    QVERIFY(resultOf(t.client.createItem(t.service, t.map, {key, json(made)})));
    const Ending ending = t.save();
    QVERIFY(ending.saved);
    QCOMPARE(t.item().data, QByteArray(mineData).replace("1.10", "1.20"));
}

void TestSavingOnPractice::tellsItemAndMapApart()
{
    SavingOnPractice t;
    t.removeItem();
    QCOMPARE(t.save().stop->reason, Reason::ItemGone);
    t.removeMap();
    QCOMPARE(t.save().stop->reason, Reason::MapGone);
}

void TestSavingOnPractice::anItemThatExpiredIsGone()
{
    ClientOnPractice t(ClientOnPractice::assuming(QStringLiteral("expiry-lag-ms=0")));
    const MapSid map = resultOf(t.client.createMap(t.service, {}))->sid;
    const MapItem item = *resultOf(
        t.client.createItem(t.service, map, {key, json(baseData), Ttl::seconds(1)}));
    QTRY_VERIFY(!resultOf(t.client.fetchItem(t.service, map, key)));
    const SystemClock clock;
    TemporaryRecords records(clock);
    RecordedWrites writes(t.client, records->journal(), clock, {});
    DataSave save(t.client, writes, {t.service, map, {}}, {item, json(mineData)},
                  MergePolicy::Merge);
    QCOMPARE(endingOf(save).stop->reason, Reason::ItemGone);
}

void TestSavingOnPractice::knowsWhatBecameOfALostAnswer_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<bool>("isSaved");
    const auto row = [](const char *name, const char *rule, bool isSaved) {
        QTest::newRow(name) << QByteArray(rule) << isSaved;
    };
    row("reset after it", R"({"fault": "reset", "method": "POST", "times": 1})", true);
    row("reset before it",
        R"({"fault": "reset", "method": "POST", "carried_out": false, "times": 1})", false);
    row("a fault after it",
        R"({"fault": "status", "status": 500, "method": "POST", "carried_out": true, "times": 1})",
        true);
    row("a fault instead", R"({"fault": "status", "status": 503, "method": "POST", "times": 1})",
        false);
    row("reset after the merge", R"({"fault": "reset", "method": "POST", "skip": 1, "times": 1})",
        true);
}

void TestSavingOnPractice::knowsWhatBecameOfALostAnswer()
{
    QFETCH(QByteArray, rule);
    QFETCH(bool, isSaved);
    SavingOnPractice t;
    const bool merges = rule.contains("skip");
    if (merges)
        t.change(QByteArray(baseData).replace("1.10", "1.20"));
    t.takeWrites();
    t.practice.setFaults(rule);
    const Ending ending = t.save();
    QCOMPARE(ending.saved.has_value(), isSaved);
    if (!isSaved) {
        QCOMPARE(ending.stop->reason, Reason::Failed);
        QCOMPARE(ending.stop->failure.outcome, WriteOutcome::NotApplied);
    }
    QCOMPARE(t.takeWrites().size(), merges ? 2 : 1);
    QCOMPARE(t.item().data.contains(R"("a":2)"), isSaved);
    QCOMPARE(t.item().data.contains("1.20"), merges);
}

// What was refused for being old is still read; taken for the newest it would be sent for nothing.
void TestSavingOnPractice::aReadingThatIsLateIsNotMerged()
{
    SavingOnPractice t;
    t.practice.setFaults(R"({"fault": "late-reads", "ms": 300})");
    const QByteArray data = QByteArray(baseData).replace("1.10", "1.20");
    QVERIFY(resultOf(t.client.updateItemData(t.service, t.map, key, json(data), t.base.revision)));
    t.takeWrites();
    const Ending ending = t.save(mineData, MergePolicy::Merge, std::chrono::milliseconds(500));
    QVERIFY(ending.saved);
    QCOMPARE(ending.saved->merges, 1);
    QCOMPARE(t.takeWrites().size(), 2);
    t.practice.setFaults({});
    QCOMPARE(t.item().data, QByteArray(mineData).replace("1.10", "1.20"));
}

void TestSavingOnPractice::aConflictWithNobodyStops()
{
    SavingOnPractice t;
    t.practice.setFaults(R"({"fault": "status", "status": 412})");
    const Ending ending = t.save();
    QCOMPARE(ending.stop->reason, Reason::Failed);
    QCOMPARE(ending.stop->failure.error.kind, ApiError::Kind::Conflict);
    QCOMPARE(t.takeWrites().size(), 1);
    QCOMPARE(t.item(), t.base);
}

QTEST_GUILESS_MAIN(TestSavingOnPractice)
#include "tst_savingonpractice.moc"
