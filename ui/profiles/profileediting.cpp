// SPDX-License-Identifier: GPL-3.0-or-later
#include "profileediting.h"

#include "displaytext.h"
#include "foundprofile.h"
#include "profileeditor.h"
#include "profileform.h"
#include "profilekeeper.h"
#include "profilenames.h"
#include "profiletester.h"
#include "secretfinder.h"

namespace mapdesk {

ProfileEditing::ProfileEditing(ProfileServices services, ProfileKeeper &keeper, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_keeper(keeper)
{
}

void ProfileEditing::add(QWidget *over)
{
    open(tr("Add a profile"), newProfile(), over);
}

void ProfileEditing::addFilled(const Profile &profile, const QString &credential,
                               const QString &note, QWidget *over)
{
    ProfileEditor *editor = open(tr("Add a profile"), profile, over);
    editor->begin(profile, credential);
    editor->setNote(note);
}

void ProfileEditing::edit(const ProfileId &id, QWidget *over)
{
    const Profile *stored = m_services.store.find(id);
    if (!stored)
        return;
    const Profile profile = *stored;
    ProfileEditor *editor = open(tr("Edit the profile %1").arg(visibleText(profile.name)), profile,
                                 over);
    lookForSecrets(profile, editor);
}

void ProfileEditing::duplicate(const ProfileId &id, QWidget *over)
{
    const Profile *stored = m_services.store.find(id);
    if (!stored)
        return;
    const QString name = visibleText(stored->name);
    Profile copy = *stored;
    copy.id = newProfile().id;
    copy.name = freeProfileName(tr("%1 (copy)").arg(stored->name), profileNames(m_services.store));
    ProfileEditor *editor = open(tr("Duplicate the profile %1").arg(name), copy, over);
    editor->setNote(tr("A copy of %1. Its secrets are not copied: enter them here.").arg(name));
}

ProfileEditor *ProfileEditing::open(const QString &title, const Profile &profile, QWidget *over)
{
    auto *editor = new ProfileEditor(title, profileNames(m_services.store, profile.id), over);
    editor->begin(profile);
    followTests(editor);
    connect(editor, &ProfileEditor::saveRequested, this, [this, editor] { save(editor); });
    editor->open();
    return editor;
}

void ProfileEditing::followTests(ProfileEditor *editor)
{
    auto *tester = new ProfileTester(m_services, editor); // its test ends with the dialog
    connect(editor, &ProfileEditor::testRequested, tester, [editor, tester] {
        const ProfileForm &form = editor->form();
        editor->setTesting(true);
        tester->start(form.profile(), form.secrets(), form.kept());
    });
    connect(tester, &ProfileTester::answered, editor, [editor](const TestAnswer &answer) {
        editor->setTesting(false);
        editor->showAnswer(answer);
    });
}

void ProfileEditing::save(ProfileEditor *editor)
{
    const Profile profile = editor->form().profile();
    if (const auto saved = m_keeper.save(profile, editor->form().secrets()); !saved) {
        editor->showProblem(saved.error());
        return;
    }
    editor->accept();
    emit saved(profile.id);
}

void ProfileEditing::lookForSecrets(const Profile &profile, ProfileEditor *editor)
{
    auto *finder = new SecretFinder(m_services.secrets, profile.id, editor);
    editor->form().setKept(finder->found());
    connect(finder, &SecretFinder::changed, editor,
            [editor, finder] { editor->form().setKept(finder->found()); });
}

} // namespace mapdesk
