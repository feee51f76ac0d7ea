// SPDX-License-Identifier: GPL-3.0-or-later
#include "twiliocliimport.h"

#include "profilekeeper.h"
#include "profilenames.h"
#include "twiliocliimportdialog.h"
#include "twiliocliprofiles.h"

#include <QDir>

namespace mapdesk {

namespace {

bool signsInAlike(const Profile &a, const Profile &b)
{
    return a.userName() == b.userName() && a.host.baseUrl() == b.host.baseUrl();
}

} // namespace

TwilioCliImport::TwilioCliImport(ProfileServices services, ProfileKeeper &keeper, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_keeper(keeper)
{
}

int TwilioCliImport::count() const
{
    return int(TwilioCliProfiles::read(m_services.twilioCliFile).found.size());
}

void TwilioCliImport::open(QWidget *over)
{
    const auto read = TwilioCliProfiles::read(m_services.twilioCliFile,
                                              profileNames(m_services.store));
    QList<TwilioCliImportDialog::Offer> offers;
    for (const FoundProfile &found : read.found)
        offers.append({found, presentName(found.profile)});
    const QString found = tr("Found in %1, which is read and never changed: it keeps its copy of "
                             "the keys. Here they go to the keychain. Each profile is Production "
                             "until you say otherwise.")
                              .arg(QDir::toNativeSeparators(m_services.twilioCliFile));
    auto *dialog = new TwilioCliImportDialog(offers, offers.isEmpty() ? read.problem : found, over);
    if (!offers.isEmpty() && !read.problem.isEmpty())
        dialog->showProblem(read.problem);
    connect(dialog, &TwilioCliImportDialog::importRequested, this,
            [this, dialog] { import(dialog); });
    dialog->open();
}

void TwilioCliImport::import(TwilioCliImportDialog *dialog)
{
    QList<ProfileId> ids;
    QString problem;
    for (const FoundProfile &found : dialog->chosen()) {
        const auto saved = m_keeper.save(found.profile, {found.secret.value_or(QString())});
        if (!saved) {
            problem = saved.error();
            break;
        }
        ids.append(found.profile.id);
    }
    if (problem.isEmpty())
        dialog->accept();
    else
        dialog->showProblem(problem);
    if (!ids.isEmpty())
        emit imported(ids);
}

QString TwilioCliImport::presentName(const Profile &profile) const
{
    for (const Profile &present : m_services.store.profiles()) {
        if (signsInAlike(present, profile))
            return present.name;
    }
    return {};
}

} // namespace mapdesk
