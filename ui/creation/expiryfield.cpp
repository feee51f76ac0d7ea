// SPDX-License-Identifier: GPL-3.0-or-later
#include "expiryfield.h"

#include "clock.h"
#include "expirychooser.h"
#include "expirytext.h"
#include "timelengths.h"
#include "tonelabel.h"

#include <QTimeZone>
#include <QVBoxLayout>

#include <utility>

namespace mapdesk {

ExpiryField::ExpiryField(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_chooser(new ExpiryChooser(ExpiryChooser::Use::New, this))
    , m_moment(new ToneLabel("newExpiry", tr("Expiry"), ToneLabel::Tone::Muted, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_chooser);
    column->addWidget(m_moment);
    m_chooser->acceptPhrases(clock);
    m_chooser->offerMoment(clock.nowMs() + msPerDay);
    connect(m_chooser, &ExpiryChooser::choiceChanged, this, [this] {
        showMoment();
        emit edited();
    });
    connect(&m_ticker, &QTimer::timeout, this, [this] {
        if (std::exchange(m_wasPossible, isPossible()) != m_wasPossible)
            emit edited();
        showMoment();
    });
    m_ticker.start(1000);
    showMoment();
}

const ExpiryChoice &ExpiryField::choice() const
{
    return m_chooser->choice();
}

void ExpiryField::setChoice(const ExpiryChoice &choice)
{
    m_chooser->setChoice(choice);
}

ResolvedExpiry ExpiryField::resolved() const
{
    return resolveExpiry(choice(), m_clock.nowMs());
}

bool ExpiryField::isPossible() const
{
    return m_chooser->problem().isEmpty() && resolved().canBeSent();
}

// What is made without an expiry has none.
std::optional<Ttl> ExpiryField::ttl() const
{
    const std::optional<Ttl> ttl = resolved().ttl;
    return ttl && ttl->isNever() ? std::nullopt : ttl;
}

void ExpiryField::showMoment()
{
    if (!m_chooser->problem().isEmpty())
        return m_moment->setValue({}); // the chooser says it
    const ResolvedExpiry expiry = resolved();
    if (!expiry.canBeSent()) {
        m_moment->setTone(ToneLabel::Tone::Bad);
        m_moment->setValue(tr("That moment has passed. Choose a later one."));
        return;
    }
    QString sentence = ExpiryText::sentence(expiry.expiresMs, m_clock.nowMs(),
                                            QTimeZone::systemTimeZone());
    if (expiry.verdict == ResolvedExpiry::Verdict::Clamped)
        sentence = tr("%1. More than a year is not possible; a year is set.").arg(sentence);
    m_moment->setTone(ToneLabel::Tone::Muted);
    m_moment->setValue(sentence);
}

} // namespace mapdesk
