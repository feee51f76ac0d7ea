// SPDX-License-Identifier: GPL-3.0-or-later
#include "formsection.h"

#include "emphasis.h"

#include <QLabel>
#include <QLineEdit>

namespace mapdesk {

FormSection::FormSection(QFormLayout &layout)
    : QObject(layout.parentWidget())
    , m_layout(layout)
{
}

void FormSection::showProblems(const ProfileProblems &problems)
{
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field) {
        const auto problem = problems.find(field.key());
        const bool isQuiet = problem == problems.end()
            || (problem->second.isMissing && !field.value()->wasTouched());
        field.value()->setProblem(isQuiet ? QString() : problem->second.sentence);
    }
}

void FormSection::addHeading(const QString &text)
{
    auto *heading = new QLabel(text, widget());
    setBold(*heading);
    if (m_layout.rowCount() > 0)
        heading->setContentsMargins(0, 12, 0, 0);
    m_layout.addRow(heading);
}

CheckedField *FormSection::add(const QString &label, QWidget *control)
{
    auto *field = new CheckedField(control, widget());
    auto *text = new QLabel(label, widget());
    text->setBuddy(control);
    m_layout.addRow(text, field);
    if (auto *edit = qobject_cast<QLineEdit *>(control)) {
        connect(edit, &QLineEdit::textEdited, field, &CheckedField::touch);
        connect(edit, &QLineEdit::textChanged, this, &FormSection::edited);
    }
    return field;
}

CheckedField *FormSection::add(ProfileField field, const QString &label, QWidget *control)
{
    auto *added = add(label, control);
    m_fields.insert(field, added);
    return added;
}

void FormSection::addLine(QWidget *line)
{
    m_layout.addRow(QString(), line);
}

ToneLabel *FormSection::addNote(const char *objectName, const QString &accessibleName,
                                const QString &text)
{
    auto *note = new ToneLabel(objectName, accessibleName, ToneLabel::Tone::Muted, widget());
    note->setValue(text);
    addLine(note);
    return note;
}

void FormSection::setRowVisible(QWidget *line, bool visible)
{
    m_layout.setRowVisible(line, visible);
}

void FormSection::trimWhileTyping(QLineEdit *edit)
{
    connect(edit, &QLineEdit::textEdited, edit, [edit](const QString &text) {
        const QString trimmed = ProfileFields::cleaned(text);
        if (trimmed != text)
            edit->setText(trimmed);
    });
}

} // namespace mapdesk
