// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a FindBar.
#include "findbar.h"

#include "icons.h"
#include "valuelabel.h"
#include "widgetnames.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace mapdesk {

QHBoxLayout *FindBar::makeFindRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(2);
    m_text->setMinimumWidth(80);
    row->addWidget(m_text, 1);
    row->addSpacing(4);
    row->addWidget(m_count);
    row->addSpacing(2);
    connect(addStep(row, "findPrevious", tr("Find previous"), Qt::UpArrow), &QToolButton::clicked,
            this, &FindBar::findPrevious);
    connect(addStep(row, "findNext", tr("Find next"), Qt::DownArrow), &QToolButton::clicked, this,
            &FindBar::findNext);
    m_matchCase = addButton(row, "matchCase", tr("Match case"), QStringLiteral("Aa"));
    m_expression = addButton(row, "regularExpression", tr("Regular expression"),
                             QStringLiteral(".*"));
    for (QToolButton *option : {m_matchCase, m_expression}) {
        option->setCheckable(true);
        connect(option, &QToolButton::toggled, this, &FindBar::search);
    }
    QToolButton *close = addButton(row, "closeFind", tr("Close find"), {});
    close->setIcon(themedIcon(QStringLiteral("close")));
    connect(close, &QToolButton::clicked, this, &FindBar::closeBar);
    return row;
}

QWidget *FindBar::makeReplaceRow()
{
    auto *widget = new QWidget(this);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_replacement = new QLineEdit(widget);
    setNames(m_replacement, "replaceWith", tr("Replace with"));
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setMinimumWidth(80);
    row->addWidget(m_replacement, 1);
    auto *one = new QPushButton(tr("Replace"), widget);
    auto *all = new QPushButton(tr("Replace all"), widget);
    setNames(one, "replaceOne", tr("Replace one"));
    setNames(all, "replaceAll", tr("Replace all"));
    for (QPushButton *button : {one, all}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    connect(one, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(all, &QPushButton::clicked, this, &FindBar::replaceAll);
    return widget;
}

QToolButton *FindBar::addButton(QHBoxLayout *row, const char *objectName, const QString &name,
                                const QString &text)
{
    auto *button = new QToolButton(this);
    setNames(button, objectName, name);
    button->setToolTip(name);
    button->setText(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(button);
    return button;
}

QToolButton *FindBar::addStep(QHBoxLayout *row, const char *objectName, const QString &name,
                              Qt::ArrowType arrow)
{
    QToolButton *button = addButton(row, objectName, name, {});
    button->setArrowType(arrow);
    return button;
}

} // namespace mapdesk
