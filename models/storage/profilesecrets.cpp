// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilesecrets.h"

#include <algorithm>

namespace mapdesk {

namespace {

bool isTooSlow(const SecretError &error)
{
    return error.kind == SecretError::Kind::TimedOut || error.kind == SecretError::Kind::Busy;
}

Call<QString, SecretError> answered(Result<QString, SecretError> result)
{
    const CallPromise<QString, SecretError> promise;
    promise.finish(std::move(result));
    return promise.call();
}

} // namespace

ProfileSecrets::ProfileSecrets(SecretStore &keychain, const QString &pendingFile, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
    , m_pending(pendingFile)
{
    connect(&keychain, &SecretStore::wroteLate, this, &ProfileSecrets::takeLateWrite);
    connect(&keychain, &SecretStore::recovered, this, &ProfileSecrets::takeRecovery);
}

ProfileSecrets::~ProfileSecrets() = default;

Call<QString, SecretError> ProfileSecrets::read(const SecretId &id)
{
    if (const auto kept = m_kept.find(id); kept != m_kept.end())
        return answered(kept->second.secret);
    if (m_pending.contains(id))
        return answered(failure(SecretError{SecretError::Kind::NoEntry}));
    return m_keychain.read(id).map<QString>(
        [self = QPointer<ProfileSecrets>(this)](Result<QString, SecretError> secret) {
            if (self && secret)
                self->removePending(); // the keychain answers
            return secret;
        });
}

Call<SecretPlace> ProfileSecrets::write(const SecretId &id, const QString &secret)
{
    const CallPromise<SecretPlace> promise;
    writeToKeychain(id, Kept{secret}, promise);
    return promise.call();
}

// It is kept here until the keychain has it: read() never finds an older one meanwhile.
void ProfileSecrets::writeToKeychain(const SecretId &id, Kept kept,
                                     const CallPromise<SecretPlace> &promise)
{
    const int serial = ++m_lastSerial;
    const int change = ++m_lastChange;
    // Whatever ends the program before the answer: an older secret must not be found by the next
    // run, which may send it elsewhere by then.
    m_pending.add(id, serial);
    auto call = m_keychain.write(id, kept.secret)
                    .then(this, [this, id, serial, change, promise](const Outcome &outcome) {
                        m_changes.erase(change);
                        finishWrite(id, serial, outcome, promise);
                    });
    m_changes.emplace(change, std::pair(id, std::move(call)));
    kept.serial = serial;
    m_kept.insert_or_assign(id, std::move(kept));
}

void ProfileSecrets::finishWrite(const SecretId &id, int serial, const Outcome &outcome,
                                 const CallPromise<SecretPlace> &promise)
{
    if (outcome) {
        settleWrite(id, serial);
        removePending(); // the keychain answers
        promise.finish(SecretPlace{true});
        return;
    }
    if (outcome.error().kind == SecretError::Kind::TimedOut)
        m_late.insert_or_assign(id, serial);
    if (Kept *kept = keptBy(id, serial))
        kept->problem = outcome.error();
    promise.finish(SecretPlace{false, outcome.error()});
}

// The keychain has what the write with this serial brought; a later change may be on its way.
void ProfileSecrets::settleWrite(const SecretId &id, int serial)
{
    m_pending.settle(id, serial);
    const Kept *kept = keptBy(id, serial);
    if (!kept)
        return;
    const bool wasForThisRun = kept->problem.has_value();
    m_kept.erase(id);
    if (wasForThisRun)
        emit movedToKeychain(id);
}

void ProfileSecrets::takeLateWrite(const SecretId &id)
{
    const auto late = m_late.find(id);
    if (late == m_late.end())
        return;
    const int serial = late->second;
    m_late.erase(late);
    settleWrite(id, serial);
}

void ProfileSecrets::takeRecovery()
{
    const auto allKept = m_kept; // it changes below
    for (const auto &[id, kept] : allKept) {
        if (kept.problem && isTooSlow(*kept.problem) && !hasChangeUnderWay(id))
            writeToKeychain(id, kept, {});
    }
    removePending();
    emit keychainRecovered();
}

void ProfileSecrets::remove(const ProfileId &profile)
{
    remove(SecretId{profile, SecretId::Kind::Credential});
    remove(SecretId{profile, SecretId::Kind::ProxyPassword});
}

void ProfileSecrets::remove(const SecretId &id)
{
    const int serial = ++m_lastSerial;
    m_kept.erase(id);
    m_pending.add(id, serial);
    removeFromKeychain(id, serial);
}

void ProfileSecrets::removePending()
{
    const std::map<SecretId, int> pending = m_pending.serials(); // changes below
    for (const auto &[id, serial] : pending) {
        if (!hasChangeUnderWay(id))
            removeFromKeychain(id, serial);
    }
}

void ProfileSecrets::removeFromKeychain(const SecretId &id, int serial)
{
    const int change = ++m_lastChange;
    auto call = m_keychain.remove(id).then(this,
                                           [this, id, serial, change](const Outcome &outcome) {
                                               m_changes.erase(change);
                                               if (outcome)
                                                   m_pending.settle(id, serial);
                                           });
    m_changes.emplace(change, std::pair(id, std::move(call)));
}

bool ProfileSecrets::hasChangeUnderWay(const SecretId &id) const
{
    return std::any_of(m_changes.begin(), m_changes.end(),
                       [&id](const auto &change) { return change.second.first == id; });
}

// What is kept for the change with this serial; nullptr once a later one has come.
ProfileSecrets::Kept *ProfileSecrets::keptBy(const SecretId &id, int serial)
{
    const auto kept = m_kept.find(id);
    return kept != m_kept.end() && kept->second.serial == serial ? &kept->second : nullptr;
}

bool ProfileSecrets::isForThisRunOnly(const SecretId &id) const
{
    const auto kept = m_kept.find(id);
    return kept != m_kept.end() && kept->second.problem.has_value();
}

} // namespace mapdesk
