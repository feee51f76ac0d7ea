// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expirychoice.h"

#include <QTimer>
#include <QWidget>

namespace mapdesk {

class Clock;
class ExpiryChooser;
class ToneLabel;

// When what is made expires, chosen, and the line that says when that is.
class ExpiryField : public QWidget
{
    Q_OBJECT

public:
    // `clock` is the service's and must outlive it.
    explicit ExpiryField(const Clock &clock, QWidget *parent = nullptr);

    const ExpiryChoice &choice() const;
    void setChoice(const ExpiryChoice &choice);

    bool isPossible() const; // at this moment: a date that was chosen can pass

    // What is to be sent at this moment; absent: it never expires. Only where it is possible.
    std::optional<Ttl> ttl() const;

signals:
    void edited(); // or has become impossible

private:
    void showMoment();
    ResolvedExpiry resolved() const;

    const Clock &m_clock;
    ExpiryChooser *m_chooser;
    ToneLabel *m_moment;
    QTimer m_ticker;
    bool m_wasPossible = true; // as told last
};

} // namespace mapdesk
