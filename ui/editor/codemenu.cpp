// SPDX-License-Identifier: GPL-3.0-or-later
#include "codemenu.h"

#include "codearea.h"

#include <QMenu>

namespace mapdesk {

namespace {

using Run = void (QsciScintilla::*)();

// The key is the editor's own and only shown here.
void add(QMenu &menu, CodeArea &area, const QString &text, QKeySequence::StandardKey key, Run run,
         bool isEnabled)
{
    const QString shown = QKeySequence(key).toString(QKeySequence::NativeText);
    QAction *action = menu.addAction(text + QLatin1Char('\t') + shown);
    action->setEnabled(isEnabled);
    QObject::connect(action, &QAction::triggered, &area, [&area, run] {
        const CodeArea::Gathering gathering(area);
        (area.*run)();
    });
}

} // namespace

void popUpCodeMenu(CodeArea &area, const QPoint &place)
{
    const bool isWritable = !area.isReadOnly();
    const bool isSelected = area.hasSelectedText();
    auto *menu = new QMenu(&area);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    add(*menu, area, CodeArea::tr("&Undo"), QKeySequence::Undo, &QsciScintilla::undo,
        isWritable && area.isUndoAvailable());
    add(*menu, area, CodeArea::tr("&Redo"), QKeySequence::Redo, &QsciScintilla::redo,
        isWritable && area.isRedoAvailable());
    menu->addSeparator();
    add(*menu, area, CodeArea::tr("Cu&t"), QKeySequence::Cut, &QsciScintilla::cut,
        isWritable && isSelected);
    add(*menu, area, CodeArea::tr("&Copy"), QKeySequence::Copy, &QsciScintilla::copy, isSelected);
    add(*menu, area, CodeArea::tr("&Paste"), QKeySequence::Paste, &QsciScintilla::paste,
        isWritable && area.ask(QsciScintilla::SCI_CANPASTE) != 0);
    menu->addSeparator();
    QAction *all = menu->addAction(CodeArea::tr("Select &all"));
    QObject::connect(all, &QAction::triggered, &area, [&area] { area.selectAll(); });
    menu->popup(place);
}

} // namespace mapdesk
