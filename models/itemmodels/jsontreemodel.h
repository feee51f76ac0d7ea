// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonpath.h"
#include "jsontree.h"
#include "textsplice.h"

#include <QAbstractItemModel>

#include <memory>
#include <optional>

namespace mapdesk {

struct JsonTreeRow;

// A JSON text as a tree: the view of a document whose text lies elsewhere, in the text editor. The
// model never changes the text by itself: each edit comes out as splices, by editRequested(), and
// takes effect when the new text is given back by setText(). So the two views have one document and
// one undo stack. The row of the whole value is the only top-level row. Containers 200 levels deep
// are a single row each, with their text as the value.
class JsonTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column {
        KeyColumn, // a member's key as it is, an element's position
        ValueColumn, // a scalar as its text, a container as a count in words
        KindColumn, // "object", "string", "number"…
        ColumnCount,
    };
    // Qt::EditRole is what an editor starts from: the decoded key, or the scalar's JSON text (of a
    // string the decoded text).
    enum Role {
        PathRole = Qt::UserRole + 1, // JsonPath
        KindRole, // JsonNode::Kind
        ValueTextRole, // QByteArray: the value as it stands in the text
    };

    explicit JsonTreeModel(QObject *parent = nullptr);
    ~JsonTreeModel() override;

    // The document's text now. Indexes of what is still there stay valid, so that nothing folds up.
    // A text that is not valid JSON leaves the last tree as it is, but not editable, until a valid
    // one comes: see isCurrent().
    void setText(const QByteArray &text);
    void setReadOnly(bool readOnly);

    // Whether the tree shows the text that was given last.
    bool isCurrent() const;
    bool isEditable() const; // current and not read-only

    const JsonTree &tree() const;
    int nodeOf(const QModelIndex &index) const; // in tree()
    QModelIndex indexOf(const JsonPath &path, int column = KeyColumn) const; // invalid if not there
    QModelIndex indexAtOffset(qsizetype offset) const; // of the text; the innermost row there

    // Structural edits; each emits editRequested() once, or does nothing where isEditable() says no
    // or it makes no sense. The paths tell where the row stands afterwards.
    bool canAddChild(const QModelIndex &container) const;
    bool canAddBehind(const QModelIndex &sibling) const; // and can remove
    bool canMove(const QModelIndex &index, int rows) const;
    std::optional<JsonPath>
    addChild(const QModelIndex &container); // null under an unused key, last
    std::optional<JsonPath> addBehind(const QModelIndex &sibling);
    void remove(const QModelIndex &index);
    std::optional<JsonPath> move(const QModelIndex &index, int rows); // up: negative
    void setKind(const QModelIndex &index, JsonNode::Kind kind);

    // setData() takes a key (any text) and a scalar's text: in a string row any text; elsewhere
    // JSON (a number, true, false, null, or any other value), else it refuses. Sets of equal text
    // request nothing.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    // Why setData() refuses `text`, in a sentence; empty where it does not.
    QString refusal(const QModelIndex &index, const QString &text) const;
    // For what setData() refuses and must not be lost: it takes the cell's place in the text as it
    // is, which need not be valid JSON then.
    void insertAsTyped(const QModelIndex &index, const QString &text);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

signals:
    // Of the text that setText() was given last.
    void editRequested(const mapdesk::TextSplices &splices);
    void currentChanged(); // isCurrent() or isEditable()

private:
    QVariant displayText(const QModelIndex &index) const;
    QVariant editText(const QModelIndex &index) const;
    JsonPath addAt(int container, int row);
    JsonTreeRow *rowOf(const QModelIndex &index) const;
    QModelIndex indexOfRow(const JsonTreeRow &row, int column = KeyColumn) const;
    JsonTreeRow *shownRow(int node) const; // the node's, or of the innermost around it
    void request(const TextSplices &splices);

    // Another text is taken in by these, in this order.
    void removeRows();
    void adopt(JsonTree tree);
    void sortRows();
    void insertRows();
    void insertRun(JsonTreeRow &parent, int first, int end);
    void announceChanges();

    JsonTree m_tree;
    std::unique_ptr<JsonTreeRow> m_root;
    bool m_isCurrent = true;
    bool m_isReadOnly = false;
};

} // namespace mapdesk

Q_DECLARE_METATYPE(mapdesk::JsonPath)
