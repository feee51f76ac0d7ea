// SPDX-License-Identifier: GPL-3.0-or-later
#include "mergechoices.h"

#include <QTest>

using namespace mapdesk;

namespace {

JsonText json(const char *text)
{
    return *JsonText::parse(text);
}

// Two overlaps (a, d) around what only one side changed (b, c).
MergeChoices choices()
{
    return MergeChoices(JsonMerge(json(R"({"a":1,"b":1.10,"c":[0],"d":"x","e":1e400})"),
                                  json(R"({"a":2,"b":1.1,"c":[0],"d":"y","e":1e400})"),
                                  json(R"({"a":3,"b":1.10,"c":[-0],"d":"z","e":1e400})")));
}

enum Change { A, B, C, D };

} // namespace

class TestMergeChoices : public QObject
{
    Q_OBJECT

private slots:
    void whatIsCertainIsChosen();
    void mineStandsWhereItIsOpen();
    void aChoiceDecidesTheResult_data();
    void aChoiceDecidesTheResult();
    void whatIsCertainCanBeChosenOtherwise();
    void goesFromOneOpenToTheNext();
    void nothingIsOpen();
    void nothingIsDifferent();
};

void TestMergeChoices::whatIsCertainIsChosen()
{
    const MergeChoices choices = ::choices();
    QCOMPARE(choices.count(), 4);
    QCOMPARE(choices.openCount(), 2);
    QVERIFY(choices.isOpen(A));
    QVERIFY(choices.isOpen(D));
    QCOMPARE(choices.side(B), std::optional(JsonSide::Theirs));
    QCOMPARE(choices.side(C), std::optional(JsonSide::Mine));
}

void TestMergeChoices::mineStandsWhereItIsOpen()
{
    const MergeChoices choices = ::choices();
    QCOMPARE(choices.shownSide(A), JsonSide::Mine);
    QCOMPARE(choices.shownSide(B), JsonSide::Theirs);
    QCOMPARE(choices.result().bytes(), QByteArray(R"({"a":3,"b":1.1,"c":[-0],"d":"z","e":1e400})"));
}

void TestMergeChoices::aChoiceDecidesTheResult_data()
{
    QTest::addColumn<JsonSide>("side");
    QTest::addColumn<QByteArray>("result");
    QTest::newRow("what it was") << JsonSide::Base
                                 << QByteArray(R"({"a":1,"b":1.1,"c":[-0],"d":"z","e":1e400})");
    QTest::newRow("theirs") << JsonSide::Theirs
                            << QByteArray(R"({"a":2,"b":1.1,"c":[-0],"d":"z","e":1e400})");
    QTest::newRow("mine") << JsonSide::Mine
                          << QByteArray(R"({"a":3,"b":1.1,"c":[-0],"d":"z","e":1e400})");
}

void TestMergeChoices::aChoiceDecidesTheResult()
{
    QFETCH(JsonSide, side);
    MergeChoices choices = ::choices();
    choices.choose(A, side);
    QVERIFY(!choices.isOpen(A));
    QCOMPARE(choices.openCount(), 1);
    QCOMPARE(choices.shownSide(A), side);
    QTEST(choices.result().bytes(), "result");
}

void TestMergeChoices::whatIsCertainCanBeChosenOtherwise()
{
    MergeChoices choices = ::choices();
    choices.choose(B, JsonSide::Mine);
    choices.choose(C, JsonSide::Base);
    QCOMPARE(choices.openCount(), 2);
    QCOMPARE(choices.result().bytes(), QByteArray(R"({"a":3,"b":1.10,"c":[0],"d":"z","e":1e400})"));
}

void TestMergeChoices::goesFromOneOpenToTheNext()
{
    MergeChoices choices = ::choices();
    QCOMPARE(choices.nextOpen(-1), std::optional<int>(A));
    QCOMPARE(choices.previousOpen(-1), std::optional<int>(D));
    QCOMPARE(choices.nextOpen(A), std::optional<int>(D));
    QCOMPARE(choices.nextOpen(B), std::optional<int>(D));
    QCOMPARE(choices.nextOpen(D), std::optional<int>(A));
    QCOMPARE(choices.previousOpen(D), std::optional<int>(A));
    QCOMPARE(choices.previousOpen(C), std::optional<int>(A));
    QCOMPARE(choices.previousOpen(A), std::optional<int>(D));
    choices.choose(D, JsonSide::Theirs);
    QCOMPARE(choices.nextOpen(A), std::optional<int>(A));
    QCOMPARE(choices.previousOpen(A), std::optional<int>(A));
    choices.choose(A, JsonSide::Theirs);
    QCOMPARE(choices.nextOpen(A), std::nullopt);
    QCOMPARE(choices.previousOpen(A), std::nullopt);
}

void TestMergeChoices::nothingIsOpen()
{
    const MergeChoices choices(
        JsonMerge(json(R"({"a":1})"), json(R"({"a":1,"b":2})"), json(R"({"a":1.0})")));
    QCOMPARE(choices.openCount(), 0);
    QCOMPARE(choices.nextOpen(-1), std::nullopt);
    QCOMPARE(choices.result().bytes(), QByteArray(R"({"a":1.0,"b":2})"));
}

void TestMergeChoices::nothingIsDifferent()
{
    const MergeChoices choices(JsonMerge(json("{}"), json("{}"), json("{ }")));
    QCOMPARE(choices.count(), 0);
    QCOMPARE(choices.nextOpen(-1), std::nullopt);
    QCOMPARE(choices.previousOpen(-1), std::nullopt);
    QCOMPARE(choices.result().bytes(), QByteArray("{}"));
}

QTEST_GUILESS_MAIN(TestMergeChoices)
#include "tst_mergechoices.moc"
