// SPDX-License-Identifier: GPL-3.0-or-later
#include "expirychips.h"

#include "ttl.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <array>

namespace mapdesk {

namespace {

constexpr qint64 hour = 60 * 60;
constexpr qint64 day = 24 * hour;

} // namespace

ExpiryChips::ExpiryChips(Extensions extensions, QWidget *parent)
    : QWidget(parent)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    const auto addRow = [rows] {
        auto *row = new QHBoxLayout;
        rows->addLayout(row);
        return row;
    };
    addLengths(addRow());
    if (extensions == Extensions::Offered)
        addExtensions(addRow());
}

void ExpiryChips::setExtendable(bool extendable)
{
    for (QToolButton *button : std::as_const(m_extensions))
        button->setEnabled(extendable);
}

void ExpiryChips::addLengths(QHBoxLayout *row)
{
    const std::array<Length, 5> lengths{{
        {tr("1 h"), hour},
        {tr("1 day"), day},
        {tr("7 days"), 7 * day},
        {tr("30 days"), 30 * day},
        {tr("Longest"), Ttl::maxSeconds},
    }};
    for (const auto &[text, seconds] : lengths) {
        QToolButton *button = addChip(text, tr("Expires in %1").arg(text), row);
        connect(button, &QToolButton::clicked, this,
                [this, length = seconds] { emit lengthChosen(length); });
    }
    row->addStretch(1);
}

void ExpiryChips::addExtensions(QHBoxLayout *row)
{
    const std::array<Length, 2> extensions{{
        {tr("+1 day"), day},
        {tr("+7 days"), 7 * day},
    }};
    for (const auto &[text, seconds] : extensions) {
        QToolButton *button = addChip(text, tr("Extend by %1").arg(text), row);
        connect(button, &QToolButton::clicked, this,
                [this, length = seconds] { emit extendRequested(length); });
        m_extensions.append(button);
    }
    row->addStretch(1);
}

QToolButton *ExpiryChips::addChip(const QString &text, const QString &accessibleName,
                                  QHBoxLayout *row)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(accessibleName);
    row->addWidget(button);
    return button;
}

} // namespace mapdesk
