// SPDX-License-Identifier: GPL-3.0-or-later
#include "datatools.h"

#include "emphasis.h"
#include "icons.h"
#include "widgetnames.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QToolButton>

namespace mapdesk {

namespace {

// From this width on there is room for words beside the icons.
constexpr int wordWidth = 620;

QString withKey(const QString &text, QKeySequence::StandardKey key)
{
    return DataTools::tr("%1 (%2)").arg(text, QKeySequence(key).toString(QKeySequence::NativeText));
}

} // namespace

DataTools::DataTools(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 4, 6, 4);
    row->setSpacing(2);
    m_text = addView(row, "showText", tr("Text"), tr("Show text"), false);
    m_tree = addView(row, "showTree", tr("Tree"), tr("Show tree"), true);
    row->addSpacing(4);
    m_pretty = addTool(row, "pretty", tr("Pretty"), "pretty",
                       tr("Pretty: each member on a line of its own"));
    m_pretty->setCheckable(true);
    m_undo = addTool(row, "undo", tr("Undo"), "undo", withKey(tr("Undo"), QKeySequence::Undo));
    m_redo = addTool(row, "redo", tr("Redo"), "redo", withKey(tr("Redo"), QKeySequence::Redo));
    QToolButton *find = addTool(row, "findInData", tr("Find in data"), "search",
                                withKey(tr("Find"), QKeySequence::Find));
    row->addStretch(1);
    m_changes = addTool(row, "whatWillChange", tr("What will change"), "changes",
                        tr("What will change"));
    m_revert = addTool(row, "revertData", tr("Revert data"), "revert",
                       tr("Revert: as it was read, without your changes"));
    m_changes->setText(tr("What will change"));
    m_revert->setText(tr("Revert"));
    row->addSpacing(4);

    m_save = new QPushButton(tr("Save data"), this);
    setNames(m_save, "saveData", tr("Save data"));
    m_save->setIcon(themedIcon(QStringLiteral("save")));
    m_save->setAutoDefault(false);
    setBold(*m_save);
    row->addWidget(m_save);

    connect(m_pretty, &QToolButton::clicked, this, &DataTools::prettyRequested);
    connect(m_undo, &QToolButton::clicked, this, &DataTools::undoClicked);
    connect(m_redo, &QToolButton::clicked, this, &DataTools::redoClicked);
    connect(find, &QToolButton::clicked, this, &DataTools::findClicked);
}

QToolButton *DataTools::addView(QHBoxLayout *row, const char *objectName, const QString &text,
                                const QString &name, bool isTree)
{
    auto *button = new QToolButton(this);
    setNames(button, objectName, name);
    button->setText(text);
    button->setToolTip(name);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, isTree] { emit viewRequested(isTree); });
    return button;
}

QToolButton *DataTools::addTool(QHBoxLayout *row, const char *objectName, const QString &name,
                                const char *icon, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    setNames(button, objectName, name);
    button->setIcon(themedIcon(QLatin1String(icon)));
    button->setToolTip(toolTip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(button);
    return button;
}

void DataTools::showView(bool isTree)
{
    showAsChosen(*m_text, !isTree);
    showAsChosen(*m_tree, isTree);
}

void DataTools::showPretty(bool isPretty)
{
    m_pretty->setChecked(isPretty);
}

void DataTools::setUndoEnabled(bool canUndo, bool canRedo)
{
    m_undo->setEnabled(canUndo);
    m_redo->setEnabled(canRedo);
}

void DataTools::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const auto style = width() >= wordWidth ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly;
    for (QToolButton *button : {m_changes, m_revert})
        button->setToolButtonStyle(style);
}

} // namespace mapdesk
