// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontreeview.h"

#include "jsontreeactions.h"
#include "jsontreedelegate.h"
#include "jsontreemodel.h"
#include "jsontreetext.h"
#include "valuelabel.h"
#include "widgetnames.h"

#include <QAccessible>
#include <QAction>
#include <QHeaderView>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace mapdesk {

namespace {

constexpr int keyWidth = 180;

void setUp(QTreeView &tree)
{
    tree.setUniformRowHeights(true);
    tree.setAlternatingRowColors(true);
    tree.setAllColumnsShowFocus(true);
    tree.setTabKeyNavigation(false);
    tree.setEditTriggers(QAbstractItemView::NoEditTriggers); // see JsonTreeView::editClicked()
    tree.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    tree.setFrameShape(QFrame::NoFrame);
}

// The widest word that the column can hold.
int kindWidth(const QTreeView &tree)
{
    const QFontMetrics metrics = tree.fontMetrics();
    int width = 0;
    for (const auto kind : {JsonNode::Kind::Object, JsonNode::Kind::Array, JsonNode::Kind::String,
                            JsonNode::Kind::Number, JsonNode::Kind::True, JsonNode::Kind::Null})
        width = std::max(width, metrics.horizontalAdvance(JsonTreeText::kind(kind)));
    return width + 4 * metrics.averageCharWidth();
}

void setUpColumns(QTreeView &tree)
{
    QHeaderView &header = *tree.header();
    header.setStretchLastSection(false);
    header.setSectionsMovable(false);
    header.setSectionResizeMode(JsonTreeModel::ValueColumn, QHeaderView::Stretch);
    header.resizeSection(JsonTreeModel::KeyColumn, keyWidth);
    header.resizeSection(JsonTreeModel::KindColumn, kindWidth(tree));
}

} // namespace

JsonTreeView::JsonTreeView(JsonTreeModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_note(new ValueLabel("treeNote", tr("Tree note"), this))
    , m_tree(new QTreeView(this))
    , m_delegate(new JsonTreeDelegate(model, m_tree))
{
    setNames(m_tree, "dataTree", tr("Data tree"));
    setFocusProxy(m_tree);
    setUp(*m_tree);
    m_tree->setModel(&model);
    setUpColumns(*m_tree);
    m_tree->setItemDelegate(m_delegate);
    m_actions = new JsonTreeActions(model, *m_tree);
    m_note->setWordWrap(true);
    m_note->setMargin(6);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tree);
    layout->addWidget(m_note); // below, so that no row moves when it comes

    connect(m_delegate, &JsonTreeDelegate::refused, this, &JsonTreeView::say);
    connect(m_delegate, &JsonTreeDelegate::tabbed, this, &JsonTreeView::editNext);
    connect(&model, &JsonTreeModel::currentChanged, this, &JsonTreeView::follow);
    connect(&model, &QAbstractItemModel::dataChanged, this, &JsonTreeView::follow);
    connect(&model, &QAbstractItemModel::layoutChanged, m_actions, &JsonTreeActions::update);
    connect(m_tree, &QTreeView::doubleClicked, this, &JsonTreeView::editClicked);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, m_actions,
            &JsonTreeActions::update);
    followWidths();
    connectActions();
    m_tree->expand(model.index(0, 0));
    m_tree->setCurrentIndex(model.index(0, 0));
    follow();
}

// An open editor would give its text to a view that is half gone.
JsonTreeView::~JsonTreeView()
{
    m_tree->setModel(nullptr);
}

void JsonTreeView::connectActions()
{
    const auto on = [this](QAction *action, auto act) {
        connect(action, &QAction::triggered, this, act);
    };
    on(m_actions->editValue,
       [this] { edit(current().siblingAtColumn(JsonTreeModel::ValueColumn)); });
    on(m_actions->editKey, [this] { edit(current()); });
    on(m_actions->addChild, [this] { editAdded(m_model.addChild(current())); });
    on(m_actions->addBehind, [this] { editAdded(m_model.addBehind(current())); });
    on(m_actions->moveUp, [this] { moveRow(-1); });
    on(m_actions->moveDown, [this] { moveRow(1); });
    on(m_actions->remove, [this] { removeRow(); });
    connect(m_actions, &JsonTreeActions::kindChosen, this,
            [this](JsonNode::Kind kind) { m_model.setKind(current(), kind); });
}

bool JsonTreeView::finishEditing()
{
    return m_delegate->finishEditing();
}

void JsonTreeView::finishAsTyped()
{
    m_delegate->finishAsTyped();
}

QModelIndex JsonTreeView::current() const
{
    return m_tree->currentIndex().siblingAtColumn(JsonTreeModel::KeyColumn);
}

void JsonTreeView::goTo(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    for (QModelIndex parent = index.parent(); parent.isValid(); parent = parent.parent())
        m_tree->expand(parent);
    m_tree->setCurrentIndex(index.siblingAtColumn(JsonTreeModel::KeyColumn));
    m_tree->scrollTo(index);
}

void JsonTreeView::edit(const QModelIndex &index)
{
    say({});
    m_tree->edit(index);
}

void JsonTreeView::editClicked(const QModelIndex &index)
{
    const bool folds = m_model.hasChildren(index.siblingAtColumn(JsonTreeModel::KeyColumn));
    if (!folds && index.flags().testFlag(Qt::ItemIsEditable))
        edit(index);
}

void JsonTreeView::editNext(const QModelIndex &from, bool forward)
{
    const int column = forward ? JsonTreeModel::ValueColumn : JsonTreeModel::KeyColumn;
    const QModelIndex next = from.siblingAtColumn(column);
    if (column != from.column() && next.flags().testFlag(Qt::ItemIsEditable))
        edit(next);
}

// A member starts with its key, an element has none.
void JsonTreeView::editAdded(const std::optional<JsonPath> &path)
{
    if (!path)
        return;
    const QModelIndex index = m_model.indexOf(*path);
    goTo(index);
    if (index.isValid())
        edit(path->back().isElement() ? index.siblingAtColumn(JsonTreeModel::ValueColumn) : index);
}

void JsonTreeView::removeRow()
{
    const QPersistentModelIndex parent = current().parent();
    const int row = current().row();
    m_model.remove(current());
    const int rows = m_model.rowCount(parent);
    goTo(rows > 0 ? m_model.index(std::min(row, rows - 1), 0, parent) : QModelIndex(parent));
}

void JsonTreeView::moveRow(int rows)
{
    if (const std::optional<JsonPath> path = m_model.move(current(), rows))
        goTo(m_model.indexOf(*path));
}

// Another text, or another state of the model. A refusal is out of date then.
void JsonTreeView::follow()
{
    m_actions->update();
    m_tree->viewport()->update();
    say({});
}

void JsonTreeView::say(const QString &sentence)
{
    const bool isOld = !m_model.isCurrent();
    const QString text = isOld && sentence.isEmpty()
        ? tr("The text is not valid JSON. The tree shows the last valid text.")
        : sentence;
    m_note->setVisible(!text.isEmpty());
    if (text == m_note->text())
        return;
    m_note->setValue(text);
    layout()->activate();
    m_tree->scrollTo(m_tree->currentIndex());
    QAccessibleEvent alert(m_note, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void JsonTreeView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_fitting.start();
}

// Until the person chooses a width.
void JsonTreeView::followWidths()
{
    m_fitting.setSingleShot(true);
    m_fitting.setInterval(0);
    connect(&m_fitting, &QTimer::timeout, this, &JsonTreeView::fitKeyColumn);
    connect(m_tree, &QTreeView::expanded, &m_fitting, qOverload<>(&QTimer::start));
    connect(&m_model, &QAbstractItemModel::rowsInserted, &m_fitting, qOverload<>(&QTimer::start));
    connect(m_tree->header(), &QHeaderView::sectionResized, &m_fitting, [this](int section) {
        if (section == JsonTreeModel::KeyColumn && !m_isFitting)
            disconnect(&m_fitting, &QTimer::timeout, this, &JsonTreeView::fitKeyColumn);
    });
}

// Wider for deep rows, up to half of the view; never narrower than it is.
void JsonTreeView::fitKeyColumn()
{
    if (!isVisible())
        return;
    m_isFitting = true;
    const int width = m_tree->columnWidth(JsonTreeModel::KeyColumn);
    m_tree->resizeColumnToContents(JsonTreeModel::KeyColumn);
    const int wanted = std::min(m_tree->columnWidth(JsonTreeModel::KeyColumn),
                                m_tree->viewport()->width() / 2);
    m_tree->setColumnWidth(JsonTreeModel::KeyColumn, std::max(width, wanted));
    m_isFitting = false;
}

} // namespace mapdesk
