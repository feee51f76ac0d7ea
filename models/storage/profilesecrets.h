// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pendingremovals.h"
#include "secretstore.h"

#include <QObject>

#include <map>
#include <optional>
#include <utility>

namespace mapdesk {

// Where a secret that was to be kept is kept now.
struct SecretPlace
{
    bool isInKeychain = false; // else in this program's memory, until it quits
    std::optional<SecretError> problem = {}; // why not
};

// The secrets of all profiles: in the keychain, or where that does not work in memory for this run
// only. What should not be in the keychain any more (a removed profile's secret, the one before
// that which is kept for this run) and could not be removed is removed as soon as the keychain
// answers again, in this run or a later one: nothing is left behind.
class ProfileSecrets : public QObject
{
    Q_OBJECT

public:
    // `keychain` must outlive it. `pendingFile`: a list of ids whose removal is still to be done
    // (ids of profiles, nothing secret), made when it is needed.
    ProfileSecrets(SecretStore &keychain, const QString &pendingFile, QObject *parent = nullptr);
    ~ProfileSecrets() override;

    // What is kept for this run goes before the keychain.
    Call<QString, SecretError> read(const SecretId &id);

    // Never fails: the place tells where it is now. Dropping the Call does not undo it. The profile
    // must be in the ProfileStore by then: whose secrets it has are what its remove() is called
    // for.
    Call<SecretPlace> write(const SecretId &id, const QString &secret);

    // Both secrets of a profile, or one of them. Gone for read() at once, in the keychain when it
    // answers.
    void remove(const ProfileId &profile);
    void remove(const SecretId &id);

    // Tries to remove what is pending; for the start of the program. After each read() and write()
    // that the keychain answered it happens by itself.
    void removePending();

    // Whether this run is all that the secret is kept for.
    bool isForThisRunOnly(const SecretId &id) const;

signals:
    // A secret that was kept for this run has reached the keychain after all.
    void movedToKeychain(const mapdesk::SecretId &id);

    // The keychain did not answer in time, and does so now: reading again has a point.
    void keychainRecovered();

private:
    // A secret that the keychain does not have, or has not answered about yet.
    struct Kept
    {
        QString secret;
        int serial = 0;
        std::optional<SecretError> problem = {}; // once it is known to be for this run only
    };

    using Outcome = Result<void, SecretError>;

    void writeToKeychain(const SecretId &id, Kept kept, const CallPromise<SecretPlace> &promise);
    void finishWrite(const SecretId &id, int serial, const Outcome &outcome,
                     const CallPromise<SecretPlace> &promise);
    void settleWrite(const SecretId &id, int serial);
    void takeLateWrite(const SecretId &id);
    void takeRecovery();
    void removeFromKeychain(const SecretId &id, int serial);
    bool hasChangeUnderWay(const SecretId &id) const;
    Kept *keptBy(const SecretId &id, int serial);

    SecretStore &m_keychain;
    PendingRemovals m_pending;
    std::map<SecretId, Kept> m_kept;
    std::map<SecretId, int> m_late; // serials of writes that may still happen
    std::map<int, std::pair<SecretId, Call<void, SecretError>>> m_changes; // under way, by number
    int m_lastSerial = 0; // of writes and removals, as they were asked for
    int m_lastChange = 0;
};

} // namespace mapdesk
