// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>

using namespace mapdesk;

namespace {

QString deleteItems(int count)
{
    return QCoreApplication::translate("DeletionTexts", "Delete %n item(s)", nullptr, count);
}

QString thisItem()
{
    return QCoreApplication::translate("DeletionTexts", "Delete this item?");
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void englishHasItsPlurals();
    void germanIsSpokenInEachCountry_data();
    void germanIsSpokenInEachCountry();
    void aLanguageThatIsNotThereIsEnglish();
};

void TestTranslations::englishHasItsPlurals()
{
    QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
    const Translations translations;
    QCOMPARE(thisItem(), QStringLiteral("Delete this item?"));
    QCOMPARE(deleteItems(1), QStringLiteral("Delete 1 item"));
    QCOMPARE(deleteItems(2), QStringLiteral("Delete 2 items"));
}

void TestTranslations::germanIsSpokenInEachCountry_data()
{
    QTest::addColumn<QString>("locale");
    for (const char *locale : {"de_DE", "de_AT", "de_CH"})
        QTest::newRow(locale) << QString::fromLatin1(locale);
}

void TestTranslations::germanIsSpokenInEachCountry()
{
    QFETCH(const QString, locale);
    QLocale::setDefault(QLocale(locale));
    const Translations translations;
    QCOMPARE(thisItem(), QStringLiteral("Diesen Eintrag löschen?"));
    QCOMPARE(deleteItems(1), QStringLiteral("1 Eintrag löschen"));
    QCOMPARE(deleteItems(2), QStringLiteral("2 Einträge löschen"));
}

void TestTranslations::aLanguageThatIsNotThereIsEnglish()
{
    QLocale::setDefault(QLocale(QStringLiteral("fi_FI")));
    const Translations translations;
    QCOMPARE(thisItem(), QStringLiteral("Delete this item?"));
    QCOMPARE(deleteItems(2), QStringLiteral("Delete 2 items"));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
