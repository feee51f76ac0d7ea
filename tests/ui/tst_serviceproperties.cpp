// SPDX-License-Identifier: GPL-3.0-or-later
#include "editingfixture.h"

#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

// A service in the inspector of the program's window.
class TestServiceProperties : public EditingTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void showsEveryFieldFreshlyRead();
    void saysWhatTheSwitchMeans_data();
    void saysWhatTheSwitchMeans();
    void startingReadsNoService();
    void theOpenMapStays();
    void aTextThatIsNotSavedStays();
    void isReachedByTheKeyboardAlone();
    void fieldsHaveAMeaning();
    void refreshingReadsAgain();
    void aServiceThatIsGoneIsTold();
    void theMapLeadsToItsService();

private:
    void chooseService();
    qsizetype readings() const
    {
        return m_fixture->wire.countOf(m_fixture->other.servicePath() + " ");
    }
    QString explanation() { return desk().textOf("propertiesExplanation"); }
    QModelIndex serviceRow();
};

void TestServiceProperties::init()
{
    m_fixture = std::make_unique<EditingFixture>();
    f().other.post("", "FriendlyName=Contact+centre+Berlin");
    QVERIFY(desk().open());
    QTRY_VERIFY(serviceRow().isValid());
}

QModelIndex TestServiceProperties::serviceRow()
{
    return desk().treeRow(QStringLiteral("Contact centre Berlin"));
}

void TestServiceProperties::chooseService()
{
    const qsizetype before = readings();
    WindowFixture::click(desk().tree(), serviceRow());
    QTRY_COMPARE(readings(), before + 1);
}

void TestServiceProperties::showsEveryFieldFreshlyRead()
{
    const QJsonObject service = f().other.get("").json();
    f().other.post("", "WebhookUrl=https%3A%2F%2Fexample.com%2Fhook"); // after the tree was read
    chooseService();
    QTRY_COMPARE(desk().property(QStringLiteral("webhook_url")),
                 QStringLiteral("https://example.com/hook"));
    QCOMPARE(desk().find<QTableView>("properties").model()->rowCount(), service.size());
    for (const QString &name : service.keys())
        QVERIFY2(!desk().property(name).isNull(), qPrintable(name));
    QCOMPARE(desk().property(QStringLiteral("unique_name")), QStringLiteral("null"));
    QCOMPARE(desk().property(QStringLiteral("reachability_debouncing_window")),
             QStringLiteral("5000"));
    QCOMPARE(desk().textOf("inspected"), QStringLiteral("Contact centre Berlin"));
}

void TestServiceProperties::saysWhatTheSwitchMeans_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QString>("begin");
    QTest::newRow("on") << QByteArray("AclEnabled=true")
                        << QStringLiteral("The service's access control (ACL, acl_enabled) is on");
    QTest::newRow("off") << QByteArray("AclEnabled=false")
                         << QStringLiteral(
                                "The service's access control (ACL, acl_enabled) is off");
}

void TestServiceProperties::saysWhatTheSwitchMeans()
{
    QFETCH(QByteArray, form);
    QFETCH(QString, begin);
    f().other.post("", form);
    chooseService();
    QTRY_VERIFY2(explanation().startsWith(begin), qPrintable(explanation()));
    QVERIFY(desk().find("propertiesExplanation").isVisible());
    QVERIFY(desk().openMap(QStringLiteral("desk")));
    QVERIFY(!desk().find("propertiesExplanation").isVisible());
}

void TestServiceProperties::startingReadsNoService()
{
    QVERIFY(desk().textOf("inspected").isEmpty());
    QVERIFY(desk().openMap(QStringLiteral("desk")));
    QCOMPARE(readings(), 0);
    QCOMPARE(f().wire.countOf("/Services/default"), 0);
}

void TestServiceProperties::theOpenMapStays()
{
    QVERIFY(desk().openMap(QStringLiteral("desk")));
    QVERIFY(desk().chooseItem(QStringLiteral("customer")));
    desk().showTab("Expiry");
    chooseService();
    QTRY_VERIFY(!desk().property(QStringLiteral("acl_enabled")).isNull());
    QCOMPARE(desk().textOf("mapTitle"), QStringLiteral("desk"));
    QCOMPARE(desk().itemKeys().size(), 2);
    QVERIFY(!desk().find("changeExpiry").isVisible());

    WindowFixture::click(desk().button("Item"));
    QTRY_COMPARE(desk().property(QStringLiteral("key")), QStringLiteral("customer"));
    QVERIFY(desk().find("changeExpiry").isVisible()); // the tab that was open
    WindowFixture::click(desk().button("Map"));
    QTRY_COMPARE(desk().property(QStringLiteral("unique_name")), QStringLiteral("desk"));
}

void TestServiceProperties::aTextThatIsNotSavedStays()
{
    QVERIFY(desk().openMap(QStringLiteral("desk")));
    QVERIFY(desk().chooseItem(QStringLiteral("customer")));
    f().type(R"({"mine":1})");
    chooseService();
    WindowFixture::click(desk().button("Item"));
    desk().showTab("Item data");
    QCOMPARE(f().compactText(), QByteArray(R"({"mine":1})"));
}

void TestServiceProperties::isReachedByTheKeyboardAlone()
{
    QVERIFY(desk().openMap(QStringLiteral("desk")));
    desk().tree().setFocus();
    QTest::keyClick(&desk().tree(), Qt::Key_Home);
    QTRY_VERIFY(!desk().property(QStringLiteral("acl_enabled")).isNull());
    QCOMPARE(desk().textOf("mapTitle"), QStringLiteral("desk"));
}

void TestServiceProperties::fieldsHaveAMeaning()
{
    chooseService();
    const QAbstractItemModel &model = *desk().find<QTableView>("properties").model();
    const auto flags = Qt::MatchExactly | Qt::MatchCaseSensitive;
    const QModelIndex field = model
                                  .match(model.index(0, 0), Qt::DisplayRole,
                                         QStringLiteral("webhooks_from_rest_enabled"), 1, flags)
                                  .value(0);
    QVERIFY(field.data(Qt::ToolTipRole).toString().contains(QLatin1String("over the REST API")));
    QVERIFY(field.data(Qt::AccessibleDescriptionRole)
                .toString()
                .contains(QLatin1String("over the REST API")));
}

void TestServiceProperties::refreshingReadsAgain()
{
    chooseService();
    QTRY_COMPARE(desk().property(QStringLiteral("acl_enabled")), QStringLiteral("false"));
    f().other.post("", "AclEnabled=true");
    f().refresh();
    QTRY_COMPARE(desk().property(QStringLiteral("acl_enabled")), QStringLiteral("true"));
    QTRY_VERIFY(explanation().contains(QLatin1String("is on: an SDK client")));
}

void TestServiceProperties::aServiceThatIsGoneIsTold()
{
    QCOMPARE(f().other.remove("").status, 204);
    WindowFixture::click(desk().tree(), serviceRow());
    QTRY_VERIFY(says("The service Contact centre Berlin could not be read."));
}

void TestServiceProperties::theMapLeadsToItsService()
{
    QVERIFY(!desk().button("Service").isEnabled());
    QVERIFY(desk().openMap(QStringLiteral("desk")));
    WindowFixture::click(desk().button("Service"));
    QTRY_COMPARE(desk().textOf("inspected"), QStringLiteral("Contact centre Berlin"));
    QVERIFY(desk().button("Service").isChecked() && !desk().button("Map").isChecked());
    WindowFixture::click(desk().button("Service")); // once more
    QVERIFY(desk().button("Service").isChecked());
    WindowFixture::click(desk().button("Map"));
    QVERIFY(!desk().button("Service").isChecked() && desk().button("Map").isChecked());
}

QTEST_MAIN(TestServiceProperties)
#include "tst_serviceproperties.moc"
