// SPDX-License-Identifier: GPL-3.0-or-later
#include "editingfixture.h"

#include <Qsci/qsciscintilla.h>

#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

// The same in Production: locked at first, and what will change is shown before a save.
class TestDataEditingWithRails : public EditingTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void isReadOnlyWhileLocked();
    void showsWhatWillChangeAndSavesIt();
    void cancellingSendsNothing();
    void aMergeIsShownBeforeItIsSaved();
    void aMergeThatWasShownIsSavedOnABusyItem();
    void aLockThatFallsKeepsTheText();

private:
    WriteGuard &guard() { return desk().session().writeGuard(); }
};

void TestDataEditingWithRails::init()
{
    m_fixture = std::make_unique<EditingFixture>(Environment::Production);
    QVERIFY(f().begin());
}

void TestDataEditingWithRails::isReadOnlyWhileLocked()
{
    f().type("x");
    QCOMPARE(f().compactText(), QByteArray(EditingFixture::firstData));
    QVERIFY(desk().textOf("dataStatus").contains(QStringLiteral("locked")));
    guard().unlock();
    f().type(R"({"name":"Eve"})");
    QCOMPARE(f().text(), QByteArray(R"({"name":"Eve"})"));
    QTRY_VERIFY(f().save().isEnabled());
}

void TestDataEditingWithRails::showsWhatWillChangeAndSavesIt()
{
    guard().unlock();
    f().type(R"({"name":"Ann","price":2,"open":true})");
    f().pressSave();
    QTRY_VERIFY(f().sheet("confirmation"));
    QVERIFY(f().saves().empty());
    const QString said = f().sheet("confirmation")->accessibleDescription();
    QVERIFY2(said.contains(QStringLiteral("price")), qPrintable(said));
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_COMPARE(f().data(), QByteArray(R"({"name":"Ann","price":2,"open":true})"));
}

void TestDataEditingWithRails::cancellingSendsNothing()
{
    guard().unlock();
    f().type(R"({"name":"Eve"})");
    f().pressSave();
    QVERIFY(f().pressInSheet("confirmation", "cancel"));
    QTRY_VERIFY(!f().sheet("confirmation"));
    QVERIFY(f().saves().empty());
    QCOMPARE(f().text(), QByteArray(R"({"name":"Eve"})"));
    QVERIFY(f().save().isEnabled());
}

void TestDataEditingWithRails::aMergeIsShownBeforeItIsSaved()
{
    guard().unlock();
    f().type(R"({"name":"Ann","price":2,"open":true})");
    f().change(R"({"name":"Bob","price":1.10,"open":true})");
    f().pressSave();
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_VERIFY(f().sheet("merge"));
    QCOMPARE(f().data(), QByteArray(R"({"name":"Bob","price":1.10,"open":true})"));
    QVERIFY(f().pressInSheet("merge", "saveMerged"));
    QTRY_COMPARE(f().data(), QByteArray(R"({"name":"Bob","price":2,"open":true})"));
    QTRY_COMPARE(f().compactText(), f().data());
}

// Somebody else is faster than the person reads; asking each time would never end.
void TestDataEditingWithRails::aMergeThatWasShownIsSavedOnABusyItem()
{
    guard().unlock();
    f().type(R"({"name":"Ann","price":2,"open":true})");
    f().change(R"({"name":"Bob","price":1.10,"open":true})");
    f().pressSave();
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_VERIFY(f().sheet("merge"));
    f().change(R"({"name":"Cid","price":1.10,"open":true})");
    QVERIFY(f().pressInSheet("merge", "saveMerged"));
    QTRY_COMPARE(f().data(), QByteArray(R"({"name":"Cid","price":2,"open":true})"));
}

void TestDataEditingWithRails::aLockThatFallsKeepsTheText()
{
    guard().unlock();
    f().type(R"({"name":"Eve"})");
    f().pressSave();
    QTRY_VERIFY(f().sheet("confirmation"));
    guard().lock();
    QTRY_VERIFY(!f().sheet("confirmation"));
    QVERIFY(f().saves().empty());
    QCOMPARE(f().text(), QByteArray(R"({"name":"Eve"})"));
    QVERIFY(!f().save().isEnabled());
    guard().unlock();
    QTRY_VERIFY(f().save().isEnabled());
}

QTEST_MAIN(TestDataEditingWithRails)
#include "tst_dataeditingwithrails.moc"
