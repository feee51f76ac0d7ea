// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile.h"
#include "secretstore.h"

#include <QDialog>

class QCheckBox;
class QPushButton;

namespace mapdesk {

class CheckedField;
class SecretEdit;

// Asks for the secret of a profile that is not to be had, and says why. Open it with open(); it
// deletes itself when it is closed.
class SecretPrompt : public QDialog
{
    Q_OBJECT

public:
    SecretPrompt(const Profile &profile, const SecretError &why, QWidget *parent = nullptr);

signals:
    // `secret` is for the session, and for ProfileSecrets where it is to be kept.
    void entered(const QString &secret, bool keep);

private:
    QWidget *makeFields(const Profile &profile);
    QWidget *makeButtons();
    void check();
    void finish();

    CredentialKind m_kind;
    SecretEdit *m_secret;
    CheckedField *m_field = nullptr;
    QCheckBox *m_keep;
    QPushButton *m_signIn;
};

} // namespace mapdesk
