// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsoncelltext.h"
#include "plaintextdelegate.h"

#include <QPersistentModelIndex>
#include <QPointer>

namespace mapdesk {

class JsonTreeModel;

// Paints and edits the cells of a JsonTreeModel. A text that is refused stays in its editor as long
// as that has the focus. One cell is edited at a time.
class JsonTreeDelegate : public PlainTextDelegate
{
    Q_OBJECT

public:
    explicit JsonTreeDelegate(JsonTreeModel &model, QObject *parent = nullptr);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

    // As Return does; false where the text in the open editor is refused, which stays open.
    bool finishEditing();
    // The same, but a text that is refused takes its place in the document as it is.
    void finishAsTyped();

signals:
    void refused(const QString &sentence) const;
    void tabbed(const QModelIndex &from, bool forward); // out of an editor that has closed

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QString refusal(const QWidget *editor) const;
    bool finish(QWidget *editor);

    JsonTreeModel &m_model;
    mutable QPersistentModelIndex m_index; // that is being edited
    mutable QPointer<QWidget> m_editor;
    mutable JsonCellText m_text; // that the editor began with
};

} // namespace mapdesk
