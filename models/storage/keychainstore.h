// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secretstore.h"

#include <QTimer>

#include <chrono>
#include <deque>
#include <memory>

namespace mapdesk {

// Secrets in the system's keychain, through QtKeychain. Requests go there one after another. One
// without an answer in time ends as TimedOut, those behind it as Busy, and so does every other
// until QtKeychain has given it up (after 50 s, measured; never where the bus itself is mute).
class KeychainStore : public SecretStore
{
    Q_OBJECT

public:
    // `service`: under which name the secrets are kept.
    explicit KeychainStore(QString service = QStringLiteral("Mapdesk"),
                           std::chrono::milliseconds timeLimit = std::chrono::seconds(10),
                           QObject *parent = nullptr);
    ~KeychainStore() override;

    Call<QString, SecretError> read(const SecretId &id) override;
    Call<void, SecretError> write(const SecretId &id, const QString &secret) override;
    Call<void, SecretError> remove(const SecretId &id) override;

private:
    using Outcome = Result<QString, SecretError>; // the text of a read, else empty
    struct Request;
    struct JobAnswer;

    Call<void, SecretError> change(std::unique_ptr<Request> request);
    void enqueue(std::unique_ptr<Request> request);
    void startNext();
    void takeAnswer(const JobAnswer &answer);
    void lookForLockedItem(const Outcome &ifThereIsNone);
    void finish(const Outcome &outcome);
    void giveUp();

    QString m_service;
    QTimer m_timeLimit;
    std::deque<std::unique_ptr<Request>> m_waiting;
    std::unique_ptr<Request> m_current; // at QtKeychain
    bool m_isLate = false; // the current one's time is over
};

} // namespace mapdesk
