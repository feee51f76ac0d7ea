// SPDX-License-Identifier: GPL-3.0-or-later
#include "expirydelegate.h"

#include "clock.h"
#include "expiryicons.h"
#include "expiryrole.h"

#include <QTimeZone>

namespace mapdesk {

namespace {

QString wordsFor(ExpiryState state, const QString &remaining)
{
    switch (state) {
    case ExpiryState::Soon:
        return ExpiryDelegate::tr("%1, soon").arg(remaining);
    case ExpiryState::VerySoon:
        return ExpiryDelegate::tr("%1, very soon").arg(remaining);
    default:
        return remaining;
    }
}

} // namespace

ExpiryDelegate::ExpiryDelegate(const Clock &clock, QObject *parent)
    : PlainTextDelegate(parent)
    , m_clock(clock)
{
}

QString ExpiryDelegate::toolTipText(const QModelIndex &index) const
{
    return ExpiryText::sentence(expiryOf(index), m_clock.nowMs(), QTimeZone::systemTimeZone());
}

void ExpiryDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    PlainTextDelegate::initStyleOption(option, index);
    const std::optional<qint64> expires = expiryOf(index);
    const qint64 now = m_clock.nowMs();
    const ExpiryState state = expiryState(expires, now);
    option->text = wordsFor(state, ExpiryText::remaining(expires, now));
    option->icon = expiryIcon(state);
    option->decorationSize = QSize(16, 16);
    option->features.setFlag(QStyleOptionViewItem::HasDecoration, !option->icon.isNull());
    option->palette.setColor(QPalette::Text, expiryColor(state, option->palette));
}

} // namespace mapdesk
