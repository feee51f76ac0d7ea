// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonvalidator.h"
#include "textsplice.h"

#include <QWidget>

#include <optional>

class QsciScintilla;

namespace mapdesk {

// A text editor for JSON: highlighted from the palette, folding, line numbers, brace matching, a
// mark at the place of an error. All texts and offsets are UTF-8 bytes; what is read back is what
// stands there, byte for byte. Its undo stack is the document's only one.
class JsonEditor : public QWidget
{
    Q_OBJECT

public:
    explicit JsonEditor(QWidget *parent = nullptr);

    // Another document: nothing to undo, the cursor at its start. Not a change.
    void setText(const QByteArray &text);
    QByteArray text() const;

    void setReadOnly(bool readOnly);
    bool isReadOnly() const;

    // Edits of the document as it stands, one step to undo; cursor, selection and scroll position
    // stay with what they were at.
    void apply(const TextSplices &splices);
    // The same, to turn the text into another.
    void replaceText(const QByteArray &text);

    bool canUndo() const;
    bool canRedo() const;
    void undo();
    void redo();

    // Marks the byte where the text stops being JSON; its line gets a mark in the margin, too.
    void showError(const std::optional<JsonError> &error);

    qsizetype cursorOffset() const;
    void select(qsizetype offset, qsizetype length); // and scrolls there
    QByteArray selectedText() const;

signals:
    void textChanged(); // by whomever, setText() apart; once for one apply()
    void undoChanged(); // canUndo() or canRedo()
    void cursorMoved();

protected:
    void changeEvent(QEvent *event) override;

private:
    QsciScintilla *m_editor;
};

} // namespace mapdesk
