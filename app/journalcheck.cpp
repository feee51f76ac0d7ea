// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalcheck.h"

#include "chaincheck.h"
#include "datafolder.h"
#include "localdatabase.h"
#include "localmigration.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace mapdesk {

namespace {

struct JournalCheckText
{
    Q_DECLARE_TR_FUNCTIONS(JournalCheckText)
};

Result<ChainReport, QString> reportOn(const QString &place)
{
    const auto connection = readLocalDatabase(place);
    if (!connection)
        return failure(connection.error());
    return checkChain(**connection).map_error([&place](const sqlite::Fault &fault) {
        return localDatabaseFault(place, fault);
    });
}

} // namespace

JournalCheck checkJournal(const QString &path)
{
    const QString place = path.isEmpty() ? dataFolder() : path;
    const QString name = QDir::toNativeSeparators(place);
    if (path.isEmpty() && !QFileInfo::exists(localDatabaseFile(place))) {
        return {{JournalCheckText::tr("There is no journal in %1 yet: nothing was written with "
                                      "Mapdesk so far.")
                     .arg(name)},
                JournalCheck::Whole};
    }
    if (!QFileInfo::exists(place)) {
        return {{JournalCheckText::tr("There is no %1: see whether it is the right file or folder.")
                     .arg(name)},
                JournalCheck::Unreadable};
    }
    const auto report = reportOn(place);
    if (!report)
        return {{report.error()}, JournalCheck::Unreadable};
    const bool isBroken = report->state == ChainReport::State::Broken;
    return {QStringList(JournalCheckText::tr("Checked: %1").arg(name)) + sentencesOf(*report),
            isBroken ? JournalCheck::Broken : JournalCheck::Whole};
}

} // namespace mapdesk
