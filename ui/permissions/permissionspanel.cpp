// SPDX-License-Identifier: GPL-3.0-or-later
#include "permissionspanel.h"

#include "accessquestion.h"
#include "icons.h"
#include "permissionsmodel.h"
#include "plaintextdelegate.h"
#include "rowtable.h"
#include "theme.h"
#include "valuelabel.h"
#include "widgetnames.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

namespace mapdesk {

namespace {

constexpr int rowPadding = 8;
constexpr int leastRows = 3;

// What is not allowed steps back behind what is; the word says it, too.
class RightDelegate : public PlainTextDelegate
{
public:
    using PlainTextDelegate::PlainTextDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        PlainTextDelegate::initStyleOption(option, index);
        if (!index.data(PermissionsModel::IsAllowedRole).toBool())
            option->palette.setColor(QPalette::Text, themecolors::muted(option->palette));
    }
};

ValueLabel *sentence(const char *objectName, const QString &name, QWidget *parent)
{
    auto *label = new ValueLabel(objectName, name, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

PermissionsPanel::PermissionsPanel(QWidget *parent)
    : QWidget(parent)
    , m_access(sentence("accessControl", tr("Access control"), this))
    , m_filter(new QLineEdit(this))
    , m_status(sentence("permissionsStatus", tr("Permissions status"), this))
    , m_more(new QPushButton(this))
    , m_table(new QTableView(this))
    , m_obstacle(sentence("permissionsObstacle", tr("Why not now"), this))
{
    setNames(this, "permissions", tr("Permissions"));
    makeTable();
    m_question = new AccessQuestion(this); // after the buttons for the Tab key
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_access);
    column->addWidget(makeTools());
    column->addWidget(m_table, 1);
    column->addWidget(makeButtons());
    column->addWidget(m_obstacle);
    column->addSpacing(6);
    column->addWidget(m_question);
    setObstacle({});
    setStatus({}, LoadAction::None);
}

void PermissionsPanel::setModel(QAbstractItemModel &model)
{
    m_table->setModel(&model);
    QHeaderView &header = *m_table->horizontalHeader();
    header.setSectionResizeMode(QHeaderView::ResizeToContents);
    header.setSectionResizeMode(PermissionsModel::IdentityColumn, QHeaderView::Stretch);
    auto *delegate = new RightDelegate(m_table);
    for (const int column : {PermissionsModel::ReadColumn, PermissionsModel::WriteColumn,
                             PermissionsModel::ManageColumn})
        m_table->setItemDelegateForColumn(column, delegate);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(PermissionsModel::IdentityColumn, Qt::AscendingOrder);
}

void PermissionsPanel::setAccess(const QString &sentence)
{
    m_access->setValue(sentence);
}

void PermissionsPanel::setStatus(const QString &text, LoadAction action)
{
    m_status->setValue(text);
    m_more->setText(action == LoadAction::TryAgain ? tr("Try again") : tr("Load more"));
    m_more->setVisible(action != LoadAction::None);
}

void PermissionsPanel::setObstacle(const QString &sentence)
{
    m_obstacle->setValue(sentence);
    m_obstacle->setVisible(!sentence.isEmpty());
    showWhatIsPossible();
}

void PermissionsPanel::setRowChosen(bool isChosen)
{
    m_isRowChosen = isChosen;
    showWhatIsPossible();
}

// The keys say why not; what can be seen is disabled.
void PermissionsPanel::showWhatIsPossible()
{
    const bool isPossible = m_obstacle->text().isEmpty();
    m_grant.button->setEnabled(isPossible);
    m_change.button->setEnabled(isPossible && m_isRowChosen);
    m_revoke.button->setEnabled(isPossible && m_isRowChosen);
}

void PermissionsPanel::clearFilter()
{
    m_filter->clear();
}

QWidget *PermissionsPanel::makeTools()
{
    setNames(m_filter, "filterPermissions", tr("Filter permissions"));
    m_filter->setPlaceholderText(tr("Filter by identity"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_more->setObjectName(QStringLiteral("morePermissions"));
    m_more->setAutoDefault(false);
    connect(m_filter, &QLineEdit::textChanged, this, &PermissionsPanel::filterChanged);
    connect(m_more, &QPushButton::clicked, this, &PermissionsPanel::moreRequested);

    auto *tools = new QWidget(this);
    auto *column = new QVBoxLayout(tools);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_filter);
    auto *row = new QHBoxLayout;
    row->addWidget(m_status, 1);
    row->addWidget(m_more);
    column->addLayout(row);
    return tools;
}

void PermissionsPanel::makeTable()
{
    setNames(m_table, "permissionList", tr("Permission list"));
    setUpRowTable(*m_table, rowPadding);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setMinimumHeight((leastRows + 1) * (fontMetrics().height() + rowPadding));
    m_grant = makeControl("grantPermission", tr("Gr&ant…"), Qt::Key_Insert,
                          &PermissionsPanel::grantRequested);
    m_change = makeControl("changePermission", tr("&Change…"), {},
                           &PermissionsPanel::changeRequested);
    m_revoke = makeControl("revokePermission", tr("Revo&ke…"), QKeySequence::Delete,
                           &PermissionsPanel::revokeRequested);
    auto *ask = new QAction(tr("What can this identity do &here?"), m_table);
    m_table->insertAction(m_table->actions().constLast(), ask);
    connect(ask, &QAction::triggered, this, &PermissionsPanel::questionRequested);
    connect(m_table, &QTableView::activated, this, &PermissionsPanel::changeRequested);
}

QWidget *PermissionsPanel::makeButtons()
{
    QWidget *buttons = tableControlRow({m_grant, m_change, m_revoke}, this);
    buttons->layout()->setContentsMargins(0, 0, 0, 0);
    return buttons;
}

TableControl PermissionsPanel::makeControl(const char *objectName, const QString &text,
                                           const QKeySequence &key,
                                           void (PermissionsPanel::*request)())
{
    const TableControl control = makeTableControl(*m_table, objectName, text, this);
    control.action->setShortcut(key);
    control.action->setShortcutContext(Qt::WidgetShortcut);
    control.connectTo(this, request);
    return control;
}

void PermissionsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit shown();
}

} // namespace mapdesk
