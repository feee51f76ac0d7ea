// SPDX-License-Identifier: GPL-3.0-or-later
#include "writeundo.h"

#include "itemcommands.h"
#include "recordedwrites.h"

#include <algorithm>

namespace mapdesk {

namespace {

void push(std::vector<WriteRecord> &records, const WriteRecord &record)
{
    if (records.size() == WriteUndo::mostWrites)
        records.erase(records.begin());
    records.push_back(record);
}

// Whether it was there.
bool remove(std::vector<WriteRecord> &records, JournalSeq seq)
{
    return std::erase_if(records, [seq](const WriteRecord &record) { return record.seq == seq; })
        > 0;
}

// Whether another try may end otherwise.
bool mayStillBeUndone(const ReversalStop &stop)
{
    using Reason = ReversalStop::Reason;
    return stop.reason == Reason::Failed || stop.reason == Reason::Halted
        || stop.reason == Reason::ExpiryHasPassed;
}

} // namespace

WriteUndo::WriteUndo(ItemCommands &commands, RecordedWrites &writes, QObject *parent)
    : QObject(parent)
    , m_commands(commands)
{
    connect(&writes, &RecordedWrites::ended, this, &WriteUndo::take);
    connect(&commands, &ItemCommands::undone, this, &WriteUndo::takeUndone);
    connect(&commands, &ItemCommands::undoneInBatch, this,
            [this](const WriteRecord &original) { forget(original.seq); });
    connect(&commands, &ItemCommands::undoStopped, this, &WriteUndo::takeStop);
}

const WriteRecord *WriteUndo::nextUndo() const
{
    return m_undo.empty() ? nullptr : &m_undo.back();
}

const WriteRecord *WriteUndo::nextRedo() const
{
    return m_redo.empty() ? nullptr : &m_redo.back();
}

const WriteRecord *WriteUndo::newestOf(const CommandTarget &target) const
{
    const auto found = std::find_if(
        m_undo.rbegin(), m_undo.rend(),
        [&target](const WriteRecord &record) { return record.target == target; });
    return found == m_undo.rend() ? nullptr : &*found;
}

bool WriteUndo::offers(JournalSeq write) const
{
    const auto is = [write](const WriteRecord &record) { return record.seq == write; };
    return std::any_of(m_undo.begin(), m_undo.end(), is)
        || std::any_of(m_redo.begin(), m_redo.end(), is);
}

void WriteUndo::take(const WriteRecord &ended)
{
    if (!ended.isApplied() || ended.undoes || !canBeReversed(ended))
        return;
    m_redo.clear();
    if (!m_commands.isInBatch(ended.target))
        push(m_undo, ended);
    emit changed();
}

void WriteUndo::forget(JournalSeq write)
{
    const bool wasUndo = remove(m_undo, write);
    if (remove(m_redo, write) || wasUndo)
        emit changed();
}

void WriteUndo::takeUndone(const WriteRecord &original, const WriteRecord &own)
{
    const bool wasUndo = remove(m_undo, original.seq);
    const bool wasRedo = remove(m_redo, original.seq);
    if (own.seq != 0) {
        // One of the history's, which is in neither, is a new write of the person's.
        push(wasUndo ? m_redo : m_undo, own);
        if (!wasUndo && !wasRedo)
            m_redo.clear();
    }
    emit changed();
}

void WriteUndo::takeStop(const ReversalStop &stop)
{
    if (!mayStillBeUndone(stop))
        forget(stop.record.seq);
}

} // namespace mapdesk
