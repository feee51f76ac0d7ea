// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expirychoice.h"

#include <QTimer>
#include <QWidget>

namespace mapdesk {

class Clock;
class ExpiryChooser;
class ToneLabel;

// What is typed for an expiry: words that are not understood, too.
struct ExpiryForm
{
    ExpiryChoice choice = ExpiryChoice::never();
    QString words = {};

    friend bool operator==(const ExpiryForm &, const ExpiryForm &) = default;
};

// The expiry of something new as it is sent.
struct NewExpiry
{
    std::optional<Ttl> ttl; // absent: it never expires
};

// When what is made expires, chosen, and the line that says when that is.
class ExpiryField : public QWidget
{
    Q_OBJECT

public:
    // `clock` is the service's and must outlive it.
    explicit ExpiryField(const Clock &clock, QWidget *parent = nullptr);

    ExpiryForm form() const;
    void setForm(const ExpiryForm &form); // as if typed: words are read anew

    // What is to be sent at this moment. Nothing where that is not possible: words are not
    // understood, or the date that was chosen has passed.
    std::optional<NewExpiry> expiry() const;

    void showMoment(); // now, and not with the next second

signals:
    void edited(); // or has become impossible

private:
    ResolvedExpiry resolved() const;

    const Clock &m_clock;
    ExpiryChooser *m_chooser;
    ToneLabel *m_moment;
    QTimer m_ticker;
    bool m_wasPossible = true; // as told last
};

} // namespace mapdesk
