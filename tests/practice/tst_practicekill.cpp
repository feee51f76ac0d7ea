// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceclient.h"
#include "practiceprogram.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace mapdesk::practice;

namespace {

// Writes items one after the other over a connection that stays, as fast as they are acknowledged.
class Writer
{
public:
    explicit Writer(const PracticeAddress &address)
        : m_address(address)
    {
        m_socket.connectToHost(address.url.host(), static_cast<quint16>(address.url.port()));
        m_socket.waitForConnected();
    }

    // Sends one item without waiting for the answer.
    void send(const QByteArray &key)
    {
        const QByteArray body = "Data=%7B%22padding%22%3A%22" + QByteArray(500, 'x')
            + "%22%7D&Key=" + key;
        m_socket.write("POST /v1/Services/" + m_address.serviceSid.toUtf8()
                       + "/Maps/bench/Items HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Basic "
                       + userAndToken(m_address).toBase64() + "\r\nContent-Length: "
                       + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        m_socket.waitForBytesWritten();
    }

    // Whether the item sent last was acknowledged; false where the service is gone.
    bool isAcknowledged()
    {
        QByteArray answer;
        while (!answer.contains("\r\n\r\n") || !answer.endsWith('}')) {
            if (!m_socket.bytesAvailable() && !m_socket.waitForReadyRead(10'000))
                return false;
            answer += m_socket.readAll();
        }
        return answer.startsWith("HTTP/1.1 201 ");
    }

private:
    PracticeAddress m_address;
    QTcpSocket m_socket;
};

} // namespace

class PracticeKillTest : public QObject
{
    Q_OBJECT

private slots:
    void acknowledgedWritesOutliveAKill();
};

void PracticeKillTest::acknowledgedWritesOutliveAKill()
{
    constexpr int rounds = 20;
    QTemporaryDir folder;
    const QStringList arguments = {QStringLiteral("--seed"), QStringLiteral("items:0"),
                                   QStringLiteral("--no-rate-limits"), QStringLiteral("--data"),
                                   folder.filePath(QStringLiteral("practice.db"))};
    QStringList acknowledged;
    for (int round = 0; round < rounds; ++round) {
        PracticeProgram program(arguments);
        const PracticeAddress address = program.address();
        PracticeClient client(address);
        const QStringList kept = client.walk("/Maps/bench/Items?PageSize=100", "items", "key");
        QVERIFY2(kept.size() <= acknowledged.size() + 1, qPrintable(QString::number(round)));
        for (const QString &key : std::as_const(acknowledged))
            QVERIFY2(kept.contains(key), qPrintable(key));
        QCOMPARE(client.get("/Maps/bench").text("revision"), QString::number(kept.size(), 16));
        acknowledged = kept;

        // Each round ends elsewhere: after another number of writes, and at another moment of the
        // one that is under way.
        Writer writer(address);
        for (int write = 0; write < 3 * round; ++write) {
            const QString key = QStringLiteral("r%1w%2").arg(round).arg(write);
            writer.send(key.toLatin1());
            QVERIFY(writer.isAcknowledged());
            acknowledged.append(key);
        }
        const QString last = QStringLiteral("r%1last").arg(round);
        writer.send(last.toLatin1());
        if (round % 4 == 0 && writer.isAcknowledged())
            acknowledged.append(last);
        QElapsedTimer underWay;
        underWay.start();
        while (underWay.nsecsElapsed() < round * 20'000) {}
        program.kill();
    }
}

QTEST_GUILESS_MAIN(PracticeKillTest)
#include "tst_practicekill.moc"
