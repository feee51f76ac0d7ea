// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpreader.h"

#include <QTest>

using namespace mapdesk::practice;

class HttpReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void readsRequestsHoweverTheyAreSplit_data();
    void readsRequestsHoweverTheyAreSplit();
    void keepsTheTargetAsItWasSent_data();
    void keepsTheTargetAsItWasSent();
    void knowsTheLastRequest_data();
    void knowsTheLastRequest();
    void refusesWhatIsNoHttp_data();
    void refusesWhatIsNoHttp();
    void refusesWhatIsTooLarge_data();
    void refusesWhatIsTooLarge();
    void takesWhatIsJustSmallEnough();
    void asksForTheBodyOnce();
};

namespace {

QByteArray summary(const HttpRequest &request)
{
    QByteArray text = request.method + ' ' + request.encodedPath + '?' + request.encodedQuery;
    for (const auto &[name, value] : request.headers)
        text += '|' + name + '=' + value;
    return text + "|" + request.body;
}

// Every request's summary in a line, or the status of the refusal.
QByteArray readInPieces(const QByteArray &bytes, qsizetype firstPiece)
{
    HttpReader reader;
    QByteArray found;
    for (const QByteArray &piece : {bytes.first(firstPiece), bytes.sliced(firstPiece)}) {
        reader.append(piece);
        for (;;) {
            const auto request = reader.next();
            if (!request)
                return found + QByteArray::number(request.error().status);
            if (!*request)
                break;
            found += summary(**request) + '\n';
        }
    }
    return found;
}

QByteArray get(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: h\r\n\r\n";
}

} // namespace

void HttpReaderTest::readsRequestsHoweverTheyAreSplit_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray post = "POST /p HTTP/1.1\r\n";
    QTest::newRow("no body") << get("/a?b=c") << QByteArray("GET /a?b=c|Host=h|\n");
    QTest::newRow("sized body") << post + "Content-Length: 3\r\n\r\nabc"
                                << QByteArray("POST /p?|Content-Length=3|abc\n");
    QTest::newRow("empty body") << post + "Content-Length: 0\r\n\r\n"
                                << QByteArray("POST /p?|Content-Length=0|\n");
    QTest::newRow("chunks") << post
            + "transfer-encoding: Chunked\r\n\r\n2\r\nab\r\nA;x=y\r\n0123456789\r\n0\r\nT: "
              "t\r\n\r\n" << QByteArray("POST /p?|transfer-encoding=Chunked|ab0123456789\n");
    QTest::newRow("two at once") << get("/1") + get("/2")
                                 << QByteArray("GET /1?|Host=h|\nGET /2?|Host=h|\n");
    QTest::newRow("a request after a body") << post + "Content-Length: 4\r\n\r\n\r\n\r\n"
            + get("/2") << QByteArray("POST /p?|Content-Length=4|\r\n\r\n\nGET /2?|Host=h|\n");
    QTest::newRow("empty lines before") << "\r\n\r\n" + get("/") << QByteArray("GET /?|Host=h|\n");
    QTest::newRow("space around a value")
        << QByteArray("GET / HTTP/1.1\r\nA: \t b c \r\nB:\r\n\r\n")
        << QByteArray("GET /?|A=b c|B=|\n");
    QTest::newRow("refused after a request") << get("/") + "no\r\n\r\n"
                                             << QByteArray("GET /?|Host=h|\n400");
}

void HttpReaderTest::readsRequestsHoweverTheyAreSplit()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, expected);
    for (qsizetype split = 0; split <= bytes.size(); ++split)
        QCOMPARE(readInPieces(bytes, split), expected);
}

void HttpReaderTest::keepsTheTargetAsItWasSent_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    for (const char *path :
         {"/",    "/a/../b", "/a/.",      "/%2e%2e", "/%2E",        "/a%2Fb",  "/a%2fb",
          "/a%b", "/%",      "/%5C",      "/\\",     "//",          "//a///b", "/a+b",
          "/a;b", "/a#b",    "/\xc3\xa9", "/\xff",   "/{\"'<>|^`}", "/:"})
        QTest::newRow(path) << QByteArray(path) << QByteArray(path) << QByteArray();
    QTest::newRow("query") << QByteArray("/a?b=%2f&c=?d+/e#f") << QByteArray("/a")
                           << QByteArray("b=%2f&c=?d+/e#f");
    QTest::newRow("empty query") << QByteArray("/a?") << QByteArray("/a") << QByteArray();
    QTest::newRow("absolute") << QByteArray("http://h:1/a/../b?c") << QByteArray("/a/../b")
                              << QByteArray("c");
    QTest::newRow("absolute without a path")
        << QByteArray("http://h") << QByteArray("/") << QByteArray();
    QTest::newRow("asterisk") << QByteArray("*") << QByteArray("*") << QByteArray();
}

void HttpReaderTest::keepsTheTargetAsItWasSent()
{
    QFETCH(QByteArray, sent);
    HttpReader reader;
    reader.append(get(sent));
    const auto request = reader.next();
    QVERIFY(request && *request);
    QTEST((*request)->encodedPath, "path");
    QTEST((*request)->encodedQuery, "query");
}

void HttpReaderTest::knowsTheLastRequest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isLast");
    QTest::newRow("HTTP/1.1") << get("/") << false;
    QTest::newRow("keep-alive") << QByteArray("GET / HTTP/1.1\r\nConnection: keep-alive\r\n\r\n")
                                << false;
    QTest::newRow("close") << QByteArray("GET / HTTP/1.1\r\nConnection: close\r\n\r\n") << true;
    QTest::newRow("close in a list")
        << QByteArray("GET / HTTP/1.1\r\nconnection: TE, Close\r\n\r\n") << true;
    QTest::newRow("HTTP/1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << true;
}

void HttpReaderTest::knowsTheLastRequest()
{
    QFETCH(QByteArray, bytes);
    HttpReader reader;
    reader.append(bytes);
    const auto request = reader.next();
    QVERIFY(request && *request);
    QTEST((*request)->isLast, "isLast");
}

void HttpReaderTest::refusesWhatIsNoHttp_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("status");
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &status) {
        QTest::newRow(name) << bytes << status;
    };
    const QByteArray head = "GET / HTTP/1.1\r\n";
    row("TLS", "\x16\x03\x01\x02 hello\r\n\r\n", "400");
    row("no target", "GET\r\n\r\n", "400");
    row("two spaces", "GET  / HTTP/1.1\r\n\r\n", "400");
    row("space in the target", "GET /a b HTTP/1.1\r\n\r\n", "400");
    row("relative target", "GET a HTTP/1.1\r\n\r\n", "400");
    row("no version", "GET / \r\n\r\n", "400");
    row("control character in the target", QByteArray("GET /\0 HTTP/1.1\r\n\r\n", 19), "400");
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\n", "505");
    row("HTTP/1.10", "GET / HTTP/1.10\r\n\r\n", "505");
    row("header without a colon", head + "Host\r\n\r\n", "400");
    row("header without a name", head + ": h\r\n\r\n", "400");
    row("space before the colon", head + "Host : h\r\n\r\n", "400");
    row("folded header", head + "A: b\r\n c\r\n\r\n", "400");
    row("line feed in a header", head + "A: b\nB: c\r\n\r\n", "400");
    row("size that is no number", head + "Content-Length: +3\r\n\r\n", "400");
    row("empty size", head + "Content-Length:\r\n\r\n", "400");
    row("two sizes", head + "Content-Length: 3\r\nContent-Length: 4\r\n\r\n", "400");
    row("size and chunks", head + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n", "400");
    row("other encoding", head + "Transfer-Encoding: gzip\r\n\r\n", "501");
    row("chunk without a size", head + "Transfer-Encoding: chunked\r\n\r\n\r\n", "400");
    row("negative chunk", head + "Transfer-Encoding: chunked\r\n\r\n-1\r\n", "400");
    row("signed chunk", head + "Transfer-Encoding: chunked\r\n\r\n+1\r\n", "400");
    row("chunk in another notation", head + "Transfer-Encoding: chunked\r\n\r\n0x1\r\n", "400");
    row("longer chunk than stated", head + "Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n", "400");
}

void HttpReaderTest::refusesWhatIsNoHttp()
{
    QFETCH(QByteArray, bytes);
    for (qsizetype split = 0; split <= bytes.size(); ++split)
        QTEST(readInPieces(bytes, split), "status");
}

void HttpReaderTest::refusesWhatIsTooLarge_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const QByteArray chunked = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
    const QByteArray chunk = "10000\r\n" + QByteArray(0x10000, 'a') + "\r\n";
    QTest::newRow("line without an end") << QByteArray(HttpReader::largestHead + 1, 'a') << 431;
    QTest::newRow("head") << get('/' + QByteArray(HttpReader::largestHead, 'a')) << 431;
    QTest::newRow("stated body") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 1048577\r\n\r\n")
                                 << 413;
    QTest::newRow("size beyond numbers")
        << QByteArray("POST / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n") << 413;
    QTest::newRow("chunk") << chunked + "100001\r\n" << 413;
    QTest::newRow("chunk beyond numbers") << chunked + "ffffffffffffffffffff\r\n" << 400;
    QTest::newRow("chunks together") << chunked + chunk.repeated(16) + "1\r\n" << 413;
    QTest::newRow("chunk line") << chunked + "1;" + QByteArray(200, 'x') << 431;
    QTest::newRow("trailer") << chunked + "0\r\n" + QByteArray(HttpReader::largestHead + 1, 'x')
                             << 431;
}

void HttpReaderTest::refusesWhatIsTooLarge()
{
    QFETCH(QByteArray, bytes);
    HttpReader reader;
    reader.append(bytes);
    const auto request = reader.next();
    QVERIFY(!request);
    QTEST(request.error().status, "status");
}

void HttpReaderTest::takesWhatIsJustSmallEnough()
{
    const QByteArray line = "POST /" + QByteArray(60'000, 'a') + " HTTP/1.1\r\n";
    const QByteArray body(HttpReader::largestBody, 'b');
    HttpReader reader;
    reader.append(line + "Content-Length: 1048576\r\n\r\n" + body);
    const auto request = reader.next();
    QVERIFY(request && *request);
    QCOMPARE((*request)->encodedPath.size(), 60'001);
    QCOMPARE((*request)->body, body);
    QVERIFY(!reader.isAmidRequest());
}

void HttpReaderTest::asksForTheBodyOnce()
{
    HttpReader reader;
    reader.append("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    const auto request = reader.next();
    QVERIFY(request && !*request);
    QVERIFY(reader.takeAwaitedContinue());
    QVERIFY(!reader.takeAwaitedContinue());
    reader.append("ab");
    const auto whole = reader.next();
    QVERIFY(whole && *whole);
    QVERIFY(!reader.takeAwaitedContinue());
}

QTEST_APPLESS_MAIN(HttpReaderTest)
#include "tst_httpreader.moc"
