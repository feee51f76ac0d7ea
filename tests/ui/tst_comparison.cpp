// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison.h"
#include "comparisonsheet.h"
#include "testwrites.h"

#include <QLabel>
#include <QTableView>
#include <QTest>
#include <QTimeZone>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

using Action = WriteRecord::Action;

constexpr char before[] = R"({"a":1,"b":1})";
constexpr char sent[] = R"({"a":2,"b":1})";

WriteRecord saved()
{
    return savedData(1, before, sent);
}

TargetState withData(const QByteArray &data)
{
    return {.data = data};
}

const TargetState gone{.exists = false};

QString verdictOf(const WriteRecord &record, const TargetState &now)
{
    return Comparison(record, now, firstWriteMs).verdict();
}

} // namespace

// How a recorded write and what stands there now hang together, in words and by path.
class TestComparison : public QObject
{
    Q_OBJECT

private slots:
    void verdictOnData_data();
    void verdictOnData();
    void verdictOnWholeItems();
    void verdictOnAnExpiry();
    void verdictOnAPermission();
    void showsBothSidesByPath();
    void saysWhatCannotBeCompared();
    void sheetShowsIt();
};

void TestComparison::verdictOnData_data()
{
    QTest::addColumn<TargetState>("now");
    QTest::addColumn<QString>("applied"); // said of an applied write
    QTest::addColumn<QString>("refusedWords"); // and of one that was refused
    const QString asSent = QStringLiteral("What stands there now is exactly what this write sent.");
    QTest::newRow("as sent") << withData(sent) << asSent << asSent;
    QTest::newRow("as sent, laid out otherwise")
        << withData("{ \"a\": 2,\n \"b\": 1 }") << asSent << asSent;
    QTest::newRow("as before")
        << withData(before)
        << QStringLiteral("What stands there now is again what stood there before this write.")
        << QStringLiteral("What stands there now is still what stood there before this write.");
    QTest::newRow("another") << withData(R"({"a":3})")
                             << QStringLiteral("It was changed again after this write.")
                             << QStringLiteral(
                                    "It was changed since, by another write than this one.");
    const QString isGone = QStringLiteral(
        "It is not there any more: it was deleted, or it has expired.");
    QTest::newRow("gone") << gone << isGone << isGone;
    QTest::newRow("no JSON") << withData("{")
                             << QStringLiteral("It was changed again after this write.")
                             << QStringLiteral(
                                    "It was changed since, by another write than this one.");
}

void TestComparison::verdictOnData()
{
    QFETCH(TargetState, now);
    QTEST(verdictOf(saved(), now), "applied");
    QTEST(verdictOf(refused(saved(), {}), now), "refusedWords");
}

void TestComparison::verdictOnWholeItems()
{
    WriteRecord deleted = saved();
    deleted.action = Action::DeleteItem;
    deleted.sent = gone;
    QCOMPARE(verdictOf(deleted, gone), QStringLiteral("It is not there, as this write left it."));
    QCOMPARE(verdictOf(deleted, withData(before)),
             QStringLiteral("What stands there now is again what stood there before this write."));
    WriteRecord created = saved();
    created.action = Action::CreateItem;
    created.before = gone;
    QCOMPARE(verdictOf(created, withData(sent)),
             QStringLiteral("What stands there now is exactly what this write sent."));
    QCOMPARE(verdictOf(created, gone), QStringLiteral("It is not there, as before this write."));
}

void TestComparison::verdictOnAnExpiry()
{
    const WriteRecord record = changedExpiry(1, {}, *Ttl::seconds(3600));
    const qint64 moment = record.whenMs + 3'600'000;
    QCOMPARE(verdictOf(record, {.expiresMs = moment + 900}),
             QStringLiteral("What stands there now is exactly what this write sent."));
    QCOMPARE(verdictOf(record, {}),
             QStringLiteral("What stands there now is again what stood there before this write."));
    QCOMPARE(verdictOf(record, {.expiresMs = moment + 60'000}),
             QStringLiteral("It was changed again after this write."));
    const auto side =
        Comparison(record, {.expiresMs = moment}, record.whenMs).sides(QTimeZone::utc()).front();
    QCOMPARE(side.then, QStringLiteral("Never expires"));
    QVERIFY2(side.now.endsWith(QStringLiteral("in about 1 h")), qPrintable(side.now));
    QVERIFY(!side.changes);
}

void TestComparison::verdictOnAPermission()
{
    WriteRecord record = saved();
    record.action = Action::ChangePermission;
    record.identity = Identity(QStringLiteral("bob"));
    record.before = gone;
    record.sent = {.rights = PermissionRights{.read = true}};
    QCOMPARE(verdictOf(record, record.sent),
             QStringLiteral("What stands there now is exactly what this write sent."));
    QCOMPARE(verdictOf(record, gone), QStringLiteral("It is not there, as before this write."));
    const auto sides = Comparison(record, record.sent, firstWriteMs).sides(QTimeZone::utc());
    QCOMPARE(sides.front().then, QStringLiteral("nothing"));
    QCOMPARE(sides.front().now, QStringLiteral("read"));
}

void TestComparison::showsBothSidesByPath()
{
    const auto sides = Comparison(saved(), withData(R"({"a":2,"b":7})"), firstWriteMs)
                           .sides(QTimeZone::utc());
    QCOMPARE(sides.size(), size_t(2));
    QCOMPARE(sides[0].changes->size(), size_t(2)); // a and b since before it
    QCOMPARE(sides[1].changes->size(), size_t(1)); // b since it
    QCOMPARE(sides[1].changes->front().after, QByteArray("7"));
}

void TestComparison::saysWhatCannotBeCompared()
{
    WriteRecord purged = saved();
    purged.before.data.reset();
    purged.sent.data.reset();
    purged.isPurged = true;
    QCOMPARE(verdictOf(purged, withData(sent)),
             QStringLiteral("The data of this write is not kept any more, so there is nothing to "
                            "compare with."));
    for (const auto &side : Comparison(purged, withData(sent), 0).sides(QTimeZone::utc()))
        QVERIFY(!side.obstacle.isEmpty());
    const auto sides = Comparison(saved(), withData("{"), 0).sides(QTimeZone::utc());
    QVERIFY(sides.front().obstacle.contains(QStringLiteral("not valid JSON")));
}

void TestComparison::sheetShowsIt()
{
    QWidget window;
    window.show();
    ComparisonSheet sheet(QStringLiteral("a\u202Eb: now"),
                          Comparison(saved(), withData(sent), firstWriteMs), &window);
    sheet.setAttribute(Qt::WA_DeleteOnClose, false);
    sheet.open();
    QCOMPARE(sheet.accessibleName(), QStringLiteral("a\\u202eb: now"));
    QCOMPARE(sheet.findChild<QLabel *>(QStringLiteral("comparisonVerdict"))->text(),
             QStringLiteral("What stands there now is exactly what this write sent."));
    QCOMPARE(sheet.findChildren<QTableView *>().size(), 1); // the other side has no difference
    QTest::keyClick(&sheet, Qt::Key_Escape);
    QVERIFY(!sheet.isVisible());
}

QTEST_MAIN(TestComparison)
#include "tst_comparison.moc"
