// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datatone.h"

#include <QKeySequence>
#include <QStringList>
#include <QWidget>

class QBoxLayout;
class QLayout;
class QStackedWidget;

namespace mapdesk {

class DataMeter;
class DataNote;
class DataStatus;
class DataTools;
class FindBar;
class JsonEditor;
class JsonTreeModel;
class JsonTreeView;

// An item's data for reading and editing: the text editor and the tree over the same text (a switch
// chooses), find and replace, pretty or compact, undo and redo, the meter of bytes, what is wrong
// or worth a warning, and the buttons for saving. Passive but for keeping the two views in step:
// see DataController for what saves.
class DataPanel : public QWidget
{
    Q_OBJECT

public:
    using Tone = DataTone;
    enum class View {
        Text,
        Tree,
    };

    // What may be done now; all off at first.
    struct Actions
    {
        bool save = false;
        bool revert = false; // to what was read
        bool showChanges = false;
    };

    // A strip above the editor: "Somebody changed this item…", with up to three buttons.
    struct Note
    {
        Tone tone = Tone::Plain;
        QString text; // plain text; empty hides the strip
        QStringList actions = {}; // buttons, by their text
    };

    explicit DataPanel(QWidget *parent = nullptr);

    JsonEditor &editor() { return *m_editor; }

    // Another document. Laid out as the switch says where it is JSON; shown as it is elsewhere. The
    // layout is no edit: text() then differs from `text` in white space alone.
    void setDocument(const QByteArray &text);
    // The same, exactly as it is: a text that a person has typed.
    void setTypedDocument(const QByteArray &text);
    // The document turns into this one: one step to undo, laid out as above. With `origin` it is
    // made from something else now: see JsonEditor::origin().
    void replaceDocument(const QByteArray &text);
    void replaceDocument(const QByteArray &text, int origin);
    int origin() const;
    QByteArray text() const;

    // The keyboard's focus is in the editor or the tree, or comes back there with the window.
    bool hasCursor() const;

    bool isPretty() const;
    void setPretty(bool pretty);
    View view() const;
    void setView(View view);

    void setReadOnly(bool readOnly);
    void setActions(const Actions &actions);
    void setSaveText(const QString &toolTip); // why it cannot be saved, or what saving does

    // Below the editor: bytes of most bytes, and one line on what is wrong. `offset` of the place,
    // -1 for none: the line can be activated to go there.
    void setMeter(qsizetype bytes, qsizetype most, qsizetype many);
    void setStatus(Tone tone, const QString &text, qsizetype offset = -1);

    void setNote(const Note &note);

    // Takes in the cell of the tree that is being edited; false where its text is refused.
    bool finishEditing();
    void requestSave(); // after that
    // The same for what must not be lost: a text that is refused takes its place in the data as it
    // is, which need not be valid JSON then.
    void takeInAsTyped();

    // The bar that finds and replaces in the text.
    void openFind(bool forReplacing);

    // The desktop's key for replacing; Ctrl+H where it has none.
    static QKeySequence replaceKey();

signals:
    void textChanged(); // by the person, in either view, or by undo and redo; not by setDocument()
    void saveRequested(); // by its key also where it is not possible, so that it can be said why
    void revertRequested();
    void changesRequested(); // "What will change"
    void prettyChanged(bool pretty);
    void noteActionRequested(int index);
    void focusChanged(); // the editor or the tree got or lost the focus: hasCursor()

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void updateTree();
    void goToText();
    void goToTree();
    void connectTools();
    void connectEditor();
    void connectTree();
    QLayout *makeFoot();
    void fitFoot();
    QByteArray inLayout(const QByteArray &text) const;
    void goTo(qsizetype offset);

    DataTools *m_tools;
    DataNote *m_note;
    QStackedWidget *m_views;
    JsonEditor *m_editor;
    JsonTreeModel *m_model;
    JsonTreeView *m_tree;
    FindBar *m_find;
    QBoxLayout *m_foot;
    DataStatus *m_status;
    DataMeter *m_meter;
    bool m_isPretty = true;
    bool m_hadCursor = false; // as told last
    bool m_isTreeBehind = false; // the text changed while it was hidden
};

} // namespace mapdesk
