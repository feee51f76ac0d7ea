// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QSignalSpy>

#include <memory>

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

} // namespace

QJsonObject Answer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

PracticeClient::PracticeClient(const PracticeAddress &address)
    : m_address(address)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    setCredentials((address.accountSid + QLatin1Char(':') + address.authToken).toUtf8());
}

void PracticeClient::setCredentials(const QByteArray &userAndPassword)
{
    m_authorization = "Basic " + userAndPassword.toBase64();
}

QByteArray PracticeClient::root() const
{
    return m_address.url.toEncoded() + "/v1";
}

QByteArray PracticeClient::serviceUrl() const
{
    return root() + "/Services/" + m_address.serviceSid.toUtf8();
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

QStringList PracticeClient::walk(const QByteArray &path, const char *listKey, const char *member)
{
    QStringList found;
    QByteArray url = serviceUrl() + path;
    while (!url.isEmpty()) {
        const QJsonObject page = send("GET", url).json();
        const QJsonArray records = page.value(QLatin1String(listKey)).toArray();
        for (const QJsonValue &record : records)
            found.append(record.toObject().value(QLatin1String(member)).toString());
        const QJsonObject meta = page.value(QLatin1String("meta")).toObject();
        url = meta.value(QLatin1String("next_page_url")).toString().toUtf8();
    }
    return found;
}

} // namespace mapdesk::practice
