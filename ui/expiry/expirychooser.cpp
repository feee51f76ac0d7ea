// SPDX-License-Identifier: GPL-3.0-or-later
#include "expirychooser.h"

#include "clock.h"
#include "expirychips.h"
#include "expiryphrase.h"
#include "phrasefield.h"
#include "timelengths.h"
#include "widgetnames.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QScopedValueRollback>
#include <QSpinBox>

#include <algorithm>

namespace mapdesk {

namespace {

QString noteOn(LocalMoment::ClockChange clockChange)
{
    switch (clockChange) {
    case LocalMoment::ClockChange::None:
        break;
    case LocalMoment::ClockChange::Skipped:
        return ExpiryChooser::tr("Clocks go forward and skip that time. The first moment after it "
                                 "is meant.");
    case LocalMoment::ClockChange::Repeated:
        return ExpiryChooser::tr("Clocks go back and show that time twice. The earlier one is "
                                 "meant.");
    }
    return {};
}

} // namespace

ExpiryChooser::ExpiryChooser(Use use, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_phrase(new PhraseField(this))
    , m_leave(use == Use::Change ? new QRadioButton(tr("&Leave as it is"), this) : nullptr)
    , m_never(new QRadioButton(tr("&Never expires"), this))
    , m_in(new QRadioButton(tr("&In"), this))
    , m_at(new QRadioButton(tr("&At"), this))
    , m_amount(new QSpinBox(this))
    , m_unit(new QComboBox(this))
    , m_moment(new QDateTimeEdit(this))
    , m_chips(new ExpiryChips(use == Use::Change ? ExpiryChips::Extensions::Offered
                                                 : ExpiryChips::Extensions::None,
                              this))
{
    nameControls();
    layOut();
    setChoice(ExpiryChoice::leave());
    followControls();
}

void ExpiryChooser::setChoice(const ExpiryChoice &choice)
{
    if (!m_isReading)
        forgetPhrase();
    const bool canLeave = m_leave != nullptr;
    const bool isLeft = choice.kind == ExpiryChoice::Kind::Leave;
    const ExpiryChoice chosen = isLeft && !canLeave ? ExpiryChoice::never() : choice;
    showChoice(chosen);
    choose(chosen);
}

QString ExpiryChooser::phrase() const
{
    return m_phrase->text();
}

void ExpiryChooser::setPhrase(const QString &text)
{
    m_phrase->setText(text);
}

void ExpiryChooser::offerMoment(qint64 ms)
{
    const QSignalBlocker blocker(m_moment);
    m_moment->setDateTime(QDateTime::fromMSecsSinceEpoch(ms));
}

void ExpiryChooser::setExtendable(bool extendable)
{
    m_isExtendable = extendable;
    m_chips->setExtendable(extendable);
}

void ExpiryChooser::readPhrase(const QString &text)
{
    if (text.trimmed().isEmpty())
        return setChoice(ExpiryChoice::leave());
    const QScopedValueRollback reading(m_isReading, true);
    m_problem.clear();
    m_phrase->setNote({});
    const auto phrase = ExpiryPhrase::read(
        text, {m_clock.nowMs(), QTimeZone::systemTimeZone(), QLocale()});
    const QString problem = phrase ? obey(*phrase) : phrase.error();
    m_phrase->setProblem(problem);
    if (!problem.isEmpty())
        refuse(problem);
}

// Why it cannot be done.
QString ExpiryChooser::obey(const ExpiryPhrase &phrase)
{
    if (phrase.extension == 0) {
        m_phrase->setNote(noteOn(phrase.clockChange));
        setChoice(phrase.choice);
        return {};
    }
    if (!m_isExtendable)
        return tr("There is no expiry that could be made longer. Leave out the plus sign.");
    emit extendRequested(phrase.extension);
    return {};
}

void ExpiryChooser::refuse(const QString &problem)
{
    m_problem = problem;
    const QScopedValueRollback showing(m_isShowing, true);
    for (QRadioButton *button : {m_never, m_in, m_at}) {
        button->setAutoExclusive(false); // else the last one stays
        button->setChecked(false);
        button->setAutoExclusive(true);
    }
    if (m_leave)
        m_leave->setChecked(true);
    choose(ExpiryChoice::leave());
}

void ExpiryChooser::forgetPhrase()
{
    m_problem.clear();
    m_phrase->clear();
}

void ExpiryChooser::nameControls()
{
    setNames(m_amount, "expiryAmount", tr("Expires in, amount"));
    setNames(m_unit, "expiryUnit", tr("Expires in, unit"));
    setNames(m_moment, "expiryMoment", tr("Expires at, local time"));
    m_amount->setRange(1, int(Ttl::maxSeconds));
    m_unit->addItem(tr("seconds"), qint64(1));
    m_unit->addItem(tr("minutes"), secondsPerMinute);
    m_unit->addItem(tr("hours"), secondsPerHour);
    m_unit->addItem(tr("days"), secondsPerDay);
    m_unit->setCurrentIndex(m_unit->count() - 1);
    m_moment->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    m_moment->setCalendarPopup(true);
}

void ExpiryChooser::layOut()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_phrase);
    if (m_leave)
        layout->addWidget(m_leave);
    layout->addWidget(m_never);
    const auto addRow = [layout](std::initializer_list<QWidget *> widgets) {
        auto *row = new QHBoxLayout;
        for (QWidget *widget : widgets)
            row->addWidget(widget);
        row->addStretch(1);
        layout->addLayout(row);
    };
    addRow({m_in, m_amount, m_unit});
    addRow({m_at, m_moment});
    layout->addWidget(m_chips);
}

void ExpiryChooser::followControls()
{
    connect(m_phrase, &PhraseField::typed, this, &ExpiryChooser::readPhrase);
    connect(m_phrase, &PhraseField::entered, this, &ExpiryChooser::entered);

    const auto follow = [this](QRadioButton *button, auto chosen) {
        connect(button, &QRadioButton::clicked, this,
                [this, button, chosen] { takeByHand(button, chosen()); });
    };
    if (m_leave)
        follow(m_leave, &ExpiryChoice::leave);
    follow(m_never, &ExpiryChoice::never);
    follow(m_in, [this] { return typedLength(); });
    follow(m_at, [this] { return typedMoment(); });

    // Typing a number or a date is choosing it.
    const auto takeLength = [this] { takeByHand(m_in, typedLength()); };
    connect(m_amount, &QSpinBox::valueChanged, this, takeLength);
    connect(m_unit, &QComboBox::currentIndexChanged, this, takeLength);
    connect(m_moment, &QDateTimeEdit::dateTimeChanged, this,
            [this] { takeByHand(m_at, typedMoment()); });

    connect(m_chips, &ExpiryChips::lengthChosen, this,
            [this](qint64 seconds) { setChoice(ExpiryChoice::in(seconds)); });
    connect(m_chips, &ExpiryChips::extendRequested, this, &ExpiryChooser::extendRequested);
}

void ExpiryChooser::takeByHand(QRadioButton *button, const ExpiryChoice &choice)
{
    if (m_isShowing)
        return;
    const QScopedValueRollback showing(m_isShowing, true);
    forgetPhrase();
    button->setChecked(true);
    choose(choice);
}

// What is chosen is kept beside what the controls show: a moment has more than their second of a
// local time, and a length may be longer than they go.
void ExpiryChooser::choose(const ExpiryChoice &choice)
{
    m_choice = choice;
    emit choiceChanged();
}

void ExpiryChooser::showChoice(const ExpiryChoice &choice)
{
    const QScopedValueRollback showing(m_isShowing, true);
    switch (choice.kind) {
    case ExpiryChoice::Kind::Leave:
        m_leave->setChecked(true);
        break;
    case ExpiryChoice::Kind::Never:
        m_never->setChecked(true);
        break;
    case ExpiryChoice::Kind::In:
        showLength(choice.seconds);
        m_in->setChecked(true);
        break;
    case ExpiryChoice::Kind::At:
        m_moment->setDateTime(QDateTime::fromMSecsSinceEpoch(choice.atMs));
        m_at->setChecked(true);
        break;
    }
}

// In the largest unit that needs no fraction.
void ExpiryChooser::showLength(qint64 seconds)
{
    int unit = m_unit->count() - 1;
    while (unit > 0 && seconds % m_unit->itemData(unit).toLongLong() != 0)
        --unit;
    const qint64 amount = seconds / m_unit->itemData(unit).toLongLong();
    m_unit->setCurrentIndex(unit);
    m_amount->setValue(int(std::min(amount, qint64(m_amount->maximum()))));
}

ExpiryChoice ExpiryChooser::typedLength() const
{
    return ExpiryChoice::in(m_amount->value() * m_unit->currentData().toLongLong());
}

ExpiryChoice ExpiryChooser::typedMoment() const
{
    return ExpiryChoice::at(m_moment->dateTime().toMSecsSinceEpoch());
}

} // namespace mapdesk
