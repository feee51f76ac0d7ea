// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace mapdesk {

class ToneLabel;

// A control with room below it for what is wrong with it, or worth knowing; a screen reader hears
// that as the control's description.
class CheckedField : public QWidget
{
    Q_OBJECT

public:
    // Takes the control, which has its names already (setNames()): those of the sentence are made
    // of them. A control that has no parent so far comes after its field in the order of the Tab
    // key; one that came before would draw the key back from what is added beside it.
    explicit CheckedField(QWidget *control, QWidget *parent = nullptr);

    // A button or a note that belongs to the control.
    void addBeside(QWidget *widget);

    // Whether somebody typed into it.
    bool wasTouched() const { return m_wasTouched; }
    void touch() { m_wasTouched = true; }

    // Empty: nothing is wrong.
    void setProblem(const QString &sentence);
    bool hasProblem() const;

    // What is worth knowing while nothing is wrong; empty: nothing.
    void setWarning(const QString &sentences);

    // What the control's description is while nothing is wrong with it.
    void setHint(const QString &hint);

private:
    void say();

    QWidget *m_control;
    QHBoxLayout *m_row;
    ToneLabel *m_remark;
    QString m_problem;
    QString m_warning;
    QString m_hint;
    bool m_wasTouched = false;
};

} // namespace mapdesk
