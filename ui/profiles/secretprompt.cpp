// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretprompt.h"

#include "checkedfield.h"
#include "displaytext.h"
#include "profilefields.h"
#include "secretedit.h"
#include "secreterrortext.h"
#include "tonelabel.h"
#include "widgetnames.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace mapdesk {

namespace {

constexpr int usualWidth = 500;

ValueLabel *fact(const char *objectName, const QString &name, const QString &value, QWidget *parent)
{
    auto *label = new ValueLabel(objectName, name, parent);
    label->setValue(visibleText(value));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

SecretEdit *secretEdit(CredentialKind kind, QWidget *parent)
{
    return kind == CredentialKind::ApiKey
        ? new SecretEdit("apiKeySecret", SecretPrompt::tr("API key secret"), parent)
        : new SecretEdit("authToken", SecretPrompt::tr("Auth Token"), parent);
}

} // namespace

SecretPrompt::SecretPrompt(const Profile &profile, const SecretError &why, QWidget *parent)
    : QDialog(parent)
    , m_kind(profile.credentialKind)
    , m_secret(secretEdit(m_kind, this))
    , m_keep(new QCheckBox(tr("&Keep it in the keychain"), this))
    , m_signIn(new QPushButton(tr("Sign in"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    const QString title = tr("Sign in to %1").arg(visibleText(profile.name));
    setWindowTitle(title);
    setNames(this, "secretPrompt", title);
    auto *reason = new ToneLabel("whyTheSecretIsMissing", tr("Why the secret is missing"),
                                 ToneLabel::Tone::Plain, this);
    reason->setValue(SecretErrorText::explain({}, why).explanation);
    setAccessibleDescription(reason->text());

    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(reason);
    column->addWidget(makeFields(profile));
    column->addStretch(1);
    column->addWidget(makeButtons());
    check();
    m_secret->setFocus();
    resize(usualWidth, heightForWidth(usualWidth));
}

QWidget *SecretPrompt::makeFields(const Profile &profile)
{
    auto *area = new QWidget(this);
    auto *form = new QFormLayout(area);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Profile"), fact("promptProfile", tr("Profile"), profile.name, area));
    if (!profile.accountSid.isEmpty())
        form->addRow(tr("Account"), fact("promptAccount", tr("Account"), profile.accountSid, area));
    if (m_kind == CredentialKind::ApiKey)
        form->addRow(tr("API key"), fact("promptApiKey", tr("API key"), profile.apiKeySid, area));
    m_secret->setPlaceholderText({});
    m_field = new CheckedField(m_secret, area);
    auto *label = new QLabel(m_kind == CredentialKind::ApiKey ? tr("&Secret") : tr("Auth &Token"),
                             area);
    label->setBuddy(m_secret);
    form->addRow(label, m_field);
    setNames(m_keep, "keepItInTheKeychain", tr("Keep it in the keychain"));
    m_keep->setAccessibleDescription(tr("Else it is forgotten when Mapdesk quits."));
    m_keep->setChecked(true);
    form->addRow(QString(), m_keep);
    connect(m_secret, &QLineEdit::textChanged, this, &SecretPrompt::check);
    return area;
}

QWidget *SecretPrompt::makeButtons()
{
    auto *area = new QWidget(this);
    auto *cancel = new QPushButton(tr("Cancel"), area);
    setNames(m_signIn, "signIn", tr("Sign in"));
    setNames(cancel, "cancel", tr("Cancel"));
    m_signIn->setDefault(true);
    auto *row = new QHBoxLayout(area);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(m_signIn);
    row->addWidget(cancel);
    connect(m_signIn, &QPushButton::clicked, this, &SecretPrompt::finish);
    connect(cancel, &QPushButton::clicked, this, &SecretPrompt::reject);
    return area;
}

void SecretPrompt::check()
{
    const QString secret = ProfileFields::cleaned(m_secret->text());
    const QString problem = ProfileFields::credentialProblem(secret, m_kind);
    m_field->setProblem(secret.isEmpty() ? QString() : problem);
    m_signIn->setEnabled(problem.isEmpty());
}

void SecretPrompt::finish()
{
    const QString secret = ProfileFields::cleaned(m_secret->text());
    m_secret->clear();
    emit entered(secret, m_keep->isChecked());
    accept();
}

} // namespace mapdesk
