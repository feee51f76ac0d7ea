// SPDX-License-Identifier: GPL-3.0-or-later
#include "creationtexts.h"
#include "nametexts.h"

#include <QTest>
#include <QTranslator>

using namespace mapdesk;

namespace {

// Says German for a text with its own quotation marks, and nothing else.
class GermanQuotes : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return QString::fromUtf8(source) == QStringLiteral("“%1”") ? QStringLiteral("„%1“")
                                                                   : QString();
    }
};

} // namespace

// What is said where items and maps are made.
class TestCreationTexts : public QObject
{
    Q_OBJECT

private slots:
    void proposesAKey_data();
    void proposesAKey();
    void charactersAreQuotedAsTheLanguageDoes();
};

void TestCreationTexts::proposesAKey_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("proposed");
    QTest::newRow("the first") << QStringLiteral("agent") << 1 << QStringLiteral("agent copy");
    QTest::newRow("the second") << QStringLiteral("agent") << 2 << QStringLiteral("agent copy 2");
    QTest::newRow("with a place, first")
        << QStringLiteral("50%1") << 1 << QStringLiteral("50%1 copy");
    QTest::newRow("with a place") << QStringLiteral("50%1") << 2 << QStringLiteral("50%1 copy 2");
    QTest::newRow("with two places")
        << QStringLiteral("%2%1") << 12 << QStringLiteral("%2%1 copy 12");
}

void TestCreationTexts::proposesAKey()
{
    QFETCH(const QString, key);
    QFETCH(const int, number);
    QTEST(CreationTexts::copyOf(key, number), "proposed");
}

void TestCreationTexts::charactersAreQuotedAsTheLanguageDoes()
{
    const auto warnings = [] {
        return NameTexts::warnings(NameKind::Key,
                                   NameTexts::check(NameKind::Key, QStringLiteral("a#b")));
    };
    QVERIFY(warnings().startsWith(QStringLiteral("“#”: programs")));
    GermanQuotes german;
    QVERIFY(QCoreApplication::installTranslator(&german));
    const QString inGerman = warnings();
    QCoreApplication::removeTranslator(&german);
    QVERIFY2(inGerman.startsWith(QStringLiteral("„#“: programs")), qPrintable(inGerman));
}

QTEST_GUILESS_MAIN(TestCreationTexts)
#include "tst_creationtexts.moc"
