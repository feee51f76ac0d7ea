// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLineEdit;

namespace mapdesk {

class CheckedField;
class ToneLabel;

// A line for an expiry in words, and below it what is to be said of them. Passive: part of an
// ExpiryChooser.
class PhraseField : public QWidget
{
    Q_OBJECT

public:
    explicit PhraseField(QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text); // as if typed
    void clear();

    // Why it is not understood; empty where it is. Shows as soon as the person pauses or presses
    // Enter, so that what is half typed is not called wrong at once.
    void setProblem(const QString &sentence);

    // What is worth knowing of what was understood; may be empty.
    void setNote(const QString &sentence);

signals:
    // Whatever changed the text but clear().
    void typed(const QString &text);
    void entered();

private:
    void showProblem();

    QLineEdit *m_edit;
    CheckedField *m_field;
    ToneLabel *m_note;
    QString m_problem;
    QTimer m_pause;
    bool m_isClearing = false;
};

} // namespace mapdesk
