// SPDX-License-Identifier: GPL-3.0-or-later
// Differences and merges of random texts.
#include "jsoncases.h"
#include "jsonedit.h"
#include "jsonformat.h"
#include "jsonmerge.h"
#include "mergecheck.h"
#include "mergestory.h"
#include "plainmerge.h"

#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

struct Three
{
    JsonText base;
    JsonText theirs;
    JsonText mine;

    QByteArray told(quint32 seed) const
    {
        return "seed " + QByteArray::number(seed) + "\nbase: " + base.bytes()
            + "\ntheirs: " + theirs.bytes() + "\nmine: " + mine.bytes();
    }
};

// One edit as a person makes it, of any kind at any place.
JsonText edited(const JsonText &text, RandomJson &random)
{
    const JsonTree tree(text);
    const int node = random.bounded(tree.size());
    const JsonText value = random.happens(30)
        ? parsed(tree.valueText(random.bounded(tree.size())).toByteArray())
        : parsed(random.value(2));
    const int parent = tree.node(node).parent;
    const int siblings = parent < 0 ? 1 : tree.node(parent).childCount;
    const auto result = [&](const TextSplices &splices) {
        return parsed(spliced(text.bytes(), splices));
    };
    switch (random.bounded(7)) {
    case 0:
        return result(jsonedit::remove(tree, node));
    case 1:
        return tree.node(node).isMember() ? result(jsonedit::rename(tree, node, random.key()))
                                          : text;
    case 2:
        return parent >= 0 ? result(jsonedit::move(tree, node, random.bounded(siblings))) : text;
    case 3:
    case 4:
        if (!tree.node(node).isContainer())
            return text;
        return result(jsonedit::insert(tree, node, random.bounded(tree.node(node).childCount + 1),
                                       random.key(), value));
    default:
        return result(jsonedit::setValue(tree, node, value));
    }
}

Three randomTexts(RandomJson &random)
{
    const JsonText base = parsed(random.document(1 + random.bounded(30)));
    Three texts{base, base, base};
    for (int count = random.bounded(4); count > 0; --count)
        texts.theirs = edited(texts.theirs, random);
    for (int count = random.bounded(4); count > 0; --count)
        texts.mine = edited(texts.mine, random);
    if (random.happens(10))
        texts.theirs = edited(texts.mine, random);
    return texts;
}

} // namespace

class TestJsonMergeProperty : public QObject
{
    Q_OBJECT

private slots:
    void holdsForRandomEdits();
    void givesBothWhereTheyAreDisjoint();
    void stopsAtEachConflict();
    void agreesWithPlainMerging();
};

void TestJsonMergeProperty::holdsForRandomEdits()
{
    const quint32 seed = RandomJson::seed(20261126);
    RandomJson random(seed);
    int clean = 0;
    int both = 0;
    for (int i = 0; i < 6000; ++i) {
        const Three texts = randomTexts(random);
        QByteArray broken = brokenDiffPromise(texts.theirs, texts.mine);
        if (broken.isEmpty())
            broken = brokenMergePromise(texts.base, texts.theirs, texts.mine, quint32(i));
        QVERIFY2(broken.isEmpty(), (broken + '\n' + texts.told(seed)).constData());
        const JsonMerge merge(texts.base, texts.theirs, texts.mine);
        clean += merge.isClean();
        both += merge.isClean() && merge.merged().bytes() != compactJson(texts.theirs)
            && merge.merged().bytes() != compactJson(texts.mine);
    }
    QVERIFY2(clean > 1000 && clean < 5000 && both > 100,
             qPrintable(QStringLiteral("%1 clean, %2 of both").arg(clean).arg(both)));
}

void TestJsonMergeProperty::givesBothWhereTheyAreDisjoint()
{
    const quint32 seed = RandomJson::seed(20261127);
    MergeStory story(seed, 0);
    int both = 0;
    for (int i = 0; i < 3000; ++i) {
        const MergeStory::Texts texts = story.make(i % 5);
        const Three three{parsed(texts.base), parsed(prettyJson(parsed(texts.theirs))),
                          parsed(texts.mine)};
        const QByteArray told = three.told(seed);
        const JsonMerge merge(three.base, three.theirs, three.mine);
        QVERIFY2(merge.isClean(), told.constData());
        QVERIFY2(merge.merged().bytes() == texts.merged,
                 (told + "\nexpected: " + texts.merged + "\nmerged: " + merge.merged().bytes())
                     .constData());
        QCOMPARE(brokenMergePromise(three.base, three.theirs, three.mine, quint32(i)), "");
        both += texts.merged != texts.theirs && texts.merged != texts.mine;
    }
    QVERIFY2(both > 700, QByteArray::number(both).constData());
}

void TestJsonMergeProperty::stopsAtEachConflict()
{
    const quint32 seed = RandomJson::seed(20261128);
    MergeStory story(seed, 4);
    int conflicting = 0;
    for (int i = 0; i < 3000; ++i) {
        const MergeStory::Texts texts = story.make(i % 5);
        const Three three{parsed(texts.base), parsed(texts.theirs), parsed(texts.mine)};
        const QByteArray told = three.told(seed);
        const JsonMerge merge(three.base, three.theirs, three.mine);
        QVERIFY2(merge.isClean() == (story.conflicts() == 0), told.constData());
        QVERIFY2(!merge.isClean() || merge.merged().bytes() == texts.merged, told.constData());
        conflicting += story.conflicts() > 0;
    }
    QVERIFY2(conflicting > 500 && conflicting < 2500, QByteArray::number(conflicting).constData());
}

void TestJsonMergeProperty::agreesWithPlainMerging()
{
    const quint32 seed = RandomJson::seed(20261129);
    RandomJson random(seed);
    int clean = 0;
    for (int i = 0; i < 4000; ++i) {
        const PlainTree base = randomPlainTree(random, 3);
        const PlainTree theirs = editedPlainTree(base, random);
        const PlainTree mine = editedPlainTree(base, random);
        const Three three{parsed(toJson(base)), parsed(toJson(theirs)), parsed(toJson(mine))};
        const std::optional<PlainTree> expected = plainMerge(base, theirs, mine);
        const QByteArray told = three.told(seed);
        const JsonMerge merge(three.base, three.theirs, three.mine);
        QVERIFY2(merge.isClean() == expected.has_value(), told.constData());
        if (!expected)
            continue;
        QVERIFY2(plainTree(JsonTree(merge.merged()), 0) == *expected, told.constData());
        ++clean;
    }
    QVERIFY2(clean > 500 && clean < 3500, QByteArray::number(clean).constData());
}

QTEST_GUILESS_MAIN(TestJsonMergeProperty)

#include "tst_jsonmergeproperty.moc"
