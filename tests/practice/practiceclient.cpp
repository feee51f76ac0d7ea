// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

namespace mapdesk::practice {

namespace {

Answer answerOf(const QNetworkReply &reply, const QByteArray &body)
{
    Answer answer;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = body;
    for (const auto &[name, value] : reply.rawHeaderPairs())
        answer.headers.insert(name.toLower(), value);
    return answer;
}

Answer answerOf(const QByteArray &wireForm)
{
    const qsizetype end = wireForm.indexOf("\r\n\r\n");
    QList<QByteArray> lines = wireForm.first(qMax<qsizetype>(end, 0)).split('\n');
    Answer answer;
    answer.status = lines.takeFirst().mid(9, 3).toInt();
    answer.body = wireForm.mid(end + 4);
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.insert(line.first(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    return answer;
}

} // namespace

std::unique_ptr<PracticeHost> startedHost(const PracticeOptions &options)
{
    auto host = PracticeHost::start(options);
    if (host)
        return std::move(*host);
    QTest::qFail(qPrintable(host.error()), __FILE__, __LINE__);
    return nullptr;
}

QByteArray userAndToken(const PracticeAddress &address)
{
    return (address.accountSid + QLatin1Char(':') + address.authToken).toUtf8();
}

QJsonObject Answer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QByteArray Answer::refusal() const
{
    const QJsonObject error = json();
    const QByteArray number = QByteArray::number(code());
    const bool hasShape = error.size() == 4 && error.value(QLatin1String("status")) == status
        && text("more_info").toUtf8() == "https://www.twilio.com/docs/errors/" + number
        && headers["content-type"] == "application/json;charset=utf-8";
    return hasShape ? QByteArray::number(status) + ' ' + number + ' ' + text("message").toUtf8()
                    : QByteArray::number(status) + ' ' + body;
}

PracticeClient::PracticeClient(const PracticeAddress &address)
    : m_address(address)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    setCredentials(userAndToken(address));
}

void PracticeClient::setCredentials(const QByteArray &userAndPassword)
{
    m_authorization = "Basic " + userAndPassword.toBase64();
}

QByteArray PracticeClient::root() const
{
    return m_address.url.toEncoded() + "/v1";
}

QByteArray PracticeClient::servicePath() const
{
    return "/v1/Services/" + m_address.serviceSid.toUtf8();
}

QByteArray PracticeClient::serviceUrl() const
{
    return m_address.url.toEncoded() + servicePath();
}

QNetworkReply *PracticeClient::start(const QByteArray &method, const QByteArray &url,
                                     const QByteArray &body, const Headers &headers)
{
    QNetworkRequest request(QUrl::fromEncoded(url));
    request.setRawHeader("Authorization", m_authorization);
    if (!body.isEmpty())
        request.setRawHeader("Content-Type", "application/x-www-form-urlencoded");
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    return m_network.sendCustomRequest(request, method, body);
}

Answer PracticeClient::send(const QByteArray &method, const QByteArray &url, const QByteArray &body,
                            const Headers &headers)
{
    const std::unique_ptr<QNetworkReply> reply(start(method, url, body, headers));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished); // qWaitFor would sleep 10 ms a turn
    if (!reply->isFinished() && !finished.wait())
        return {};
    return answerOf(*reply, reply->readAll());
}

Answer PracticeClient::get(const QByteArray &path, const Headers &headers)
{
    return send("GET", serviceUrl() + path, {}, headers);
}

Answer PracticeClient::post(const QByteArray &path, const QByteArray &form, const Headers &headers)
{
    return send("POST", serviceUrl() + path, form, headers);
}

Answer PracticeClient::remove(const QByteArray &path, const Headers &headers)
{
    return send("DELETE", serviceUrl() + path, {}, headers);
}

Answer PracticeClient::sendRaw(const QByteArray &method, const QByteArray &target,
                               const QByteArray &body, const Headers &headers)
{
    QTcpSocket socket;
    socket.connectToHost(m_address.url.host(), static_cast<quint16>(m_address.url.port()));
    QByteArray head = method + ' ' + target + " HTTP/1.1\r\nConnection: close\r\n";
    head += "Authorization: " + m_authorization + "\r\n";
    head += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    for (const auto &[name, value] : headers)
        head += name + ": " + value + "\r\n";
    socket.write(head + "\r\n" + body);
    const bool closed = socket.waitForDisconnected()
        || socket.state() == QAbstractSocket::UnconnectedState;
    return closed ? answerOf(socket.readAll()) : Answer();
}

QStringList PracticeClient::walkFrom(QByteArray url, const char *listKey, const char *member)
{
    QStringList found;
    while (!url.isEmpty()) {
        const Answer page = send("GET", url);
        const QJsonArray records = page.json().value(QLatin1String(listKey)).toArray();
        for (const QJsonValue &record : records)
            found.append(record.toObject().value(QLatin1String(member)).toString());
        url = page.meta().value(QLatin1String("next_page_url")).toString().toUtf8();
    }
    return found;
}

} // namespace mapdesk::practice
