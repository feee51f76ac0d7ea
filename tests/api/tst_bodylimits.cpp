// SPDX-License-Identifier: GPL-3.0-or-later
#include "testauthority.h"
#include "transportfixture.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QtEndian>

using namespace mapdesk;
using Kind = ApiError::Kind;
using Step = ScriptedServer::Step;

// Whatever comes: a clear error, the connection freed, memory bounded, the next request served.
class TestBodyLimits : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void endlessAnswer_data();
    void endlessAnswer();
    void slowDripEndsAtTheTimeOut();
    void longestBodyIsAccepted_data();
    void longestBodyIsAccepted();
    void bomb_data();
    void bomb();
    void damagedAnswer_data();
    void damagedAnswer();
    void surplusIsNotTakenForTheNextAnswer_data();
    void surplusIsNotTakenForTheNextAnswer();

private:
    TestAuthority m_authority;
};

namespace {

const auto ok = ScriptedServer::answer(200, R"({"next":1})");
constexpr qint64 mebibyte = 1024 * 1024;

// The most memory that this process ever held, in bytes; 0 where that says nothing, since what was
// freed is kept to find mistakes.
qint64 peakMemory()
{
#ifdef __SANITIZE_ADDRESS__
    return 0;
#endif
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toLongLong() * 1024;
    }
    return 0;
}

QByteArray zlibOf(const QByteArray &bytes)
{
    return qCompress(bytes, 9).sliced(4); // without Qt's own length
}

quint32 crc32Of(const QByteArray &bytes)
{
    quint32 crc = ~0U;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320U : 0);
    }
    return ~crc;
}

QByteArray littleEndian(quint32 number)
{
    number = qToLittleEndian(number);
    return QByteArray(reinterpret_cast<const char *>(&number), sizeof number);
}

QByteArray gzipFrom(const QByteArray &zlib, quint32 crc, qsizetype size)
{
    const QByteArray head("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10);
    return head + zlib.sliced(2, zlib.size() - 6) + littleEndian(crc) + littleEndian(quint32(size));
}

QByteArray gzipOf(const QByteArray &bytes)
{
    return gzipFrom(zlibOf(bytes), crc32Of(bytes), bytes.size());
}

// 400 MiB of zeros, by Node's zlib.brotliCompressSync(), base64.
constexpr char brotliBomb[] =
    "z///fwAkAOKxQHLv//n//w+ABEAcFoDu/T////8BkACIwwLQvf/n//8/ABIAcVgAuvf//P//B0ACIA4LQPf+n///"
    "/wBIAMRhAeje//P//x8ACYA4LADd+3/+//8DIAEQhwWge//P//9/ACQA4rAAdO//+f//D4AEQBwWgO79P////wGQ"
    "AIjDAtC9/+f//z8AEgBxWAC69//8//8HQAIgDgtA9/6f////AEgAxGEB6N7/8///HwAJgDgsAN37f/7//wMgARCH"
    "BaB7/8///38AJADisAB07//5//8PgARAHBaA7v0/////AZAAiMMC0L3/5///PwASAHFYALr3//z//wdAAiAOC0D3"
    "/p////8ASADEYQHo3v/z//8fAAmAOCwA3ft//v//AyABEIcFoHv/n////wAkAOKwAHTv/wE=";

// A frame of blocks that say "this byte so many times" (RFC 8878, section 3.1.1.2).
QByteArray zstdOfZeros(qint64 size)
{
    constexpr quint32 blockBytes = 128 * 1024;
    constexpr quint32 runLength = 1 << 1;
    QByteArray frame("\x28\xb5\x2f\xfd\x00\x58", 6);
    for (qint64 done = 0; done < size; done += blockBytes) {
        const quint32 isLast = done + blockBytes >= size ? 1 : 0;
        frame += littleEndian(blockBytes << 3 | runLength | isLast).first(3) + '\0';
    }
    return frame;
}

Step answerEncoded(const QByteArray &body, const QByteArray &encoding)
{
    return ScriptedServer::answer(200, body, {"Content-Encoding: " + encoding});
}

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

TransportOptions optionsWith(int timeoutMs, qint64 maximumBodyBytes)
{
    TransportOptions options = quickOptions();
    options.timeoutMs = timeoutMs;
    options.maximumBodyBytes = maximumBodyBytes;
    return options;
}

// The connection is free again and serves.
void verifyNextRequest(TransportFixture &fixture)
{
    const Recorder next(fixture.transport.send(requestTo("/v1/next")));
    QTRY_VERIFY_WITH_TIMEOUT(next.isDone(), 20'000);
    QVERIFY2(next.succeeded(), qPrintable(next.error().message));
    QCOMPARE(next.value().body, R"({"next":1})");
}

} // namespace

void TestBodyLimits::initTestCase()
{
    if (!m_authority.isValid() && qEnvironmentVariable("CI") != u"true")
        QSKIP("There is no command openssl");
    QVERIFY(m_authority.isValid());
}

void TestBodyLimits::endlessAnswer_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("repeated");
    QTest::addColumn<bool>("isBody"); // else a time-out ends it
    const QByteArray block(64 * 1024, 'x');
    const QByteArray head = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("until it closes") << head + "\r\n" << block << true;
    QTest::newRow("of a huge length") << head + "Content-Length: 9223372036854775807\r\n\r\n"
                                      << block << true;
    QTest::newRow("chunked") << head + "Transfer-Encoding: chunked\r\n\r\n" << chunk(block) << true;
    QTest::newRow("one huge chunk") << head + "Transfer-Encoding: chunked\r\n\r\n7fffffffffffff\r\n"
                                    << block << true;
    QTest::newRow("status line") << QByteArray("HTTP/1.1 200 ") << block << false;
    QTest::newRow("header line") << head + "A: " << block << false;
    QTest::newRow("header lines") << head << QByteArray("Abc: def\r\n").repeated(6'000) << false;
    QTest::newRow("chunk size") << head + "Transfer-Encoding: chunked\r\n\r\n"
                                << QByteArray(64 * 1024, '0') << false;
}

// What is no body ends by the time-out. Without TLS, Qt 6.4 goes on to read that for as long as it
// comes; who may send it so is a program on this computer.
void TestBodyLimits::endlessAnswer()
{
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, repeated);
    QFETCH(bool, isBody);
    Step flood = ScriptedServer::flood(start);
    flood.repeated = repeated;
    TransportOptions options = optionsWith(isBody ? 60'000 : 2'000, mebibyte);
    options.additionalAuthorities = m_authority.certificate();
    const auto identity = m_authority.issue(QStringLiteral("IP:127.0.0.1"));
    for (const Request &request : {requestTo("/v1/a"), writeTo("/v1/a")}) {
        const qint64 before = peakMemory();
        TransportFixture fixture({flood, ok}, options, TestAuthority::listener(identity));
        const Recorder answer(fixture.transport.send(request));
        QTRY_VERIFY_WITH_TIMEOUT(answer.isDone(), 60'000);
        if (request.isWrite())
            QCOMPARE(kindName(answer.error().kind), kindName(Kind::OutcomeUnknown));
        else
            QCOMPARE(kindName(answer.error().kind),
                     kindName(isBody ? Kind::BadAnswer : Kind::TimedOut));
        QTRY_COMPARE(fixture.server.connectionsOpen(), 0);
        verifyNextRequest(fixture);
        QVERIFY2(peakMemory() - before < 200 * mebibyte,
                 QByteArray::number((peakMemory() - before) / mebibyte).constData());
    }
}

void TestBodyLimits::slowDripEndsAtTheTimeOut()
{
    Step drip = ScriptedServer::flood("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
    drip.repeated = "x";
    TransportFixture fixture({drip, ok}, optionsWith(1'000, 100 * mebibyte));
    QSignalSpy exchanges(&fixture.transport, &Transport::exchangeFinished);
    const Recorder answer(fixture.transport.send(requestTo("/v1/a")));
    QTRY_VERIFY_WITH_TIMEOUT(answer.isDone(), 30'000);
    QVERIFY(!answer.succeeded());
    QTRY_COMPARE(fixture.server.connectionsOpen(), 0);
}

void TestBodyLimits::longestBodyIsAccepted_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<bool>("isTooLong");
    const QByteArray most(mebibyte, 'x');
    for (const bool isTooLong : {false, true}) {
        const QByteArray body = isTooLong ? most + 'x' : most;
        const char *name = isTooLong ? "one more" : "the most";
        QTest::addRow("%s", name) << ScriptedServer::answer(200, body) << isTooLong;
        QTest::addRow("%s, gzip", name) << answerEncoded(gzipOf(body), "gzip") << isTooLong;
        QTest::addRow("%s, deflate", name) << answerEncoded(zlibOf(body), "deflate") << isTooLong;
        QTest::addRow("%s, chunked", name) << Step{
            Step::When::AfterRequest,
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk(body) + chunk({}),
            Step::Then::KeepOpen,
            0,
            {}} << isTooLong;
    }
}

// To the byte, as they are unpacked.
void TestBodyLimits::longestBodyIsAccepted()
{
    QFETCH(Step, step);
    QFETCH(bool, isTooLong);
    TransportFixture fixture({step, ok}, optionsWith(20'000, mebibyte));
    const Recorder answer(fixture.transport.send(requestTo("/v1/a")));
    QTRY_VERIFY_WITH_TIMEOUT(answer.isDone(), 30'000);
    QCOMPARE(answer.succeeded(), !isTooLong);
    if (isTooLong)
        QCOMPARE(kindName(answer.error().kind), kindName(Kind::BadAnswer));
    else
        QCOMPARE(answer.value().body, QByteArray(mebibyte, 'x'));
    verifyNextRequest(fixture);
}

void TestBodyLimits::bomb_data()
{
    QTest::addColumn<Step>("step");
    const QByteArray zeros(400 * mebibyte, '\0');
    const QByteArray zlib = zlibOf(zeros);
    const QByteArray gzip = gzipFrom(zlib, 0, zeros.size()); // nobody gets as far as the checksum
    QTest::newRow("gzip") << answerEncoded(gzip, "gzip");
    QTest::newRow("deflate") << answerEncoded(zlib, "deflate");
    QTest::newRow("brotli") << answerEncoded(QByteArray::fromBase64(brotliBomb), "br");
    QTest::newRow("zstd") << answerEncoded(zstdOfZeros(zeros.size()), "zstd");
    QTest::newRow("gzip of an error")
        << ScriptedServer::answer(404, gzip, {"Content-Encoding: gzip"});
    QTest::newRow("in chunks") << Step{
        Step::When::AfterRequest,
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
            + chunk(gzip) + chunk({}),
        Step::Then::KeepOpen,
        0,
        {}};
}

// 400 MiB in 400 KiB. It was all in memory once, to be packed: only a reset of the peak tells more.
void TestBodyLimits::bomb()
{
    QFETCH(Step, step);
    TransportFixture fixture({step, ok}, optionsWith(60'000, 32 * mebibyte));
    QFile peak(QStringLiteral("/proc/self/clear_refs"));
    const bool isMeasured = peak.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
        && peak.write("5") == 1;
    const qint64 before = peakMemory();
    QSignalSpy exchanges(&fixture.transport, &Transport::exchangeFinished);
    const Recorder answer(fixture.transport.send(requestTo("/v1/a")));
    QTRY_VERIFY_WITH_TIMEOUT(answer.isDone(), 60'000);
    QVERIFY(!answer.succeeded());
    QCOMPARE(kindName(answer.error().kind), kindName(Kind::BadAnswer));
    QTRY_COMPARE(exchanges.size(), 1);
    QVERIFY(exchanges.front().front().value<Exchange>().bytes <= 32 * mebibyte);
    if (isMeasured)
        QVERIFY2(peakMemory() - before < 200 * mebibyte,
                 QByteArray::number((peakMemory() - before) / mebibyte).constData());
    verifyNextRequest(fixture);
}

void TestBodyLimits::damagedAnswer_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<QByteArray>("body"); // that may come of it at most: nothing that is made up
    const QByteArray text = R"({"a":"1234567890"})";
    const QByteArray gzip = gzipOf(text);
    const auto row = [](const char *name, const Step &step, const QByteArray &body) {
        QTest::newRow(name) << step << body;
    };
    const auto raw = [](const QByteArray &bytes, Step::Then then = Step::Then::Close) {
        return Step{Step::When::AfterRequest, "HTTP/1.1 200 OK\r\n" + bytes, then, 0, {}};
    };
    QByteArray damaged = gzip;
    damaged[gzip.size() / 2] = char(~damaged[gzip.size() / 2]);
    row("damaged gzip", answerEncoded(damaged, "gzip"), text);
    row("gzip cut off", answerEncoded(gzip.first(gzip.size() - 12), "gzip"), text);
    row("gzip that is none", answerEncoded("<html></html>", "gzip"), {});
    row("gzip of gzip", answerEncoded(gzipOf(gzip), "gzip"), gzip);
    row("unknown encoding", answerEncoded(text, "rot13"), text);
    row("two lengths", raw("Content-Length: 4\r\nContent-Length: 18\r\n\r\n" + text), text);
    row("length too long", raw("Content-Length: 30\r\n\r\n" + text), text);
    row("length below zero", raw("Content-Length: -1\r\n\r\n" + text), text);
    row("length that is none", raw("Content-Length: ten\r\n\r\n" + text), text);
    row("chunk size that is none", raw("Transfer-Encoding: chunked\r\n\r\nzz\r\n" + text), text);
    row("chunk size too large",
        raw("Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n" + text), text);
    row("chunk cut off", raw("Transfer-Encoding: chunked\r\n\r\n20\r\n" + text), text);
}

void TestBodyLimits::damagedAnswer()
{
    QFETCH(Step, step);
    QFETCH(QByteArray, body);
    for (const Request &request : {requestTo("/v1/a"), writeTo("/v1/a")}) {
        TransportFixture fixture({step, ok}, optionsWith(2'000, mebibyte));
        const Recorder answer(fixture.transport.send(request));
        QTRY_VERIFY_WITH_TIMEOUT(answer.isDone(), 20'000);
        if (answer.succeeded()) {
            QVERIFY2(body.startsWith(answer.value().body), answer.value().body.constData());
        } else {
            QCOMPARE(kindName(answer.error().kind),
                     kindName(request.isWrite() ? Kind::OutcomeUnknown : Kind::BadAnswer));
            QVERIFY(!answer.error().message.isEmpty());
        }
        verifyNextRequest(fixture);
    }
}

void TestBodyLimits::surplusIsNotTakenForTheNextAnswer_data()
{
    QTest::addColumn<QByteArray>("answer");
    const QByteArray surplus = "HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n{\"bad\":1}";
    for (const char *head :
         {"200 OK\r\nContent-Length: 2\r\n\r\n{}", "204 No Content\r\n\r\n",
          "204 No Content\r\nContent-Length: 9\r\n\r\n", "304 Not Modified\r\n\r\n",
          "404 Not Found\r\nContent-Length: 2\r\n\r\n{}",
          "200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
          "200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
          "200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
          "103 Early Hints\r\n\r\n", "102 Processing\r\n\r\n",
          "101 Switching\r\nUpgrade: h2c\r\n\r\n"})
        QTest::newRow(head) << "HTTP/1.1 " + QByteArray(head) + surplus;
}

void TestBodyLimits::surplusIsNotTakenForTheNextAnswer()
{
    QFETCH(QByteArray, answer);
    for (const Request &request : {requestTo("/v1/a"), writeTo("/v1/a")}) {
        const Step step{Step::When::AfterRequest, answer, Step::Then::KeepOpen, 0, {}};
        TransportFixture fixture({step, ok}, optionsWith(5'000, mebibyte));
        const Recorder first(fixture.transport.send(request));
        QTRY_VERIFY_WITH_TIMEOUT(first.isDone(), 20'000);
        verifyNextRequest(fixture);
    }
}

QTEST_GUILESS_MAIN(TestBodyLimits)

#include "tst_bodylimits.moc"
