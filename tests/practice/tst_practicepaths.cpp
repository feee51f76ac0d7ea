// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceclient.h"

#include <QTest>

using namespace mapdesk::practice;

// Keys, unique names and identities of any characters, in paths and in the links of answers.
class PracticePathsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void oddKeyIsWrittenAndRead_data() { oddTexts(); }
    void oddKeyIsWrittenAndRead();
    void oddNameIsReached_data() { oddTexts(); }
    void oddNameIsReached();
    void byteOrderMarkStays();
    void oddIdentityIsGranted_data() { oddTexts(); }
    void oddIdentityIsGranted();
    void segmentIsDecodedOnce_data();
    void segmentIsDecodedOnce();
    void formIsDecodedOnce_data();
    void formIsDecodedOnce();
    void noNameOfBrokenUtf8IsFound();

private:
    void oddTexts();
    Answer raw(const QByteArray &method, const QByteArray &path, const QByteArray &form = {})
    {
        return m_client->sendRaw(method, m_client->servicePath() + path, form);
    }
    QByteArray pathOf(const Answer &answer) const
    {
        return answer.text("url").toUtf8().mid(m_client->serviceUrl().size());
    }

    std::unique_ptr<PracticeHost> m_host;
    std::unique_ptr<PracticeClient> m_client;
};

void PracticePathsTest::initTestCase()
{
    PracticeOptions options;
    options.seed.kind = SeedRecipe::Kind::Items;
    options.rateLimits = false;
    m_host = startedHost(options);
    m_client = std::make_unique<PracticeClient>(m_host->address());
}

void PracticePathsTest::oddTexts()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"a/b",
                             "k/",
                             "/",
                             "a?b",
                             "a#b",
                             "a%b",
                             "a%20b",
                             "%2e%2e",
                             "a+b",
                             "a\\b",
                             "..",
                             ".",
                             "...",
                             "\xf0\x9f\x8e\xa7",
                             "\xc3\xa9",
                             "e\xcc\x81",
                             "a b",
                             " ",
                             "\"quoted\"",
                             "'",
                             "a\r\nb\tc",
                             "\x01\x1f\x7f",
                             "<b>&amp;",
                             ";=,",
                             "[x]{y}|^`",
                             "~-_.!*()",
                             "a\xef\xbb\xbf",
                             "\xe2\x80\xaexyz\xe2\x80\xac"})
        QTest::newRow(QByteArray(text).toPercentEncoding().constData()) << QByteArray(text);
    QTest::newRow("a byte zero") << QByteArray("a\0b", 3);
}

void PracticePathsTest::oddKeyIsWrittenAndRead()
{
    QFETCH(QByteArray, text);
    const QByteArray encoded = text.toPercentEncoding();
    const Answer made = raw("POST", "/Maps/bench/Items", "Data={}&Key=" + encoded);
    QCOMPARE(made.status, 201);
    QCOMPARE(made.text("key").toUtf8(), text);
    const QByteArray path = pathOf(made);
    QVERIFY(path.endsWith("/Items/" + encoded));
    QCOMPARE(raw("GET", path).body, made.body);
    QCOMPARE(raw("POST", path, "Data={\"a\":1}").text("key").toUtf8(), text);
    const QByteArray seek = "/Maps/bench/Items?PageSize=1&From=" + encoded;
    QVERIFY(raw("GET", seek).body.contains("\"data\":{\"a\":1}"));
    QCOMPARE(raw("DELETE", path).status, 204);
    QCOMPARE(raw("GET", path).status, 404);
}

void PracticePathsTest::oddNameIsReached()
{
    QFETCH(QByteArray, text);
    const QByteArray encoded = text.toPercentEncoding();
    const Answer made = raw("POST", "/Maps", "UniqueName=" + encoded);
    QCOMPARE(made.status, 201);
    QCOMPARE(made.text("unique_name").toUtf8(), text);
    QCOMPARE(raw("GET", "/Maps/" + encoded).body, made.body);
    QCOMPARE(raw("POST", "/Maps/" + encoded + "/Items", "Key=k&Data={}").status, 201);
    QCOMPARE(raw("GET", "/Maps/" + encoded + "/Items/k").text("map_sid"), made.text("sid"));
    QCOMPARE(raw("DELETE", "/Maps/" + encoded).status, 204);
    QCOMPARE(raw("GET", "/Maps/" + encoded).status, 404);
}

// QJsonDocument drops one at the start of a string, so this looks at the bytes.
void PracticePathsTest::byteOrderMarkStays()
{
    const Answer made = raw("POST", "/Maps", "UniqueName=%EF%BB%BFb");
    QVERIFY(made.body.contains("\"unique_name\":\"\xef\xbb\xbf"
                               "b\""));
    QCOMPARE(raw("GET", "/Maps/%EF%BB%BFb").body, made.body);
    QCOMPARE(raw("GET", "/Maps/b").status, 404);
}

void PracticePathsTest::oddIdentityIsGranted()
{
    QFETCH(QByteArray, text);
    const QByteArray encoded = text.toPercentEncoding();
    const Answer made = raw("POST", "/Maps/bench/Permissions/" + encoded,
                            "Read=true&Write=false&Manage=false");
    QCOMPARE(made.status, 200);
    QCOMPARE(made.text("identity").toUtf8(), text);
    const QByteArray path = pathOf(made);
    QVERIFY(path.endsWith("/Permissions/" + encoded));
    QCOMPARE(raw("GET", path).body, made.body);
    QCOMPARE(raw("DELETE", path).status, 204);
    QCOMPARE(raw("GET", path).status, 404);
}

void PracticePathsTest::segmentIsDecodedOnce_data()
{
    QTest::addColumn<QByteArray>("segment");
    QTest::addColumn<QByteArray>("identity");
    QTest::newRow("plus") << QByteArray("a+b") << QByteArray("a+b");
    QTest::newRow("lower case hex") << QByteArray("%c3%a9%2f") << QByteArray("\xc3\xa9/");
    QTest::newRow("encoded letter") << QByteArray("%61") << QByteArray("a");
    QTest::newRow("encoded dots") << QByteArray("%2e%2E") << QByteArray("..");
    QTest::newRow("encoded percent") << QByteArray("%2541") << QByteArray("%41");
    QTest::newRow("percent alone") << QByteArray("a%") << QByteArray("a%");
    QTest::newRow("percent before letters") << QByteArray("a%zz") << QByteArray("a%zz");
    QTest::newRow("reserved characters") << QByteArray("a;b=c,d@e:f") << QByteArray("a;b=c,d@e:f");
}

void PracticePathsTest::segmentIsDecodedOnce()
{
    QFETCH(QByteArray, segment);
    QFETCH(QByteArray, identity);
    const Answer made = raw("POST", "/Maps/bench/Permissions/" + segment,
                            "Read=true&Write=false&Manage=false");
    QCOMPARE(made.text("identity").toUtf8(), identity);
}

void PracticePathsTest::formIsDecodedOnce_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("plus") << QByteArray("form+a") << QByteArray("form a");
    QTest::newRow("encoded plus") << QByteArray("form%2Bb") << QByteArray("form+b");
    QTest::newRow("encoded percent") << QByteArray("form%2541") << QByteArray("form%41");
    QTest::newRow("percent alone") << QByteArray("form%") << QByteArray("form%");
    QTest::newRow("percent before letters") << QByteArray("form%xyz%2B") << QByteArray("form%xyz+");
    QTest::newRow("as it is") << QByteArray("form=\xc3\xa9\"") << QByteArray("form=\xc3\xa9\"");
}

void PracticePathsTest::formIsDecodedOnce()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, name);
    QCOMPARE(raw("POST", "/Maps", "UniqueName=" + field).text("unique_name").toUtf8(), name);
}

void PracticePathsTest::noNameOfBrokenUtf8IsFound()
{
    raw("POST", "/Maps", "UniqueName=%EF%BF%BD");
    const Answer answer = raw("GET", "/Maps/%FF");
    QCOMPARE(answer.refusal(),
             QByteArray("404 20404 The requested resource " + m_client->servicePath().mid(3)
                        + "/Maps/%FF was not found"));
    QCOMPARE(raw("GET", "/Maps/%EF%BF%BD").status, 200);
}

QTEST_GUILESS_MAIN(PracticePathsTest)
#include "tst_practicepaths.moc"
