// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestqueue.h"

#include <QTest>

using namespace mapdesk;

class TestRequestQueue : public QObject
{
    Q_OBJECT

private slots:
    void interactiveGoesBeforeBackground();
    void passesOverWhatMayNotGo();
    void removedOnesDoNotCome();
    void emptyQueueGivesNothing();
    void oneAddedAgainHasItsOldPlace();
    void eachLimitHasItsOwnLine();
    void onlyTheFirstOfALineIsAsked();
    void backgroundCanBeLeftOut();
    void limitsTakeTurnsInTheBackground();
    void newLimitWaitsForOneOfEachOther();
    void interactiveOnesTakeNoTurns();
};

namespace {

Request requestOf(Priority priority, const char *map = "")
{
    Request request;
    request.priority = priority;
    request.rate = {*map ? RateSubject::Kind::MapReads : RateSubject::Kind::Nothing,
                    QString::fromLatin1(map)};
    return request;
}

bool any(RequestId)
{
    return true;
}

QList<RequestId> takeAll(RequestQueue &queue)
{
    QList<RequestId> taken;
    while (const auto id = queue.take(Priority::Background, any))
        taken.append(*id);
    return taken;
}

} // namespace

void TestRequestQueue::interactiveGoesBeforeBackground()
{
    RequestQueue queue;
    queue.add(1, requestOf(Priority::Background));
    queue.add(2, requestOf(Priority::Interactive));
    queue.add(3, requestOf(Priority::Background));
    queue.add(4, requestOf(Priority::Interactive));
    QCOMPARE(takeAll(queue), (QList<RequestId>{2, 4, 1, 3}));
}

void TestRequestQueue::passesOverWhatMayNotGo()
{
    RequestQueue queue;
    queue.add(1, requestOf(Priority::Interactive, "MP1"));
    queue.add(2, requestOf(Priority::Interactive, "MP2"));
    queue.add(3, requestOf(Priority::Background, "MP1"));
    const auto isOdd = [](RequestId id) { return id % 2 == 1; };
    const auto isThree = [](RequestId id) { return id == 3; };
    QVERIFY(queue.take(Priority::Background, isThree) == RequestId(3));
    QVERIFY(queue.take(Priority::Background, isOdd) == RequestId(1));
    QVERIFY(!queue.take(Priority::Background, isOdd));
    QCOMPARE(takeAll(queue), QList<RequestId>{2});
}

void TestRequestQueue::removedOnesDoNotCome()
{
    RequestQueue queue;
    queue.add(1, requestOf(Priority::Interactive));
    queue.add(2, requestOf(Priority::Background));
    queue.add(3, requestOf(Priority::Background));
    queue.remove(2);
    queue.remove(2);
    queue.remove(1);
    QCOMPARE(takeAll(queue), QList<RequestId>{3});
}

void TestRequestQueue::emptyQueueGivesNothing()
{
    RequestQueue queue;
    QVERIFY(!queue.take(Priority::Background, any));
}

void TestRequestQueue::oneAddedAgainHasItsOldPlace()
{
    RequestQueue queue;
    for (RequestId id = 1; id <= 3; ++id)
        queue.add(id, requestOf(Priority::Interactive, "MP1"));
    QVERIFY(queue.take(Priority::Background, any) == RequestId(1));
    queue.add(1, requestOf(Priority::Interactive, "MP1"));
    QCOMPARE(takeAll(queue), (QList<RequestId>{1, 2, 3}));
}

void TestRequestQueue::eachLimitHasItsOwnLine()
{
    RequestQueue queue;
    queue.add(1, requestOf(Priority::Interactive, "MP1"));
    queue.add(2, requestOf(Priority::Interactive, "MP1"));
    queue.add(3, requestOf(Priority::Interactive, "MP2"));
    queue.add(4, requestOf(Priority::Background, "MP2"));
    const auto isNotOfTheFirstMap = [](RequestId id) { return id > 2; };
    QVERIFY(queue.take(Priority::Background, isNotOfTheFirstMap) == RequestId(3));
    QVERIFY(queue.take(Priority::Background, isNotOfTheFirstMap) == RequestId(4));
    QVERIFY(!queue.take(Priority::Background, isNotOfTheFirstMap));
    QCOMPARE(takeAll(queue), (QList<RequestId>{1, 2}));
}

// Ten thousand that wait for one map's limit must not be looked at with each answer that comes.
void TestRequestQueue::onlyTheFirstOfALineIsAsked()
{
    constexpr RequestId waiting = 10'000;
    RequestQueue queue;
    for (RequestId id = 1; id <= waiting; ++id)
        queue.add(id, requestOf(Priority::Background, "MP1"));
    QList<RequestId> asked;
    QVERIFY(!queue.take(Priority::Background, [&asked](RequestId id) {
        asked.append(id);
        return false;
    }));
    QCOMPARE(asked, QList<RequestId>{1});
    for (RequestId id = waiting; id > 1; --id)
        queue.remove(id);
    QCOMPARE(takeAll(queue), QList<RequestId>{1});
}

void TestRequestQueue::backgroundCanBeLeftOut()
{
    RequestQueue queue;
    queue.add(1, requestOf(Priority::Background));
    queue.add(2, requestOf(Priority::Interactive));
    QVERIFY(queue.take(Priority::Interactive, any) == RequestId(2));
    QVERIFY(!queue.take(Priority::Interactive, any));
    QCOMPARE(takeAll(queue), QList<RequestId>{1});
}

// Each in its own order.
void TestRequestQueue::limitsTakeTurnsInTheBackground()
{
    RequestQueue queue;
    for (RequestId id = 1; id <= 4; ++id)
        queue.add(id, requestOf(Priority::Background, "MP1"));
    for (RequestId id = 5; id <= 7; ++id)
        queue.add(id, requestOf(Priority::Background, "MP2"));
    queue.add(8, requestOf(Priority::Background, "MP3"));
    QCOMPARE(takeAll(queue), (QList<RequestId>{1, 5, 8, 2, 6, 3, 7, 4}));
}

void TestRequestQueue::newLimitWaitsForOneOfEachOther()
{
    RequestQueue queue;
    for (RequestId id = 1; id <= 4; ++id)
        queue.add(id, requestOf(Priority::Background, "MP1"));
    queue.add(5, requestOf(Priority::Background, "MP2"));
    queue.add(6, requestOf(Priority::Background, "MP2"));
    QVERIFY(queue.take(Priority::Background, any) == RequestId(1));
    QVERIFY(queue.take(Priority::Background, any) == RequestId(5));
    queue.add(7, requestOf(Priority::Background, "MP3"));
    QCOMPARE(takeAll(queue), (QList<RequestId>{2, 6, 7, 3, 4}));
}

void TestRequestQueue::interactiveOnesTakeNoTurns()
{
    RequestQueue queue;
    queue.add(1, requestOf(Priority::Interactive, "MP1"));
    queue.add(2, requestOf(Priority::Interactive, "MP1"));
    queue.add(3, requestOf(Priority::Interactive, "MP2"));
    QCOMPARE(takeAll(queue), (QList<RequestId>{1, 2, 3}));
}

QTEST_GUILESS_MAIN(TestRequestQueue)

#include "tst_requestqueue.moc"
