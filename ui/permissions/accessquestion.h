// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace mapdesk {

class CheckedField;
class ValueLabel;

// "What can this identity do here?": a field and the answer. Passive: see AccessAnswers.
class AccessQuestion : public QWidget
{
    Q_OBJECT

public:
    explicit AccessQuestion(QWidget *parent = nullptr);

    // Asks for it as if it had been typed.
    void ask(const QString &identity);

    void setProblem(const QString &sentence); // with what is typed
    void setAnswer(const QString &sentence);
    void clear();

signals:
    void asked(const QString &identity);

private:
    void askWhatIsTyped();

    QLineEdit *m_identity;
    CheckedField *m_field;
    QPushButton *m_ask;
    ValueLabel *m_answer;
};

} // namespace mapdesk
