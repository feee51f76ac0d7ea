// SPDX-License-Identifier: GPL-3.0-or-later
#include "expirypanel.h"

#include "valuelabel.h"
#include "widgetnames.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace mapdesk {

namespace {

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

ValueLabel *sentenceLabel(const char *objectName, const QString &accessibleName, QWidget *parent)
{
    auto *label = new ValueLabel(objectName, accessibleName, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

ExpiryPanel::ExpiryPanel(QWidget *parent)
    : QWidget(parent)
    , m_current(sentenceLabel("currentExpiry", tr("Current expiry"), this))
    , m_leave(new QRadioButton(tr("&Leave as it is"), this))
    , m_never(new QRadioButton(tr("&Never expires"), this))
    , m_in(new QRadioButton(tr("&In"), this))
    , m_at(new QRadioButton(tr("&At"), this))
    , m_amount(new QSpinBox(this))
    , m_unit(new QComboBox(this))
    , m_moment(new QDateTimeEdit(this))
    , m_preview(sentenceLabel("expiryPreview", tr("Expiry before and after"), this))
    , m_obstacle(sentenceLabel("expiryObstacle", tr("Why not now"), this))
    , m_change(new QPushButton(tr("&Change expiry"), this))
{
    setNames(this, "expiry", tr("Expiry"));
    setNames(m_change, "changeExpiry", tr("Change expiry"));

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_current);
    makeChoices(layout);
    layout->addWidget(makeQuickChoices());
    layout->addWidget(m_preview);
    layout->addWidget(m_obstacle);
    auto *buttonRow = new QHBoxLayout;
    buttonRow->addWidget(m_change);
    buttonRow->addStretch(1);
    layout->addLayout(buttonRow);
    layout->addStretch(1);

    m_leave->setChecked(true);
    m_obstacle->hide();
    connect(m_change, &QPushButton::clicked, this, &ExpiryPanel::changeRequested);
}

ExpiryChoice ExpiryPanel::choice() const
{
    if (m_never->isChecked())
        return ExpiryChoice::never();
    if (m_in->isChecked())
        return ExpiryChoice::in(m_amount->value() * m_unit->currentData().toLongLong());
    if (m_at->isChecked())
        return ExpiryChoice::at(m_moment->dateTime().toMSecsSinceEpoch());
    return ExpiryChoice::leave();
}

void ExpiryPanel::setChoice(const ExpiryChoice &choice)
{
    switch (choice.kind) {
    case ExpiryChoice::Kind::Leave:
        m_leave->setChecked(true);
        break;
    case ExpiryChoice::Kind::Never:
        m_never->setChecked(true);
        break;
    case ExpiryChoice::Kind::In:
        for (int unit = m_unit->count() - 1; unit >= 0; --unit) {
            const qint64 length = m_unit->itemData(unit).toLongLong();
            if (choice.seconds % length == 0) {
                m_unit->setCurrentIndex(unit);
                m_amount->setValue(int(choice.seconds / length));
                break;
            }
        }
        m_in->setChecked(true);
        break;
    case ExpiryChoice::Kind::At:
        m_moment->setDateTime(QDateTime::fromMSecsSinceEpoch(choice.atMs));
        m_at->setChecked(true);
        break;
    }
    emit choiceChanged();
}

void ExpiryPanel::offerMoment(qint64 ms)
{
    const QSignalBlocker blocker(m_moment);
    m_moment->setDateTime(QDateTime::fromMSecsSinceEpoch(ms));
}

void ExpiryPanel::setCurrent(const QString &sentence)
{
    m_current->setValue(sentence);
}

void ExpiryPanel::setPreview(const QString &text)
{
    m_preview->setValue(text);
}

void ExpiryPanel::setObstacle(const QString &text)
{
    m_obstacle->setValue(text);
    m_obstacle->setVisible(!text.isEmpty());
}

void ExpiryPanel::setChangeEnabled(bool enabled)
{
    m_change->setEnabled(enabled);
}

void ExpiryPanel::setExtendable(bool extendable)
{
    for (QToolButton *button : std::as_const(m_extensions))
        button->setEnabled(extendable);
}

void ExpiryPanel::makeChoices(QVBoxLayout *layout)
{
    setNames(m_amount, "expiryAmount", tr("Expires in, amount"));
    setNames(m_unit, "expiryUnit", tr("Expires in, unit"));
    setNames(m_moment, "expiryMoment", tr("Expires at, local time"));
    m_amount->setRange(1, int(Ttl::maxSeconds));
    m_unit->addItem(tr("seconds"), 1);
    m_unit->addItem(tr("minutes"), minute);
    m_unit->addItem(tr("hours"), hour);
    m_unit->addItem(tr("days"), day);
    m_unit->setCurrentIndex(3);
    m_moment->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    m_moment->setCalendarPopup(true);

    auto *inRow = new QHBoxLayout;
    inRow->addWidget(m_in);
    inRow->addWidget(m_amount);
    inRow->addWidget(m_unit);
    inRow->addStretch(1);
    auto *atRow = new QHBoxLayout;
    atRow->addWidget(m_at);
    atRow->addWidget(m_moment);
    atRow->addStretch(1);
    layout->addWidget(m_leave);
    layout->addWidget(m_never);
    layout->addLayout(inRow);
    layout->addLayout(atRow);
    followChoice();
}

void ExpiryPanel::followChoice()
{
    for (const QRadioButton *button : {m_leave, m_never, m_in, m_at})
        connect(button, &QRadioButton::toggled, this, &ExpiryPanel::choiceChanged);
    // Typing a number or a date is choosing it.
    const auto chooseIn = [this] {
        m_in->setChecked(true);
        emit choiceChanged();
    };
    const auto chooseAt = [this] {
        m_at->setChecked(true);
        emit choiceChanged();
    };
    connect(m_amount, &QSpinBox::valueChanged, this, chooseIn);
    connect(m_unit, &QComboBox::currentIndexChanged, this, chooseIn);
    connect(m_moment, &QDateTimeEdit::dateTimeChanged, this, chooseAt);
}

QWidget *ExpiryPanel::makeQuickChoices()
{
    const std::array<std::pair<QString, qint64>, 5> lengths{{
        {tr("1 h"), hour},
        {tr("1 day"), day},
        {tr("7 days"), 7 * day},
        {tr("30 days"), 30 * day},
        {tr("Longest"), Ttl::maxSeconds},
    }};
    const std::array<std::pair<QString, qint64>, 2> extensions{{
        {tr("+1 day"), day},
        {tr("+7 days"), 7 * day},
    }};
    auto *area = new QWidget(this);
    auto *rows = new QVBoxLayout(area);
    rows->setContentsMargins(0, 0, 0, 0);
    auto *fixedRow = new QHBoxLayout;
    for (const auto &[text, seconds] : lengths) {
        QToolButton *button = makeQuickChoice(text, tr("Expires in %1").arg(text), fixedRow);
        connect(button, &QToolButton::clicked, this,
                [this, length = seconds] { setChoice(ExpiryChoice::in(length)); });
    }
    auto *extendRow = new QHBoxLayout;
    for (const auto &[text, seconds] : extensions) {
        QToolButton *button = makeQuickChoice(text, tr("Extend by %1").arg(text), extendRow);
        connect(button, &QToolButton::clicked, this,
                [this, length = seconds] { emit extendRequested(length); });
        m_extensions.append(button);
    }
    for (QHBoxLayout *row : {fixedRow, extendRow}) {
        row->addStretch(1);
        rows->addLayout(row);
    }
    return area;
}

QToolButton *ExpiryPanel::makeQuickChoice(const QString &text, const QString &accessibleName,
                                          QHBoxLayout *row)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(accessibleName);
    row->addWidget(button);
    return button;
}

} // namespace mapdesk
