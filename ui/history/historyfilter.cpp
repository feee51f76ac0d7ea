// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyfilter.h"

#include "icons.h"
#include "widgetnames.h"
#include "writewords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace mapdesk {

namespace {

// Each change reads the journal.
constexpr int typingPauseMs = 250;

constexpr WriteStanding standings[] = {WriteStanding::Applied, WriteStanding::Refused,
                                       WriteStanding::NotApplied, WriteStanding::CannotTell,
                                       WriteStanding::NotKnownYet};

} // namespace

HistoryFilter::HistoryFilter(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLineEdit(this))
    , m_standing(new QComboBox(this))
{
    setNames(m_words, "filterHistory", tr("Filter history"));
    m_words->setPlaceholderText(tr("Key, map, reason or who"));
    m_words->setClearButtonEnabled(true);
    m_words->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    setNames(m_standing, "historyOutcomes", tr("Outcomes shown"));
    m_standing->addItem(tr("Any outcome"));
    for (const WriteStanding standing : standings)
        m_standing->addItem(WriteWords::standing(standing), QVariant::fromValue(standing));
    setFocusProxy(m_words);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_words, 1);
    row->addWidget(m_standing);

    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPauseMs);
    connect(m_words, &QLineEdit::textChanged, &m_pause, [this] { m_pause.start(); });
    connect(&m_pause, &QTimer::timeout, this, &HistoryFilter::changed);
    connect(m_standing, &QComboBox::currentIndexChanged, this, &HistoryFilter::changed);
}

QString HistoryFilter::words() const
{
    return m_words->text();
}

std::optional<WriteStanding> HistoryFilter::standing() const
{
    const QVariant chosen = m_standing->currentData();
    return chosen.isValid() ? std::optional(chosen.value<WriteStanding>()) : std::nullopt;
}

} // namespace mapdesk
