// SPDX-License-Identifier: GPL-3.0-or-later
#include "expirychooser.h"
#include "expirycontroller.h"
#include "expirypanel.h"
#include "openmap.h"
#include "temporaryrecords.h"
#include "windowfixture.h"

#include <QPushButton>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

const QString failedRow = QStringLiteral("Could not be loaded. Activate to try again.");

} // namespace

class TestTroubles : public QObject
{
    Q_OBJECT

private slots:
    void productionOpensReadOnly_data();
    void productionOpensReadOnly();
    void saysWhatTheServiceSays_data();
    void saysWhatTheServiceSays();
    void wrongCredentials();
    void nothingAnswersThere();
    void messageOffersToTryAgain();
    void messageOffersTheServices();
};

void TestTroubles::productionOpensReadOnly_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<bool>("canWrite");
    QTest::newRow("practice") << Environment::Practice << true;
    QTest::newRow("production") << Environment::Production << false;
}

void TestTroubles::productionOpensReadOnly()
{
    QFETCH(Environment, environment);
    QFETCH(bool, canWrite);
    const SystemClock clock;
    RateLimiter limiter(clock);
    TemporaryRecords records(clock);
    SyncSession session(
        {{}, environment, *ServiceOrigin::parse(QStringLiteral("https://mapdesk.invalid"))}, clock,
        limiter, *records);
    ExpiryPanel panel(session.clock());
    ExpiryController controller(session, panel);
    SyncMap map;
    map.sid = MapSid(QStringLiteral("MP1"));
    const auto opened = session.open(map);
    const auto &change = *panel.findChild<QPushButton *>(QStringLiteral("changeExpiry"));
    const auto &obstacle = *panel.findChild<QLabel *>(QStringLiteral("expiryObstacle"));
    const auto check = [&] {
        panel.chooser().setChoice(ExpiryChoice::in(3600));
        QCOMPARE(change.isEnabled(), canWrite);
        QCOMPARE(obstacle.isHidden(), canWrite);
        QCOMPARE(obstacle.text().isEmpty(), canWrite);
    };
    controller.showMap(opened);
    check();
    controller.showItem(opened, ItemKey("key"), Revision(QStringLiteral("1")), {});
    check();
}

void TestTroubles::saysWhatTheServiceSays_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("details");
    const QString requestId = QStringLiteral("RQ00112233");
    QTest::newRow("a fault of the service")
        << 500 << QByteArray(R"({"code":20500,"message":"Internal <b>error</b>","status":500})")
        << QStringLiteral("The service had a fault of its own")
        << QStringList{QStringLiteral("20500"), QStringLiteral("500"), requestId,
                       QStringLiteral("Internal <b>error</b>")};
    QTest::newRow("forbidden") << 403 << QByteArray(R"({"code":20006,"message":"No","status":403})")
                               << QStringLiteral("not allowed")
                               << QStringList{QStringLiteral("20006"), requestId};
    QTest::newRow("a web page") << 200 << QByteArray("<html>Sign in</html>")
                                << QStringLiteral("A web page came")
                                << QStringList{QStringLiteral("<html>Sign in"), requestId};
    QTest::newRow("half an answer")
        << 200 << QByteArray(R"({"services":[{"sid":)") << QStringLiteral("not one that Sync gives")
        << QStringList{requestId};
}

void TestTroubles::saysWhatTheServiceSays()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, words);
    QFETCH(QStringList, details);
    ScriptedServer server;
    server.setScript({ScriptedServer::answer(status, body, {"Twilio-Request-Id: RQ00112233"})});
    const SystemClock clock;
    WindowFixture desk(server.baseUrl(), {QStringLiteral("AC1"), QStringLiteral("top secret")},
                       clock);
    QVERIFY(desk.open());
    QTRY_VERIFY(desk.message().contains(words));
    QVERIFY(desk.message().contains(QLatin1String("The services could not be read.")));
    for (const QString &detail : details)
        QVERIFY2(desk.textOf("messageDetails").contains(detail), qPrintable(detail));
    QVERIFY(!desk.textOf("messageDetails").contains(QLatin1String("top secret")));
    QCOMPARE(desk.find<QLabel>("messageDetails").textFormat(), Qt::PlainText);
    QVERIFY(desk.treeRow(failedRow).isValid());

    server.setScript({ScriptedServer::answer(
        200, R"({"services":[],"meta":{"key":"services","next_page_url":null}})")});
    WindowFixture::click(desk.tree(), desk.treeRow(failedRow));
    QTRY_VERIFY(desk.treeRow(QStringLiteral("No services")).isValid());
    QVERIFY(desk.message().contains(words));
}

void TestTroubles::wrongCredentials()
{
    const auto host = practice::PracticeHost::start({});
    QVERIFY(host);
    const SystemClock clock;
    WindowFixture desk((*host)->address().url.toString(),
                       {(*host)->address().accountSid, QStringLiteral("wrong")}, clock);
    QVERIFY(desk.open());
    QTRY_VERIFY(desk.message().contains(QLatin1String("does not accept these credentials")));
    QVERIFY(desk.textOf("messageDetails").contains(QLatin1String("20003")));
    QVERIFY(desk.treeRow(failedRow).isValid());
}

void TestTroubles::nothingAnswersThere()
{
    PracticeFixture practice;
    practice.wire.switchOff();
    QVERIFY(practice.desk.open());
    QTRY_VERIFY(practice.desk.message().contains(QLatin1String("Nothing answers at 127.0.0.1:")));
    QTreeView &tree = practice.desk.tree();
    tree.setCurrentIndex(practice.desk.treeRow(failedRow));
    practice.wire.switchOn();
    QTest::keyClick(&tree, Qt::Key_Return);
    QTRY_VERIFY(practice.desk.treeRow(QStringLiteral("orders")).isValid());
    QVERIFY(!practice.desk.treeRow(failedRow).isValid());
}

void TestTroubles::messageOffersToTryAgain()
{
    PracticeFixture practice;
    WindowFixture &desk = practice.desk;
    practice.wire.switchOff();
    QVERIFY(desk.open());
    QTRY_VERIFY(desk.message().contains(QLatin1String("The services could not be read.")));
    auto &tryAgain = desk.find<QAbstractButton>("messageAction1");
    QCOMPARE(tryAgain.accessibleName(), QStringLiteral("Try again"));
    WindowFixture::click(tryAgain);
    QCOMPARE(desk.message(), QString());
    QTRY_VERIFY(desk.message().contains(QLatin1String("(2 times)")));

    practice.wire.switchOn();
    WindowFixture::click(tryAgain);
    QTRY_VERIFY(desk.treeRow(QStringLiteral("orders")).isValid());
    QCOMPARE(desk.message(), QString());
    QVERIFY(desk.openMap(QStringLiteral("orders")));

    practice.wire.switchOff();
    const QModelIndex first = desk.items().model()->index(0, 0);
    const QString key = WindowFixture::shownText(desk.items(), first);
    WindowFixture::click(desk.items(), first);
    QTRY_VERIFY(desk.message().contains(QStringLiteral("The item %1 could not").arg(key)));
    practice.wire.switchOn();
    WindowFixture::click(tryAgain);
    QTRY_COMPARE(desk.property(QStringLiteral("key")), key);
    QCOMPARE(desk.message(), QString());
}

void TestTroubles::messageOffersTheServices()
{
    const QByteArray none = R"("meta":{"key":"services","next_page_url":null}})";
    const auto one = ScriptedServer::answer(200, R"({"services":[{"sid":"IS1"}],)" + none);
    ScriptedServer server;
    server.setScript({one,
                      ScriptedServer::answer(404, R"({"code":20404,"message":"x","status":404})"),
                      ScriptedServer::answer(200, R"({"services":[],)" + none)});
    const SystemClock clock;
    WindowFixture desk(server.baseUrl(), {QStringLiteral("AC1"), QStringLiteral("secret")}, clock);
    QVERIFY(desk.open());
    QTRY_VERIFY(desk.message().contains(QLatin1String("The service IS1 does not exist")));
    auto &showServices = desk.find<QAbstractButton>("messageAction1");
    QCOMPARE(showServices.text(), QStringLiteral("Show services"));
    WindowFixture::click(showServices);
    QTRY_VERIFY(desk.treeRow(QStringLiteral("No services")).isValid());
    QCOMPARE(desk.message(), QString());
}

QTEST_MAIN(TestTroubles)
#include "tst_troubles.moc"
