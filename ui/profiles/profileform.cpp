// SPDX-License-Identifier: GPL-3.0-or-later
#include "profileform.h"

#include "hostsection.h"
#include "identitysection.h"
#include "networksection.h"
#include "signinsection.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace mapdesk {

ProfileForm::ProfileForm(QStringList takenNames, QWidget *parent)
    : QWidget(parent)
    , m_takenNames(std::move(takenNames))
{
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto *fields = new QWidget(area);
    auto *layout = new QFormLayout(fields);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addSections(*layout);
    area->setWidget(fields);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(area);
}

void ProfileForm::addSections(QFormLayout &layout)
{
    auto *identity = new IdentitySection(layout);
    m_signIn = new SignInSection(layout);
    auto *host = new HostSection(layout);
    m_network = new NetworkSection(layout);
    m_sections = {identity, m_signIn, host, m_network};
    for (FormSection *section : std::as_const(m_sections))
        connect(section, &FormSection::edited, this, &ProfileForm::check);
}

void ProfileForm::show(const Profile &profile)
{
    m_shown = profile;
    for (FormSection *section : std::as_const(m_sections))
        section->show(profile);
    check();
}

Profile ProfileForm::profile() const
{
    Profile profile = m_shown;
    for (const FormSection *section : m_sections)
        section->take(profile);
    return profile;
}

KnownSecrets ProfileForm::secrets() const
{
    return {m_signIn->typedSecret(), m_network->typedPassword()};
}

void ProfileForm::setSecret(const QString &credential)
{
    m_signIn->setTypedSecret(credential);
}

void ProfileForm::setKept(KeptSecrets kept)
{
    m_kept = kept;
    check();
}

KeptSecrets ProfileForm::kept() const
{
    return stillValid(m_kept, m_shown, profile());
}

void ProfileForm::check()
{
    m_problems = ProfileChecks::problems(profile(), secrets(), m_takenNames);
    for (const FormSection *section : std::as_const(m_sections))
        m_problems.merge(section->ownProblems());
    for (FormSection *section : std::as_const(m_sections))
        section->showProblems(m_problems);
    m_signIn->setKept(kept().credential);
    m_network->setKept(kept().proxyPassword);
    emit changed();
}

} // namespace mapdesk
