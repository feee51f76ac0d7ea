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
    , m_remark(new ToneLabel(
          (control->objectName() + QStringLiteral("Problem")).toLatin1().constData(),
          tr("%1: what is wrong").arg(control->accessibleName()), ToneLabel::Tone::Bad, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_row->addWidget(control);
    column->addLayout(m_row);
    column->addWidget(m_remark);
    setFocusProxy(control);
    m_remark->hide();
}

void CheckedField::addBeside(QWidget *widget)
{
    m_row->addWidget(widget);
}

void CheckedField::setProblem(const QString &sentence)
{
    m_problem = sentence;
    say();
}

void CheckedField::setWarning(const QString &sentences)
{
    m_warning = sentences;
    say();
}

bool CheckedField::hasProblem() const
{
    return !m_problem.isEmpty();
}

void CheckedField::setHint(const QString &hint)
{
    m_hint = hint;
    say();
}

void CheckedField::say()
{
    const bool isWrong = !m_problem.isEmpty();
    const QString &remark = isWrong ? m_problem : m_warning;
    m_remark->setTone(isWrong ? ToneLabel::Tone::Bad : ToneLabel::Tone::Warning);
    m_remark->setValue(remark);
    m_remark->setVisible(!remark.isEmpty());
    const QString said = remark.isEmpty() ? m_hint : remark;
    if (m_control->accessibleDescription() != said)
        m_control->setAccessibleDescription(said);
}

} // namespace mapdesk
