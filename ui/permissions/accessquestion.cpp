// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessquestion.h"

#include "checkedfield.h"
#include "valuelabel.h"
#include "widgetnames.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace mapdesk {

AccessQuestion::AccessQuestion(QWidget *parent)
    : QWidget(parent)
    , m_identity(new QLineEdit)
    , m_ask(new QPushButton(tr("Ask")))
    , m_answer(new ValueLabel("accessAnswer", tr("What it can do here"), this))
{
    setNames(m_identity, "askedIdentity", tr("What can this identity do here?"));
    setNames(m_ask, "askAccess", tr("Ask what this identity can do here"));
    m_field = new CheckedField(m_identity, this);
    m_field->addBeside(m_ask);
    m_identity->setPlaceholderText(tr("Identity"));
    m_identity->setClearButtonEnabled(true);
    m_ask->setAutoDefault(false);
    m_answer->setWordWrap(true);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *label = new QLabel(tr("&What can this identity do here?"), this);
    label->setBuddy(m_identity);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(label);
    column->addWidget(m_field);
    column->addWidget(m_answer);
    connect(m_ask, &QPushButton::clicked, this, &AccessQuestion::askWhatIsTyped);
    connect(m_identity, &QLineEdit::returnPressed, this, &AccessQuestion::askWhatIsTyped);
    connect(m_identity, &QLineEdit::textEdited, this, [this] {
        setProblem({});
        setAnswer({});
    });
    setAnswer({});
}

void AccessQuestion::ask(const QString &identity)
{
    m_identity->setText(identity);
    askWhatIsTyped();
}

void AccessQuestion::askWhatIsTyped()
{
    setProblem({});
    setAnswer({});
    emit asked(m_identity->text());
}

void AccessQuestion::setProblem(const QString &sentence)
{
    m_field->setProblem(sentence);
}

void AccessQuestion::setAnswer(const QString &sentence)
{
    m_answer->setValue(sentence);
    m_answer->setVisible(!sentence.isEmpty());
}

void AccessQuestion::clear()
{
    m_identity->clear();
    setProblem({});
    setAnswer({});
}

} // namespace mapdesk
