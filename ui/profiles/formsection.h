// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkedfield.h"
#include "profilechecks.h"
#include "tonelabel.h"

#include <QFormLayout>
#include <QHash>
#include <QObject>

class QLineEdit;

namespace mapdesk {

// A part of the form for a profile: some rows of a layout that it shares with the other parts, and
// the members of Profile that they stand for.
class FormSection : public QObject
{
    Q_OBJECT

public:
    virtual void show(const Profile &profile) = 0;
    virtual void take(Profile &profile) const = 0;

    // What cannot be seen in the profile: a choice without what belongs to it, an unusable file.
    virtual ProfileProblems ownProblems() const { return {}; }

    // What is missing is said only where somebody began to type.
    void showProblems(const ProfileProblems &problems);

signals:
    void edited();

protected:
    // The layout has its widget already, which owns the section.
    explicit FormSection(QFormLayout &layout);

    QWidget *widget() const { return m_layout.parentWidget(); }

    void addHeading(const QString &text);

    // A control that has its names, and a label whose mnemonic leads to it.
    CheckedField *add(const QString &label, QWidget *control);
    // The same for a field that is checked.
    CheckedField *add(ProfileField field, const QString &label, QWidget *control);

    // A line beside no label.
    void addLine(QWidget *line);
    ToneLabel *addNote(const char *objectName, const QString &accessibleName,
                       const QString &text = {});

    void setRowVisible(QWidget *line, bool visible);

    // What is typed or pasted loses blanks and quotes at both ends at once.
    static void trimWhileTyping(QLineEdit *edit);

private:
    QFormLayout &m_layout;
    QHash<ProfileField, CheckedField *> m_fields;
};

} // namespace mapdesk
