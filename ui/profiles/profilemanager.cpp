// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilemanager.h"

#include "displaytext.h"
#include "messagebar.h"
#include "profilenames.h"

namespace mapdesk {

ProfileManager::ProfileManager(const ProfileServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_model(services.store)
    , m_keeper(services)
    , m_editing(services, m_keeper)
    , m_removal(services, m_keeper)
    , m_tester(services)
    , m_twilioCli(services, m_keeper)
    , m_transfer(services)
{
    followEvents();
}

void ProfileManager::followEvents()
{
    connect(&m_editing, &ProfileEditing::saved, this, [this](const ProfileId &id) {
        if (m_dialog)
            m_dialog->choose(id);
        emit saved(id);
    });
    connect(&m_twilioCli, &TwilioCliImport::imported, this, [this](const QList<ProfileId> &ids) {
        if (m_dialog)
            m_dialog->choose(ids.front());
        emit saved(ids.front());
    });
    connect(&m_keeper, &ProfileKeeper::keptInKeychain, this, &ProfileManager::showNote);
    connect(&m_keeper, &ProfileKeeper::keptForThisRun, this, &ProfileManager::showError);
    connect(&m_transfer, &ProfileTransfer::done, this, &ProfileManager::showNote);
    connect(&m_transfer, &ProfileTransfer::problem, this, &ProfileManager::showError);
    connect(&m_removal, &ProfileRemoval::problem, this, &ProfileManager::showError);
    connect(&m_tester, &ProfileTester::answered, this, &ProfileManager::showAnswer);
}

void ProfileManager::show(QWidget *over)
{
    if (!m_dialog)
        makeDialog(over);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void ProfileManager::makeDialog(QWidget *over)
{
    m_dialog = new ProfileManagerDialog(m_model, over);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ProfileManagerDialog::requested, this, &ProfileManager::act);
    m_dialog->setEnvironmentOffered(m_environment.has_value());
    connect(m_dialog, &QDialog::finished, &m_tester, &ProfileTester::cancel);
    if (!m_services.store.loadProblem().isEmpty())
        showError({tr("Profiles could not be read."), m_services.store.loadProblem(), {}});
}

void ProfileManager::act(Action action)
{
    switch (action) {
    case Action::Add:
        m_editing.add(m_dialog);
        break;
    case Action::Import:
        m_transfer.openImport(m_dialog);
        break;
    case Action::Export:
        m_transfer.openExport(m_dialog);
        break;
    case Action::ImportFromTwilioCli:
        m_twilioCli.open(m_dialog);
        break;
    case Action::TakeFromEnvironment:
        takeFromEnvironment();
        break;
    default:
        if (const ProfileId id = m_dialog->chosen(); !id.isEmpty())
            actOn(action, id);
    }
}

void ProfileManager::actOn(Action action, const ProfileId &id)
{
    switch (action) {
    case Action::Open:
        emit openRequested(id);
        break;
    case Action::Edit:
        m_editing.edit(id, m_dialog);
        break;
    case Action::Duplicate:
        m_editing.duplicate(id, m_dialog);
        break;
    case Action::Remove:
        m_removal.begin(id, m_dialog);
        break;
    case Action::MoveUp:
        move(id, -1);
        break;
    case Action::MoveDown:
        move(id, 1);
        break;
    case Action::Test:
        test(id);
        break;
    default:
        break;
    }
}

void ProfileManager::setEnvironmentProfile(const FoundProfile &found)
{
    m_environment = found;
    if (m_dialog)
        m_dialog->setEnvironmentOffered(true);
}

void ProfileManager::takeFromEnvironment()
{
    if (!m_environment)
        return;
    Profile profile = m_environment->profile;
    profile.id = newProfile().id; // it may be taken more than once
    profile.name = freeProfileName(profile.name, profileNames(m_services.store));
    const QString note = m_environment->secret
        ? tr("Filled with what the TWILIO_ environment variables said.")
        : m_environment->whyNoSecret;
    m_editing.addFilled(profile, m_environment->secret.value_or(QString()), note, m_dialog);
}

void ProfileManager::move(const ProfileId &id, int by)
{
    const int row = m_model.indexOf(id).row();
    if (const auto moved = m_services.store.move(row, row + by); !moved)
        showError({tr("The order was not changed."), moved.error(), {}});
}

void ProfileManager::test(const ProfileId &id)
{
    const Profile *profile = m_services.store.find(id);
    if (!profile)
        return;
    m_testedName = visibleText(profile->name);
    m_dialog->setTesting(true);
    m_tester.start(*profile, {}, {KeptIn::Unknown, KeptIn::Unknown});
}

void ProfileManager::showAnswer(const TestAnswer &answer)
{
    if (!m_dialog)
        return;
    m_dialog->setTesting(false);
    ErrorText text = answer.text;
    text.headline = QStringLiteral("%1: %2").arg(m_testedName, text.headline);
    if (answer.isGood)
        showNote(text.headline);
    else
        showError(text);
}

void ProfileManager::showNote(const QString &sentence)
{
    if (m_dialog)
        m_dialog->messages().showInfo(sentence);
    else
        emit note(sentence);
}

void ProfileManager::showError(const ErrorText &text)
{
    if (m_dialog)
        m_dialog->messages().showError(text);
    else
        emit problem(text);
}

} // namespace mapdesk
