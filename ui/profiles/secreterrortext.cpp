// SPDX-License-Identifier: GPL-3.0-or-later
#include "secreterrortext.h"

#include "displaytext.h"

namespace mapdesk {

namespace {

using Kind = SecretError::Kind;

QString details(const SecretError &error)
{
    QStringList lines;
    if (!error.backend.isEmpty())
        lines += SecretErrorText::tr("Keychain: %1").arg(visibleText(error.backend));
    if (!error.words.isEmpty())
        lines += SecretErrorText::tr("Its words: %1").arg(visibleText(error.words));
    return lines.join(u'\n');
}

} // namespace

QString SecretErrorText::reason(const SecretError &error)
{
    const QString keychain = error.backend.isEmpty()
        ? tr("The system's keychain")
        : tr("The keychain “%1”").arg(visibleText(error.backend));
    switch (error.kind) {
    case Kind::NoEntry:
        return tr("%1 answered, but has no entry for this account.").arg(keychain);
    case Kind::NoKeychain:
        return tr("%1 is not there, or does not work as one.").arg(keychain);
    case Kind::Denied:
        return tr("%1 is locked or refused access.").arg(keychain);
    case Kind::TimedOut:
        return tr("%1 did not answer within 10 seconds.").arg(keychain);
    case Kind::Busy:
        return tr("%1 was not asked: it still owes the answer to an earlier request.")
            .arg(keychain);
    }
    return {};
}

QString SecretErrorText::remedy(const SecretError &error)
{
    switch (error.kind) {
    case Kind::NoEntry:
        return tr("Enter the secret once more. It may never have been kept here, or somebody "
                  "removed it from the keychain.");
    case Kind::NoKeychain:
        return tr("Install or start one, such as GNOME Keyring or KWallet, and enter the secret "
                  "again. Until then Mapdesk asks for it each time it starts.");
    case Kind::Denied:
        return tr("Unlock the keychain and try again. Until then Mapdesk asks for the secret each "
                  "time it starts.");
    case Kind::TimedOut:
    case Kind::Busy:
        return tr("It may be waiting for its password in a window behind this one: look for that "
                  "and unlock it, then try again.");
    }
    return {};
}

ErrorText SecretErrorText::explain(const QString &headline, const SecretError &error)
{
    return {headline, QStringLiteral("%1 %2").arg(reason(error), remedy(error)), details(error)};
}

QString SecretErrorText::placeOfSecrets()
{
    return tr("Secrets are kept in your system's keychain alone, never in a file of Mapdesk. Where "
              "there is no keychain they are forgotten when Mapdesk quits.");
}

} // namespace mapdesk
