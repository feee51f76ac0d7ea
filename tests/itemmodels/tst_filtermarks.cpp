// SPDX-License-Identifier: GPL-3.0-or-later
#include "filtermarks.h"

#include "displaytext.h"

#include <QTest>

using namespace mapdesk;

// What a filter found in a text, and where that stands in what is shown of it.
class TestFilterMarks : public QObject
{
    Q_OBJECT

private slots:
    void marksWhatWasFound_data();
    void marksWhatWasFound();
    void nothingIsFoundWithoutAFilter();
    void dataIsAlwaysPlainText();
    void anExpressionThatGoesAstrayGivesUp();
    void manyAreEnough();
    void escapesMoveTheMarks_data();
    void escapesMoveTheMarks();
};

namespace {

using Match = ItemFilter::KeyMatch;

// The text with each mark in brackets.
QString bracketed(QString text, const std::vector<TextMark> &marks)
{
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
        text.insert(mark->start + mark->length, u']');
        text.insert(mark->start, u'[');
    }
    return text;
}

} // namespace

Q_DECLARE_METATYPE(Match)

void TestFilterMarks::marksWhatWasFound_data()
{
    QTest::addColumn<Match>("match");
    QTest::addColumn<bool>("matchCase");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("marked");
    const auto row = [](const char *name, Match match, bool matchCase, const char16_t *pattern,
                        const char16_t *marked) {
        QTest::newRow(name) << match << matchCase << QString::fromUtf16(pattern)
                            << QString::fromUtf16(marked);
    };
    row("contained", Match::Contains, false, u"AN", u"[an]n[an]a");
    row("one behind the other", Match::Contains, false, u"aa", u"[aa][aa]a");
    row("other case", Match::Contains, true, u"AN", u"anna");
    row("same case", Match::Contains, true, u"AN", u"an[AN]");
    row("accents", Match::Contains, false, u"ÖL", u"[öl][ÖL]");
    row("no expression", Match::Contains, false, u".*", u"a[.*]b");
    row("beginning", Match::Prefix, false, u"an", u"[an]nan");
    row("beginning in another case", Match::Prefix, false, u"AN", u"anna");
    row("not the beginning", Match::Prefix, false, u"na", u"anna");
    row("expression", Match::RegularExpression, false, u"N+|^.", u"[a][nn]a");
    row("expression in another case", Match::RegularExpression, true, u"N+", u"anna");
    row("finds nothing to mark", Match::RegularExpression, false, u"x*", u"a[xx]b");
    row("bad expression", Match::RegularExpression, false, u"a(", u"a(");
}

void TestFilterMarks::marksWhatWasFound()
{
    QFETCH(Match, match);
    QFETCH(bool, matchCase);
    QFETCH(QString, pattern);
    QFETCH(QString, marked);
    QString text = marked;
    text.remove(u'[').remove(u']');
    const auto marks = FilterMarks::ofKey(
        {.key = pattern,
         .keyMatch = match,
         .caseSensitivity = matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive});
    QCOMPARE(bracketed(text, marks.in(text)), marked);
}

void TestFilterMarks::nothingIsFoundWithoutAFilter()
{
    for (const FilterMarks &marks :
         {FilterMarks(), FilterMarks::ofKey({}), FilterMarks::ofData({}),
          FilterMarks::ofKey({.data = QStringLiteral("a")}),
          FilterMarks::ofKey({.key = {}, .keyMatch = Match::RegularExpression})}) {
        QVERIFY(marks.isEmpty());
        QVERIFY(marks.in(QStringLiteral("a")).empty());
    }
}

void TestFilterMarks::dataIsAlwaysPlainText()
{
    const auto marks = FilterMarks::ofData({.key = QStringLiteral("x"),
                                            .keyMatch = Match::RegularExpression,
                                            .data = QStringLiteral("A.")});
    const QString text = QStringLiteral("ab a. x");
    QCOMPARE(bracketed(text, marks.in(text)), QStringLiteral("ab [a.] x"));
}

// It would take longer than anybody lives.
void TestFilterMarks::anExpressionThatGoesAstrayGivesUp()
{
    const auto marks = FilterMarks::ofKey(
        {.key = QStringLiteral("^(a|a)*(b|b)*(a|b)*c$"), .keyMatch = Match::RegularExpression});
    QVERIFY(marks.in(QString(300, u'a')).empty());
}

void TestFilterMarks::manyAreEnough()
{
    const QString text(100'000, u'a');
    QVERIFY(FilterMarks::ofKey({.key = QStringLiteral("a")}).in(text).size() <= 1000);
    QVERIFY(FilterMarks::ofKey({.key = QStringLiteral("a"), .keyMatch = Match::RegularExpression})
                .in(text)
                .size()
            <= 1000);
}

void TestFilterMarks::escapesMoveTheMarks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<qsizetype>("shown"); // -1: all
    QTest::addColumn<QString>("marked");
    const auto row = [](const char *name, const char16_t *text, const char16_t *pattern,
                        qsizetype shown, const char16_t *marked) {
        QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(pattern) << shown
                            << QString::fromUtf16(marked);
    };
    row("behind an escape", u"a\nb", u"b", -1, u"a\\n[b]");
    row("around an escape", u"a\nb", u"a\nb", -1, u"[a\\nb]");
    row("an escape", u"a\u202eb\u202e", u"\u202e", -1, u"a[\\u202e]b[\\u202e]");
    row("not in an escape", u"a\nn", u"n", -1, u"a\\n[n]");
    row("cut off", u"abcabc", u"bca", 5, u"a[bca]b");
    row("cut within", u"abcabc", u"bca", 3, u"a[bc]");
    row("behind the cut", u"abcabc", u"bca", 1, u"a");
}

void TestFilterMarks::escapesMoveTheMarks()
{
    QFETCH(QString, text);
    QFETCH(QString, pattern);
    QFETCH(qsizetype, shown);
    QFETCH(QString, marked);
    const QString visible = visibleText(text).left(shown < 0 ? text.size() * 6 : shown);
    const auto marks = FilterMarks::ofKey({.key = pattern}).in(text);
    QCOMPARE(bracketed(visible, visibleMarks(marks, text, visible.size())), marked);
}

QTEST_GUILESS_MAIN(TestFilterMarks)
#include "tst_filtermarks.moc"
