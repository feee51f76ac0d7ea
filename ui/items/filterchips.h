// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filterconditions.h"

#include <QWidget>

#include <vector>

class QToolButton;

namespace mapdesk {

// The conditions that are set, a button each that takes it away, and one for all. Passive.
class FilterChips : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChips(QWidget *parent = nullptr);

    enum class Show {
        All,
        ClearAll, // only that, where there is something to clear
    };
    void showConditions(const FilterConditions &conditions, Show show);

signals:
    void removeClicked(mapdesk::FilterCondition condition);
    void clearAllClicked();

private:
    QToolButton *addButton(const QString &objectName);

    std::vector<QToolButton *> m_chips; // of filterConditions, shown or not
};

} // namespace mapdesk
