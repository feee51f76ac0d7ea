// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "textsplice.h"

#include <Qsci/qsciscintilla.h>

#include <vector>

namespace mapdesk {

// QScintilla for a text of bytes: nothing that goes in or out is converted, line ends included.
// Tab goes to the next control, as everywhere in the window; Ctrl+] and Ctrl+[ indent, and a new
// line is indented like the one above it. Other keys than those of standard text fields are left to
// the window.
class CodeArea : public QsciScintilla
{
    Q_OBJECT

public:
    static constexpr int spacesPerIndent = 4;

    explicit CodeArea(QWidget *parent = nullptr);

    // Scintilla's messages that take and give numbers.
    long ask(unsigned message, qsizetype first = 0, qsizetype second = 0) const;

    QByteArray bytes() const;
    // Another text: nothing to undo, no edited().
    void load(const QByteArray &bytes);
    void forgetSteps(); // nothing to undo; origin() is 0

    // What the text was made from, as whoever edits it counts. To set it is a part of the Step that
    // is under way; undo and redo bring it back with the text.
    int origin() const { return m_origin; }
    void setOrigin(int origin);

    // Also where a person may not write.
    void replace(const TextSplice &splice);

    QByteArray selectedBytes() const;

    // All that happens to the text while it lives is one edited().
    class Gathering
    {
    public:
        explicit Gathering(CodeArea &area);
        ~Gathering();
        Q_DISABLE_COPY_MOVE(Gathering)

    private:
        CodeArea &m_area;
    };

    // And one step to undo. Whoever makes one changes the text: it ends what could be redone.
    class Step
    {
    public:
        explicit Step(CodeArea &area);
        ~Step();
        Q_DISABLE_COPY_MOVE(Step)

    private:
        Gathering m_gathering;
        CodeArea &m_area;
    };

    void paste() override;
    void undo() override;
    void redo() override;

signals:
    void edited(); // by whomever; once for what one key, drop or undo does

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    QByteArray fromMimeData(const QMimeData *source, bool &rectangular) const override;
    QMimeData *toMimeData(const QByteArray &text, bool rectangular) const override;

private:
    void takeModification(int type, int token);
    void turnOrigin(int type, int token);
    void emitEdited();
    bool doOwnKey(const QKeyEvent &event);
    void pressWithoutText(QKeyEvent *event);
    void breakLine();
    void indentLines(bool further);
    void insert(const QByteArray &text);
    void dropText(qsizetype position, const QByteArray &text, bool isMove);
    void tellCursor(int updated);

    struct OriginChange
    {
        int before = 0;
        int after = 0;
    };

    int m_origin = 0;
    std::vector<OriginChange> m_originChanges; // Scintilla's undo stack has their positions
    int m_gatherings = 0; // that are open
    bool m_isEdited = false; // since edited() was emitted
    bool m_isLoading = false;
};

} // namespace mapdesk
