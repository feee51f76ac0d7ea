// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errortext.h"
#include "profilesecrets.h"

#include <QCoreApplication>

namespace mapdesk {

// What a keychain did not do, in words: the one place that turns a SecretError into them. Names the
// backend that failed; never a secret.
class SecretErrorText
{
    Q_DECLARE_TR_FUNCTIONS(SecretErrorText)

public:
    // What failed: "The keychain “Secret Service” did not answer within 10 seconds."
    static QString reason(const SecretError &error);

    // What to do about it.
    static QString remedy(const SecretError &error);

    // `headline` says what could not be done.
    static ErrorText explain(const QString &headline, const SecretError &error);

    // Where a secret is kept for good, for a line on the welcome page and in dialogs.
    static QString placeOfSecrets();
};

} // namespace mapdesk
