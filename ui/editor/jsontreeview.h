// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonpath.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QTreeView;

namespace mapdesk {

class JsonTreeActions;
class JsonTreeDelegate;
class JsonTreeModel;
class ValueLabel;

// A JsonTreeModel with all it can do, by mouse and by keyboard: edit a value (Return) or a key
// (F2); a double click edits either, or folds what can be folded; add (Insert; Ctrl+Return below a
// row), remove (Delete), move (Alt+Up, Alt+Down), change the kind, copy the value, the JSON
// Pointer, the dotted path. Tab in the editor of a key goes on to the value. What was unfolded
// stays so. Server text is shown as plain text, what could deceive as escapes. A line below the
// tree says why nothing was changed, or that the tree shows the last valid text.
//
// An edit's new text has to be given to the model within editRequested(): what is current
// afterwards is looked up then.
class JsonTreeView : public QWidget
{
    Q_OBJECT

public:
    // `model` must outlive the view.
    explicit JsonTreeView(JsonTreeModel &model, QWidget *parent = nullptr);
    ~JsonTreeView() override;

    QTreeView &tree() { return *m_tree; }
    const JsonTreeActions &actions() const { return *m_actions; }

    // Makes it the current row and unfolds what it stands in; nothing for no row.
    void goTo(const QModelIndex &index);

    // Takes in the cell that is being edited; false where its text is refused: the editor stays.
    bool finishEditing();
    // The same, but a text that is refused takes its place in the document as it is.
    void finishAsTyped();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QModelIndex current() const; // its key; invalid where no row is current
    void connectActions();

    void edit(const QModelIndex &index);
    void editClicked(const QModelIndex &index);
    void editNext(const QModelIndex &from, bool forward);
    void editAdded(const std::optional<JsonPath> &path);
    void removeRow();
    void moveRow(int rows);

    void follow();
    void say(const QString &sentence);
    void followWidths();
    void fitKeyColumn();

    JsonTreeModel &m_model;
    ValueLabel *m_note;
    QTreeView *m_tree;
    JsonTreeDelegate *m_delegate;
    JsonTreeActions *m_actions;
    QTimer m_fitting; // once for all rows that come
    bool m_isFitting = false;
};

} // namespace mapdesk
