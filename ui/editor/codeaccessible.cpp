// SPDX-License-Identifier: GPL-3.0-or-later
#include "codeaccessible.h"

#include "codearea.h"
#include "decodedtext.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <utility>

namespace mapdesk {

namespace {

using Sci = QsciScintillaBase;

using Fragment = std::pair<int, int>; // start and end

// Whether there is a boundary between two neighbours.
bool isBetween(QChar before, QChar after, QAccessible::TextBoundaryType boundary)
{
    switch (boundary) {
    case QAccessible::CharBoundary:
        return !(before.isHighSurrogate() && after.isLowSurrogate());
    case QAccessible::WordBoundary:
        return before.isLetterOrNumber() != after.isLetterOrNumber() || before == u'\n';
    case QAccessible::LineBoundary:
    case QAccessible::SentenceBoundary:
    case QAccessible::ParagraphBoundary:
        return before == u'\n';
    case QAccessible::NoBoundary:
        break;
    }
    return false;
}

// The fragment that holds a character; at the end of the text the last one's end.
Fragment fragmentAt(const QString &all, int index, QAccessible::TextBoundaryType boundary)
{
    const int size = int(all.size());
    if (index < 0 || index >= size)
        return {size, size};
    int start = index;
    while (start > 0 && !isBetween(all[start - 1], all[start], boundary))
        --start;
    int end = index + 1;
    while (end < size && !isBetween(all[end - 1], all[end], boundary))
        ++end;
    return {start, end};
}

// Offsets of the interface are UTF-16 units, as in all of Qt's; Scintilla's are bytes.
class CodeAccessible : public QAccessibleWidget,
                       public QAccessibleTextInterface,
                       public QAccessibleEditableTextInterface
{
public:
    explicit CodeAccessible(CodeArea *area)
        : QAccessibleWidget(area, QAccessible::EditableText)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface *>(this);
        if (type == QAccessible::EditableTextInterface)
            return static_cast<QAccessibleEditableTextInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.selectableText = true;
        state.multiLine = true;
        state.readOnly = area().isReadOnly();
        state.editable = !area().isReadOnly();
        return state;
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? decoded().text() : QAccessibleWidget::text(kind);
    }

    QString text(int start, int end) const override
    {
        return decoded().text().mid(std::max(start, 0), std::max(end - std::max(start, 0), 0));
    }

    int characterCount() const override { return int(decoded().text().size()); }
    int cursorPosition() const override { return indexOf(area().ask(Sci::SCI_GETCURRENTPOS)); }
    void setCursorPosition(int index) override { area().ask(Sci::SCI_GOTOPOS, byteOf(index)); }

    int selectionCount() const override { return area().hasSelectedText() ? 1 : 0; }

    void selection(int, int *start, int *end) const override
    {
        *start = indexOf(area().ask(Sci::SCI_GETSELECTIONSTART));
        *end = indexOf(area().ask(Sci::SCI_GETSELECTIONEND));
    }

    void addSelection(int start, int end) override { setSelection(0, start, end); }
    void removeSelection(int) override
    {
        area().ask(Sci::SCI_SETEMPTYSELECTION, area().ask(Sci::SCI_GETCURRENTPOS));
    }
    void setSelection(int, int start, int end) override
    {
        area().ask(Sci::SCI_SETSEL, byteOf(start), byteOf(end));
    }

    // Qt's own search for boundaries takes seconds in a long line.
    QString textBeforeOffset(int index, QAccessible::TextBoundaryType boundary, int *start,
                             int *end) const override
    {
        const QString all = decoded().text();
        const int at = fragmentAt(all, index, boundary).first;
        return take(all, at > 0 ? fragmentAt(all, at - 1, boundary) : Fragment(), start, end);
    }

    QString textAfterOffset(int index, QAccessible::TextBoundaryType boundary, int *start,
                            int *end) const override
    {
        const QString all = decoded().text();
        const int behind = fragmentAt(all, index, boundary).second;
        return take(all, fragmentAt(all, behind, boundary), start, end);
    }

    QString textAtOffset(int index, QAccessible::TextBoundaryType boundary, int *start,
                         int *end) const override
    {
        const QString all = decoded().text();
        return take(all, fragmentAt(all, index, boundary), start, end);
    }

    QRect characterRect(int index) const override
    {
        const long at = byteOf(index);
        const QPoint place(int(area().ask(Sci::SCI_POINTXFROMPOSITION, 0, at)),
                           int(area().ask(Sci::SCI_POINTYFROMPOSITION, 0, at)));
        const long line = area().ask(Sci::SCI_LINEFROMPOSITION, at);
        const long next = area().ask(Sci::SCI_POSITIONAFTER, at);
        const long width = area().ask(Sci::SCI_POINTXFROMPOSITION, 0, next) - place.x();
        const QSize size(int(std::max(width, 1L)), int(area().ask(Sci::SCI_TEXTHEIGHT, line)));
        return {area().viewport()->mapToGlobal(place), size};
    }

    int offsetAtPoint(const QPoint &point) const override
    {
        const QPoint place = area().viewport()->mapFromGlobal(point);
        const long at = area().ask(Sci::SCI_POSITIONFROMPOINTCLOSE, place.x(), place.y());
        return at < 0 ? -1 : indexOf(at);
    }

    void scrollToSubstring(int start, int end) override
    {
        area().ask(Sci::SCI_SCROLLRANGE, byteOf(end), byteOf(start));
    }

    QString attributes(int, int *start, int *end) const override
    {
        *start = 0;
        *end = characterCount();
        return {};
    }

    void deleteText(int start, int end) override { replaceText(start, end, {}); }
    void insertText(int index, const QString &text) override { replaceText(index, index, text); }

    void replaceText(int start, int end, const QString &text) override
    {
        if (area().isReadOnly())
            return;
        const DecodedText now = decoded();
        const qsizetype from = now.byteOffset(start);
        const qsizetype to = std::max(now.byteOffset(end), from);
        const CodeArea::Step step(area());
        area().replace({from, to - from, text.toUtf8()});
    }

private:
    CodeArea &area() const { return static_cast<CodeArea &>(*widget()); }
    DecodedText decoded() const { return DecodedText(area().bytes()); }
    int indexOf(long byte) const { return int(decoded().index(byte)); }
    static QString take(const QString &all, Fragment fragment, int *start, int *end)
    {
        *start = fragment.first;
        *end = fragment.second;
        return all.mid(fragment.first, fragment.second - fragment.first);
    }
    long byteOf(int index) const { return long(decoded().byteOffset(index)); }
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *area = qobject_cast<CodeArea *>(object);
    return area ? new CodeAccessible(area) : nullptr;
}

} // namespace

void installCodeAccessible()
{
    static bool isInstalled = false;
    if (!std::exchange(isInstalled, true))
        QAccessible::installFactory(makeAccessible);
}

void tellCodeCursor(CodeArea &area)
{
    const DecodedText decoded(area.bytes());
    const auto indexOf = [&](unsigned message) { return int(decoded.index(area.ask(message))); };
    const int start = indexOf(Sci::SCI_GETSELECTIONSTART);
    const int end = indexOf(Sci::SCI_GETSELECTIONEND);
    const int cursor = indexOf(Sci::SCI_GETCURRENTPOS);
    if (start == end) {
        QAccessibleTextCursorEvent event(&area, cursor);
        QAccessible::updateAccessibility(&event);
        return;
    }
    QAccessibleTextSelectionEvent event(&area, start, end);
    event.setCursorPosition(cursor);
    QAccessible::updateAccessibility(&event);
}

} // namespace mapdesk
