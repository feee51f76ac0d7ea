// SPDX-License-Identifier: GPL-3.0-or-later
#include "namerules.h"

#include <QTest>

using namespace mapdesk;
using Problem = NameCheck::Problem;
using Risk = NameCheck::Risk;
using Risks = QList<Risk>;

namespace {

const QString sid = QStringLiteral("MP") + QString(32, u'a');
const QString grinning = QStringLiteral("\U0001F600"); // two UTF-16 units

Risks risksOf(const NameCheck &check)
{
    Risks risks;
    for (const NameCheck::Found &found : check.risks)
        risks += found.risk;
    return risks;
}

} // namespace

class TestNameRules : public QObject
{
    Q_OBJECT

private slots:
    void problems_data();
    void problems();
    void identities_data();
    void identities();
    void countsCodePoints();
    void risks_data();
    void risks();
    void namesEachCharacterOnce();
};

void TestNameRules::problems_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Problem>("ofKey");
    QTest::addColumn<Problem>("ofName");

    const auto row = [](const char *title, const QString &text, Problem ofKey, Problem ofName) {
        QTest::newRow(title) << text << ofKey << ofName;
    };
    row("nothing", {}, Problem::Empty, Problem::Empty);
    row("one character", QStringLiteral("x"), Problem::None, Problem::None);
    row("320 characters", QString(320, u'x'), Problem::None, Problem::None);
    row("321 characters", QString(321, u'x'), Problem::TooLong, Problem::TooLong);
    row("320 of two units each", grinning.repeated(320), Problem::None, Problem::None);
    row("321 of two units each", grinning.repeated(321), Problem::TooLong, Problem::TooLong);
    row("a dot", QStringLiteral("."), Problem::NoPath, Problem::NoPath);
    row("two dots", QStringLiteral(".."), Problem::NoPath, Problem::NoPath);
    row("three dots", QStringLiteral("..."), Problem::None, Problem::None);
    row("half a character", grinning.left(1), Problem::NoText, Problem::NoText);
    row("a SID", sid, Problem::None, Problem::LooksLikeSid);
    row("a SID of anything", QStringLiteral("XY") + QString(32, u'0'), Problem::None,
        Problem::LooksLikeSid);
    row("a SID in capitals", sid.toUpper(), Problem::None, Problem::None);
    row("a SID and more", sid + u'a', Problem::None, Problem::None);
    row("a SID and a line break", sid + u'\n', Problem::None, Problem::None);
    row("no hex digit", sid.chopped(1) + u'g', Problem::None, Problem::None);
    row("a space", QStringLiteral(" "), Problem::None, Problem::None);
}

void TestNameRules::problems()
{
    QFETCH(const QString, text);
    QTEST(NameCheck::ofKey(text).problem, "ofKey");
    QTEST(NameCheck::ofUniqueName(text).problem, "ofName");
}

void TestNameRules::identities_data()
{
    QTest::addColumn<QString>("identity");
    QTest::addColumn<Problem>("problem");
    QTest::newRow("nothing") << QString() << Problem::Empty;
    QTest::newRow("one character") << QStringLiteral("x") << Problem::None;
    QTest::newRow("256 characters") << QString(256, u'x') << Problem::None;
    QTest::newRow("257 characters") << QString(257, u'x') << Problem::TooLong;
    QTest::newRow("256 of two units each") << grinning.repeated(256) << Problem::None;
    QTest::newRow("257 of two units each") << grinning.repeated(257) << Problem::TooLong;
    QTest::newRow("a dot") << QStringLiteral(".") << Problem::NoPath;
    QTest::newRow("two dots") << QStringLiteral("..") << Problem::NoPath;
    QTest::newRow("three dots") << QStringLiteral("...") << Problem::None;
    QTest::newRow("half a character") << grinning.left(1) << Problem::NoText;
    QTest::newRow("like a SID") << sid << Problem::None;
}

void TestNameRules::identities()
{
    QFETCH(const QString, identity);
    QTEST(NameCheck::ofIdentity(identity).problem, "problem");
    QCOMPARE(size_t(NameCheck::ofIdentity(identity).characters), size_t(identity.toUcs4().size()));
}

void TestNameRules::countsCodePoints()
{
    QCOMPARE(NameCheck::ofKey({}).characters, 0);
    QCOMPARE(NameCheck::ofKey(QStringLiteral("été")).characters, 3);
    QCOMPARE(NameCheck::ofKey(grinning + QStringLiteral("ab")).characters, 3);
}

void TestNameRules::risks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Risks>("risks");

    const auto row = [](const QString &text, const Risks &risks) {
        QTest::newRow(qPrintable(text)) << text << risks;
    };
    row(QStringLiteral("customer 4711:a+b_é日本"), {});
    row(grinning, {});
    row(QStringLiteral("..."), {});
    row(QStringLiteral("a..b"), {});
    row(QStringLiteral("a#b"), {Risk::EndsThePath});
    row(QStringLiteral("a?b"), {Risk::EndsThePath});
    row(QStringLiteral("a/b"), {Risk::SplitsThePath});
    row(QStringLiteral("k/"), {Risk::SplitsThePath});
    row(QStringLiteral("a\\b"), {Risk::SplitsThePath});
    row(QStringLiteral("100%"), {Risk::IsDecoded});
    row(QStringLiteral("a%20b"), {Risk::IsDecoded});
    row(QStringLiteral("%2e%2e"), {Risk::LeadsUp, Risk::IsDecoded});
    row(QStringLiteral(".%2E"), {Risk::LeadsUp, Risk::IsDecoded});
    row(QStringLiteral("a/../b"), {Risk::LeadsUp, Risk::SplitsThePath});
    row(QStringLiteral("a\\.."), {Risk::LeadsUp, Risk::SplitsThePath});
    row(QStringLiteral("a%2f.."), {Risk::LeadsUp, Risk::IsDecoded});
    row(QStringLiteral(" a"), {Risk::OuterSpace});
    row(QStringLiteral("a\u00a0"), {Risk::OuterSpace});
    row(QStringLiteral("a b"), {});
    row(QStringLiteral("a\tb"), {Risk::Hidden});
    row(QStringLiteral("a\u202eb"), {Risk::Hidden});
    row(QStringLiteral("a\u200bb"), {Risk::Hidden});
    row(QStringLiteral("e\u0301"), {Risk::LooksLikeAnother});
    row(QStringLiteral("\u212b"), {Risk::LooksLikeAnother}); // the sign for ångström
    row(QStringLiteral("#/% "),
        {Risk::EndsThePath, Risk::SplitsThePath, Risk::IsDecoded, Risk::OuterSpace});
}

void TestNameRules::risks()
{
    QFETCH(const QString, text);
    QFETCH(const Risks, risks);
    QCOMPARE(risksOf(NameCheck::ofKey(text)), risks);
    QCOMPARE(risksOf(NameCheck::ofUniqueName(text)), risks);
}

void TestNameRules::namesEachCharacterOnce()
{
    const NameCheck check = NameCheck::ofKey(QStringLiteral("a?b#c?"));
    QCOMPARE(check.risks.size(), size_t(1));
    QCOMPARE(check.risks[0].characters, QStringLiteral("?#"));
}

QTEST_GUILESS_MAIN(TestNameRules)
#include "tst_namerules.moc"
