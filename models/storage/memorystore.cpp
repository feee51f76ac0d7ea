// SPDX-License-Identifier: GPL-3.0-or-later
#include "memorystore.h"

namespace mapdesk {

Call<QString, SecretError> MemoryStore::read(const SecretId &id)
{
    const CallPromise<QString, SecretError> promise;
    if (const auto found = m_secrets.find(id); found != m_secrets.end())
        promise.finish(found->second);
    else
        promise.finish(
            failure(SecretError{SecretError::Kind::NoEntry, tr("this program's memory")}));
    return promise.call();
}

Call<void, SecretError> MemoryStore::write(const SecretId &id, const QString &secret)
{
    m_secrets.insert_or_assign(id, secret);
    const CallPromise<void, SecretError> promise;
    promise.finish({});
    return promise.call();
}

Call<void, SecretError> MemoryStore::remove(const SecretId &id)
{
    m_secrets.erase(id);
    const CallPromise<void, SecretError> promise;
    promise.finish({});
    return promise.call();
}

} // namespace mapdesk
