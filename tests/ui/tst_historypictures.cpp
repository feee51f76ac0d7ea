// SPDX-License-Identifier: GPL-3.0-or-later
#include "editingfixture.h"
#include "itemcommands.h"
#include "openmap.h"
#include "theme.h"

#include <QApplication>
#include <QScreen>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

class TestHistoryPictures : public QObject
{
    Q_OBJECT
private slots:
    void pictures();
};

static void shoot(QWidget &w, const QString &name)
{
    QTest::qWait(150);
    w.grab().save(QStringLiteral("/tmp/hp/%1.png").arg(name));
}

void TestHistoryPictures::pictures()
{
    const QString suffix = qEnvironmentVariable("HP");
    EditingFixture f(Environment::Practice);
    QVERIFY(f.begin());
    if (suffix.contains(u"dark"))
        qApp->setPalette(Theme::darkPalette());
    f.desk.window().resize(1280, 760);
    f.desk.session().writes().setReason(QStringLiteral("Ticket 4711: customer cannot sign in"));
    f.type(R"({"name":"Ann","price":1.20,"open":false})");
    f.pressSave();
    QTRY_COMPARE(f.data(), QByteArray(R"({"name":"Ann","price":1.20,"open":false})"));
    f.desk.session().writes().setReason({});
    QTRY_VERIFY(f.desk.session().commands().isIdle());
    f.type(
        R"({"name":"Ann","price":1.20,"open":false,"address":{"street":"Long Road 1","town":"Bristol"},"tags":["a","b"]})");
    f.pressSave();
    QTRY_VERIFY(f.data().contains("Bristol"));
    QTRY_VERIFY(f.desk.session().commands().isIdle());
    f.desk.showTab("Expiry");
    WindowFixture::click(f.desk.button("7 days"));
    QTRY_VERIFY(f.desk.find<QAbstractButton>("changeExpiry").isEnabled());
    WindowFixture::click(f.desk.find<QAbstractButton>("changeExpiry"));
    QTRY_VERIFY(f.desk.session().commands().isIdle());
    // A refusal.
    f.change(R"({"name":"Bob","price":1.20})");
    const auto sync = f.desk.window().findChildren<QTableView *>();
    Q_UNUSED(sync)
    f.desk.showTab("Item data");
    f.type(R"({"name":"Cat"})");
    f.pressSave();
    QTest::qWait(500);
    auto *cancel = f.desk.window().findChild<QAbstractButton *>(QStringLiteral("mergeCancel"));
    if (!cancel)
        cancel = f.desk.window().findChild<QAbstractButton *>(QStringLiteral("cancel"));
    if (cancel)
        cancel->click();
    QTest::qWait(100);
    f.desk.showTab("History");
    auto &table = f.desk.find<QTableView>("history");
    QTRY_VERIFY(table.model()->rowCount() >= 4);
    shoot(f.desk.window(), QStringLiteral("item") + suffix);
    table.selectRow(1);
    shoot(f.desk.window(), QStringLiteral("expiry") + suffix);
    table.selectRow(2);
    shoot(f.desk.window(), QStringLiteral("data") + suffix);
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Return);
    QTRY_VERIFY(f.sheet("comparisonSheet"));
    shoot(*f.sheet("comparisonSheet"), QStringLiteral("compare") + suffix);
    QTest::keyClick(f.sheet("comparisonSheet"), Qt::Key_Escape);
    table.selectRow(3);
    WindowFixture::click(f.desk.find<QAbstractButton>("putItBack"));
    QTRY_VERIFY(f.sheet("confirmation"));
    shoot(*f.sheet("confirmation"), QStringLiteral("putback") + suffix);
    QTest::keyClick(f.sheet("confirmation"), Qt::Key_Escape);
    QTRY_VERIFY(!f.sheet("confirmation"));
    table.selectRow(1);
    QTest::qWait(50);
    WindowFixture::click(f.desk.find<QAbstractButton>("putItBack"));
    QTRY_VERIFY(f.sheet("confirmation"));
    shoot(*f.sheet("confirmation"), QStringLiteral("putbackexpiry") + suffix);
    QTest::keyClick(f.sheet("confirmation"), Qt::Key_Escape);
    WindowFixture::click(f.desk.button("Map"));
    QTRY_VERIFY(table.model()->rowCount() >= 4);
    shoot(f.desk.window(), QStringLiteral("map") + suffix);
}

QTEST_MAIN(TestHistoryPictures)
#include "tst_historypictures.moc"
