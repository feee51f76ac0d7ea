// SPDX-License-Identifier: GPL-3.0-or-later
#include "codearea.h"

#include "codeaccessible.h"
#include "codekeys.h"
#include "codemenu.h"

#include <QAccessible>
#include <QContextMenuEvent>

namespace mapdesk {

namespace {

// What could turn or hide the text around it is drawn as its code point; the text stays as it is.
constexpr char16_t deceivingCharacters[] = {
    0x061c, 0x200b, 0x200c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c,
    0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0xfeff,
};

void showDeceivingCharacters(QsciScintilla &editor)
{
    for (const char16_t character : deceivingCharacters) {
        const QByteArray utf8 = QString(QChar(character)).toUtf8();
        const QByteArray hex = QByteArray::number(character, 16).toUpper().rightJustified(4, '0');
        const QByteArray shown = "U+" + hex;
        editor.SendScintilla(QsciScintilla::SCI_SETREPRESENTATION, utf8.constData(),
                             shown.constData());
    }
}

} // namespace

CodeArea::Gathering::Gathering(CodeArea &area)
    : m_area(area)
{
    ++m_area.m_gatherings;
}

CodeArea::Gathering::~Gathering()
{
    if (--m_area.m_gatherings == 0 && m_area.m_isEdited)
        m_area.emitEdited();
}

CodeArea::Step::Step(CodeArea &area)
    : m_gathering(area)
    , m_area(area)
{
    m_area.ask(SCI_BEGINUNDOACTION);
}

CodeArea::Step::~Step()
{
    m_area.ask(SCI_ENDUNDOACTION);
}

CodeArea::CodeArea(QWidget *parent)
    : QsciScintilla(parent)
{
    installCodeAccessible();
    setUtf8(true);
    setIndentationsUseTabs(false);
    setTabWidth(spacesPerIndent);
    setFrameShape(QFrame::NoFrame);
    keepStandardKeys(*this);
    showDeceivingCharacters(*this);
    connect(this, &QsciScintillaBase::SCN_MODIFIED, this,
            [this](int, int type, const char *, int, int, int, int, int, int token) {
                takeModification(type, token);
            });
    connect(this, &QsciScintillaBase::SCN_UPDATEUI, this, &CodeArea::tellCursor);
}

long CodeArea::ask(unsigned message, qsizetype first, qsizetype second) const
{
    return SendScintilla(message, static_cast<unsigned long>(first), static_cast<long>(second));
}

QByteArray CodeArea::bytes() const
{
    const void *bytes = SendScintillaPtrResult(SCI_GETCHARACTERPOINTER);
    return {static_cast<const char *>(bytes), qsizetype(ask(SCI_GETLENGTH))};
}

QByteArray CodeArea::selectedBytes() const
{
    const qsizetype start = ask(SCI_GETSELECTIONSTART);
    return bytes().sliced(start, ask(SCI_GETSELECTIONEND) - start);
}

void CodeArea::load(const QByteArray &bytes)
{
    m_isLoading = true;
    ask(SCI_SETUNDOCOLLECTION, 0);
    replace({0, qsizetype(ask(SCI_GETLENGTH)), bytes});
    ask(SCI_SETUNDOCOLLECTION, 1);
    forgetSteps();
    ask(SCI_GOTOPOS, 0);
    ask(SCI_SETXOFFSET, 0);
    m_isLoading = false;
}

void CodeArea::forgetSteps()
{
    ask(SCI_EMPTYUNDOBUFFER);
    m_originChanges.clear();
    m_origin = 0;
}

void CodeArea::setOrigin(int origin)
{
    if (origin == m_origin)
        return;
    ask(SCI_ADDUNDOACTION, qsizetype(m_originChanges.size()), 0);
    m_originChanges.push_back({m_origin, origin});
    m_origin = origin;
    m_isEdited = true;
}

// Not QsciScintilla's own functions: those go through QString and end at a NUL.
void CodeArea::replace(const TextSplice &splice)
{
    const bool wasReadOnly = isReadOnly();
    if (wasReadOnly)
        ask(SCI_SETREADONLY, 0);
    ask(SCI_SETTARGETRANGE, splice.offset, splice.offset + splice.removed);
    SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(splice.inserted.size()),
                  splice.inserted.constData());
    if (wasReadOnly)
        ask(SCI_SETREADONLY, 1);
}

void CodeArea::takeModification(int type, int token)
{
    if (type & SC_MOD_CONTAINER)
        turnOrigin(type, token);
    if (m_isLoading || !(type & (SC_MOD_INSERTTEXT | SC_MOD_DELETETEXT)))
        return;
    m_isEdited = true;
    const bool goesOn = (type & SC_MULTISTEPUNDOREDO) && !(type & SC_LASTSTEPINUNDOREDO);
    if (m_gatherings == 0 && !goesOn)
        emitEdited();
}

void CodeArea::turnOrigin(int type, int token)
{
    const OriginChange &change = m_originChanges[size_t(token)];
    m_origin = (type & SC_PERFORMED_UNDO) ? change.before : change.after;
    m_isEdited = true;
}

// Gathered: a turn of the origin may be the last part of a step, and Scintilla does not mark it so.
void CodeArea::undo()
{
    const Gathering gathering(*this);
    QsciScintilla::undo();
}

void CodeArea::redo()
{
    const Gathering gathering(*this);
    QsciScintilla::redo();
}

void CodeArea::emitEdited()
{
    m_isEdited = false;
    emit edited();
}

void CodeArea::contextMenuEvent(QContextMenuEvent *event)
{
    popUpCodeMenu(*this, event->globalPos());
}

void CodeArea::tellCursor(int updated)
{
    if ((updated & SC_UPDATE_SELECTION) && QAccessible::isActive())
        tellCodeCursor(*this);
}

} // namespace mapdesk
