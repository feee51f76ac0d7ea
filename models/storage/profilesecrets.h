// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secretstore.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>

namespace mapdesk {

// Where a secret that was to be kept is kept now.
struct SecretPlace
{
    bool isInKeychain = false; // else in this program's memory, until it quits
    std::optional<SecretError> problem = {}; // why not
};

// The secrets of all profiles: in the keychain, or where that does not work in memory for this run
// only. What should have been removed from the keychain and could not be is removed as soon as the
// keychain answers again, in this run or a later one: nothing is left behind.
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

    // Never fails: the place tells where it is now. Dropping the Call does not undo it.
    Call<SecretPlace> write(const SecretId &id, const QString &secret);

    // Both secrets of a profile, or one of them. In memory at once, in the keychain when it
    // answers.
    void remove(const ProfileId &profile);
    void remove(const SecretId &id);

    // Tries to do what is pending; for the start of the program.
    void removePending();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace mapdesk
