// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chaincheck.h"
#include "localdatabase.h"

#include <QDir>
#include <QFile>

namespace mapdesk::test {

// What is wrong with the chain of entries in `folder`; empty where there are `count` and all is
// well.
inline QString chainProblem(const QString &folder, qint64 count)
{
    const auto database = readLocalDatabase(folder);
    if (!database)
        return database.error();
    const auto report = checkChain(**database);
    if (!report)
        return report.error().words;
    if (report->problem)
        return report->problem->text;
    return report->entries == count ? QString() : QStringLiteral("%1 entries").arg(report->entries);
}

// The files of `folder` that have `bytes` in them.
inline QStringList filesWith(const QString &folder, const QByteArray &bytes)
{
    QStringList found;
    const QStringList names = QDir(folder).entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        QFile file(QDir(folder).filePath(name));
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            found.append(name);
    }
    return found;
}

} // namespace mapdesk::test
