// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "writerecord.h"

#include <QObject>

#include <vector>

namespace mapdesk {

class ItemCommands;
class RecordedWrites;
struct ReversalStop;

// The writes of a session that can be taken back, the newest first, and those that were taken back
// and can be done again: doing again is taking back what took it back. Nothing of the editor's:
// that has an undo of its own. Taking back is a write like any other, with If-Match on the revision
// that our own write made (see ItemCommands::undo). A new write ends what could be done again. What
// cannot be taken back any more, since somebody else has written, is not offered again; what failed
// for another reason is. A map that was brought back cannot be deleted again from here. Nor are the
// many writes of a batch here, which is taken back as a whole (ItemBatch::takingBack).
class WriteUndo : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t mostWrites = 200;

    // Both must outlive it.
    WriteUndo(ItemCommands &commands, RecordedWrites &writes, QObject *parent = nullptr);

    // What ItemCommands::undo() is to take back next; nullptr where there is none.
    const WriteRecord *nextUndo() const;
    const WriteRecord *nextRedo() const;
    const WriteRecord *newestOf(const CommandTarget &target) const; // that can be taken back

    // Whether it is still one of those that can be taken back or done again.
    bool offers(JournalSeq write) const;

signals:
    void changed();

private:
    void take(const WriteRecord &ended);
    void takeUndone(const WriteRecord &original, const WriteRecord &own);
    void forget(JournalSeq write);
    void takeStop(const ReversalStop &stop);

    const ItemCommands &m_commands;
    std::vector<WriteRecord> m_undo; // the next one last
    std::vector<WriteRecord> m_redo; // the next one last
};

} // namespace mapdesk
