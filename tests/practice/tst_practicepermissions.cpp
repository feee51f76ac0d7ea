// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceclient.h"

#include <QTest>

using namespace mapdesk::practice;

namespace {

QStringList sorted(QStringList texts)
{
    texts.sort();
    return texts;
}

} // namespace

class PracticePermissionsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void firstGrantMakesThePermission();
    void laterGrantReplacesIt();
    void allFalseStaysListed();
    void flagsAreTakenInAnyLetterCase();
    void deletedPermissionIsGone();
    void permissionsAreListedInAStableOrder();
    void orderTellsNothingOfAge();
    void permissionIsTheMapsOwn();
    void grantingLeavesTheMapAlone();
    void identityHasUpTo256Characters_data();
    void identityHasUpTo256Characters();

private:
    Answer grant(const QByteArray &identity, const QByteArray &read = "true",
                 const QByteArray &write = "false", const QByteArray &manage = "false")
    {
        return m_client->post("/Maps/bench/Permissions/" + identity.toPercentEncoding(),
                              "Read=" + read + "&Write=" + write + "&Manage=" + manage);
    }

    std::unique_ptr<PracticeHost> m_host;
    std::unique_ptr<PracticeClient> m_client;
};

void PracticePermissionsTest::init()
{
    PracticeOptions options;
    options.seed.kind = SeedRecipe::Kind::Items;
    m_client.reset();
    m_host = startedHost(options);
    m_client = std::make_unique<PracticeClient>(m_host->address());
}

void PracticePermissionsTest::firstGrantMakesThePermission()
{
    QCOMPARE(m_client->get("/Maps/bench/Permissions/bob").code(), 20404);
    const Answer permission = grant("bob", "true", "true", "false");
    QCOMPARE(permission.status, 200);
    QVERIFY(!permission.headers.contains("etag"));
    const QByteArray map = m_client->get("/Maps/bench").text("sid").toUtf8();
    QCOMPARE(permission.body,
             QByteArray("{\"account_sid\":\"" + m_host->address().accountSid.toUtf8()
                        + "\",\"service_sid\":\"" + m_host->address().serviceSid.toUtf8()
                        + "\",\"map_sid\":\"" + map
                        + "\",\"identity\":\"bob\",\"read\":true,\"write\":true,\"manage\":false,"
                          "\"url\":\""
                        + m_client->serviceUrl() + "/Maps/" + map + "/Permissions/bob\"}"));
    QCOMPARE(m_client->get("/Maps/bench/Permissions/bob").body, permission.body);
    QCOMPARE(m_client->get("/Maps/" + map + "/Permissions/bob").body, permission.body);
}

void PracticePermissionsTest::laterGrantReplacesIt()
{
    grant("bob", "true", "true", "true");
    const Answer permission = grant("bob", "false", "false", "true");
    QVERIFY(permission.body.contains("\"read\":false,\"write\":false,\"manage\":true"));
    QCOMPARE(m_client->get("/Maps/bench/Permissions/bob").body, permission.body);
    QCOMPARE(m_client->walk("/Maps/bench/Permissions", "permissions", "identity").size(), 1);
}

void PracticePermissionsTest::allFalseStaysListed()
{
    grant("bob", "false", "false", "false");
    QCOMPARE(m_client->walk("/Maps/bench/Permissions", "permissions", "identity"),
             QStringList{QStringLiteral("bob")});
}

void PracticePermissionsTest::flagsAreTakenInAnyLetterCase()
{
    QVERIFY(grant("bob", "True", "FALSE", "tRUE")
                .body.contains("\"read\":true,\"write\":false,\"manage\":true"));
}

void PracticePermissionsTest::deletedPermissionIsGone()
{
    grant("bob");
    const Answer deleted = m_client->remove("/Maps/bench/Permissions/bob");
    QCOMPARE(deleted.status, 204);
    QVERIFY(deleted.body.isEmpty());
    QCOMPARE(m_client->get("/Maps/bench/Permissions/bob").code(), 20404);
    QCOMPARE(m_client->remove("/Maps/bench/Permissions/bob").code(), 20404);
    QVERIFY(m_client->walk("/Maps/bench/Permissions", "permissions", "identity").isEmpty());
}

void PracticePermissionsTest::permissionsAreListedInAStableOrder()
{
    for (const char *identity : {"dora", "bob", "Zoe", "\xc3\xa9mile", "anna", "bob2"})
        grant(identity);
    const QStringList expected = {QStringLiteral("Zoe"),  QStringLiteral("anna"),
                                  QStringLiteral("bob"),  QStringLiteral("bob2"),
                                  QStringLiteral("dora"), QStringLiteral("émile")};
    const QStringList listed = m_client->walk("/Maps/bench/Permissions", "permissions", "identity");
    QCOMPARE(sorted(listed), expected);
    QCOMPARE(m_client->walk("/Maps/bench/Permissions?PageSize=2", "permissions", "identity"),
             listed);
    grant("dora");
    QCOMPARE(m_client->walk("/Maps/bench/Permissions", "permissions", "identity"), listed);
}

void PracticePermissionsTest::orderTellsNothingOfAge()
{
    QStringList granted;
    for (int i = 0; i < 20; ++i) {
        granted.append(QStringLiteral("u%1").arg(i, 2, 10, QLatin1Char('0')));
        grant(granted.constLast().toUtf8());
    }
    const QStringList listed = m_client->walk("/Maps/bench/Permissions", "permissions", "identity");
    QVERIFY(listed != granted);
    QCOMPARE(sorted(listed), granted);
}

void PracticePermissionsTest::permissionIsTheMapsOwn()
{
    m_client->post("/Maps", "UniqueName=other");
    grant("bob");
    QCOMPARE(m_client->get("/Maps/other/Permissions/bob").status, 404);
    QCOMPARE(m_client->remove("/Maps/other/Permissions/bob").status, 404);
    QCOMPARE(m_client->get("/Maps/bench/Permissions/bob").status, 200);
}

void PracticePermissionsTest::grantingLeavesTheMapAlone()
{
    const Answer before = m_client->get("/Maps/bench");
    grant("bob");
    m_client->remove("/Maps/bench/Permissions/bob");
    QCOMPARE(m_client->get("/Maps/bench").body, before.body);
}

void PracticePermissionsTest::identityHasUpTo256Characters_data()
{
    QTest::addColumn<QByteArray>("identity");
    QTest::addColumn<int>("status");
    QTest::newRow("longest") << QByteArray("\xf0\x9f\x8e\xa7").repeated(256) << 200;
    QTest::newRow("too long") << QByteArray("x").repeated(257) << 400;
    QTest::newRow("not UTF-8") << QByteArray("bob\xff") << 400;
}

void PracticePermissionsTest::identityHasUpTo256Characters()
{
    QFETCH(QByteArray, identity);
    QFETCH(int, status);
    const Answer answer = m_client->sendRaw(
        "POST", m_client->servicePath() + "/Maps/bench/Permissions/" + identity.toPercentEncoding(),
        "Read=true&Write=true&Manage=true");
    QCOMPARE(answer.status, status);
    if (status == 400)
        QCOMPARE(answer.refusal(),
                 QByteArray("400 54351 Invalid identity. Expected a string with length 1-256"));
    else
        QCOMPARE(answer.text("identity").toUtf8(), identity);
}

QTEST_GUILESS_MAIN(PracticePermissionsTest)
#include "tst_practicepermissions.moc"
