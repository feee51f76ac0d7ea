// SPDX-License-Identifier: GPL-3.0-or-later
#include "authentication.h"

#include <QCryptographicHash>

namespace mapdesk::practice {

namespace {

QByteArray basicCredentials(const QByteArray &authorization)
{
    constexpr QByteArrayView scheme = "basic ";
    if (authorization.first(qMin(scheme.size(), authorization.size())).toLower() != scheme)
        return {};
    return QByteArray::fromBase64(authorization.sliced(scheme.size()).trimmed());
}

QByteArray userPass(const QString &user, const QString &password)
{
    return (user + QLatin1Char(':') + password).toUtf8();
}

// Of hashes, so that not even the length tells anything.
bool isEqualInConstantTime(const QByteArray &a, const QByteArray &b)
{
    const QByteArray first = QCryptographicHash::hash(a, QCryptographicHash::Sha256);
    const QByteArray second = QCryptographicHash::hash(b, QCryptographicHash::Sha256);
    unsigned int difference = 0;
    for (qsizetype i = 0; i < first.size(); ++i)
        difference |= static_cast<unsigned char>(first.at(i) ^ second.at(i));
    return difference == 0;
}

} // namespace

bool isAuthenticated(const HttpRequest &request, const Account &account)
{
    const QByteArray given = basicCredentials(request.header("Authorization"));
    const bool isAuthToken = isEqualInConstantTime(given, userPass(account.sid, account.authToken));
    const bool isApiKey = isEqualInConstantTime(given,
                                                userPass(account.apiKeySid, account.apiKeySecret));
    return isAuthToken || isApiKey;
}

} // namespace mapdesk::practice
