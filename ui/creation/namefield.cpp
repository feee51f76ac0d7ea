// SPDX-License-Identifier: GPL-3.0-or-later
#include "namefield.h"

#include "datatone.h"
#include "valuelabel.h"
#include "widgetnames.h"

#include <QLineEdit>

namespace mapdesk {

namespace {

QWidget *makeEdit(NameKind kind)
{
    auto *edit = new QLineEdit;
    if (kind == NameKind::Key) {
        setNames(edit, "newKey", NameField::tr("Key"));
    } else {
        setNames(edit, "newUniqueName", NameField::tr("Unique name"));
        edit->setPlaceholderText(NameField::tr("None: the map is found by its SID"));
    }
    return edit;
}

QString asWarning(const QString &sentences)
{
    return sentences.isEmpty() ? QString() : withToneWord(DataTone::Warning, sentences);
}

} // namespace

NameField::NameField(NameKind kind, QWidget *parent)
    : CheckedField(makeEdit(kind), parent)
    , m_kind(kind)
    , m_edit(static_cast<QLineEdit *>(focusProxy()))
    , m_count(new ValueLabel("nameLength", tr("Length in characters"), this))
{
    addBeside(m_count);
    connect(m_edit, &QLineEdit::textEdited, this, &NameField::touch);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        showCheck();
        emit edited();
    });
    showCheck();
}

QString NameField::name() const
{
    return m_edit->text();
}

void NameField::setName(const QString &name)
{
    m_edit->setText(name);
}

bool NameField::isAllowed() const
{
    const bool isLeftOut = m_check.problem == NameCheck::Problem::Empty;
    return m_check.isAllowed() || (isLeftOut && m_kind == NameKind::UniqueName);
}

void NameField::showCheck()
{
    m_check = NameTexts::check(m_kind, name());
    const bool isQuiet = m_check.problem == NameCheck::Problem::Empty && !wasTouched();
    setProblem(isQuiet ? QString() : NameTexts::problem(m_kind, m_check));
    setWarning(asWarning(NameTexts::warnings(m_kind, m_check)));
    m_count->setValue(NameTexts::count(m_check));
}

} // namespace mapdesk
