// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceclient.h"

#include <QTest>

using namespace mapdesk::practice;

// Every error that a request can provoke by what it says: status, code and words.
class PracticeRefusalsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void serviceIsRefused_data();
    void serviceIsRefused();
    void mapIsRefused_data();
    void mapIsRefused();
    void itemIsRefused_data();
    void itemIsRefused();
    void permissionIsRefused_data();
    void permissionIsRefused();
    void listIsRefused_data();
    void listIsRefused();
    void ifMatchIsRefused_data();
    void ifMatchIsRefused();
    void pathIsRefused_data();
    void pathIsRefused();
    void strangerIsRefused();

private:
    std::unique_ptr<PracticeHost> m_host;
    std::unique_ptr<PracticeClient> m_client;
};

namespace {

void columns()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QByteArray>("refusal");
}

void row(const char *name, const QByteArray &form, const QByteArray &refusal)
{
    QTest::newRow(name) << form << refusal;
}

} // namespace

void PracticeRefusalsTest::initTestCase()
{
    PracticeOptions options;
    options.seed.kind = SeedRecipe::Kind::Items;
    options.seed.items = 1;
    options.rateLimits = false;
    m_host = startedHost(options);
    m_client = std::make_unique<PracticeClient>(m_host->address());
}

void PracticeRefusalsTest::serviceIsRefused_data()
{
    columns();
    const QByteArray name = "400 54053 Invalid friendly name. Expected null or a string with length"
                            " 1-255";
    row("empty name", "FriendlyName=", name);
    row("long name", "FriendlyName=" + QByteArray("%C3%A9").repeated(256), name);
    row("name that is not UTF-8", "FriendlyName=%FF", name);
    const QByteArray url = "400 54051 Invalid webhook URL. Expected a fully qualified URL with"
                           " length up to 512";
    row("relative URL", "WebhookUrl=/hook", url);
    row("URL of another kind", "WebhookUrl=ftp://example.com/hook", url);
    row("URL without a host", "WebhookUrl=https:///hook", url);
    row("URL with a blank", "WebhookUrl=https://example.com/a b", url);
    row("long URL", "WebhookUrl=https://example.com/" + QByteArray(493, 'x'), url);
    const QByteArray window = "400 20001 Invalid parameter ReachabilityDebouncingWindow. Expected"
                              " an integer between 1000 and 30000";
    for (const char *value : {"999", "30001", "", "5s", "1e4", "%2B5000"})
        row(qPrintable(QStringLiteral("window \"%1\"").arg(QLatin1String(value))),
            QByteArray("ReachabilityDebouncingWindow=") + value, window);
    for (const QByteArray &flag :
         {QByteArray("AclEnabled"), QByteArray("ReachabilityWebhooksEnabled"),
          QByteArray("ReachabilityDebouncingEnabled"), QByteArray("WebhooksFromRestEnabled")})
        row(flag.constData(), flag + "=yes",
            "400 20001 Invalid parameter " + flag + ". Expected true or false");
}

void PracticeRefusalsTest::serviceIsRefused()
{
    QFETCH(QByteArray, form);
    QFETCH(QByteArray, refusal);
    QCOMPARE(m_client->send("POST", m_client->root() + "/Services", form).refusal(), refusal);
    QCOMPARE(m_client->post("", form).refusal(), refusal);
}

void PracticeRefusalsTest::mapIsRefused_data()
{
    columns();
    const QByteArray name = "400 54302 Invalid unique name. Expected a string with length 1-320 not"
                            " matching the SID pattern [A-Z]{2}[a-f0-9]{32}";
    row("empty name", "UniqueName=", name);
    row("long name", "UniqueName=" + QByteArray("%C3%A9").repeated(321), name);
    row("SID as name", "UniqueName=XY0123456789abcdef0123456789abcdef", name);
    row("name that is not UTF-8", "UniqueName=a%C3", name);
    row("taken name", "UniqueName=bench", "409 54301 Unique name already exists");
    row("expiry", "Ttl=31536001",
        "400 54011 Invalid TTL. Expected empty or an integer between 0 and 31536000");
}

void PracticeRefusalsTest::mapIsRefused()
{
    QFETCH(QByteArray, form);
    QFETCH(QByteArray, refusal);
    QCOMPARE(m_client->post("/Maps", form).refusal(), refusal);
}

void PracticeRefusalsTest::itemIsRefused_data()
{
    columns();
    const QByteArray key = "400 54209 Invalid Map Item key. Expected a string with length 1-320";
    row("no key", "Data={}", key);
    row("empty key", "Key=&Data={}", key);
    row("long key", "Data={}&Key=" + QByteArray("%C3%A9").repeated(321), key);
    row("key that is not UTF-8", "Data={}&Key=%ED%A0%80", key);
    row("taken key", "Data={}&Key=item-00000000", "409 54208 Map Item already exists");
    row("no data", "Key=k", "400 54206 Invalid Map Item data");
    row("null", "Key=k&Data=null", "400 54206 Invalid Map Item data");
    row("no JSON", "Key=k&Data={a:1}", "400 54008 Invalid JSON");
    row("array", "Key=k&Data=[1]", "400 54008 Invalid JSON");
    row("large data", "Key=k&Data={\"a\":\"" + QByteArray(16377, 'x') + "\"}",
        "413 54006 Request entity too large");
    row("expiry", "Key=k&Data={}&ItemTtl=soon",
        "400 54011 Invalid TTL. Expected empty or an integer between 0 and 31536000");
}

void PracticeRefusalsTest::itemIsRefused()
{
    QFETCH(QByteArray, form);
    QFETCH(QByteArray, refusal);
    QCOMPARE(m_client->post("/Maps/bench/Items", form).refusal(), refusal);
    QCOMPARE(m_client->get("/Maps/bench").text("revision"), QStringLiteral("1"));
}

void PracticeRefusalsTest::permissionIsRefused_data()
{
    columns();
    const QByteArray missing = "400 20001 Missing required parameter ";
    row("nothing", "", missing + "Read in the post body");
    row("no write", "Read=true&Manage=true", missing + "Write in the post body");
    row("no manage", "Read=true&Write=true", missing + "Manage in the post body");
    row("a number", "Read=1&Write=true&Manage=true",
        "400 20001 Invalid parameter Read. Expected true or false");
    row("empty", "Read=true&Write=true&Manage=",
        "400 20001 Invalid parameter Manage. Expected true or false");
}

void PracticeRefusalsTest::permissionIsRefused()
{
    QFETCH(QByteArray, form);
    QFETCH(QByteArray, refusal);
    QCOMPARE(m_client->post("/Maps/bench/Permissions/bob", form).refusal(), refusal);
    QCOMPARE(m_client->get("/Maps/bench/Permissions/bob").status, 404);
}

void PracticeRefusalsTest::listIsRefused_data()
{
    columns();
    const QByteArray size = "400 54454 Invalid 'PageSize' value. Expected an integer in [1-1000]";
    for (const char *value : {"0", "-1", "1001", "ten", "", "99999999999", "%2B5", "+5"})
        row(qPrintable(QStringLiteral("page size \"%1\"").arg(QLatin1String(value))),
            QByteArray("PageSize=") + value, size);
    row("token", "PageToken=nonsense", "400 54453 Invalid 'PageToken' value");
    row("page", "Page=-1",
        "400 20001 Invalid parameter Page. Expected an integer between 0 and 2147483646");
}

void PracticeRefusalsTest::listIsRefused()
{
    QFETCH(QByteArray, form);
    QFETCH(QByteArray, refusal);
    for (const QByteArray &list : {QByteArray("/Maps"), QByteArray("/Maps/bench/Items"),
                                   QByteArray("/Maps/bench/Permissions")})
        QCOMPARE(m_client->get(list + '?' + form).refusal(), refusal);
    QCOMPARE(m_client->send("GET", m_client->root() + "/Services?" + form).refusal(), refusal);
}

void PracticeRefusalsTest::ifMatchIsRefused_data()
{
    columns();
    const QByteArray invalid = "400 54003 Invalid If-Match header";
    for (const char *tag :
         {"*", "-1", "+1", "xyz", "W/\"0\"", "0x0", "\"\"", "\" 0\"", "1 2", "\"0", ""})
        row(tag, tag, invalid);
    for (const char *tag : {"7", "\"7\"", "00", "ffffffffffffffffffff"})
        row(tag, tag, "412 20412 Precondition failed");
}

void PracticeRefusalsTest::ifMatchIsRefused()
{
    QFETCH(QByteArray, form);
    QFETCH(QByteArray, refusal);
    const QByteArray item = "/Maps/bench/Items/item-00000000";
    QCOMPARE(m_client->post(item, "Data={}", {{"If-Match", form}}).refusal(), refusal);
    QCOMPARE(m_client->remove(item, {{"If-Match", form}}).refusal(), refusal);
}

void PracticeRefusalsTest::pathIsRefused_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    const QByteArray none = "/Services/IS00000000000000000000000000000000";
    const QByteArray service = m_client->servicePath().mid(3);
    const auto missing = [](const QByteArray &method, const QByteArray &path) {
        QTest::addRow("%s %s", method.constData(), path.constData()) << method << path << 404;
    };
    for (const QByteArray &method : {QByteArray("GET"), QByteArray("POST"), QByteArray("DELETE")}) {
        missing(method, none);
        missing(method, service + "/Maps/none");
        missing(method, service + "/Maps/MP00000000000000000000000000000000");
        missing(method, service + "/Maps/none/Items/k");
        missing(method, service + "/Maps/none/Permissions/bob");
    }
    for (const char *path : {"/Maps/bench/Items/none", "/Maps/bench/Permissions/none"}) {
        missing("GET", service + path);
        missing("DELETE", service + path);
    }
    for (const char *path : {"/Maps", "/Maps/m/Items", "/Maps/m/Permissions", "/Documents"})
        missing("GET", none + path);
    for (const char *path : {"/", "/Services/", "/Services//Maps//Items", "/services"})
        missing("GET", path);
    missing("POST", service + "/Maps/bench/Items/");
    QTest::newRow("service") << QByteArray("PUT") << service << 405;
    QTest::newRow("services") << QByteArray("DELETE") << QByteArray("/Services") << 405;
    QTest::newRow("permissions") << QByteArray("POST")
                                 << QByteArray(service + "/Maps/m/Permissions") << 405;
}

void PracticeRefusalsTest::pathIsRefused()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    const QByteArray form = method == "POST" ? "Ttl=1&Data={}&Read=true&Write=true&Manage=true"
                                             : "";
    QCOMPARE(m_client->sendRaw(method, "/v1" + path, form).refusal(),
             status == 405
                 ? QByteArray("405 20004 Method not allowed")
                 : QByteArray("404 20404 The requested resource " + path + " was not found"));
}

void PracticeRefusalsTest::strangerIsRefused()
{
    PracticeClient stranger(m_host->address());
    stranger.setCredentials("AC0:x");
    const Answer answer = stranger.get("/Nowhere");
    QCOMPARE(answer.refusal(), QByteArray("401 20003 Authenticate"));
    QVERIFY(answer.headers["www-authenticate"].startsWith("Basic "));
}

QTEST_GUILESS_MAIN(PracticeRefusalsTest)
#include "tst_practicerefusals.moc"
