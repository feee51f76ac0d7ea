// SPDX-License-Identifier: GPL-3.0-or-later
#include "opentext.h"

#include <QTest>

using namespace mapdesk;

namespace {

// Not a token of any account.
const QString secret = QStringLiteral("5ecre7aaaaaaaaaaaaaaaaaaaaaaaa01");

// What a row may write short: I and M are a service's and a map's SID, A an account's, S a secret,
// U the service's URL.
QString filledIn(const char *pattern)
{
    QString text = QString::fromUtf8(pattern);
    text.replace(QStringLiteral("{U}"), QStringLiteral("https://sync.twilio.com/v1/Services/{I}"));
    text.replace(QStringLiteral("{I}"), QStringLiteral("IS0123456789abcdef0123456789abcdef"));
    text.replace(QStringLiteral("{M}"), QStringLiteral("MPfedcba9876543210fedcba9876543210"));
    text.replace(QStringLiteral("{A}"), QStringLiteral("AC00000000000000000000000000000000"));
    text.replace(QStringLiteral("{S}"), secret);
    return text;
}

const ServiceOrigin &twilio()
{
    static const ServiceOrigin origin = *ServiceOrigin::parse(
        QStringLiteral("https://sync.twilio.com"));
    return origin;
}

// In words that a row can name: "map=agents | key=agents", or the refusal.
QString meaning(const OpenText &text)
{
    if (!text.refusal.isEmpty())
        return text.refusal;
    QStringList readings;
    for (const OpenLocation &reading : text.readings)
        readings += reading.link().remove(QStringLiteral("mapdesk://open?"));
    return readings.join(QStringLiteral(" | "));
}

void addRow(const char *name, const char *pasted, const char *meaning)
{
    QTest::newRow(name) << filledIn(pasted) << filledIn(meaning);
}

} // namespace

class TestOpenText : public QObject
{
    Q_OBJECT

private slots:
    void understands_data();
    void understands();
    void refuses_data();
    void refuses();
    void refusesHalfACharacter();
    void dropsSecrets_data();
    void dropsSecrets();
    void noticesNoSecret_data();
    void noticesNoSecret();
    void noticesWrites_data();
    void noticesWrites();
    void leavesOneCleanUrlOfACommand();
    void leavesOtherTextsAsTheyAre();
    void ordersReadingsByWhatIsKnown_data();
    void ordersReadingsByWhatIsKnown();
    void worksOnAnyOrigin();
    void linksLeadBack_data();
    void linksLeadBack();
};

void TestOpenText::understands_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("expected");

    addRow("nothing", "", "");
    addRow("blanks", " \n\t ", "");
    addRow("unique name", "agents", "map=agents");
    addRow("blanks around", "  agents\n", "map=agents");
    addRow("name with blanks", "agent states", "map=agent%20states");
    addRow("name with a plus sign", "+4930123456", "map=%2B4930123456");
    addRow("name that is no address", "a/b?c#d%41", "map=a%2Fb%3Fc%23d%2541");
    addRow("emoji", "👩‍💻", "map=%F0%9F%91%A9%E2%80%8D%F0%9F%92%BB");
    addRow("name of 320 characters", QByteArray(320, 'n').constData(),
           ("map=" + QByteArray(320, 'n')).constData());
    addRow("a map called curl", "curl", "map=curl");
    addRow("map SID", "{M}", "map={M}");
    addRow("service SID", "{I}", "service={I}");
    addRow("default", "default", "service=default | map=default");
    addRow("two SIDs", "{I} {M}", "service={I}&map={M}");
    addRow("two SIDs with a slash", "{I}/{M}", "service={I}&map={M}");

    addRow("URL of a service", "{U}", "service={I}");
    addRow("URL of its maps", "{U}/Maps?PageSize=50", "service={I}");
    addRow("URL of a map", "{U}/Maps/agents", "service={I}&map=agents");
    addRow("URL of a map by SID", "{U}/Maps/{M}", "service={I}&map={M}");
    addRow("trailing slash", "{U}/Maps/agents/", "service={I}&map=agents");
    addRow("URL of the items", "{U}/Maps/agents/Items", "service={I}&map=agents");
    addRow("URL of an item", "{U}/Maps/agents/Items/bob", "service={I}&map=agents&key=bob");
    addRow("decoded once", "{U}/Maps/a%2Fb/Items/50%2525%20x",
           "service={I}&map=a%2Fb&key=50%2525%20x");
    addRow("plus sign in a path", "{U}/Maps/m/Items/+49", "service={I}&map=m&key=%2B49");
    addRow("letters as they are", "{U}/Maps/m/Items/Müller", "service={I}&map=m&key=M%C3%BCller");
    addRow("at sign in a key", "{U}/Maps/m/Items/bob@example.com",
           "service={I}&map=m&key=bob%40example.com");
    addRow("seek", "{U}/Maps/m/Items?PageSize=50&From=a%20b", "service={I}&map=m&key=a%20b");
    addRow("seek in a form's way", "{U}/Maps/m/Items?From=a+b%2B",
           "service={I}&map=m&key=a%20b%2B");
    addRow("seek beyond a key", "{U}/Maps/m/Items?From=a&Bounds=exclusive", "service={I}&map=m");
    addRow("permissions", "{U}/Maps/agents/Permissions", "service={I}&map=agents");
    addRow("one permission", "{U}/Maps/agents/Permissions/bob", "service={I}&map=agents");
    addRow("fragment", "{U}/Maps/agents#top", "service={I}&map=agents");
    addRow("host in capitals, its own port", "HTTPS://Sync.Twilio.com:443/v1/Services/{I}",
           "service={I}");
    addRow("without a scheme", "sync.twilio.com/v1/Services/{I}/Maps/m", "service={I}&map=m");
    addRow("path alone", "/v1/Services/{I}/Maps/m/Items/k", "service={I}&map=m&key=k");
    addRow("line of a log", "GET /v1/Services/{I}/Maps/m/Items/k HTTP/1.1 404",
           "service={I}&map=m&key=k");
    addRow("within a sentence", "stuck since 9: {U}/Maps/m/Items/k please help",
           "service={I}&map=m&key=k");
    addRow("in angle brackets", "<{U}/Maps/m>", "service={I}&map=m");
    addRow("from a JSON text", "\"url\": \"{U}/Maps/m\",", "service={I}&map=m");
    addRow("in quotes", "\"{U}/Maps/m\",", "service={I}&map=m");
    addRow("service default", "https://sync.twilio.com/v1/Services/default/Maps/m",
           "service=default&map=m");

    addRow("curl", "curl -X GET '{U}/Maps/m/Items/k'", "service={I}&map=m&key=k");
    addRow("options behind", "$ curl {U}/Maps/m -s -o /dev/null -m 5 | jq .", "service={I}&map=m");
    addRow("several lines",
           "curl -X POST \\\n  -H \"Accept: */*\" \\\r\n  \"{U}/Maps/m\" \\\n  -d Ttl=1",
           "service={I}&map=m");
    addRow("blanks behind the backslash", "curl -s \\  \n  {U}/Maps/m", "service={I}&map=m");
    addRow("lines without a backslash", "curl -s\n{U}/Maps/m", "service={I}&map=m");
    addRow("lines of Windows", "curl.exe -s ^\r\n \"{U}/Maps/m\"", "service={I}&map=m");
    addRow("data that looks like a URL", "curl -d 'https://a.example' {U}/Maps/m",
           "service={I}&map=m");
    addRow("proxy and referrer", "curl -x http://p:1 -e https://a.example {U}/Maps/m",
           "service={I}&map=m");
    addRow("ANSI quotes", "curl $'{U}/Maps/m/Items/a\\x27b\\u00e9'",
           "service={I}&map=m&key=a%27b%C3%A9");
    addRow("typographic quotes", "curl “{U}/Maps/m”", "service={I}&map=m");
    addRow("quotes within a word", "curl {U}/Maps/'m'\"n\"", "service={I}&map=mn");
    addRow("quote without an end", "curl '{U}/Maps/m", "service={I}&map=m");
    addRow("--url", "curl --compressed --url={U}/Maps/m", "service={I}&map=m");
    addRow("data for the query", "curl -G {U}/Maps/m/Items --data-urlencode 'From=+49 30'",
           "service={I}&map=m&key=%2B49%2030");
    addRow("variables before it", "export A=1; B=2 /usr/bin/curl {U}/Maps/m", "service={I}&map=m");
    addRow("delete", "curl -X DELETE {U}/Maps/m/Items/k", "service={I}&map=m&key=k");

    addRow("link to a service", "mapdesk://open?service={I}", "service={I}");
    addRow("link to a map", "mapdesk://open?service={I}&map=a%20b", "service={I}&map=a%20b");
    addRow("link to an item", "mapdesk://open?map=m&key=%2B49&service={I}",
           "service={I}&map=m&key=%2B49");
    addRow("plus sign in a link", "mapdesk://open?map=a+b", "map=a%2Bb");
    addRow("link as browsers write it", "MAPDESK://open/?map=m", "map=m");
}

void TestOpenText::understands()
{
    QFETCH(QString, pasted);
    QFETCH(QString, expected);
    const OpenText text = OpenText::parse(pasted, {.origin = twilio()});
    QCOMPARE(meaning(text), expected);
    QVERIFY(!text.hadSecret);
    for (const OpenLocation &reading : text.readings)
        QVERIFY(reading.problem().isEmpty());
}

void TestOpenText::refuses_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("expected"); // a part of the reason

    addRow("another host", "https://evil.example/v1/Services/{I}",
           "This URL is of https://evil.example; this window works on https://sync.twilio.com.");
    addRow("plain http", "http://sync.twilio.com/v1/Services/{I}", "of http://sync.twilio.com;");
    addRow("another port", "https://sync.twilio.com:8443/v1/Services/{I}",
           "of https://sync.twilio.com:8443;");
    addRow("a host that begins alike", "https://sync.twilio.com.evil.example/v1/Services/{I}",
           "of https://sync.twilio.com.evil.example;");
    addRow("the host as a user", "https://sync.twilio.com@evil.example/v1/Services/{I}",
           "of https://evil.example;");
    addRow("letters that look alike", "https://sуnc.twilio.com/v1/Services/{I}",
           "of https://xn--snc-dfd.twilio.com;");
    addRow("foreign curl", "curl https://evil.example/v1/Services/{I}", "of https://evil.example;");
    addRow("without a scheme", "evil.example/v1/Services/{I}", "of https://evil.example;");
    addRow("Console", "https://console.twilio.com/us1/develop/sync/services", "Twilio's Console");
    addRow("old Console", "https://www.twilio.com/console/sync/services/{I}", "Twilio's Console");
    addRow("another scheme", "ftp://sync.twilio.com/v1/Services/{I}", "no URL of Sync");
    addRow("no host", "https:///v1/Services", "no URL of Sync");
    addRow("another path", "https://sync.twilio.com/v2/Services/{I}", "/v1/Services");
    addRow("list of services", "https://sync.twilio.com/v1/Services", "names none of them");
    addRow("a document", "{U}/Documents/d", "something else than a map");
    addRow("below an item", "{U}/Maps/m/Items/k/x", "where this URL leads");
    addRow("unknown part of a map", "{U}/Maps/m/Things", "where this URL leads");
    addRow("service by a name", "https://sync.twilio.com/v1/Services/prod/Maps/m", "by its SID");
    addRow("service as a variable", "curl https://sync.twilio.com/v1/Services/$SERVICE/Maps/m",
           "by its SID");
    addRow("dots", "{U}/Maps/../Maps/m", "“..” cannot be asked for");
    addRow("encoded dots", "{U}/Maps/%2e%2E", "“..” cannot be asked for");
    addRow("dot as a key", "{U}/Maps/m/Items/.", "“.” cannot be asked for");
    addRow("dots as a name", "..", "“..” cannot be asked for");
    addRow("slashes in a row", "https://sync.twilio.com/v1/Services//Maps/m", "two slashes");
    addRow("percent sign alone", "{U}/Maps/100%", "%25");
    addRow("no UTF-8", "{U}/Maps/%ff", "UTF-8");
    addRow("encoded line break", "{U}/Maps/a%0Ab", "a line break");
    addRow("encoded null", "{U}/Maps/a%00b", "U+0000");
    addRow("encoded bidi", "{U}/Maps/m/Items/a%E2%80%AEb", "U+202E");
    addRow("curl without a URL", "curl -s -u x", "no URL of Sync in this curl line");

    addRow("several lines", "agents\nqueues", "several lines");
    addRow("bidi", "agents\u202Egpj\u202C", "U+202E");
    addRow("zero width space", "agents\u200B", "U+200B");
    addRow("tag character", "agents\U000E0041", "U+E0041");
    addRow("control character", "age\x07nts", "U+0007");
    addRow("321 characters", QByteArray(321, 'n').constData(),
           "at most 320 characters; this one has 321");
    addRow("SID cut off", "MPfedcba9876543210fedcba987654321",
           "32 digits after its two letters; this one has 31");
    addRow("SID too long", "IS0123456789abcdef0123456789abcdef0", "this one has 33");
    addRow("account's SID", "{A}", "an account's SID");
    addRow("another SID", "CA00000000000000000000000000000000", "something else than a map");

    addRow("link with a host", "mapdesk://evil.example/open?map=m", "carries no host");
    addRow("link without its form", "mapdesk:open?map=m", "begins with mapdesk://open?");
    addRow("link with a port", "mapdesk://open:1/?map=m", "carries no host");
    addRow("link with a fragment", "mapdesk://open?map=m#x", "carries no host");
    addRow("link with more", "mapdesk://open?map=m&host=evil.example", "nothing else");
    addRow("link with a profile", "mapdesk://open?map=m&profile=p", "nothing else");
    addRow("link with a verb", "mapdesk://open?map=m&delete", "nothing else");
    addRow("link to nothing", "mapdesk://open", "names nothing");
    addRow("link with an empty name", "mapdesk://open?map=", "empty");
    addRow("link with two maps", "mapdesk://open?map=a&map=b", "twice");
    addRow("link to a key in nowhere", "mapdesk://open?key=k", "not the map");
    addRow("link with dots", "mapdesk://open?map=%2E%2E", "“..” cannot be asked for");
    addRow("link with a line break", "mapdesk://open?map=a\nb", "a line break");
    addRow("link with an encoded line break", "mapdesk://open?map=a%0Ab", "a line break");
    addRow("link with bidi", "mapdesk://open?map=a%E2%80%AEb", "U+202E");
    addRow("link with another service", "mapdesk://open?service=prod&map=m", "by its SID");
    addRow("link with a key too long",
           ("mapdesk://open?map=m&key=" + QByteArray(321, 'k')).constData(), "at most 320");
    addRow("megabytes", QByteArray(3'000'000, 'x').constData(), "too long");
    addRow("megabytes as a link", ("mapdesk://open?map=" + QByteArray(3'000'000, 'x')).constData(),
           "too long");
}

void TestOpenText::refuses()
{
    QFETCH(QString, pasted);
    QFETCH(QString, expected);
    const OpenText text = OpenText::parse(pasted, {.origin = twilio()});
    QVERIFY(text.readings.empty());
    QVERIFY2(text.refusal.contains(expected), qPrintable(text.refusal));
    QVERIFY2(text.refusal.size() < 200, qPrintable(text.refusal));
    QVERIFY(deceptionIn(text.refusal).isEmpty());
}

void TestOpenText::refusesHalfACharacter()
{
    const QString half(QChar(0xd83d));
    for (const QString &pasted : {half, half + filledIn(" curl -u {A}:{S} {U}")}) {
        const OpenText text = OpenText::parse(pasted, {.origin = twilio(), .isMapOpen = true});
        QVERIFY2(text.refusal.contains(QLatin1String("half a character")),
                 qPrintable(text.refusal));
        QVERIFY(text.readings.empty());
        QVERIFY(text.shown.isEmpty());
    }
}

void TestOpenText::dropsSecrets_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("expected");
    const char *const item = "service={I}&map=m&key=k";

    addRow("-u", "curl -u {A}:{S} {U}/Maps/m/Items/k", item);
    addRow("-u behind", "curl {U}/Maps/m/Items/k -u '{A}:{S}'", item);
    addRow("-u in double quotes", "curl -u \"{A}:{S}\" {U}/Maps/m/Items/k", item);
    addRow("-u in pieces", "curl -u '{A}':\"{S}\" {U}/Maps/m/Items/k", item);
    addRow("-u without a blank", "curl -u{A}:{S} {U}/Maps/m/Items/k", item);
    addRow("-u among others", "curl -sSu {A}:{S} {U}/Maps/m/Items/k", item);
    addRow("-u with a long dash", "curl –u {A}:{S} {U}/Maps/m/Items/k", item);
    addRow("--user", "curl --user {A}:{S} {U}/Maps/m/Items/k", item);
    addRow("--user=", "curl --user={A}:{S} {U}/Maps/m/Items/k", item);
    addRow("--user with a long dash", "curl —user {A}:{S} {U}/Maps/m/Items/k", item);
    addRow("ANSI quotes", "curl -u $'{A}:{S}' $'{U}/Maps/m/Items/k'", item);
    addRow("over lines",
           "curl -X POST {U}/Maps/m/Items/k \\\n --data-urlencode 'Data={}' \\\n -u {A}:{S}", item);
    addRow("lines without a backslash", "curl {U}/Maps/m/Items/k\n-u {A}:{S}", item);
    addRow("header", "curl -H 'Authorization: Basic {S}' {U}/Maps/m/Items/k", item);
    addRow("header in one word", "curl -H'authorization:Bearer {S}' {U}/Maps/m/Items/k", item);
    addRow("cookie", "curl --header 'Cookie: session={S}' {U}/Maps/m/Items/k", item);
    addRow("proxy's user", "curl --proxy-user me:{S} {U}/Maps/m/Items/k", item);
    addRow("bearer", "curl --oauth2-bearer {S} {U}/Maps/m/Items/k", item);
    addRow("in the URL", "https://{A}:{S}@sync.twilio.com/v1/Services/{I}/Maps/m/Items/k", item);
    addRow("alone in the URL", "https://{S}@sync.twilio.com/v1/Services/{I}/Maps/m/Items/k", item);
    addRow("in a curl's URL", "curl https://{A}:{S}@sync.twilio.com/v1/Services/{I}/Maps/m/Items/k",
           item);
    addRow("variable before it", "TWILIO_AUTH_TOKEN={S} curl {U}/Maps/m/Items/k", item);
    addRow("as an operand", "curl {A}:{S} {U}/Maps/m/Items/k", item);
    addRow("foreign", "curl -u {A}:{S} https://evil.example/v1/Services/{I}",
           "This URL is of https://evil.example; this window works on https://sync.twilio.com. "
           "Nothing was sent.");
    addRow("foreign with a slash in it", "https://{A}:12/{S}@evil.example/",
           "This URL is of another server; this window works on https://sync.twilio.com. "
           "Nothing was sent.");
    addRow("no host with a slash in it", "https://{A}:x/{S}@sync.twilio.com/v1/Services/{I}",
           "This is no URL of Sync's REST API. One begins with "
           "https://sync.twilio.com/v1/Services.");
    addRow("in a quote that does not end", "curl {U}/Maps/'m -u {A}:{S}",
           "A password or token stands in the middle of this.");
    addRow("header alone", "Authorization: Basic {S}",
           "A password or token stands in the middle of this.");
    addRow("variable alone", "TWILIO_AUTH_TOKEN={S}",
           "A password or token stands in the middle of this.");
    addRow("pair alone", "{A}:{S}", "A password or token stands in the middle of this.");
    addRow("request as text", "GET /v1 HTTP/1.1\nHost: sync.twilio.com\nAuthorization: Basic {S}",
           "This has several lines. Paste one name, key or URL, or a curl command.");
}

void TestOpenText::dropsSecrets()
{
    QFETCH(QString, pasted);
    QFETCH(QString, expected);
    const OpenText text = OpenText::parse(pasted, {.origin = twilio(), .isMapOpen = true});
    QCOMPARE(meaning(text), expected);
    QVERIFY(text.hadSecret);
    QVERIFY2(!text.shown.contains(secret) && !text.shown.contains(u"AC"), qPrintable(text.shown));
    for (const OpenLocation &reading : text.readings)
        QCOMPARE(text.shown, reading.url(twilio()));
}

void TestOpenText::noticesNoSecret_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("expected");

    addRow("variables", "curl -u \"$TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN\" {U}/Maps/m",
           "service={I}&map=m");
    addRow("stand-in", "curl -u {A}:your_auth_token {U}/Maps/m", "service={I}&map=m");
    addRow("stars", "curl -u {A}:******** {U}/Maps/m", "service={I}&map=m");
    addRow("taken out already", "curl -u {A}:[redacted] {U}/Maps/m", "service={I}&map=m");
    addRow("user alone", "curl -u {A} {U}/Maps/m", "service={I}&map=m");
    addRow("header with a variable", "curl -H \"Authorization: Basic $BASIC\" {U}/Maps/m",
           "service={I}&map=m");
    addRow("other headers", "curl -H 'Accept: application/json' {U}/Maps/m", "service={I}&map=m");
}

void TestOpenText::noticesNoSecret()
{
    understands();
}

void TestOpenText::noticesWrites_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<bool>("isWrite");
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("GET") << QStringLiteral("-X GET") << false;
    QTest::newRow("HEAD") << QStringLiteral("-I") << false;
    QTest::newRow("POST") << QStringLiteral("-XPOST") << true;
    QTest::newRow("DELETE") << QStringLiteral("--request delete") << true;
    QTest::newRow("data") << QStringLiteral("-d Ttl=0") << true;
    QTest::newRow("data for the query") << QStringLiteral("-G -d PageSize=1") << false;
    QTest::newRow("file") << QStringLiteral("-T file") << true;
}

void TestOpenText::noticesWrites()
{
    QFETCH(QString, options);
    QFETCH(bool, isWrite);
    const OpenText text = OpenText::parse(filledIn("curl {U}/Maps/m ") + options,
                                          {.origin = twilio()});
    QCOMPARE(meaning(text), filledIn("service={I}&map=m"));
    QCOMPARE(text.isWrite, isWrite);
}

void TestOpenText::leavesOneCleanUrlOfACommand()
{
    const QString command = filledIn(
        "curl -X POST \\\n '{U}/Maps/a%2fb/Items/k?x=1' -H 'X-Customer: 4711' -d Data=private");
    QCOMPARE(OpenText::parse(command, {.origin = twilio()}).shown,
             filledIn("{U}/Maps/a%2Fb/Items/k"));
}

void TestOpenText::leavesOtherTextsAsTheyAre()
{
    for (const char *pattern : {"agents ", " {U}/Maps/m?x=1", "mapdesk://open?map=m", "a\nb"}) {
        const QString text = filledIn(pattern);
        QCOMPARE(OpenText::parse(text, {.origin = twilio()}).shown, text);
    }
}

void TestOpenText::ordersReadingsByWhatIsKnown_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<bool>("isLoaded");
    QTest::addColumn<QString>("expected");

    const auto add = [](const char *name, const char *pasted, bool isLoaded, const char *expected) {
        QTest::newRow(name) << filledIn(pasted) << isLoaded << filledIn(expected);
    };
    add("word", "agents", false, "map=agents | key=agents");
    add("loaded key", "agents", true, "key=agents | map=agents");
    add("default", "default", false, "service=default | map=default | key=default");
    add("map SID", "{M}", false, "map={M}");
    add("map SID as a key", "{M}", true, "key={M} | map={M}");
    add("service SID", "{I}", false, "service={I}");
    add("call SID", "CA00000000000000000000000000000000", false,
        "key=CA00000000000000000000000000000000");
    add("cut SID", "MPfedcba9876543210fedcba987654321", false,
        "A SID has 32 digits after its two letters; this one has 31. Is it copied whole?");
    add("cut SID as a key", "MPfedcba9876543210fedcba987654321", true,
        "key=MPfedcba9876543210fedcba987654321");
    add("URL", "{U}/Maps/m/Items/k", true, "service={I}&map=m&key=k");
}

void TestOpenText::ordersReadingsByWhatIsKnown()
{
    QFETCH(QString, pasted);
    QFETCH(bool, isLoaded);
    QFETCH(QString, expected);
    const auto isInStore = [isLoaded](const ItemKey &) { return isLoaded; };
    const OpenText text = OpenText::parse(
        pasted, {.origin = twilio(), .isMapOpen = true, .isLoaded = isInStore});
    QCOMPARE(meaning(text), expected);
}

void TestOpenText::worksOnAnyOrigin()
{
    const ServiceOrigin here = *ServiceOrigin::parse(QStringLiteral("http://127.0.0.1:8080"));
    const QString path = filledIn("/v1/Services/{I}/Maps/m");
    for (const char *start : {"http://127.0.0.1:8080", "http://localhost:8080", ""}) {
        const OpenText text = OpenText::parse(QLatin1String(start) + path, {.origin = here});
        QCOMPARE(meaning(text), filledIn("service={I}&map=m"));
    }
    const OpenText text = OpenText::parse(filledIn("{U}"), {.origin = here});
    QVERIFY(text.refusal.contains(QLatin1String("works on http://127.0.0.1:8080")));
}

void TestOpenText::linksLeadBack_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("map");
    QTest::addColumn<QString>("key");
    const QString sid = filledIn("{I}");
    QTest::newRow("service") << sid << QString() << QString();
    QTest::newRow("map") << sid << filledIn("{M}") << QString();
    QTest::newRow("item") << sid << QStringLiteral("a&b=c")
                          << QStringLiteral("+ %2B/?#é👩‍💻");
    QTest::newRow("blanks around") << sid << QStringLiteral("m") << QStringLiteral(" k ");
}

void TestOpenText::linksLeadBack()
{
    QFETCH(QString, service);
    QFETCH(QString, map);
    QFETCH(QString, key);
    const OpenLocation place{
        .service = ServiceSid(service), .map = map, .key = ItemKey(key.toUtf8())};
    for (const QString &text : {place.link(), place.url(twilio())}) {
        const OpenText read = OpenText::parse(text, {.origin = twilio()});
        QCOMPARE(read.readings.size(), 1u);
        QCOMPARE(read.readings.front(), place);
    }
}

QTEST_GUILESS_MAIN(TestOpenText)

#include "tst_opentext.moc"
