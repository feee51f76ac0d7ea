// SPDX-License-Identifier: GPL-3.0-or-later
#include "codekeys.h"

#include <Qsci/qscicommandset.h>
#include <Qsci/qsciscintilla.h>

#include <algorithm>

namespace mapdesk {

namespace {

constexpr QsciCommand::Command standardCommands[] = {
    QsciCommand::CharLeft,       QsciCommand::CharLeftExtend,
    QsciCommand::CharRight,      QsciCommand::CharRightExtend,
    QsciCommand::WordLeft,       QsciCommand::WordLeftExtend,
    QsciCommand::WordRight,      QsciCommand::WordRightExtend,
    QsciCommand::LineUp,         QsciCommand::LineUpExtend,
    QsciCommand::LineDown,       QsciCommand::LineDownExtend,
    QsciCommand::PageUp,         QsciCommand::PageUpExtend,
    QsciCommand::PageDown,       QsciCommand::PageDownExtend,
    QsciCommand::VCHome,         QsciCommand::VCHomeExtend,
    QsciCommand::LineEnd,        QsciCommand::LineEndExtend,
    QsciCommand::DocumentStart,  QsciCommand::DocumentStartExtend,
    QsciCommand::DocumentEnd,    QsciCommand::DocumentEndExtend,
    QsciCommand::LineScrollUp,   QsciCommand::LineScrollDown,
    QsciCommand::Delete,         QsciCommand::DeleteBack,
    QsciCommand::DeleteWordLeft, QsciCommand::DeleteWordRight,
    QsciCommand::SelectAll,      QsciCommand::SelectionCut,
    QsciCommand::SelectionCopy,  QsciCommand::Undo,
    QsciCommand::Redo,
};

bool isStandard(QsciCommand::Command command)
{
    return std::find(std::begin(standardCommands), std::end(standardCommands), command)
        != std::end(standardCommands);
}

} // namespace

void keepStandardKeys(QsciScintilla &editor)
{
    QsciCommandSet &set = *editor.standardCommands();
    for (QsciCommand *command : set.commands()) {
        if (isStandard(command->command()))
            continue;
        command->setKey(0);
        command->setAlternateKey(0);
    }
    QsciCommand *redo = set.find(QsciCommand::Redo);
    redo->setKey(QKeyCombination(Qt::CTRL | Qt::Key_Y).toCombined());
    redo->setAlternateKey(QKeyCombination(Qt::CTRL | Qt::SHIFT | Qt::Key_Z).toCombined());
    // A key without a command is still taken, and does nothing, until all are forgotten.
    editor.SendScintilla(QsciScintilla::SCI_CLEARALLCMDKEYS);
    for (QsciCommand *command : set.commands()) {
        command->setKey(command->key());
        command->setAlternateKey(command->alternateKey());
    }
}

} // namespace mapdesk
