// SPDX-License-Identifier: GPL-3.0-or-later
#include "expirychooser.h"

#include "expirychips.h"
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

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

} // namespace

ExpiryChooser::ExpiryChooser(Use use, QWidget *parent)
    : QWidget(parent)
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
    const bool canLeave = m_leave != nullptr;
    const bool isLeft = choice.kind == ExpiryChoice::Kind::Leave;
    const ExpiryChoice chosen = isLeft && !canLeave ? ExpiryChoice::never() : choice;
    show(chosen);
    choose(chosen);
}

void ExpiryChooser::offerMoment(qint64 ms)
{
    const QSignalBlocker blocker(m_moment);
    m_moment->setDateTime(QDateTime::fromMSecsSinceEpoch(ms));
}

void ExpiryChooser::setExtendable(bool extendable)
{
    m_chips->setExtendable(extendable);
}

void ExpiryChooser::nameControls()
{
    setNames(m_amount, "expiryAmount", tr("Expires in, amount"));
    setNames(m_unit, "expiryUnit", tr("Expires in, unit"));
    setNames(m_moment, "expiryMoment", tr("Expires at, local time"));
    m_amount->setRange(1, int(Ttl::maxSeconds));
    m_unit->addItem(tr("seconds"), qint64(1));
    m_unit->addItem(tr("minutes"), minute);
    m_unit->addItem(tr("hours"), hour);
    m_unit->addItem(tr("days"), day);
    m_unit->setCurrentIndex(m_unit->count() - 1);
    m_moment->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    m_moment->setCalendarPopup(true);
}

void ExpiryChooser::layOut()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
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
    const auto follow = [this](QRadioButton *button, auto chosen) {
        connect(button, &QRadioButton::toggled, this, [this, button, chosen](bool isOn) {
            if (isOn)
                takeByHand(button, chosen());
        });
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

void ExpiryChooser::show(const ExpiryChoice &choice)
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
