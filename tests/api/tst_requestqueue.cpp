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
    while (const auto id = queue.take(any))
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
    QVERIFY(queue.take(isThree) == RequestId(3));
    QVERIFY(queue.take(isOdd) == RequestId(1));
    QVERIFY(!queue.take(isOdd));
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
    QVERIFY(!queue.take(any));
}

void TestRequestQueue::oneAddedAgainHasItsOldPlace()
{
    RequestQueue queue;
    for (RequestId id = 1; id <= 3; ++id)
        queue.add(id, requestOf(Priority::Interactive, "MP1"));
    QVERIFY(queue.take(any) == RequestId(1));
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
    QVERIFY(queue.take(isNotOfTheFirstMap) == RequestId(3));
    QVERIFY(queue.take(isNotOfTheFirstMap) == RequestId(4));
    QVERIFY(!queue.take(isNotOfTheFirstMap));
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
    QVERIFY(!queue.take([&asked](RequestId id) {
        asked.append(id);
        return false;
    }));
    QCOMPARE(asked, QList<RequestId>{1});
    for (RequestId id = waiting; id > 1; --id)
        queue.remove(id);
    QCOMPARE(takeAll(queue), QList<RequestId>{1});
}

QTEST_GUILESS_MAIN(TestRequestQueue)

#include "tst_requestqueue.moc"
