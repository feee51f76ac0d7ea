// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formsection.h"
#include "keptsecrets.h"

class QRadioButton;

namespace mapdesk {

class SecretEdit;

// Whom a profile signs in as: account, kind of credential, and the credential itself.
class SignInSection : public FormSection
{
    Q_OBJECT

public:
    explicit SignInSection(QFormLayout &layout);

    void show(const Profile &profile) override;
    void take(Profile &profile) const override;

    // What was typed for the chosen kind; secret. Empty: nothing.
    QString typedSecret() const;
    void setTypedSecret(const QString &secret);
    void setKept(KeptIn place);

private:
    void addKind();
    void addKey();
    void showRowsOfKind();
    CredentialKind kind() const;
    SecretEdit *secretOfKind() const;

    QLineEdit *m_accountSid;
    QRadioButton *m_isKey;
    QRadioButton *m_isToken;
    QLineEdit *m_keySid;
    SecretEdit *m_keySecret;
    SecretEdit *m_authToken;
    CheckedField *m_keySidField = nullptr;
    CheckedField *m_keySecretField = nullptr;
    CheckedField *m_authTokenField = nullptr;
};

} // namespace mapdesk
