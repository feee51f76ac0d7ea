// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalexport.h"

#include "exportlines.h"
#include "journalchain.h"
#include "localdatabase.h"
#include "sqlitesnapshot.h"
#include "wholefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace mapdesk {

namespace {

struct JournalExportText
{
    Q_DECLARE_TR_FUNCTIONS(JournalExportText)
};

struct Link
{
    JournalSeq seq = 0;
    QByteArray hash = journalchain::nothing();
};

Link linkOf(const sqlite::Rows &rows)
{
    return {rows.number(0), rows.bytes(1)};
}

// The last entry before `seq`.
sqlite::Outcome<Link> linkBefore(sqlite::Connection &connection, JournalSeq seq)
{
    return connection
        .first(
            QStringLiteral("SELECT seq, hash FROM entries WHERE seq < ? ORDER BY seq DESC LIMIT 1"),
            {seq}, &linkOf)
        .map([](const std::optional<Link> &link) { return link.value_or(Link()); });
}

sqlite::Outcome<ExportFrame> frameOf(sqlite::Connection &connection, JournalSeq first)
{
    const auto previous = linkBefore(connection, first);
    if (!previous)
        return failure(previous.error());
    const auto last = linkBefore(connection, std::numeric_limits<JournalSeq>::max());
    if (!last)
        return failure(last.error());
    return ExportFrame{previous->seq,  previous->hash, 0,         previous->seq,
                       previous->hash, last->seq,      last->hash};
}

// What SQLite says of a fault is its own; that the file cannot be written is seen at its end.
sqlite::Outcome<ExportFrame> writeLines(sqlite::Connection &connection, const JournalExport &what,
                                        const WritePiece &write)
{
    const sqlite::Snapshot snapshot(connection);
    if (!snapshot.begun())
        return failure(snapshot.begun().error());
    auto frame = frameOf(connection, what.range.first);
    if (!frame)
        return frame;
    const std::unique_ptr<ExportLines> lines = ExportLines::of(what, connection);
    auto rows = JournalRows::read(connection, what.range, what.withData);
    if (!rows)
        return failure(rows.error());
    write(lines->start(*frame));
    auto row = rows->next();
    for (; row && *row; row = rows->next()) {
        const auto line = lines->entry(**row);
        if (!line)
            return failure(line.error());
        write(*line);
        ++frame->entries;
        frame->last = (*row)->seq;
        frame->head = (*row)->hash;
    }
    if (!row)
        return failure(row.error());
    write(lines->end(*frame));
    return frame;
}

bool isIn(const QString &folder, const QString &path)
{
    const QFileInfo file(path);
    const QString real = file.exists()
        ? QFileInfo(file.canonicalFilePath()).absolutePath() // where a link leads to
        : QFileInfo(file.absolutePath()).canonicalFilePath();
    return real == QFileInfo(folder).canonicalFilePath();
}

} // namespace

Result<ExportResult, QString> exportJournal(sqlite::Connection &connection, const QString &folder,
                                            const JournalExport &what)
{
    if (isIn(folder, what.path)) {
        return failure(
            JournalExportText::tr("%1 lies in Mapdesk's own folder, where the journal is: "
                                  "choose another folder for the export.")
                .arg(QDir::toNativeSeparators(what.path)));
    }
    ExportResult result;
    const auto produce = [&](const WritePiece &write) -> Result<void, QString> {
        const auto frame = writeLines(connection, what, write);
        if (!frame)
            return failure(localDatabaseFault(folder, frame.error()));
        result = {frame->entries, frame->head};
        return {};
    };
    const auto written = writeWholeFile(what.path, produce);
    if (!written)
        return failure(written.error());
    return result;
}

} // namespace mapdesk
