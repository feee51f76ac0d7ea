// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewswitch.h"

#include "widgetnames.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace mapdesk {

ViewSwitch::ViewSwitch(QWidget *parent)
    : QWidget(parent)
    , m_table(makeButton("showTable", tr("Show items as a table"), tr("Table")))
    , m_tree(makeButton("showTree", tr("Show items as a tree by namespaces"), tr("Tree")))
    , m_label(new QLabel(tr("Separator:"), this))
    , m_separators(new QComboBox(this))
{
    auto *group = new QButtonGroup(this);
    group->addButton(m_table);
    group->addButton(m_tree);
    m_table->setChecked(true);
    makeSeparators();

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_label);
    row->addWidget(m_separators);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    buttons->addWidget(m_table);
    buttons->addWidget(m_tree);
    row->addLayout(buttons);

    connect(m_tree, &QToolButton::toggled, this, [this](bool isTree) {
        m_label->setVisible(isTree);
        m_separators->setVisible(isTree);
        emit viewChanged(isTree);
    });
    m_label->hide();
    m_separators->hide();
}

bool ViewSwitch::isTree() const
{
    return m_tree->isChecked();
}

void ViewSwitch::setTree(bool isTree)
{
    (isTree ? m_tree : m_table)->setChecked(true);
}

void ViewSwitch::setSeparator(const QString &separator)
{
    const QString wanted = separator.isEmpty() ? m_separator : separator;
    m_separators->setEditText(wanted);
    if (wanted == m_separator)
        return;
    m_separator = wanted;
    emit separatorChanged(wanted);
}

QToolButton *ViewSwitch::makeButton(const char *objectName, const QString &name,
                                    const QString &text)
{
    auto *button = new QToolButton(this);
    setNames(button, objectName, name);
    button->setText(text);
    button->setToolTip(name);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void ViewSwitch::makeSeparators()
{
    setNames(m_separators, "separator", tr("Separator"));
    m_separators->setToolTip(tr("What stands between the parts of a key; type one of your own"));
    m_separators->setEditable(true);
    m_separators->setInsertPolicy(QComboBox::NoInsert);
    m_separators->setCompleter(nullptr);
    m_separators->addItems({QStringLiteral(":"), QStringLiteral("/"), QStringLiteral(".")});
    m_separators->setMinimumContentsLength(3);
    m_separators->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_separators->lineEdit()->setMaxLength(longestSeparator);
    m_label->setBuddy(m_separators);
    const auto take = [this] { setSeparator(m_separators->currentText()); };
    connect(m_separators, &QComboBox::activated, this, take);
    connect(m_separators->lineEdit(), &QLineEdit::editingFinished, this, take);
}

} // namespace mapdesk
