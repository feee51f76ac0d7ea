// SPDX-License-Identifier: GPL-3.0-or-later
#include "callresult.h"
#include "clientonpractice.h"
#include "datasave.h"
#include "faultypractice.h"
#include "jsonedit.h"
#include "jsonpath.h"
#include "randomjson.h"
#include "temporaryrecords.h"

#include <QTest>

#include <functional>
#include <map>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

constexpr int savesWanted = 20;

// Of somebody's own program during one save: without an end, the faster one could win for ever.
constexpr int writesMeanwhile = 3;

const ItemKey key("shared");
const QByteArray gone = "gone";

// What a program wants its members of the item to be: their tokens, or gone.
using Wishes = std::map<QString, QByteArray>;

// The members of both stand side by side in one object.
const JsonStep object{QStringLiteral("o")};

std::optional<int> memberIn(const JsonTree &tree, const QString &name)
{
    return nodeAt(tree, {object, JsonStep{name}});
}

// Sets, adds and removes members of its own at random, and keeps in mind what it wants. What was
// removed does not come back: elsewhere it would be a member that was moved.
class RandomHand
{
public:
    RandomHand(QString prefix, quint32 seed)
        : m_random(seed)
        , m_prefix(std::move(prefix))
    {
    }

    JsonText changed(const QByteArray &text)
    {
        const JsonTree tree(*JsonText::parse(text));
        return *JsonText::parse(spliced(text, change(tree)));
    }

    const Wishes &wishes() const { return m_wishes; }

private:
    TextSplices change(const JsonTree &tree)
    {
        // Never what stands there already: that would be no change.
        const QByteArray value = QByteArray::number(++m_count) + m_random.oneOf({"", ".0", "e0"});
        if (m_names.isEmpty() || m_random.happens(20))
            return add(tree, value);
        const QString name = m_names[m_random.bounded(int(m_names.size()))];
        const int member = *memberIn(tree, name);
        if (m_random.happens(80)) {
            m_wishes[name] = value;
            return jsonedit::setValue(tree, member, *JsonText::parse(value));
        }
        m_wishes[name] = gone;
        m_names.removeOne(name);
        return jsonedit::remove(tree, member);
    }

    TextSplices add(const JsonTree &tree, const QByteArray &value)
    {
        const QString name = m_prefix + QString::number(m_count);
        m_names += name;
        m_wishes[name] = value;
        const int parent = *nodeAt(tree, {object});
        const int row = m_random.bounded(tree.node(parent).childCount + 1);
        return jsonedit::insert(tree, parent, row, name, *JsonText::parse(value));
    }

    RandomJson m_random;
    QString m_prefix;
    QStringList m_names; // of members that are there
    Wishes m_wishes;
    int m_count = 0;
};

// The item at which both work, as it stood first.
struct Shared
{
    ServiceSid service;
    MapSid map;
    MapItem item;
};

// Mapdesk: saves one edit after another, each from what it saw last; mostly too late.
class SavingProgram : public QObject
{
public:
    SavingProgram(const FaultyPractice &practice, const Shared &shared, RandomHand ownHand)
        : hand(std::move(ownHand))
        , m_practice(practice)
        , m_shared(shared)
        , m_item(shared.item)
    {
    }

    // Somebody changed the item. What is saved from now on is made from an older one.
    void saveNext()
    {
        if (!isDone() && !std::exchange(m_isSaving, true))
            save({m_item, hand.changed(m_item.data)});
    }

    bool isDone() const { return m_saves == savesWanted; }

    RandomHand hand;
    int merges = 0;
    QString problem; // that ended it
    std::function<void()> onSaved;

private:
    void save(const DataEdit &edit)
    {
        m_save = std::make_unique<DataSave>(m_practice.client, m_writes,
                                            WriteSubject{m_shared.service, m_shared.map, {}}, edit,
                                            MergePolicy::Merge);
        connect(m_save.get(), &DataSave::saved, this, &SavingProgram::goOn, Qt::QueuedConnection);
        connect(m_save.get(), &DataSave::stopped, this, &SavingProgram::tryAgain,
                Qt::QueuedConnection);
        m_save->start();
    }

    void goOn(const DataSaved &saved)
    {
        merges += saved.merges;
        m_item = saved.item;
        m_isSaving = false;
        ++m_saves;
        onSaved();
    }

    void tryAgain(const SaveStop &stop)
    {
        if (stop.reason == SaveStop::Reason::TooBusy)
            save(stop.edit);
        else
            problem = QString::number(int(stop.reason)) + u' ' + describe(stop.failure.error);
    }

    const FaultyPractice &m_practice;
    const Shared &m_shared;
    MapItem m_item; // as it was seen last
    int m_saves = 0;
    bool m_isSaving = false;
    TemporaryRecords m_records{m_practice.clock};
    RecordedWrites m_writes{m_practice.client, m_records->journal(), m_practice.clock, {}};
    std::unique_ptr<DataSave> m_save;
};

// Somebody's own program: reads, changes and writes on that revision, and begins anew where it was
// too slow. After a few writes it waits until it is told to go on.
class PlainProgram : public QObject
{
public:
    PlainProgram(const SyncClient &client, const Shared &shared, RandomHand ownHand)
        : hand(std::move(ownHand))
        , m_client(client)
        , m_shared(shared)
    {
    }

    void goOn()
    {
        m_writesLeft = writesMeanwhile;
        if (!m_isStopping && !m_call.isActive())
            readItem();
    }

    // After the write under way.
    void stop() { m_isStopping = true; }
    bool isDone() const { return m_isStopping && !m_call.isActive(); }

    RandomHand hand;
    std::function<void()> onWritten;

private:
    void readItem()
    {
        m_call = m_client.fetchItem(m_shared.service, m_shared.map, key)
                     .then(this, [this](const Result<MapItem> &item) { change(*item); });
    }

    void change(const MapItem &item)
    {
        m_handBefore = hand;
        m_call = m_client
                     .updateItemData(m_shared.service, m_shared.map, key, hand.changed(item.data),
                                     item.revision)
                     .then(this, [this](const Result<MapItem> &written) { takeResult(written); });
    }

    void takeResult(const Result<MapItem> &written)
    {
        if (written) {
            --m_writesLeft;
            onWritten();
        } else {
            hand = *m_handBefore;
        }
        if (!m_isStopping && m_writesLeft > 0)
            readItem();
    }

    const SyncClient &m_client;
    const Shared &m_shared;
    std::optional<RandomHand> m_handBefore; // the write under way
    bool m_isStopping = false;
    int m_writesLeft = 0; // before it waits
    Call<MapItem> m_call;
};

} // namespace

// Mapdesk's saves and another program at one item, each with members of its own.
class TestTwoPrograms : public QObject
{
    Q_OBJECT

private slots:
    void loseNothing();
    void cleanup();

private:
    static Shared makeShared(FaultyPractice &practice);
    static void compare(const Wishes &wishes, const JsonTree &tree);

    const quint32 m_seed = RandomJson::seed(20261126);
};

Shared TestTwoPrograms::makeShared(FaultyPractice &practice)
{
    const SyncClient &client = practice.client;
    const ServiceSid service = practice.service();
    const MapSid map = resultOf(client.createMap(service, {}))->sid;
    const JsonText data = *JsonText::parse(R"({"o":{"big":1234567890123456789.10}})");
    return {service, map, *resultOf(client.createItem(service, map, {key, data, hour()}))};
}

void TestTwoPrograms::loseNothing()
{
    FaultyPractice practice(QStringLiteral("empty"));
    const Shared shared = makeShared(practice);
    practice.takeLog();
    const auto otherDesk = practice.newDesk();
    SavingProgram saving(practice, shared, {QStringLiteral("s"), m_seed});
    PlainProgram plain(otherDesk->client, shared, {QStringLiteral("p"), m_seed + 1});
    plain.onWritten = [&saving] { saving.saveNext(); };
    saving.onSaved = [&plain] { plain.goOn(); };
    plain.goOn();
    QTRY_VERIFY_WITH_TIMEOUT(saving.isDone() || !saving.problem.isEmpty(), 30'000);
    QCOMPARE(saving.problem, QString());
    QVERIFY(saving.merges >= savesWanted / 2);
    plain.stop();
    QTRY_VERIFY(plain.isDone());

    const MapItem last = *resultOf(practice.client.fetchItem(shared.service, shared.map, key));
    const JsonTree tree(*JsonText::parse(last.data));
    compare(saving.hand.wishes(), tree);
    compare(plain.hand.wishes(), tree);
    compare({{QStringLiteral("big"), QByteArrayLiteral("1234567890123456789.10")}}, tree);
    QCOMPARE(last.expiresMs, shared.item.expiresMs);
    for (const QJsonObject &line : practice.takeLog()) {
        if (line[QLatin1String("method")].toString() == u"POST")
            QVERIFY(!line[QLatin1String("if_match")].toString().isEmpty());
    }
}

void TestTwoPrograms::cleanup()
{
    if (QTest::currentTestFailed())
        qWarning("MAPDESK_RANDOM_SEED=%u", m_seed);
}

void TestTwoPrograms::compare(const Wishes &wishes, const JsonTree &tree)
{
    for (const auto &[name, wish] : wishes) {
        const std::optional<int> member = memberIn(tree, name);
        const QByteArray found = member ? tree.valueText(*member).toByteArray() : gone;
        const QByteArray note = name.toUtf8() + " is " + found + ", not " + wish;
        QVERIFY2(found == wish, note.constData());
    }
}

QTEST_GUILESS_MAIN(TestTwoPrograms)
#include "tst_twoprograms.moc"
