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
};

namespace {

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
    queue.add(1, Priority::Background);
    queue.add(2, Priority::Interactive);
    queue.add(3, Priority::Background);
    queue.add(4, Priority::Interactive);
    QCOMPARE(takeAll(queue), (QList<RequestId>{2, 4, 1, 3}));
}

void TestRequestQueue::passesOverWhatMayNotGo()
{
    RequestQueue queue;
    queue.add(1, Priority::Interactive);
    queue.add(2, Priority::Interactive);
    queue.add(3, Priority::Background);
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
    queue.add(1, Priority::Interactive);
    queue.add(2, Priority::Background);
    queue.add(3, Priority::Background);
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

QTEST_GUILESS_MAIN(TestRequestQueue)

#include "tst_requestqueue.moc"
