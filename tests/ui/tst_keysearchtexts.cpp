// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysearchtexts.h"

#include <QTest>

using namespace mapdesk;

namespace {

// A search whose maps answer in turn.
class SearchWithAnswers
{
public:
    explicit SearchWithAnswers(std::vector<Result<KeySearchAnswer>> answers, bool isPrefix = false)
        : search(
            {ItemKey("k"), isPrefix},
            [answers, next = size_t(0)](const SearchedMap &, const KeySearchQuestion &) mutable {
                const CallPromise<KeySearchAnswer> promise;
                promise.finish(answers[next++]);
                return promise.call();
            })
    {
        for (size_t map = 0; map < answers.size(); ++map)
            search.add(
                {{ServiceSid(QStringLiteral("IS1")), MapSid(QStringLiteral("MP%1").arg(map))}});
        search.goOn();
        QTRY_VERIFY(search.state() != KeySearch::State::Running);
    }

    QString outcome() const { return KeySearchTexts::outcome(search, range); }
    QString wayOn() const { return KeySearchTexts::wayOn(search, range); }

    KeySearch search;
    KeySearchTexts::Range range{.service = QStringLiteral("Shop"),
                                .scope = QStringLiteral("Loaded"),
                                .isWholeService = true};
};

KeySearchAnswer items(size_t count)
{
    return {.items = std::vector<FoundItem>(count)};
}

} // namespace

// What a search says where a window's test does not come.
class TestKeySearchTexts : public QObject
{
    Q_OBJECT

private slots:
    void namesMapsThatWent();
    void saysThatThereAreNoMaps();
    void saysHowToSeeAllWhereItIsFull();
    void saysThatMapsHaveMore();
    void aStoppedListIsNotTheWholeService();
    void namesAFewMapsThatFailed();
};

void TestKeySearchTexts::namesMapsThatWent()
{
    const SearchWithAnswers t({KeySearchAnswer{.isMapGone = true}, items(0)}, true);
    QCOMPARE(t.outcome(),
             QStringLiteral("All 2 map(s) of Shop were searched. No item has a key that begins "
                            "with it. 1 map(s) had been deleted or had expired by then."));
    QVERIFY(t.wayOn().isEmpty());
}

void TestKeySearchTexts::saysThatThereAreNoMaps()
{
    SearchWithAnswers t({});
    QCOMPARE(t.outcome(), QStringLiteral("Shop has no maps."));
    t.range.isWholeService = false;
    QCOMPARE(t.outcome(),
             QStringLiteral("There are no maps to search: Loaded. Choose the service in the main "
                            "window's tree first, or search all of its maps."));
    t.range.list = LoadState::Failed;
    QCOMPARE(t.outcome(), QStringLiteral("No map was searched."));
    QCOMPARE(t.wayOn(), QStringLiteral("&Go on"));
}

void TestKeySearchTexts::saysHowToSeeAllWhereItIsFull()
{
    const SearchWithAnswers t({items(KeySearch::mostResults + 5), items(1)}, true);
    QCOMPARE(t.outcome(),
             QStringLiteral("1 of 2 maps of Shop were searched. 10,000 item(s) found whose keys "
                            "begin with it. The search stopped at that many. To see all, enter "
                            "more of the key or choose fewer maps."));
    QVERIFY(t.wayOn().isEmpty());
}

void TestKeySearchTexts::saysThatMapsHaveMore()
{
    KeySearchAnswer cut = items(20);
    cut.items.back().hasMore = true;
    const SearchWithAnswers t({items(1), cut}, true);
    QCOMPARE(t.outcome(),
             QStringLiteral("All 2 map(s) of Shop were searched. 21 item(s) found whose keys begin "
                            "with it. Of maps with more of them the first 20 each are listed. To "
                            "see others, enter more of the key."));
}

void TestKeySearchTexts::aStoppedListIsNotTheWholeService()
{
    SearchWithAnswers t({items(0)});
    t.range.list = LoadState::More;
    QVERIFY(!KeySearchTexts::isComplete(t.search, t.range));
    QCOMPARE(t.outcome(),
             QStringLiteral("1 of 1 maps of Shop were searched. Nothing was found in them. There "
                            "can be maps that were not listed yet."));
    QCOMPARE(t.wayOn(), QStringLiteral("&Go on"));
}

void TestKeySearchTexts::namesAFewMapsThatFailed()
{
    std::vector<KeySearch::Failure> failures(2);
    failures[0].map.uniqueName = QStringLiteral("a\u202Eb");
    failures[1].map.sid = MapSid(QStringLiteral("MP1"));
    QCOMPARE(KeySearchTexts::failed(failures),
             QStringLiteral("2 map(s) could not be asked: a\\u202eb, MP1."));
    failures.resize(9, failures[1]);
    QCOMPARE(KeySearchTexts::failed(failures),
             QStringLiteral("9 map(s) could not be asked: a\\u202eb, MP1, MP1, and others."));
}

QTEST_GUILESS_MAIN(TestKeySearchTexts)
#include "tst_keysearchtexts.moc"
