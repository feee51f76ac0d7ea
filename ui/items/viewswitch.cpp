// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewswitch.h"

#include "emphasis.h"
#include "widgetnames.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <utility>

namespace mapdesk {

ViewSwitch::ViewSwitch(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(tr("Separator:"), this))
    , m_separators(new QComboBox(this))
    , m_table(makeButton("showTable", tr("Show items as a table"), tr("Table")))
    , m_tree(
          makeButton("showNamespaces", tr("Show items as a tree by namespaces"), tr("Namespaces")))
{
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

    connect(m_table, &QToolButton::clicked, this, [this] { setTree(false); });
    connect(m_tree, &QToolButton::clicked, this, [this] { setTree(true); });
    showView();
}

void ViewSwitch::setTree(bool isTree)
{
    const bool isOther = std::exchange(m_isTree, isTree) != isTree;
    showView();
    if (isOther)
        emit viewChanged(isTree);
}

// A click on what is chosen already has unchecked it.
void ViewSwitch::showView()
{
    showAsChosen(*m_table, !m_isTree);
    showAsChosen(*m_tree, m_isTree);
    m_label->setVisible(m_isTree);
    m_separators->setVisible(m_isTree);
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
