// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontreedelegate.h"

#include "jsoncolors.h"
#include "jsontextedit.h"
#include "jsontreemodel.h"
#include "theme.h"
#include "widgetnames.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace mapdesk {

namespace {

using Kind = JsonNode::Kind;

constexpr int rowPadding = 8; // as in tables

Kind kindOf(const QModelIndex &index)
{
    return index.data(JsonTreeModel::KindRole).value<Kind>();
}

// The kind stands in words beside it.
QColor colorOf(const QModelIndex &index, const QPalette &palette)
{
    const JsonColors colors = JsonColors::of(palette);
    if (index.column() == JsonTreeModel::KeyColumn)
        return colors.text;
    if (index.column() == JsonTreeModel::KindColumn)
        return themecolors::muted(palette);
    switch (kindOf(index)) {
    case Kind::String:
        return colors.string;
    case Kind::Number:
        return colors.number;
    case Kind::True:
    case Kind::False:
    case Kind::Null:
        return colors.keyword;
    default:
        return themecolors::muted(palette);
    }
}

QString textIn(const QWidget *editor)
{
    if (const auto *lines = qobject_cast<const JsonTextEdit *>(editor))
        return lines->text();
    return qobject_cast<const QLineEdit *>(editor)->text();
}

QWidget *editorOfLines(const QString &text, QWidget *parent)
{
    auto *editor = new JsonTextEdit(parent);
    editor->setPlainText(text);
    editor->selectAll();
    return editor;
}

bool isPlain(const QKeyEvent &event)
{
    return (event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
}

} // namespace

JsonTreeDelegate::JsonTreeDelegate(JsonTreeModel &model, QObject *parent)
    : PlainTextDelegate(parent)
    , m_model(model)
{
}

void JsonTreeDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    PlainTextDelegate::initStyleOption(option, index);
    const QColor color = m_model.isCurrent() ? colorOf(index, option->palette)
                                             : themecolors::muted(option->palette);
    option->palette.setColor(QPalette::Text, color);
}

QSize JsonTreeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int height = option.fontMetrics.height() + rowPadding;
    return {PlainTextDelegate::sizeHint(option, index).width(), height};
}

QWidget *JsonTreeDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                        const QModelIndex &index) const
{
    const bool isKey = index.column() == JsonTreeModel::KeyColumn;
    const bool hasLines = !isKey && kindOf(index) == Kind::String;
    m_index = index;
    m_text = JsonCellText(index.data(Qt::EditRole).toString(),
                          hasLines ? JsonCellText::Editor::Lines : JsonCellText::Editor::Line);
    QWidget *editor = hasLines ? editorOfLines(m_text.shown(), parent)
                               : new QLineEdit(m_text.shown(), parent);
    m_editor = editor;
    setNames(editor, isKey ? "editKey" : "editValue", isKey ? tr("Edit key") : tr("Edit value"));
    return editor;
}

// The editor has its text from the start. What is typed stays, whatever else changes the document.
void JsonTreeDelegate::setEditorData(QWidget *, const QModelIndex &) const {}

QString JsonTreeDelegate::refusal(const QWidget *editor) const
{
    const QString edited = textIn(editor);
    if (edited == m_text.shown())
        return {};
    const std::optional<QString> text = m_text.textFrom(edited);
    return text ? m_model.refusal(m_index, *text)
                : tr("This text has characters that cannot be seen. It is written in quotes, with "
                     "escapes such as \\n and \\u200b.");
}

void JsonTreeDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                    const QModelIndex &index) const
{
    const QString edited = textIn(editor);
    if (edited == m_text.shown())
        return;
    if (const QString sentence = refusal(editor); !sentence.isEmpty())
        emit refused(tr("Nothing was changed. %1").arg(sentence));
    else
        model->setData(index, *m_text.textFrom(edited));
}

void JsonTreeDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                            const QModelIndex &index) const
{
    if (auto *lines = qobject_cast<JsonTextEdit *>(editor))
        lines->setCell(option.rect);
    else
        PlainTextDelegate::updateEditorGeometry(editor, option, index);
}

bool JsonTreeDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *editor = qobject_cast<QWidget *>(object);
    if (!editor || event->type() != QEvent::KeyPress)
        return PlainTextDelegate::eventFilter(object, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key.modifiers() & ~Qt::KeypadModifier)
            return qobject_cast<QLineEdit *>(editor) != nullptr; // of lines: another line
        finish(editor);
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        if (isPlain(key)) {
            const QPersistentModelIndex from = m_index;
            if (finish(editor) && from.isValid())
                emit tabbed(from, key.key() == Qt::Key_Tab);
            return true;
        }
        break;
    default:
        break;
    }
    return PlainTextDelegate::eventFilter(object, event);
}

bool JsonTreeDelegate::finishEditing()
{
    return !m_editor || !m_editor->isVisible() || finish(m_editor);
}

void JsonTreeDelegate::finishAsTyped()
{
    if (finishEditing())
        return;
    m_model.insertAsTyped(m_index, textIn(m_editor));
    emit closeEditor(m_editor, NoHint);
}

// Whether the editor has closed.
bool JsonTreeDelegate::finish(QWidget *editor)
{
    if (const QString sentence = refusal(editor); !sentence.isEmpty()) {
        emit refused(sentence);
        return false;
    }
    emit commitData(editor);
    emit closeEditor(editor, NoHint);
    return true;
}

} // namespace mapdesk
