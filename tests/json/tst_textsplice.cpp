// SPDX-License-Identifier: GPL-3.0-or-later
#include "textsplice.h"

#include "randomjson.h"
#include "utf8.h"

#include <QTest>

using namespace mapdesk;

namespace {

// Whether only whole UTF-8 sequences stand in it.
bool isUtf8(QByteArrayView text)
{
    while (!text.isEmpty()) {
        const int length = utf8SequenceLength(text, 0);
        if (length == 0)
            return false;
        text = text.sliced(length);
    }
    return true;
}

// Of few characters that share bytes, so that texts are often alike for a while.
QByteArray randomText(RandomJson &random)
{
    QByteArray text;
    for (int count = random.bounded(7); count > 0; --count)
        text += random.oneOf(
            {"a", "b", "\u00e9", "\u00e8", "\u20ac", "\U0001f600", "\U0001f601", "\U0001f640"});
    return text;
}

// How few bytes a splice that cuts no sequence can touch, removed and inserted together.
qsizetype fewestBytes(const QByteArray &before, const QByteArray &after)
{
    qsizetype fewest = before.size() + after.size();
    for (qsizetype start = 0; start <= std::min(before.size(), after.size()); ++start) {
        const qsizetype most = std::min(before.size(), after.size()) - start;
        for (qsizetype same = 0; same <= most; ++same) {
            const bool isSame = before.first(start) == after.first(start)
                && before.last(same) == after.last(same);
            const bool isWhole = isUtf8(before.first(start)) && isUtf8(before.last(same));
            if (isSame && isWhole)
                fewest = std::min(fewest, before.size() + after.size() - 2 * (start + same));
        }
    }
    return fewest;
}

} // namespace

class TestTextSplice : public QObject
{
    Q_OBJECT

private slots:
    void splices_data();
    void splices();
    void findsWhatIsBetween_data();
    void findsWhatIsBetween();
    void isShortestForRandomTexts();
};

void TestTextSplice::splices_data()
{
    QTest::addColumn<TextSplices>("splices");
    QTest::addColumn<QByteArray>("after"); // of "abcdef"
    const auto row = [](const char *name, const TextSplices &splices, const char *after) {
        QTest::newRow(name) << splices << QByteArray(after);
    };
    row("none", {}, "abcdef");
    row("one", {{2, 2, "XYZ"}}, "abXYZef");
    row("two", {{0, 1, ""}, {4, 1, "X"}}, "bcdXf");
    row("next to each other", {{1, 1, "X"}, {2, 1, "Y"}}, "aXYdef");
    row("two in one place", {{2, 0, "X"}, {2, 0, "Y"}}, "abXYcdef");
    row("at both ends", {{0, 0, "X"}, {6, 0, "Y"}}, "XabcdefY");
    row("everything", {{0, 6, ""}}, "");
}

void TestTextSplice::splices()
{
    QFETCH(TextSplices, splices);
    QFETCH(QByteArray, after);
    QCOMPARE(spliced("abcdef", splices), after);
}

void TestTextSplice::findsWhatIsBetween_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<TextSplices>("splices");
    const auto row = [](const char *before, const char *after, const TextSplices &splices) {
        QTest::addRow("%s to %s", before, after)
            << QByteArray(before) << QByteArray(after) << splices;
    };
    row("", "", {});
    row("abc", "abc", {});
    row("", "a", {{0, 0, "a"}});
    row("a", "", {{0, 1, ""}});
    row("abc", "aXc", {{1, 1, "X"}});
    row("abc", "abcd", {{3, 0, "d"}});
    row("bc", "abc", {{0, 0, "a"}});
    row("aa", "aaa", {{2, 0, "a"}});
    row("aaa", "aa", {{2, 1, ""}});
    row("abab", "ab", {{2, 2, ""}});
    row("a\u00e9b", "a\u00e8b", {{1, 2, "\u00e8"}}); // they share the first byte
    row("a\u00e9b", "a\u0169b", {{1, 2, "\u0169"}}); // and these the last
    row("\U0001f600", "\U0001f640", {{0, 4, "\U0001f640"}}); // these all but the third
}

void TestTextSplice::findsWhatIsBetween()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(TextSplices, splices);
    QCOMPARE(spliceBetween(before, after), splices);
    QCOMPARE(spliced(before, splices), after);
}

void TestTextSplice::isShortestForRandomTexts()
{
    const quint32 seed = RandomJson::seed(11);
    RandomJson random(seed);
    for (int round = 0; round < 3000; ++round) {
        const QByteArray before = randomText(random);
        const QByteArray after = randomText(random);
        const QByteArray hint = "seed " + QByteArray::number(seed) + ": " + before + " to " + after;
        const TextSplices splices = spliceBetween(before, after);
        QVERIFY2(splices.empty() == (before == after), hint.constData());
        QVERIFY2(spliced(before, splices) == after, hint.constData());
        for (const TextSplice &splice : splices) {
            QVERIFY2(isUtf8(splice.inserted), hint.constData());
            QVERIFY2(isUtf8(before.sliced(splice.offset, splice.removed)), hint.constData());
            QVERIFY2(splice.removed + splice.inserted.size() == fewestBytes(before, after),
                     hint.constData());
        }
    }
}

QTEST_GUILESS_MAIN(TestTextSplice)

#include "tst_textsplice.moc"
