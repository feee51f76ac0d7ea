// SPDX-License-Identifier: GPL-3.0-or-later
#include "phrasefield.h"

#include "checkedfield.h"
#include "tonelabel.h"
#include "widgetnames.h"

#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace mapdesk {

namespace {

QLineEdit *namedEdit(QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    setNames(edit, "expiryPhrase", PhraseField::tr("Expiry in words"));
    edit->setPlaceholderText(PhraseField::tr("Type when: 3d, tomorrow 18:00, never"));
    edit->setClearButtonEnabled(true);
    return edit;
}

} // namespace

PhraseField::PhraseField(QWidget *parent)
    : QWidget(parent)
    , m_edit(namedEdit(this))
    , m_field(new CheckedField(m_edit, this))
    , m_note(new ToneLabel("expiryPhraseNote", tr("Note on the expiry in words"),
                           ToneLabel::Tone::Muted, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_field);
    column->addWidget(m_note);
    m_note->hide();
    setFocusProxy(m_edit);

    constexpr int pauseMs = 600;
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PhraseField::showProblem);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!m_isClearing)
            emit typed(text);
    });
    // Not when the field loses the focus: what is clicked then would move away below the mouse.
    connect(m_edit, &QLineEdit::returnPressed, this, &PhraseField::showProblem);
    connect(m_edit, &QLineEdit::returnPressed, this, &PhraseField::entered);
}

QString PhraseField::text() const
{
    return m_edit->text();
}

void PhraseField::setText(const QString &text)
{
    m_edit->setText(text);
}

void PhraseField::clear()
{
    const QScopedValueRollback clearing(m_isClearing, true);
    m_edit->clear();
    setProblem({});
    setNote({});
}

void PhraseField::setProblem(const QString &sentence)
{
    const bool isShown = m_field->hasProblem();
    m_problem = sentence;
    if (isShown || sentence.isEmpty())
        showProblem();
    else
        m_pause.start();
}

void PhraseField::setNote(const QString &sentence)
{
    m_note->setValue(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

void PhraseField::showProblem()
{
    m_pause.stop();
    m_field->setProblem(m_problem);
}

} // namespace mapdesk
