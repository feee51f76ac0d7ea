// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expirychoice.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QRadioButton;
class QSpinBox;

namespace mapdesk {

class Clock;
class ExpiryChips;
class PhraseField;
struct ExpiryPhrase;

// Chooses an expiry: in words, leave it, never, in so many units, at a date and time; quick
// choices. Passive, and a part of a panel or of a sheet. For what is made, resolveExpiry(choice(),
// now).ttl is what to send; where problem() says something, nothing must be made.
class ExpiryChooser : public QWidget
{
    Q_OBJECT

public:
    enum class Use {
        Change, // of what has an expiry: begins with "leave as it is"
        New, // for what is made: begins with "never"; nothing to leave or to extend
    };

    // Words are read by `clock`, which is the service's and must outlive it.
    ExpiryChooser(Use use, const Clock &clock, QWidget *parent = nullptr);

    // Why what is typed is not understood, a sentence or two; then choice() is leave(), in New,
    // too, and what is typed stays. Empty where the choice holds.
    const QString &problem() const { return m_problem; }

    const ExpiryChoice &choice() const { return m_choice; }

    // The words that are typed, understood or not; empty where something was chosen by hand.
    QString phrase() const;
    void setPhrase(const QString &text); // as if typed

    // Where nothing can be left as it is, leave() means what New begins with. Words that were typed
    // go.
    void setChoice(const ExpiryChoice &choice);

    // The moment that "at" begins with, UTC milliseconds. Offering is not choosing.
    void offerMoment(qint64 ms);

    // Whether "so much longer" makes sense: not where the expiry is never.
    void setExtendable(bool extendable);

signals:
    void choiceChanged();
    // So much longer than the present expiry, which the chooser does not know.
    void extendRequested(qint64 seconds);
    // Enter in the field for words.
    void entered();

private:
    void readPhrase(const QString &text);
    QString obey(const ExpiryPhrase &phrase);
    void refuse(const QString &problem);
    void forgetPhrase();
    void nameControls();
    void layOut();
    void followControls();
    void takeByHand(QRadioButton *button, const ExpiryChoice &choice);
    void choose(const ExpiryChoice &choice);
    void showChoice(const ExpiryChoice &choice);
    void showLength(qint64 seconds);
    ExpiryChoice typedLength() const;
    ExpiryChoice typedMoment() const;

    const Clock &m_clock;
    ExpiryChoice m_choice;
    QString m_problem;
    bool m_isExtendable = false;
    bool m_isReading = false; // words, which stay while they are the choice
    bool m_isShowing = false; // a choice in the controls, so that they choose nothing themselves
    PhraseField *m_phrase;
    QRadioButton *m_leave; // absent where there is nothing to leave
    QRadioButton *m_never;
    QRadioButton *m_in;
    QRadioButton *m_at;
    QSpinBox *m_amount;
    QComboBox *m_unit;
    QDateTimeEdit *m_moment;
    ExpiryChips *m_chips;
};

} // namespace mapdesk
