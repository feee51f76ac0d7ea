// SPDX-License-Identifier: GPL-3.0-or-later
#include "decodedtext.h"
#include "textsearch.h"

#include <QTest>

using namespace mapdesk;

using Ranges = std::vector<TextRange>;

class TestTextSearch : public QObject
{
    Q_OBJECT

private slots:
    void offsetsThereAndBack();
    void bytesThatAreNoText();
    void finds_data();
    void finds();
    void badPattern();
    void endlessPatternsEnd();
    void manyMatchesAreBounded();
    void replaces_data();
    void replaces();
};

void TestTextSearch::offsetsThereAndBack()
{
    const QByteArray bytes = "a\u00eb\U0001f600b";
    const DecodedText decoded(bytes);
    QCOMPARE(decoded.text(), QString::fromUtf8(bytes));
    const std::pair<qsizetype, qsizetype> pairs[] = {{0, 0}, {1, 1}, {2, 3}, {4, 7}, {5, 8}};
    for (const auto &[index, byte] : pairs) {
        QCOMPARE(decoded.byteOffset(index), byte);
        QCOMPARE(decoded.index(byte), index);
    }
    QCOMPARE(decoded.byteOffset(3), 3); // the other half of the pair
    for (const qsizetype inside : {4, 5, 6})
        QCOMPARE(decoded.index(inside), 2);
    QCOMPARE(decoded.byteOffset(-1), 0);
    QCOMPARE(decoded.byteOffset(9), 8);
    QCOMPARE(decoded.index(-1), 0);
    QCOMPARE(decoded.index(99), 5);
}

void TestTextSearch::bytesThatAreNoText()
{
    const DecodedText decoded(QByteArrayView("\xff\xf0\x9f\0x", 5));
    QCOMPARE(decoded.text().size(), 5);
    QCOMPARE(decoded.text()[3], QChar(0));
    for (const qsizetype at : {0, 1, 2, 3, 4, 5}) {
        QCOMPARE(decoded.byteOffset(at), at);
        QCOMPARE(decoded.index(at), at);
    }
    const DecodedText none{QByteArrayView()};
    QCOMPARE(none.byteOffset(0), 0);
    QCOMPARE(none.index(0), 0);
}

void TestTextSearch::finds_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("options");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Ranges>("found");
    const auto row = [](const char *name, const char *pattern, int options, const QByteArray &text,
                        const Ranges &found) {
        QTest::newRow(name) << QString::fromUtf8(pattern) << options << text << found;
    };
    constexpr int expression = TextSearch::RegularExpression;
    row("plain", "a.b", 0, "axb a.b", {{4, 3}});
    row("any case", "\u00cb", 0, "\u00eb \u00cb", {{0, 2}, {3, 2}});
    row("match case", "\u00cb", TextSearch::MatchCase, "\u00eb \u00cb", {{3, 2}});
    row("behind wide characters", "b", 0, "\U0001f600b\u00ebb", {{4, 1}, {7, 1}});
    row("behind bytes that are no text", "b", 0,
        QByteArray("\xff\xf0\x9f"
                   "b\0b",
                   6),
        {{3, 1}, {5, 1}});
    row("not overlapping", "aa", 0, "aaaaa", {{0, 2}, {2, 2}});
    row("nothing", "", 0, "a", {});
    row("backslash", "\\n", 0, "\"\\n\"\n", {{1, 2}});
    row("expression", "\\d+", expression, "1, 23", {{0, 1}, {3, 2}});
    row("words of any script", "\\w+", expression, "\u00eb1 -", {{0, 3}});
    row("lines", "^\\s*\"b\"", expression, "\"a\"\n  \"b\"", {{4, 5}});
    row("empty matches", "x*", expression, "axxb", {{1, 2}});
    row("nothing but empty matches", "^", expression, "a\nb", {});
}

void TestTextSearch::finds()
{
    QFETCH(QString, pattern);
    QFETCH(int, options);
    QFETCH(QByteArray, text);
    QFETCH(Ranges, found);
    const auto search = TextSearch::make(pattern, options);
    QVERIFY(search);
    QCOMPARE(search->matches(text), found);
}

void TestTextSearch::badPattern()
{
    const auto search = TextSearch::make(QStringLiteral("a(b"), TextSearch::RegularExpression);
    QVERIFY(!search);
    QVERIFY(search.error().startsWith(QLatin1String("This is not a regular expression: ")));
    QVERIFY(search.error().endsWith(QLatin1String("(character 3).")));
    QVERIFY(TextSearch::make(QStringLiteral("a(b"), TextSearch::NoOption));
}

void TestTextSearch::endlessPatternsEnd()
{
    const auto search = TextSearch::make(QStringLiteral("(a|aa)+$"), TextSearch::RegularExpression);
    QVERIFY(search);
    QVERIFY(search->matches(QByteArray(2000, 'a') + 'b').empty());
}

void TestTextSearch::manyMatchesAreBounded()
{
    const auto search = TextSearch::make(QStringLiteral("a"), TextSearch::NoOption);
    QCOMPARE(search->matches(QByteArray(20'000, 'a')).size(), TextSearch::mostMatches);
}

void TestTextSearch::replaces_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("options");
    QTest::addColumn<QString>("replacement");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *pattern, int options, const char *replacement,
                        const QByteArray &before, const QByteArray &after) {
        QTest::newRow(name) << QString::fromUtf8(pattern) << options
                            << QString::fromUtf8(replacement) << before << after;
    };
    constexpr int expression = TextSearch::RegularExpression;
    row("plain", "a", 0, "\u00eb$1\\",
        "a\xff"
        "a",
        "\u00eb$1\\\xff\u00eb$1\\");
    row("removes", "a", 0, "", "bab", "bb");
    row("groups", "(\\d)(\\d)", expression, "$2$1$0", "12 3", "2112 3");
    row("dollars", "a", expression, "$$1 $x $", "a", "$1 $x $");
    row("backslashes stay", "a", expression, "\\n\\1", "a", "\\n\\1");
    row("a group that is not there", "a", expression, "[$9]", "a", "[]");
}

void TestTextSearch::replaces()
{
    QFETCH(QString, pattern);
    QFETCH(int, options);
    QFETCH(QString, replacement);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto search = TextSearch::make(pattern, options);
    QVERIFY(search);
    QCOMPARE(spliced(before, search->replacements(before, replacement)), after);
}

QTEST_GUILESS_MAIN(TestTextSearch)
#include "tst_textsearch.moc"
