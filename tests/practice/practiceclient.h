// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practicehost.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QStringList>

#include <memory>

namespace mapdesk::practice {

// A service for tests; fails the test where it does not start.
std::unique_ptr<PracticeHost> startedHost(const PracticeOptions &options);

// What HTTP Basic encodes: "AC..:TOKEN".
QByteArray userAndToken(const PracticeAddress &address);

// What came back for one request.
struct Answer
{
    int status = 0;
    QByteArray body;
    QHash<QByteArray, QByteArray> headers; // lower-case names

    QJsonObject json() const;
    QJsonObject meta() const { return json().value(QLatin1String("meta")).toObject(); } // of a list

    // "STATUS CODE MESSAGE" of an error answer; of one that lacks Twilio's shape, what came.
    QByteArray refusal() const;

    int code() const { return json().value(QLatin1String("code")).toInt(); }
    QString text(const char *member) const
    {
        return json().value(QLatin1String(member)).toString();
    }
};

// Talks to a practice service over loopback, for tests. Paths are percent-encoded and begin below
// the service: "/Maps/m/Items".
class PracticeClient
{
public:
    using Headers = QList<std::pair<QByteArray, QByteArray>>;

    explicit PracticeClient(const PracticeAddress &address);

    Answer get(const QByteArray &path, const Headers &headers = {});
    Answer post(const QByteArray &path, const QByteArray &form, const Headers &headers = {});
    Answer send(const QByteArray &method, const QByteArray &url, const QByteArray &body = {},
                const Headers &headers = {});

    Answer remove(const QByteArray &path, const Headers &headers = {});

    // By a socket of its own, with the target's bytes exactly as they are.
    Answer sendRaw(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
                   const Headers &headers = {});

    // The same as send() without waiting; the caller owns the reply.
    QNetworkReply *start(const QByteArray &method, const QByteArray &url,
                         const QByteArray &body = {}, const Headers &headers = {});

    // Follows next_page_url from the page at `path` to the end; gives the records' `member`.
    QStringList walk(const QByteArray &path, const char *listKey, const char *member)
    {
        return walkFrom(serviceUrl() + path, listKey, member);
    }
    QStringList walkFrom(QByteArray url, const char *listKey, const char *member);

    QByteArray root() const; // "http://127.0.0.1:PORT/v1"
    QByteArray serviceUrl() const;
    QByteArray servicePath() const; // "/v1/Services/IS.."
    void setCredentials(const QByteArray &userAndPassword);

private:
    PracticeAddress m_address;
    QByteArray m_authorization;
    QNetworkAccessManager m_network;
};

} // namespace mapdesk::practice
