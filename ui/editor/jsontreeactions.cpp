// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontreeactions.h"

#include "icons.h"
#include "jsonstrings.h"
#include "jsontreemodel.h"

#include <QAction>
#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QTreeView>

namespace mapdesk {

namespace {

using Kind = JsonNode::Kind;

QString jsonText(const QModelIndex &index)
{
    return QString::fromUtf8(index.data(JsonTreeModel::ValueTextRole).toByteArray());
}

QString valueText(const QModelIndex &index)
{
    const QByteArray text = index.data(JsonTreeModel::ValueTextRole).toByteArray();
    const bool isString = index.data(JsonTreeModel::KindRole).value<Kind>() == Kind::String;
    return isString ? decodedJsonString(text) : QString::fromUtf8(text);
}

JsonPath path(const QModelIndex &index)
{
    return index.data(JsonTreeModel::PathRole).value<JsonPath>();
}

} // namespace

JsonTreeActions::JsonTreeActions(const JsonTreeModel &model, QTreeView &tree)
    : QObject(&tree)
    , m_model(model)
    , m_tree(tree)
    , m_menu(new QMenu(&tree))
    , m_kinds(new QMenu(tr("Change T&ype"), m_menu))
    , m_kindGroup(new QActionGroup(m_kinds))
{
    m_menu->setObjectName(QStringLiteral("dataTreeMenu"));
    m_kinds->setObjectName(QStringLiteral("changeKind"));
    makeActions();
    makeKindMenu();
    makeMenu();
    connectCopying();
    tree.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&tree, &QWidget::customContextMenuRequested, this, &JsonTreeActions::showMenu);
}

QAction *JsonTreeActions::add(const char *objectName, const QString &text,
                              const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, &m_tree);
    action->setObjectName(QLatin1String(objectName));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_tree.addAction(action);
    return action;
}

void JsonTreeActions::makeActions()
{
    editValue = add("editValueAction", tr("Edit &Value"), {Qt::Key_Return, Qt::Key_Enter});
    editKey = add("editKeyAction", tr("&Rename Key"), {Qt::Key_F2});
    addChild = add("addChild", tr("&Add Inside"), {Qt::Key_Insert});
    addChild->setIcon(themedIcon(QStringLiteral("add")));
    addBehind = add("addBehind", tr("Add &Below"),
                    {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter});
    moveUp = add("moveUp", tr("Move &Up"), {Qt::ALT | Qt::Key_Up});
    moveDown = add("moveDown", tr("Move &Down"), {Qt::ALT | Qt::Key_Down});
    remove = add("removeRow", tr("Re&move"), {QKeySequence::Delete});
    copyValue = add("copyValue", tr("&Copy Value"), {QKeySequence::Copy});
    copyValue->setIcon(themedIcon(QStringLiteral("copy")));
    copyJson = add("copyJson", tr("Copy as &JSON"), {Qt::CTRL | Qt::SHIFT | Qt::Key_C});
    copyPointer = add("copyPointer", tr("Copy JSON &Pointer"));
    copyPath = add("copyPath", tr("Copy Do&tted Path"));
}

void JsonTreeActions::makeKindMenu()
{
    addKind(Kind::Object, tr("&Object"));
    addKind(Kind::Array, tr("&Array"));
    addKind(Kind::String, tr("&String"));
    addKind(Kind::Number, tr("&Number"));
    addKind(Kind::True, tr("T&rue"));
    addKind(Kind::False, tr("&False"));
    addKind(Kind::Null, tr("Nu&ll"));
}

void JsonTreeActions::addKind(Kind kind, const QString &text)
{
    QAction *action = m_kinds->addAction(text);
    action->setCheckable(true);
    action->setActionGroup(m_kindGroup);
    action->setData(QVariant::fromValue(kind));
    connect(action, &QAction::triggered, this, [this, kind] { emit kindChosen(kind); });
}

void JsonTreeActions::makeMenu()
{
    m_menu->addActions({editValue, editKey});
    m_menu->addMenu(m_kinds);
    m_menu->addSeparator();
    m_menu->addActions({addChild, addBehind, moveUp, moveDown, remove});
    m_menu->addSeparator();
    m_menu->addActions({copyValue, copyJson, copyPointer, copyPath});
}

void JsonTreeActions::connectCopying()
{
    const auto copies = [this](QAction *action, auto textOf) {
        connect(action, &QAction::triggered, this, [this, textOf] {
            QGuiApplication::clipboard()->setText(textOf(m_tree.currentIndex()));
        });
    };
    copies(copyValue, valueText);
    copies(copyJson, jsonText);
    copies(copyPointer, [](const QModelIndex &index) { return jsonPointer(path(index)); });
    copies(copyPath, [](const QModelIndex &index) { return dottedPath(path(index)); });
}

void JsonTreeActions::update()
{
    const QModelIndex index = m_tree.currentIndex();
    const auto takesText = [&index](int column) {
        return index.siblingAtColumn(column).flags().testFlag(Qt::ItemIsEditable);
    };
    editValue->setEnabled(takesText(JsonTreeModel::ValueColumn));
    editKey->setEnabled(takesText(JsonTreeModel::KeyColumn));
    addChild->setEnabled(m_model.canAddChild(index));
    addBehind->setEnabled(m_model.canAddBehind(index));
    moveUp->setEnabled(m_model.canMove(index, -1));
    moveDown->setEnabled(m_model.canMove(index, 1));
    remove->setEnabled(m_model.canAddBehind(index));
    for (QAction *action : {copyValue, copyJson, copyPointer, copyPath})
        action->setEnabled(index.isValid());
    m_kinds->setEnabled(index.isValid() && m_model.isEditable());
    for (QAction *action : m_kinds->actions())
        action->setChecked(action->data() == index.data(JsonTreeModel::KindRole));
}

void JsonTreeActions::showMenu(const QPoint &position)
{
    update();
    m_menu->popup(m_tree.viewport()->mapToGlobal(position));
}

} // namespace mapdesk
