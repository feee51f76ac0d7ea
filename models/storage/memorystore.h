// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secretstore.h"

#include <map>

namespace mapdesk {

// Secrets in this program's memory: gone when it quits.
class MemoryStore : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;

    Call<QString, SecretError> read(const SecretId &id) override;
    Call<void, SecretError> write(const SecretId &id, const QString &secret) override;
    Call<void, SecretError> remove(const SecretId &id) override;

private:
    std::map<SecretId, QString> m_secrets;
};

} // namespace mapdesk
