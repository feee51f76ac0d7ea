// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonvalidator.h"
#include "preferences.h"
#include "textsearch.h"
#include "textsplice.h"

#include <QPalette>
#include <QWidget>

#include <optional>
#include <vector>

namespace mapdesk {

class CodeArea;

// A text editor for JSON: highlighted from the palette, folding, line numbers, brace matching, a
// mark at the place of an error. All texts and offsets are UTF-8 bytes; what is read back is what
// stands there, byte for byte. Its undo stack is the document's only one. Tab leaves it; Ctrl+] and
// Ctrl+[ indent lines.
class JsonEditor : public QWidget
{
    Q_OBJECT

public:
    explicit JsonEditor(QWidget *parent = nullptr);

    // Another document: nothing to undo, the cursor at its start. Not a change.
    void setText(const QByteArray &text);
    QByteArray text() const;

    // Long texts are never wrapped.
    void setLook(const EditorLook &look);

    void setReadOnly(bool readOnly);
    bool isReadOnly() const;

    // Edits of the document as it stands, one step to undo; cursor, selection and scroll position
    // stay with what they were at.
    void apply(const TextSplices &splices);
    // The same, to turn the text into another.
    void replaceText(const QByteArray &text) { replaceText(text, origin()); }
    // The same, where it is made from something else now.
    void replaceText(const QByteArray &text, int origin);

    // What the text is made from, as a number of whoever edits it: 0 after setText(), else as
    // replaceText() said. It belongs to the text: undo and redo bring it back.
    int origin() const;

    bool canUndo() const;
    bool canRedo() const;
    void undo();
    void redo();

    // Marks the byte where the text stops being JSON; its line gets a mark in the margin, too.
    void showError(const std::optional<JsonError> &error);

    // Marks all that was found; the text's next change leaves the marks where they are.
    void showFound(const std::vector<TextRange> &ranges);

    qsizetype cursorOffset() const;
    void select(qsizetype offset, qsizetype length); // and scrolls there
    TextRange selection() const; // of length 0 at the cursor: nothing is selected
    QByteArray selectedText() const;

signals:
    void textChanged(); // by whomever, setText() apart; once for one apply()
    void undoChanged(); // canUndo() or canRedo()
    void cursorMoved(); // or what is selected

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Place;

    Place place() const;
    void restore(const Place &place, const TextSplices &splices);
    void applyPalette();
    void applyWrapping(qsizetype bytes);
    void fitNumberMargin();
    void noticeUndo();

    CodeArea *m_editor;
    QPalette m_applied; // the palette it is drawn with
    EditorLook m_look;
    bool m_isErrorShown = false;
    bool m_isFoundShown = false;
    bool m_canUndo = false; // as told last
    bool m_canRedo = false;
    int m_digits = 0; // of the line numbers
};

} // namespace mapdesk
