// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomjson.h"
#include "undoonpractice.h"

using namespace mapdesk;
using namespace mapdesk::test;
using MapPointer = std::shared_ptr<OpenMap>;

namespace {

constexpr int steps = 300;
constexpr int maps = 4;
constexpr int keys = 3;

// What stands at a thing. Whatever anybody writes has a stamp of its own; what undoing puts back
// has the stamp it had.
struct State
{
    bool exists = true;
    QByteArray data; // of an item
    std::optional<qint64> expiresMs;
    int stamp = 0;

    // Nothing is like nothing.
    bool isSame(const State &other) const
    {
        return exists == other.exists && (!exists || stamp == other.stamp);
    }
};

// An item, or a map's expiry where it has no key.
struct Thing
{
    int map = 0;
    std::optional<ItemKey> key;
    State state = {};
};

// One of our writes as the simple reference has it.
struct Step
{
    WriteRecord record;
    int thing = 0;
    State before;
    State after;
};

} // namespace

// Random writes, undos and redos of ours and writes of somebody else's, against a simple reference
// of what should stand there.
class UndoAtRandom
{
public:
    UndoAtRandom(UndoOnPractice &practice, quint32 seed, bool expiryMovesRevision)
        : t(practice)
        , m_random(seed)
        , m_expiryMovesRevision(expiryMovesRevision)
    {
        for (int map = 0; map < maps; ++map) {
            m_maps.push_back(t.session.open(*resultOf(t.other.createMap(t.service, {}))));
            m_things.push_back({map, {}, {true, {}, {}, ++m_stamp}});
            for (int key = 0; key < keys; ++key)
                m_things.push_back(
                    {map, ItemKey("k" + QByteArray::number(key)), {false, {}, {}, 0}});
        }
    }

    void step()
    {
        const int kind = m_random.bounded(100);
        if (kind < 40)
            write(m_random.bounded(int(m_things.size())));
        else if (kind < 52)
            meddle(m_random.bounded(int(m_things.size())));
        else if (kind < 75)
            undoNext();
        else if (kind < 92)
            redoNext();
        else
            undoOneOf();
        QCOMPARE(t.undo.nextUndo() != nullptr, !m_undo.empty());
        QCOMPARE(t.undo.nextRedo() != nullptr, !m_redo.empty());
    }

    void compareAll()
    {
        for (Thing &thing : m_things)
            compare(thing);
    }

    int undone = 0;
    int redone = 0;
    int refused = 0;

private:
    const MapPointer &mapOf(const Thing &thing) const { return m_maps[size_t(thing.map)]; }

    QByteArray newData() { return "{\"n\":" + QByteArray::number(++m_stamp) + "}"; }

    // No two are near each other.
    Ttl newTtl() { return *Ttl::seconds(3600 + ++m_stamp * 10); }

    void write(int number)
    {
        Thing &thing = m_things[size_t(number)];
        const MapPointer &map = mapOf(thing);
        Step step{{}, number, thing.state, {}};
        if (thing.key && thing.state.exists) // a person looks at what they change
            map->takeItem(*thing.key, t.read(*map, *thing.key));
        step.record = thing.key ? writeItem(thing) : t.setMapExpiry(map, newTtl());
        QVERIFY(step.record.isApplied());
        const TargetState &left = step.record.end->after;
        thing.state = {left.exists, left.data.value_or(QByteArray()), left.expiresMs, ++m_stamp};
        step.after = thing.state;
        m_undo.push_back(step);
        m_redo.clear();
        compare(thing);
    }

    WriteRecord writeItem(const Thing &thing)
    {
        const MapPointer &map = mapOf(thing);
        if (!thing.state.exists) {
            const auto ttl = m_random.happens(50) ? std::optional(newTtl()) : std::nullopt;
            return t.createOwn(map, *thing.key, newData(), ttl);
        }
        const int kind = m_random.bounded(10);
        if (kind < 2)
            return t.remove(map, *thing.key);
        if (kind < 6)
            return t.save(map, newData(), *thing.key);
        return t.setExpiry(map, newTtl(), *thing.key);
    }

    // Somebody else's write.
    void meddle(int number)
    {
        Thing &thing = m_things[size_t(number)];
        const OpenMap &map = *mapOf(thing);
        if (!thing.key) {
            const auto changed = resultOf(
                t.other.updateMapExpiry(t.service, map.map().sid, newTtl()));
            thing.state.expiresMs = changed->expiresMs;
        } else if (!thing.state.exists) {
            take(thing, t.create(map, *thing.key, newData(), newTtl()));
        } else if (m_random.happens(25)) {
            QVERIFY(t.remove(map, *thing.key));
            thing.state.exists = false;
        } else if (m_expiryMovesRevision && m_random.happens(40)) {
            take(thing, t.changeExpiry(map, *thing.key, newTtl()));
        } else {
            take(thing, t.change(map, *thing.key, newData()));
        }
        thing.state.stamp = ++m_stamp;
        compare(thing);
    }

    static void take(Thing &thing, const Result<MapItem> &written)
    {
        QVERIFY(written);
        thing.state = {true, written->data, written->expiresMs, 0};
    }

    void undoNext()
    {
        if (m_undo.empty())
            return;
        const Step step = m_undo.back();
        QCOMPARE(t.undo.nextUndo()->seq, step.record.seq);
        m_undo.pop_back();
        check(step, t.undoNext(), m_redo, undone);
    }

    void redoNext()
    {
        if (m_redo.empty())
            return;
        const Step step = m_redo.back();
        QCOMPARE(t.undo.nextRedo()->seq, step.record.seq);
        m_redo.pop_back();
        check(step, t.redoNext(), m_undo, redone);
    }

    // One that need not be the newest.
    void undoOneOf()
    {
        if (m_undo.empty())
            return;
        const auto chosen = m_undo.begin() + m_random.bounded(int(m_undo.size()));
        const Step step = *chosen;
        if (mayBePartlyUndone(step))
            return;
        m_undo.erase(chosen);
        check(step, t.takeBack(step.record), m_redo, undone);
    }

    // Where an expiry does not move the revision, data can be taken back past a later expiry, which
    // stays. The reference does not know of it.
    bool mayBePartlyUndone(const Step &step) const
    {
        return !m_expiryMovesRevision && step.record.action == WriteRecord::Action::SaveData
            && !m_things[size_t(step.thing)].state.isSame(step.after);
    }

    // `ending` of taking `step` back; where it was, the way back stands in `others`.
    void check(const Step &step, const UndoEnding &ending, std::vector<Step> &others, int &count)
    {
        Thing &thing = m_things[size_t(step.thing)];
        if (thing.state.isSame(step.after)) {
            QVERIFY2(ending.own,
                     ending.stop ? qPrintable(describe(ending.stop->failure.error)) : "");
            QVERIFY(ending.own->seq != 0);
            const State stood = thing.state;
            thing.state = step.before;
            compare(thing);
            others.push_back({*ending.own, step.thing, stood, thing.state});
            ++count;
        } else if (!thing.state.exists && !step.before.exists) {
            QVERIFY(ending.own);
            QCOMPARE(ending.own->seq, 0);
        } else {
            QVERIFY(ending.stop);
            QVERIFY(ending.stop->reason != ReversalStop::Reason::Failed);
            ++refused;
        }
        compare(thing);
    }

    // What stands there is what should; the very second of an expiry is taken from there.
    void compare(Thing &thing)
    {
        const OpenMap &map = *mapOf(thing);
        State &state = thing.state;
        if (!thing.key) {
            const auto found = t.readMap(map);
            QVERIFY(isSameTime(found->expiresMs, state.expiresMs));
            state.expiresMs = found->expiresMs;
            return;
        }
        const auto found = t.read(map, *thing.key);
        QCOMPARE(found.has_value(), state.exists);
        if (!found)
            return;
        QCOMPARE(found->data, state.data);
        QVERIFY(isSameTime(found->expiresMs, state.expiresMs));
        state.expiresMs = found->expiresMs;
    }

    UndoOnPractice &t;
    RandomJson m_random;
    const bool m_expiryMovesRevision;
    std::vector<MapPointer> m_maps;
    std::vector<Thing> m_things;
    std::vector<Step> m_undo;
    std::vector<Step> m_redo;
    int m_stamp = 0;
};

class TestUndoAtRandom : public QObject
{
    Q_OBJECT

private slots:
    void writesOverNobody_data();
    void writesOverNobody();
    void cleanup();

private:
    const quint32 m_seed = RandomJson::seed(20261127);
};

void TestUndoAtRandom::writesOverNobody_data()
{
    QTest::addColumn<bool>("expiryMovesRevision");
    QTest::newRow("an expiry moves the revision") << true;
    QTest::newRow("an expiry does not") << false;
}

void TestUndoAtRandom::writesOverNobody()
{
    QFETCH(bool, expiryMovesRevision);
    UndoOnPractice t(ClientOnPractice::assuming(expiryMovesRevision
                                                    ? QStringLiteral("ttl-revision=bump")
                                                    : QStringLiteral("ttl-revision=keep")));
    UndoAtRandom random(t, m_seed, expiryMovesRevision);
    for (int step = 0; step < steps; ++step) {
        random.step();
        if (QTest::currentTestFailed())
            return;
    }
    random.compareAll();
    QVERIFY2(random.undone > 30 && random.redone > 10 && random.refused > 5,
             qPrintable(QStringLiteral("%1 undone, %2 redone, %3 refused")
                            .arg(random.undone)
                            .arg(random.redone)
                            .arg(random.refused)));
}

void TestUndoAtRandom::cleanup()
{
    if (QTest::currentTestFailed())
        qWarning("MAPDESK_RANDOM_SEED=%u", m_seed);
}

QTEST_GUILESS_MAIN(TestUndoAtRandom)
#include "tst_undoatrandom.moc"
