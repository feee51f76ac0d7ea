// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formsection.h"
#include "keptsecrets.h"

class QComboBox;
class QPushButton;
class QSpinBox;

namespace mapdesk {

class SecretEdit;

// What lies between a profile's service and this computer: a proxy, authorities to trust besides
// the system's.
class NetworkSection : public FormSection
{
    Q_OBJECT

public:
    explicit NetworkSection(QFormLayout &layout);

    void show(const Profile &profile) override;
    void take(Profile &profile) const override;
    ProfileProblems ownProblems() const override;

    QString typedPassword() const; // secret; empty: none
    void setKept(KeptIn place);

private:
    void addProxy();
    void addAuthority();
    void followChoice();
    void chooseAuthority();
    void checkAuthority();
    bool isManual() const;

    QComboBox *m_kind;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_user;
    SecretEdit *m_password;
    QLineEdit *m_authority;
    QPushButton *m_choose;
    QList<QWidget *> m_manualLines;
    CheckedField *m_passwordField = nullptr;
    QString m_authorityProblem; // the file is read when its name changes, not with each letter
                                // typed elsewhere
};

} // namespace mapdesk
