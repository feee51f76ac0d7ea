// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiletransfer.h"

#include "profilefile.h"
#include "profilenames.h"
#include "profilestore.h"
#include "wholefile.h"
#include "widgetnames.h"

#include <QDir>
#include <QFileDialog>

namespace mapdesk {

namespace {

QFileDialog *fileDialog(const char *objectName, const QString &title, QWidget *over)
{
    auto *dialog = new QFileDialog(over, title, QDir::homePath(),
                                   ProfileTransfer::tr("Profiles (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    setNames(dialog, objectName, title);
    return dialog;
}

} // namespace

ProfileTransfer::ProfileTransfer(ProfileServices services, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
{
}

void ProfileTransfer::openImport(QWidget *over) const
{
    QFileDialog *dialog = fileDialog("importFile", tr("Import profiles"), over);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ProfileTransfer::importFrom);
    dialog->open();
}

void ProfileTransfer::openExport(QWidget *over) const
{
    QFileDialog *dialog = fileDialog("exportFile", tr("Export profiles"), over);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("mapdesk-profiles.json"));
    connect(dialog, &QFileDialog::fileSelected, this, &ProfileTransfer::exportTo);
    dialog->open();
}

void ProfileTransfer::importFrom(const QString &path)
{
    const auto file = ProfileFile::read(path, profileNames(m_services.store));
    if (!file) {
        emit problem({tr("No profile was brought in."), file.error(), {}});
        return;
    }
    QStringList notes = file->notes;
    int count = 0;
    for (const Profile &profile : file->profiles) {
        if (const auto added = m_services.store.add(profile); added)
            ++count;
        else
            notes.append(added.error());
    }
    const QString sentence = tr(
        "%n profile(s) brought in. Secrets are not in the file: they are asked for when a "
        "profile is opened.",
        nullptr, count);
    if (notes.isEmpty())
        emit done(sentence);
    else
        emit problem({sentence, notes.join(u' '), {}});
}

void ProfileTransfer::exportTo(const QString &path)
{
    const auto &profiles = m_services.store.profiles();
    if (const auto written = writeWholeFile(path, ProfileFile::toBytes(profiles)); !written) {
        emit problem({tr("The profiles were not exported."), written.error(), {}});
        return;
    }
    emit done(tr("%n profile(s) exported to %1, without any secret.", nullptr, int(profiles.size()))
                  .arg(QDir::toNativeSeparators(path)));
}

} // namespace mapdesk
