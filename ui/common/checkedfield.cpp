// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkedfield.h"

#include "tonelabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace mapdesk {

CheckedField::CheckedField(QWidget *control, QWidget *parent)
    : QWidget(parent)
    , m_control(control)
    , m_row(new QHBoxLayout)
    , m_problem(new ToneLabel(
          (control->objectName() + QStringLiteral("Problem")).toLatin1().constData(),
          tr("%1: what is wrong").arg(control->accessibleName()), ToneLabel::Tone::Bad, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_row->addWidget(control);
    column->addLayout(m_row);
    column->addWidget(m_problem);
    setFocusProxy(control);
    m_problem->hide();
}

void CheckedField::addBeside(QWidget *button)
{
    m_row->addWidget(button);
}

void CheckedField::setProblem(const QString &sentence)
{
    m_problem->setValue(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    describe();
}

void CheckedField::setHint(const QString &hint)
{
    m_hint = hint;
    describe();
}

void CheckedField::describe()
{
    const QString said = m_problem->text().isEmpty() ? m_hint : m_problem->text();
    if (m_control->accessibleDescription() != said)
        m_control->setAccessibleDescription(said);
}

} // namespace mapdesk
