// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expirychoice.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QRadioButton;
class QSpinBox;

namespace mapdesk {

class ExpiryChips;

// Chooses an expiry: leave it, never, in so many units, at a date and time; quick choices. Passive,
// and a part of a panel or of a sheet. For what is made, resolveExpiry(choice(), now).ttl is what
// to send.
class ExpiryChooser : public QWidget
{
    Q_OBJECT

public:
    enum class Use {
        Change, // of what has an expiry: begins with "leave as it is"
        New, // for what is made: begins with "never"; nothing to leave or to extend
    };

    explicit ExpiryChooser(Use use, QWidget *parent = nullptr);

    const ExpiryChoice &choice() const { return m_choice; }

    // Where nothing can be left as it is, leave() means what New begins with.
    void setChoice(const ExpiryChoice &choice);

    // The moment that "at" begins with, UTC milliseconds. Offering is not choosing.
    void offerMoment(qint64 ms);

    // Whether "so much longer" makes sense: not where the expiry is never.
    void setExtendable(bool extendable);

signals:
    void choiceChanged();
    // So much longer than the present expiry, which the chooser does not know.
    void extendRequested(qint64 seconds);

private:
    void nameControls();
    void layOut();
    void followControls();
    void takeByHand(QRadioButton *button, const ExpiryChoice &choice);
    void choose(const ExpiryChoice &choice);
    void show(const ExpiryChoice &choice);
    void showLength(qint64 seconds);
    ExpiryChoice typedLength() const;
    ExpiryChoice typedMoment() const;

    ExpiryChoice m_choice;
    bool m_isShowing = false; // a choice in the controls, so that they choose nothing themselves
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
