// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "profile.h"

#include <QObject>
#include <QString>

#include <optional>

namespace mapdesk {

// Which secret of which profile.
struct SecretId
{
    enum class Kind {
        Credential, // the API key's secret, or the Auth Token
        ProxyPassword,
    };

    ProfileId profile;
    Kind kind = Kind::Credential;

    friend bool operator==(const SecretId &, const SecretId &) = default;
    friend bool operator<(const SecretId &a, const SecretId &b)
    {
        return a.profile == b.profile ? a.kind < b.kind : a.profile < b.profile;
    }
};

// What a secret is called where it is kept: "<profile's id>/credential" or "<profile's id>/proxy".
QString secretKey(const SecretId &id);
std::optional<SecretId> secretOfKey(const QString &key);

// Why a store did not do what it should.
struct SecretError
{
    enum class Kind {
        NoEntry, // the store answered: there is no such secret
        NoKeychain, // there is no keychain, or it does not answer as one
        Denied, // it is locked and stayed locked, or the person or a rule said no
        TimedOut, // no answer within ten seconds; it may still come
        Busy, // not asked: an earlier request still has no answer
    };

    Kind kind = Kind::NoKeychain;
    QString backend = {}; // what failed, as a name: "Secret Service (org.freedesktop.secrets)"
    QString words = {}; // the backend's own; untrusted plain text, never secret
};

// Where secrets are kept. Never waits: answers come through the event loop.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual Call<QString, SecretError> read(const SecretId &id) = 0;

    // Dropping the Call of a change gives up its answer, not the change. A change that timed out
    // may still happen.
    virtual Call<void, SecretError> write(const SecretId &id, const QString &secret) = 0;
    // What is not there counts as removed.
    virtual Call<void, SecretError> remove(const SecretId &id) = 0;

signals:
    // A write that timed out has happened after all.
    void wroteLate(const mapdesk::SecretId &id);

    // After a time-out the store has answered, late: requests have a point again.
    void recovered();
};

} // namespace mapdesk
