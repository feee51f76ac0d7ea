// SPDX-License-Identifier: GPL-3.0-or-later
#include "editingfixture.h"

#include <Qsci/qsciscintilla.h>

#include <QAction>
#include <QLineEdit>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

const QByteArray firstData = EditingFixture::firstData;
const QByteArray changedData = R"({"name":"Eve","price":1.10,"open":true})";

} // namespace

// The reason that goes with each write, and a profile that demands one.
class TestReasons : public EditingTest
{
    Q_OBJECT

private slots:
    void cleanup() { m_fixture.reset(); }
    void isTypedInTheToolBar();
    void escapeLeavesItAsItWas();
    void staysForTheWritesThatCome();
    void aLongOneIsCutShortAndHeardWhole();
    void aSheetKeepsIt();
    void aDemandedOneIsAskedForBeforeAWrite_data();
    void aDemandedOneIsAskedForBeforeAWrite();
    void onceItIsThereNothingMoreIsAsked();
    void takenAwayItIsAskedForAgain();
    void aMergeDoesNotPassItBy();

private:
    void begin(bool demandsReason = false)
    {
        m_recorded.clear();
        m_fixture = std::make_unique<EditingFixture>(Environment::Practice,
                                                     practice::PracticeOptions{}, demandsReason);
        connect(&desk().session().writes(), &RecordedWrites::ended, this,
                [this](const WriteRecord &record) { m_recorded.push_back(record.reason); });
        QVERIFY(f().begin());
    }
    QAbstractButton &control() { return desk().find<QAbstractButton>("reason"); }
    QLineEdit *popup()
    {
        const auto lines = desk().window().findChildren<QLineEdit *>(
            QStringLiteral("reasonOfWrites"));
        for (QLineEdit *line : lines) {
            if (line->isVisible()) // one that was closed may live a moment longer
                return line;
        }
        return nullptr;
    }
    void openPopup()
    {
        desk().press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(popup());
    }
    void typeReason(const char *reason)
    {
        openPopup();
        popup()->selectAll();
        QTest::keyClicks(popup(), QLatin1String(reason));
        QTest::keyClick(popup(), Qt::Key_Return);
        QTRY_VERIFY(!popup());
    }
    void save(const QByteArray &data)
    {
        f().type(data.constData());
        QTRY_VERIFY(f().save().isEnabled());
        f().pressSave();
    }

    QStringList m_recorded;
};

void TestReasons::isTypedInTheToolBar()
{
    begin();
    QCOMPARE(control().accessibleName(), QStringLiteral("Reason"));
    QCOMPARE(desk().textOf("reason"), QStringLiteral("Reason…"));
    QTest::mouseClick(&control(), Qt::LeftButton);
    QTRY_VERIFY(popup());
    QTest::keyClicks(popup(), QStringLiteral(" ticket 4711 "));
    QTest::keyClick(popup(), Qt::Key_Return);
    QTRY_VERIFY(!popup());
    QCOMPARE(desk().textOf("reason"), QStringLiteral("Reason: ticket 4711"));
    QCOMPARE(control().accessibleDescription(), QStringLiteral("ticket 4711"));
}

void TestReasons::escapeLeavesItAsItWas()
{
    begin();
    typeReason("ticket 4711");
    openPopup();
    QCOMPARE(popup()->text(), QStringLiteral("ticket 4711"));
    QTest::keyClicks(popup(), QStringLiteral("other"));
    QTest::keyClick(popup(), Qt::Key_Escape);
    QTRY_VERIFY(!popup());
    QCOMPARE(desk().session().writes().reason(), QStringLiteral("ticket 4711"));
    openPopup();
    popup()->clear();
    QTest::keyClick(popup(), Qt::Key_Return);
    QTRY_COMPARE(desk().textOf("reason"), QStringLiteral("Reason…"));
}

void TestReasons::staysForTheWritesThatCome()
{
    begin();
    typeReason("ticket 4711");
    save(changedData);
    QTRY_COMPARE(desk().offer(), QStringLiteral("Undo"));
    desk().takeOffer();
    QTRY_COMPARE(f().data(), firstData);
    QTRY_COMPARE(desk().offer(), QStringLiteral("Redo"));
    const QString reason = QStringLiteral("ticket 4711");
    QCOMPARE(m_recorded, (QStringList{reason, reason}));
}

void TestReasons::aLongOneIsCutShortAndHeardWhole()
{
    begin();
    const int before = desk().find("tools").sizeHint().width();
    const QString reason(300, QLatin1Char('w'));
    desk().session().writes().setReason(reason);
    QVERIFY(desk().textOf("reason").contains(u'…'));
    QCOMPARE(control().accessibleDescription(), reason);
    QVERIFY(desk().find("tools").sizeHint().width() < before + 200);
}

void TestReasons::aSheetKeepsIt()
{
    begin();
    desk().action(QStringLiteral("Delete map desk…")).trigger();
    QTRY_VERIFY(f().sheet("confirmation"));
    auto *line = f().sheet("confirmation")->findChild<QLineEdit *>(QStringLiteral("reasonOfWrite"));
    QTest::keyClicks(line, QStringLiteral("asked for by Ann"));
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_COMPARE(m_recorded, QStringList(QStringLiteral("asked for by Ann")));
    QCOMPARE(desk().session().writes().reason(), QStringLiteral("asked for by Ann"));
}

void TestReasons::aDemandedOneIsAskedForBeforeAWrite_data()
{
    QTest::addColumn<QString>("write");
    for (const char *write : {"save", "expiry of an item", "expiry of a map", "delete", "undo"})
        QTest::newRow(write) << QString(QLatin1String(write));
}

// In Practice, where nothing is asked otherwise.
void TestReasons::aDemandedOneIsAskedForBeforeAWrite()
{
    QFETCH(QString, write);
    begin(true);
    QCOMPARE(desk().textOf("reason"), QStringLiteral("Reason needed"));
    size_t sent = 0;
    if (write == QLatin1String("undo")) {
        desk().session().writes().setReason(QStringLiteral("first"));
        save(changedData);
        QTRY_COMPARE(desk().offer(), QStringLiteral("Undo"));
        sent = 1;
        desk().session().writes().setReason(QStringLiteral("  "));
        desk().takeOffer();
    } else if (write == QLatin1String("save")) {
        save(changedData);
    } else if (write == QLatin1String("delete")) {
        desk().items().setFocus();
        QTest::keyClick(&desk().items(), Qt::Key_Delete);
    } else {
        if (write.endsWith(QLatin1String("map")))
            WindowFixture::click(desk().button("Map"));
        desk().showTab("Expiry");
        WindowFixture::click(desk().button("7 days"));
        auto &change = desk().find<QAbstractButton>("changeExpiry");
        QTRY_VERIFY(change.isEnabled());
        WindowFixture::click(change);
    }

    QTRY_VERIFY(f().sheet("confirmation"));
    QCOMPARE(f().saves().size(), sent);
    auto *confirm = f().sheet("confirmation")
                        ->findChild<QAbstractButton *>(QStringLiteral("confirm"));
    auto *line = f().sheet("confirmation")->findChild<QLineEdit *>(QStringLiteral("reasonOfWrite"));
    QVERIFY(!confirm->isEnabled());
    line->setText(QStringLiteral(" \t "));
    QVERIFY(!confirm->isEnabled());
    line->setText(QStringLiteral("ticket 4711"));
    QVERIFY(confirm->isEnabled());
    WindowFixture::click(*confirm);
    QTRY_COMPARE(m_recorded.size(), qsizetype(sent + 1));
    QCOMPARE(m_recorded.back(), QStringLiteral("ticket 4711"));
    QCOMPARE(f().saves().size(), sent + 1);
    QCOMPARE(desk().textOf("reason"), QStringLiteral("Reason: ticket 4711"));
}

void TestReasons::onceItIsThereNothingMoreIsAsked()
{
    begin(true);
    typeReason("ticket 4711");
    save(changedData);
    QTRY_COMPARE(f().data(), changedData);
    QVERIFY(!f().sheet("confirmation"));
}

void TestReasons::takenAwayItIsAskedForAgain()
{
    begin(true);
    typeReason("ticket 4711");
    save(changedData);
    QTRY_COMPARE(desk().offer(), QStringLiteral("Undo"));
    openPopup();
    popup()->clear();
    QTest::keyClick(popup(), Qt::Key_Return);
    save(firstData);
    QTRY_VERIFY(f().sheet("confirmation"));
    QVERIFY(f().pressInSheet("confirmation", "cancel"));
    QCOMPARE(f().saves().size(), size_t(1));
}

void TestReasons::aMergeDoesNotPassItBy()
{
    begin(true);
    f().type(R"({"name":"Eve","price":1.10,"open":true})");
    f().change(R"({"name":"Bob","price":1.10,"open":true})");
    f().refresh();
    QTRY_VERIFY(!f().note().isEmpty());
    f().clickNote(QStringLiteral("Take it in"));
    QTRY_VERIFY(f().sheet("merge"));
    QTest::keyClick(f().sheet("merge")->focusWidget(), Qt::Key_3);
    QVERIFY(f().pressInSheet("merge", "saveMerged"));
    QTRY_VERIFY(f().sheet("confirmation"));
    QVERIFY(f().saves().empty());
    auto *line = f().sheet("confirmation")->findChild<QLineEdit *>(QStringLiteral("reasonOfWrite"));
    line->setText(QStringLiteral("ticket 4711"));
    QVERIFY(f().pressInSheet("confirmation", "confirm"));
    QTRY_COMPARE(f().data(), changedData);
}

QTEST_MAIN(TestReasons)
#include "tst_reasons.moc"
