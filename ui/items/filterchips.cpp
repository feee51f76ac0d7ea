// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterchips.h"

#include "filtertexts.h"
#include "flowlayout.h"
#include "icons.h"
#include "mnemonics.h"
#include "plaintextdelegate.h"
#include "widgetnames.h"

#include <QToolButton>

namespace mapdesk {

namespace {

QString chipName(FilterCondition condition)
{
    switch (condition) {
    case FilterCondition::Data:
        return QStringLiteral("removeDataCondition");
    case FilterCondition::Expiry:
        return QStringLiteral("removeExpiryCondition");
    case FilterCondition::Update:
        return QStringLiteral("removeUpdateCondition");
    case FilterCondition::Creator:
        return QStringLiteral("removeCreatorCondition");
    }
    return {};
}

} // namespace

FilterChips::FilterChips(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new FlowLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (const FilterCondition condition : filterConditions) {
        QToolButton *chip = addButton(chipName(condition));
        chip->setIcon(themedIcon(QStringLiteral("close")));
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        connect(chip, &QToolButton::clicked, this,
                [this, condition] { emit removeClicked(condition); });
        row->addWidget(chip);
        m_chips.push_back(chip);
    }
    QToolButton *all = addButton(QStringLiteral("clearAll"));
    setNames(all, "clearAll", tr("Clear all"));
    all->setText(all->accessibleName());
    all->setToolTip(tr("Clears the text and all conditions"));
    connect(all, &QToolButton::clicked, this, &FilterChips::clearAllClicked);
    row->addWidget(all);
    hide();
}

void FilterChips::showConditions(const FilterConditions &conditions, Show show)
{
    for (size_t i = 0; i < m_chips.size(); ++i) {
        const bool isShown = show == Show::All && conditions.has(filterConditions[i]);
        m_chips[i]->setVisible(isShown);
        if (!isShown)
            continue;
        const QString text = FilterTexts::condition(conditions, filterConditions[i]);
        m_chips[i]->setText(withoutMnemonics(text));
        m_chips[i]->setAccessibleName(tr("Remove condition: %1").arg(text));
        m_chips[i]->setToolTip(plainToolTip(tr("Remove condition: %1").arg(text)));
    }
    setVisible(conditions.count() > 0);
}

QToolButton *FilterChips::addButton(const QString &objectName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace mapdesk
