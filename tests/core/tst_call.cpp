// SPDX-License-Identifier: GPL-3.0-or-later
#include "call.h"

#include <QTest>

using namespace mapdesk;

namespace {

// What has come so far through the event loop.
void deliverEvents()
{
    QCoreApplication::sendPostedEvents();
}

ApiError someError()
{
    ApiError error;
    error.kind = ApiError::Kind::NotFound;
    return error;
}

} // namespace

class TestCall : public QObject
{
    Q_OBJECT

private slots:
    void resultComesOnceThroughTheEventLoop();
    void errorComesAsItIs();
    void resultSetBeforeThenComes();
    void onlyTheFirstResultCounts();
    void droppedCallRunsTheActionAndNoCallback();
    void dropAfterFinishKeepsTheCallbackAway();
    void dropAfterDeliveryDoesNothing();
    void assigningAnotherCallDropsTheOld();
    void deadContextGetsNoCallback();
    void contextThatDiesBeforeDeliveryGetsNoCallback();
    void callMayBeReplacedWithinItsOwnCallback();
    void callMayBeDestroyedWithinItsOwnCallback();
    void ownerMayDieWithinTheCallback();
    void actionMayDestroyTheProducer();
    void promiseOutlivesTheCall();
    void callOutlivesThePromise();
    void sharedValuesPassThrough();
    void mapConverts();
    void mapOfAFinishedCallConverts();
    void mapMayTurnAValueIntoAnError();
    void droppingAMappedCallDropsTheSource();
    void droppingAMappedCallAfterFinishDropsNothing();
    void mapsChain();
    void isActiveUntilTheCallbackRan();
    void emptyCallIsIdle();
};

void TestCall::resultComesOnceThroughTheEventLoop()
{
    CallPromise<int> promise;
    QList<int> seen;
    const Call<int> call = promise.call().then(
        this, [&seen](const Result<int> &result) { seen.append(*result); });
    promise.finish(7);
    QVERIFY(seen.isEmpty());
    deliverEvents();
    QCOMPARE(seen, QList<int>{7});
    deliverEvents();
    QCOMPARE(seen, QList<int>{7});
}

void TestCall::errorComesAsItIs()
{
    CallPromise<int> promise;
    std::optional<ApiError::Kind> kind;
    const Call<int> call = promise.call().then(
        this, [&kind](const Result<int> &result) { kind = result.error().kind; });
    promise.finish(failure(someError()));
    deliverEvents();
    QVERIFY(kind == ApiError::Kind::NotFound);
}

void TestCall::resultSetBeforeThenComes()
{
    CallPromise<int> promise;
    promise.finish(7);
    int seen = 0;
    const Call<int> call = promise.call().then(
        this, [&seen](const Result<int> &result) { seen = *result; });
    QCOMPARE(seen, 0);
    deliverEvents();
    QCOMPARE(seen, 7);
}

void TestCall::onlyTheFirstResultCounts()
{
    CallPromise<int> promise;
    QList<int> seen;
    const Call<int> call = promise.call().then(
        this, [&seen](const Result<int> &result) { seen.append(*result); });
    promise.finish(1);
    promise.finish(2);
    deliverEvents();
    promise.finish(3);
    deliverEvents();
    QCOMPARE(seen, QList<int>{1});
}

void TestCall::droppedCallRunsTheActionAndNoCallback()
{
    CallPromise<int> promise;
    int dropped = 0;
    int callbacks = 0;
    promise.onDropped([&dropped] { ++dropped; });
    {
        const Call<int> call = promise.call().then(
            this, [&callbacks](const Result<int> &) { ++callbacks; });
        QVERIFY(promise.isWanted());
        QCOMPARE(dropped, 0);
    }
    QCOMPARE(dropped, 1);
    QVERIFY(!promise.isWanted());
    promise.finish(7);
    deliverEvents();
    QCOMPARE(callbacks, 0);
    QCOMPARE(dropped, 1);
}

void TestCall::dropAfterFinishKeepsTheCallbackAway()
{
    CallPromise<int> promise;
    int dropped = 0;
    int callbacks = 0;
    promise.onDropped([&dropped] { ++dropped; });
    {
        const Call<int> call = promise.call().then(
            this, [&callbacks](const Result<int> &) { ++callbacks; });
        promise.finish(7);
    }
    deliverEvents();
    QCOMPARE(callbacks, 0);
    QCOMPARE(dropped, 0);
}

void TestCall::dropAfterDeliveryDoesNothing()
{
    CallPromise<int> promise;
    int dropped = 0;
    promise.onDropped([&dropped] { ++dropped; });
    {
        const Call<int> call = promise.call().then(this, [](const Result<int> &) {});
        promise.finish(7);
        deliverEvents();
    }
    QCOMPARE(dropped, 0);
}

void TestCall::assigningAnotherCallDropsTheOld()
{
    CallPromise<int> first;
    CallPromise<int> second;
    QStringList events;
    first.onDropped([&events] { events.append(QStringLiteral("first dropped")); });
    const auto note = [&events](const Result<int> &result) {
        events.append(QString::number(*result));
    };
    Call<int> call = first.call().then(this, note);
    call = second.call().then(this, note);
    first.finish(1);
    second.finish(2);
    deliverEvents();
    QCOMPARE(events, (QStringList{QStringLiteral("first dropped"), QStringLiteral("2")}));
}

void TestCall::deadContextGetsNoCallback()
{
    CallPromise<int> promise;
    auto context = std::make_unique<QObject>();
    int callbacks = 0;
    const Call<int> call = promise.call().then(context.get(),
                                               [&callbacks](const Result<int> &) { ++callbacks; });
    context.reset();
    promise.finish(7);
    deliverEvents();
    QCOMPARE(callbacks, 0);
}

void TestCall::contextThatDiesBeforeDeliveryGetsNoCallback()
{
    CallPromise<int> promise;
    auto context = std::make_unique<QObject>();
    int callbacks = 0;
    const Call<int> call = promise.call().then(context.get(),
                                               [&callbacks](const Result<int> &) { ++callbacks; });
    promise.finish(7);
    context.reset();
    deliverEvents();
    QCOMPARE(callbacks, 0);
}

void TestCall::callMayBeReplacedWithinItsOwnCallback()
{
    CallPromise<int> first;
    CallPromise<int> second;
    const auto token = std::make_shared<int>(5);
    QList<int> seen;
    Call<int> call;
    call = first.call().then(this, [&, token](const Result<int> &result) {
        call = second.call().then(this, [&seen](const Result<int> &next) { seen.append(*next); });
        seen.append(*result + *token); // its own captures are still there
    });
    first.finish(1);
    deliverEvents();
    QVERIFY(call.isActive());
    second.finish(2);
    deliverEvents();
    QCOMPARE(seen, (QList<int>{6, 2}));
    QCOMPARE(token.use_count(), 1L);
}

void TestCall::callMayBeDestroyedWithinItsOwnCallback()
{
    CallPromise<int> promise;
    const auto token = std::make_shared<int>(5);
    auto call = std::make_unique<Call<int>>();
    int seen = 0;
    *call = promise.call().then(this, [&call, &seen, token](const Result<int> &result) {
        call.reset();
        seen = *result + *token;
    });
    promise.finish(1);
    deliverEvents();
    QCOMPARE(seen, 6);
    QCOMPARE(token.use_count(), 1L);
}

void TestCall::ownerMayDieWithinTheCallback()
{
    struct Owner : QObject
    {
        Call<int> call;
    };
    CallPromise<int> promise;
    auto owner = std::make_unique<Owner>();
    int seen = 0;
    owner->call = promise.call().then(owner.get(), [&owner, &seen](const Result<int> &result) {
        owner.reset();
        seen = *result;
    });
    promise.finish(7);
    deliverEvents();
    QCOMPARE(seen, 7);
}

void TestCall::actionMayDestroyTheProducer()
{
    auto promise = std::make_unique<CallPromise<int>>();
    const auto token = std::make_shared<int>(5);
    int seen = 0;
    Call<int> call = promise->call().then(this, [](const Result<int> &) {});
    promise->onDropped([&promise, &seen, token] {
        promise.reset();
        seen = *token;
    });
    call = {};
    QCOMPARE(seen, 5);
    QCOMPARE(token.use_count(), 1L);
}

void TestCall::promiseOutlivesTheCall()
{
    std::optional<CallPromise<int>> promise(std::in_place);
    {
        const Call<int> call = promise->call();
    }
    QVERIFY(!promise->isWanted());
    promise->finish(7);
}

void TestCall::callOutlivesThePromise()
{
    Call<int> call;
    int seen = 0;
    {
        const CallPromise<int> promise;
        call = promise.call().then(this, [&seen](const Result<int> &result) { seen = *result; });
        promise.finish(7);
    }
    deliverEvents();
    QCOMPARE(seen, 7);
}

void TestCall::sharedValuesPassThrough()
{
    CallPromise<std::shared_ptr<int>> promise;
    const auto value = std::make_shared<int>(7);
    std::shared_ptr<int> seen;
    const auto call = promise.call().then(
        this, [&seen](Result<std::shared_ptr<int>> result) { seen = std::move(*result); });
    promise.finish(value);
    deliverEvents();
    QCOMPARE(seen.get(), value.get());
}

void TestCall::mapConverts()
{
    CallPromise<int> promise;
    QString seen;
    const Call<QString> call = promise.call()
                                   .map<QString>([](const Result<int> &result) -> Result<QString> {
                                       return QString::number(*result);
                                   })
                                   .then(this, [&seen](const Result<QString> &result) {
                                       seen = *result;
                                   });
    promise.finish(7);
    QVERIFY(seen.isEmpty());
    deliverEvents();
    QCOMPARE(seen, QStringLiteral("7"));
}

void TestCall::mapOfAFinishedCallConverts()
{
    CallPromise<int> promise;
    promise.finish(7);
    int seen = 0;
    const Call<int> call = promise.call()
                               .map<int>([](const Result<int> &result) -> Result<int> {
                                   return *result * 2;
                               })
                               .then(this, [&seen](const Result<int> &result) { seen = *result; });
    deliverEvents();
    QCOMPARE(seen, 14);
}

void TestCall::mapMayTurnAValueIntoAnError()
{
    CallPromise<int> promise;
    bool failed = false;
    const Call<int> call = promise.call()
                               .map<int>([](const Result<int> &) -> Result<int> {
                                   return failure(someError());
                               })
                               .then(this,
                                     [&failed](const Result<int> &result) { failed = !result; });
    promise.finish(7);
    deliverEvents();
    QVERIFY(failed);
}

void TestCall::droppingAMappedCallDropsTheSource()
{
    CallPromise<int> promise;
    int dropped = 0;
    int converted = 0;
    promise.onDropped([&dropped] { ++dropped; });
    {
        const Call<int> call = promise.call().map<int>([&converted](const Result<int> &result) {
            ++converted;
            return result;
        });
    }
    QCOMPARE(dropped, 1);
    promise.finish(7);
    deliverEvents();
    QCOMPARE(converted, 0);
}

void TestCall::droppingAMappedCallAfterFinishDropsNothing()
{
    CallPromise<int> promise;
    int dropped = 0;
    int callbacks = 0;
    promise.onDropped([&dropped] { ++dropped; });
    {
        const Call<int> call = promise.call()
                                   .map<int>([](const Result<int> &result) { return result; })
                                   .then(this, [&callbacks](const Result<int> &) { ++callbacks; });
        promise.finish(7);
    }
    deliverEvents();
    QCOMPARE(dropped, 0);
    QCOMPARE(callbacks, 0);
}

void TestCall::mapsChain()
{
    CallPromise<int> promise;
    int dropped = 0;
    promise.onDropped([&dropped] { ++dropped; });
    const auto addOne = [](const Result<int> &result) -> Result<int> { return *result + 1; };
    Call<int> call = promise.call().map<int>(addOne).map<int>(addOne);
    call = {};
    QCOMPARE(dropped, 1);
}

void TestCall::isActiveUntilTheCallbackRan()
{
    CallPromise<int> promise;
    const Call<int> call = promise.call().then(this, [](const Result<int> &) {});
    QVERIFY(call.isActive());
    promise.finish(7);
    QVERIFY(call.isActive());
    deliverEvents();
    QVERIFY(!call.isActive());
}

void TestCall::emptyCallIsIdle()
{
    Call<int> call;
    QVERIFY(!call.isActive());
    call = {};
    QVERIFY(!call.isActive());
}

QTEST_GUILESS_MAIN(TestCall)

#include "tst_call.moc"
