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
    , m_chooser(new ExpiryChooser(ExpiryChooser::Use::New, clock, this))
    , m_moment(new ToneLabel("newExpiry", tr("Expiry"), ToneLabel::Tone::Muted, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_chooser);
    column->addWidget(m_moment);
    m_chooser->offerMoment(clock.nowMs() + msPerDay);
    connect(m_chooser, &ExpiryChooser::choiceChanged, this, [this] {
        showMoment();
        emit edited();
    });
    connect(&m_ticker, &QTimer::timeout, this, [this] {
        const bool isPossible = resolved().canBeSent();
        if (std::exchange(m_wasPossible, isPossible) != isPossible)
            emit edited();
        showMoment();
    });
    m_ticker.start(1000);
    showMoment();
}

ExpiryForm ExpiryField::form() const
{
    return {m_chooser->choice(), m_chooser->phrase()};
}

void ExpiryField::setForm(const ExpiryForm &form)
{
    m_chooser->setChoice(form.choice);
    m_chooser->setPhrase(form.words);
}

ResolvedExpiry ExpiryField::resolved() const
{
    return resolveExpiry(m_chooser->choice(), m_clock.nowMs());
}

std::optional<NewExpiry> ExpiryField::expiry() const
{
    const std::optional<Ttl> ttl = resolved().ttl;
    if (!ttl)
        return {};
    return ttl->isNever() ? NewExpiry() : NewExpiry{ttl};
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
        sentence = tr("%1. %2", "two sentences").arg(sentence, ExpiryText::clamped());
    m_moment->setTone(ToneLabel::Tone::Muted);
    m_moment->setValue(sentence);
}

} // namespace mapdesk
