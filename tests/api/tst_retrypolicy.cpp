// SPDX-License-Identifier: GPL-3.0-or-later
#include "retrypolicy.h"

#include "transport.h"

#include <QTest>

using namespace mapdesk;
using Fault = Answer::Fault;

class TestRetryPolicy : public QObject
{
    Q_OBJECT

private slots:
    void onlyWhatMayBeBetterNextTimeGoesAgain_data();
    void onlyWhatMayBeBetterNextTimeGoesAgain();
    void writesGoAgainOnlyWhereTheyWereRefused();
    void delayGrowsWithJitter();
    void retryAfterGoesFirst();
    void longRetryAfterIsLeftToThePerson();
};

namespace {

const TransportOptions options;

Answer answerOf(int status, Fault fault = Fault::None)
{
    Answer answer;
    answer.status = status;
    answer.fault = fault;
    return answer;
}

} // namespace

void TestRetryPolicy::onlyWhatMayBeBetterNextTimeGoesAgain_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("fault");
    QTest::addColumn<bool>("again");
    const auto row = [](const char *name, int status, Fault fault, bool again) {
        QTest::newRow(name) << status << int(fault) << again;
    };
    row("200", 200, Fault::None, false);
    row("301", 301, Fault::None, false);
    row("404", 404, Fault::None, false);
    row("401", 401, Fault::None, false);
    row("429", 429, Fault::None, true);
    row("500", 500, Fault::None, true);
    row("503", 503, Fault::None, true);
    row("no connection", 0, Fault::NotSent, true);
    row("broken", 0, Fault::Broken, true);
    row("broken in the body", 200, Fault::Broken, true);
    row("timed out", 0, Fault::TimedOut, true);
    row("tls", 0, Fault::Tls, false);
    row("too long", 200, Fault::TooLong, false);
}

void TestRetryPolicy::onlyWhatMayBeBetterNextTimeGoesAgain()
{
    QFETCH(int, status);
    QFETCH(int, fault);
    QFETCH(bool, again);
    const Answer answer = answerOf(status, Fault(fault));
    Request request;
    QCOMPARE(retryDelayMs(request, answer, 0, options, 0.5).has_value(), again);
    QCOMPARE(retryDelayMs(request, answer, options.retries - 1, options, 0.5).has_value(), again);
    QVERIFY(!retryDelayMs(request, answer, options.retries, options, 0.5));
}

void TestRetryPolicy::writesGoAgainOnlyWhereTheyWereRefused()
{
    Request write;
    for (const Request::Verb verb : {Request::Verb::Post, Request::Verb::Delete}) {
        write.verb = verb;
        for (const int status : {0, 200, 301, 401, 404, 412, 500, 503}) {
            for (int fault = int(Fault::None); fault <= int(Fault::TooLong); ++fault)
                QVERIFY(!retryDelayMs(write, answerOf(status, Fault(fault)), 0, options, 0.5));
        }
        const Answer refusal = answerOf(429);
        QVERIFY(retryDelayMs(write, refusal, 0, options, 0.5) == 250);
        QVERIFY(retryDelayMs(write, refusal, options.retries - 1, options, 0.5) == 1000);
        QVERIFY(!retryDelayMs(write, refusal, options.retries, options, 0.5));
        QVERIFY(!retryDelayMs(write, answerOf(429, Fault::Broken), 0, options, 0.5));
    }
}

void TestRetryPolicy::delayGrowsWithJitter()
{
    const Answer answer = answerOf(503);
    QVERIFY(retryDelayMs({}, answer, 0, options, 0.0) == 125);
    QVERIFY(retryDelayMs({}, answer, 0, options, 0.5) == 250);
    QVERIFY(retryDelayMs({}, answer, 1, options, 0.5) == 500);
    QVERIFY(retryDelayMs({}, answer, 2, options, 0.5) == 1000);
}

void TestRetryPolicy::retryAfterGoesFirst()
{
    Answer answer = answerOf(429);
    answer.retryAfterSeconds = 0;
    QVERIFY(retryDelayMs({}, answer, 2, options, 0.9) == 0);
    answer.retryAfterSeconds = 7;
    QVERIFY(retryDelayMs({}, answer, 0, options, 0.9) == 7000);
}

void TestRetryPolicy::longRetryAfterIsLeftToThePerson()
{
    Answer answer = answerOf(503);
    answer.retryAfterSeconds = 3600;
    QVERIFY(!retryDelayMs({}, answer, 0, options, 0.5));
}

QTEST_GUILESS_MAIN(TestRetryPolicy)

#include "tst_retrypolicy.moc"
