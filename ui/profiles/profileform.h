// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keptsecrets.h"
#include "profilechecks.h"

#include <QWidget>

class QFormLayout;

namespace mapdesk {

class FormSection;
class NetworkSection;
class SignInSection;

// All fields of a profile, checked with each change; scrolls where the window is small. What was
// typed into the fields of secrets is asked for by secrets() alone.
class ProfileForm : public QWidget
{
    Q_OBJECT

public:
    // `takenNames`: of the other profiles.
    explicit ProfileForm(QStringList takenNames, QWidget *parent = nullptr);

    void show(const Profile &profile);
    Profile profile() const; // as entered, with the id that was shown

    KnownSecrets secrets() const; // as typed; empty: nothing was
    void setSecret(const QString &credential);

    // What is kept for the profile that was shown; of it counts what still is that of the profile
    // as entered.
    void setKept(KeptSecrets kept);
    KeptSecrets kept() const;

    const ProfileProblems &problems() const { return m_problems; }

signals:
    void changed(); // in any way, the problems, too

private:
    void addSections(QFormLayout &layout);
    void check();

    QStringList m_takenNames;
    QList<FormSection *> m_sections;
    SignInSection *m_signIn = nullptr;
    NetworkSection *m_network = nullptr;
    Profile m_shown;
    KeptSecrets m_kept;
    ProfileProblems m_problems;
};

} // namespace mapdesk
