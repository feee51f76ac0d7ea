// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace mapdesk {

// Who waits for an answer: a person goes before the background, always.
enum class Priority {
    Interactive,
    Background,
};

// What a request counts against at the service, and how much of it.
// https://www.twilio.com/docs/sync/limits
struct RateSubject
{
    enum class Kind {
        Nothing,
        MapReads, // of one map: 20 a second
        MapWrites, // of one map, its items' writes among them: 20 a second
        Permissions, // reads and writes of one map's permissions: 80 a second
        MapCreation, // in one service: 20 a second
    };

    Kind kind = Kind::Nothing;
    QString id; // the map's SID (its unique name where that is all we know); of MapCreation the
                // service's SID
    int cost = 1; // 1 to 10; large writes count more
};

// One request of the REST API, without origin and credentials: those are the transport's.
struct Request
{
    enum class Verb {
        Get,
        Post,
        Delete,
    };

    Verb verb = Verb::Get;
    QByteArray target; // encoded path and query, from "/v1/"
    QByteArray form; // application/x-www-form-urlencoded body of a Post
    std::optional<Revision> ifMatch; // sent raw, as Twilio's libraries do
    Priority priority = Priority::Interactive;
    RateSubject rate;
    bool provisions = false; // a Get that may create what it names: `GET Services/default`
    std::shared_ptr<QString> notedRequestId = {}; // gets the id of an answer with a 2xx status
    std::shared_ptr<const bool> withdrawn = {}; // where that is true it does not leave any more

    bool isWrite() const { return verb != Verb::Get; }

    // Whether the guard is asked first.
    bool needsPermission() const { return isWrite() || provisions; }
};

QString verbName(Request::Verb verb);

// An answer with a 2xx status.
struct Response
{
    int status = 0;
    QByteArray body;
    QString requestId; // Twilio-Request-Id
    qint64 receivedMs = 0; // UTC, this computer's clock
    QString host = {}; // as ApiError::host
};

// A finished exchange as the log of requests shows it. Holds nothing secret.
struct Exchange
{
    QString method;
    QString target; // encoded path and query
    int status = 0; // 0: no answer
    qint64 startedMs = 0; // UTC, this computer's clock
    qint64 elapsedMs = 0;
    qint64 bytes = 0; // of the answer's body
    QString requestId;
    QString problem; // empty where all went well
};

} // namespace mapdesk
