// SPDX-License-Identifier: GPL-3.0-or-later
#include "databudget.h"
#include "itemmatcher.h"
#include "testitems.h"

#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

using KeyMatch = ItemFilter::KeyMatch;

bool keepsKey(const ItemFilter &filter, const QByteArray &key)
{
    ItemStore store;
    store.upsert(item(key));
    return ItemMatcher(filter).matches(store.snapshot(), store.handleAt(0));
}

bool keeps(const ItemFilter &filter, const MapItem &item)
{
    ItemStore store;
    store.upsert(item);
    return ItemMatcher(filter).matches(store.snapshot(), store.handleAt(0));
}

MapItem someItem()
{
    MapItem made = item("customer:4711", R"({"state":"Stuck"})");
    made.createdBy = QStringLiteral("Agent-Zoë");
    made.updatedMs = 5'000;
    made.expiresMs = 9'000;
    return made;
}

} // namespace

class TestItemMatcher : public QObject
{
    Q_OBJECT

private slots:
    void findsTextInKeys_data();
    void findsTextInKeys();
    void findsExpressions();
    void aWrongExpressionKeepsNothing();
    void anExpressionGoneAstrayGivesUp();
    void eachConditionCounts_data();
    void eachConditionCounts();
    void dataThatIsNotKeptHasNoText();
    void longTextsAreLookedThrough();
};

void TestItemMatcher::findsTextInKeys_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Qt::CaseSensitivity>("sensitivity");
    QTest::addColumn<KeyMatch>("match");
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("isKept");
    const auto row = [](const char *name, const QString &text, const QString &key, bool isKept,
                        Qt::CaseSensitivity sensitivity = Qt::CaseInsensitive,
                        KeyMatch match = KeyMatch::Contains) {
        QTest::newRow(name) << text << sensitivity << match << key << isKept;
    };
    row("any case", u"AGENT"_qs, u"my agent/2"_qs, true);
    row("case", u"AGENT"_qs, u"my agent/2"_qs, false, Qt::CaseSensitive);
    row("same case", u"agent"_qs, u"my agent/2"_qs, true, Qt::CaseSensitive);
    row("neighbours of letters differ", u"[`{@"_qs, u"{`[@"_qs, false);
    row("a brace is no bracket", u"["_qs, u"{"_qs, false);
    row("at the end", u"B"_qs, u"aaab"_qs, true);
    row("longer than the key", u"aaabb"_qs, u"aaab"_qs, false);
    row("umlauts in any case", u"ZOË"_qs, u"zoë"_qs, true);
    row("umlauts, case", u"ZOË"_qs, u"zoë"_qs, false, Qt::CaseSensitive);
    row("ASCII within other letters", u"ME"_qs, u"éméé"_qs, false);
    row("ASCII beside other letters", u"ME"_qs, u"é-me-é"_qs, true);
    row("Greek final sigma", u"ΟΔΟΣ"_qs, u"οδος"_qs, true);
    row("Kelvin sign for k", u"k"_qs, u"300 \u212a"_qs, true);
    row("k for the Kelvin sign", u"\u212a"_qs, u"300 k"_qs, true);
    row("long s", u"strasse"_qs, u"\u017ftra\u017f\u017fe"_qs, true);
    row("Cyrillic", u"МОСКВА"_qs, u"москва"_qs, true);
    row("beyond 16 bits", u"\U00010400"_qs, u"\U00010428"_qs, true);
    row("other letters in ASCII", u"ü"_qs, u"u"_qs, false);
    row("prefix", u"ag"_qs, u"agent"_qs, true, Qt::CaseInsensitive, KeyMatch::Prefix);
    row("prefix as it is", u"AG"_qs, u"agent"_qs, false, Qt::CaseInsensitive, KeyMatch::Prefix);
    row("not at the beginning", u"gent"_qs, u"agent"_qs, false, Qt::CaseInsensitive,
        KeyMatch::Prefix);
}

void TestItemMatcher::findsTextInKeys()
{
    QFETCH(QString, text);
    QFETCH(Qt::CaseSensitivity, sensitivity);
    QFETCH(KeyMatch, match);
    QFETCH(QString, key);
    QTEST(keepsKey({.key = text, .keyMatch = match, .caseSensitivity = sensitivity}, key.toUtf8()),
          "isKept");
}

void TestItemMatcher::findsExpressions()
{
    ItemFilter filter{.key = u"^AG.nt/\\d+$"_qs, .keyMatch = KeyMatch::RegularExpression};
    QVERIFY(keepsKey(filter, "agent/12"));
    QVERIFY(keepsKey(filter, "agünt/12"));
    QVERIFY(!keepsKey(filter, "an agent/12"));
    filter.caseSensitivity = Qt::CaseSensitive;
    QVERIFY(!keepsKey(filter, "agent/12"));
}

void TestItemMatcher::aWrongExpressionKeepsNothing()
{
    const ItemFilter filter{.key = u"ab("_qs, .keyMatch = KeyMatch::RegularExpression};
    QVERIFY(!keepsKey(filter, "ab("));
    const QString error = ItemMatcher(filter).error();
    QVERIFY2(error.contains(u"character 4"), qPrintable(error));
    QVERIFY(ItemMatcher({.key = u"ab("_qs}).error().isEmpty());
}

void TestItemMatcher::anExpressionGoneAstrayGivesUp()
{
    const ItemFilter filter{.key = u"^(a+)+$"_qs, .keyMatch = KeyMatch::RegularExpression};
    QVERIFY(!keepsKey(filter, QByteArray(60, 'a') + "b"));
}

void TestItemMatcher::eachConditionCounts_data()
{
    QTest::addColumn<ItemFilter>("filter");
    QTest::addColumn<bool>("isKept");
    const auto row = [](const char *name, bool isKept, const ItemFilter &filter) {
        QTest::newRow(name) << filter << isKept;
    };
    const ItemFilter all{.key = u"4711"_qs,
                         .data = u"stuck"_qs,
                         .expiresUntilMs = 9'000,
                         .updatedSinceMs = 5'000,
                         .createdBy = u"ZOË"_qs};
    const auto but = [&all](auto change) {
        ItemFilter changed = all;
        change(changed);
        return changed;
    };
    row("none", true, {});
    row("all", true, all);
    row("another key", false, but([](ItemFilter &filter) { filter.key = u"4712"_qs; }));
    row("other data", false, but([](ItemFilter &filter) { filter.data = u"ready"_qs; }));
    row("data in another case", false,
        but([](ItemFilter &filter) { filter.caseSensitivity = Qt::CaseSensitive; }));
    row("expires later", false, but([](ItemFilter &filter) { filter.expiresUntilMs = 8'999; }));
    row("updated before", false, but([](ItemFilter &filter) { filter.updatedSinceMs = 5'001; }));
    row("by somebody else", false, but([](ItemFilter &filter) { filter.createdBy = u"ana"_qs; }));
}

void TestItemMatcher::eachConditionCounts()
{
    QFETCH(ItemFilter, filter);
    QTEST(keeps(filter, someItem()), "isKept");
    MapItem withoutTimes = someItem();
    withoutTimes.expiresMs.reset();
    withoutTimes.updatedMs.reset();
    if (filter.expiresUntilMs || filter.updatedSinceMs)
        QVERIFY(!keeps(filter, withoutTimes));
}

void TestItemMatcher::dataThatIsNotKeptHasNoText()
{
    DataBudget none;
    none.setAllowed(0);
    ItemStore store(&none);
    upsert(store, {someItem()});
    QCOMPARE(store.sizeWithoutData(), 1);
    const auto matches = [&store](const ItemFilter &filter) {
        return ItemMatcher(filter).matches(store.snapshot(), store.handleAt(0));
    };
    QVERIFY(!matches({.data = u"Stuck"_qs}));
    QVERIFY(matches({.createdBy = u"zoë"_qs}));
}

void TestItemMatcher::longTextsAreLookedThrough()
{
    for (const int size : {1, 31, 32, 33, 200, 16'000}) {
        const QByteArray data = QByteArray(size, 'x') + "NEEDLE";
        QVERIFY(keeps({.data = u"xneedle"_qs}, item("a", data)));
        QVERIFY(!keeps({.data = u"needlex"_qs}, item("a", data)));
    }
}

QTEST_GUILESS_MAIN(TestItemMatcher)
#include "tst_itemmatcher.moc"
