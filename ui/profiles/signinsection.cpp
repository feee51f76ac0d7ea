// SPDX-License-Identifier: GPL-3.0-or-later
#include "signinsection.h"

#include "secretedit.h"
#include "widgetnames.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

namespace mapdesk {

SignInSection::SignInSection(QFormLayout &layout)
    : FormSection(layout)
    , m_accountSid(new QLineEdit(widget()))
    , m_isKey(new QRadioButton(tr("API &key (recommended)"), widget()))
    , m_isToken(new QRadioButton(tr("&Auth Token of the account"), widget()))
    , m_keySid(new QLineEdit(widget()))
    , m_keySecret(new SecretEdit("apiKeySecret", tr("API key secret"), widget()))
    , m_authToken(new SecretEdit("authToken", tr("Auth Token"), widget()))
{
    addHeading(tr("Sign-in"));
    setNames(m_accountSid, "accountSid", tr("Account SID"));
    m_accountSid->setPlaceholderText(tr("AC and 32 digits or letters from a to f"));
    trimWhileTyping(m_accountSid);
    add(ProfileField::Account, tr("Account &SID"), m_accountSid);
    addKind();
    addKey();
    showRowsOfKind();
}

void SignInSection::addKind()
{
    setNames(m_isKey, "signInWithAnApiKey", tr("Sign in with an API key"));
    setNames(m_isToken, "signInWithTheAuthToken", tr("Sign in with the Auth Token"));
    auto *choices = new QWidget(widget());
    auto *column = new QVBoxLayout(choices);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_isKey);
    column->addWidget(m_isToken);
    addLine(choices);
    const QString why = tr(
        "A key can be revoked alone, when a computer is lost or somebody leaves. "
        "The Auth Token opens the whole account and is shared by all that use "
        "it.");
    addNote("whyAnApiKey", tr("Why an API key"), why);
    m_isKey->setAccessibleDescription(why);
    connect(m_isKey, &QRadioButton::toggled, this, [this] {
        showRowsOfKind();
        emit edited();
    });
}

void SignInSection::addKey()
{
    setNames(m_keySid, "apiKeySid", tr("API key SID"));
    m_keySid->setPlaceholderText(tr("SK and 32 digits or letters from a to f"));
    for (QLineEdit *edit :
         {m_keySid, static_cast<QLineEdit *>(m_keySecret), static_cast<QLineEdit *>(m_authToken)})
        trimWhileTyping(edit);
    m_keySidField = add(ProfileField::ApiKey, tr("API key S&ID"), m_keySid);
    m_keySecretField = add(ProfileField::ApiKeySecret, tr("Sec&ret"), m_keySecret);
    m_authTokenField = add(ProfileField::AuthToken, tr("Auth &Token"), m_authToken);
}

void SignInSection::show(const Profile &profile)
{
    m_accountSid->setText(profile.accountSid);
    m_keySid->setText(profile.apiKeySid);
    const bool isKey = profile.credentialKind == CredentialKind::ApiKey;
    (isKey ? m_isKey : m_isToken)->setChecked(true);
    showRowsOfKind();
}

void SignInSection::take(Profile &profile) const
{
    profile.accountSid = ProfileFields::cleaned(m_accountSid->text());
    profile.credentialKind = kind();
    profile.apiKeySid = kind() == CredentialKind::ApiKey ? ProfileFields::cleaned(m_keySid->text())
                                                         : QString();
}

QString SignInSection::typedSecret() const
{
    return secretOfKind()->text();
}

void SignInSection::setTypedSecret(const QString &secret)
{
    secretOfKind()->setText(secret);
}

void SignInSection::setKept(KeptIn place)
{
    secretOfKind()->setKept(place);
    (kind() == CredentialKind::ApiKey ? m_keySecretField : m_authTokenField)
        ->setHint(SecretEdit::meaningOfEmpty(place));
}

void SignInSection::showRowsOfKind()
{
    const bool isKey = kind() == CredentialKind::ApiKey;
    setRowVisible(m_keySidField, isKey);
    setRowVisible(m_keySecretField, isKey);
    setRowVisible(m_authTokenField, !isKey);
}

CredentialKind SignInSection::kind() const
{
    return m_isToken->isChecked() ? CredentialKind::AuthToken : CredentialKind::ApiKey;
}

SecretEdit *SignInSection::secretOfKind() const
{
    return kind() == CredentialKind::ApiKey ? m_keySecret : m_authToken;
}

} // namespace mapdesk
