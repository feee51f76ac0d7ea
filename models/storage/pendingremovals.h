// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secretstore.h"

#include <map>

namespace mapdesk {

// Which secrets are still to be removed from the keychain, kept in a file over runs of the program:
// a line "<profile's id>/credential" for each, nothing secret. Each change is written at once.
class PendingRemovals
{
public:
    // Reads `filePath`, which need not exist; lines that are none of its own are passed over.
    explicit PendingRemovals(const QString &filePath);

    // `serial` grows with each change of a secret, so that an older one does not undo a newer one.
    void add(const SecretId &id, int serial);
    // The change with this serial has made sure that nothing older is in the keychain.
    void settle(const SecretId &id, int serial);

    bool contains(const SecretId &id) const { return m_serials.count(id) > 0; }
    const std::map<SecretId, int> &serials() const { return m_serials; }

private:
    void save() const;

    QString m_filePath;
    std::map<SecretId, int> m_serials;
};

} // namespace mapdesk
