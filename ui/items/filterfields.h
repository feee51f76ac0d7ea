// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filterconditions.h"
#include "filtertexts.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace mapdesk {

// The fields of a FilterBar besides the key's. Passive.
class FilterFields : public QWidget
{
    Q_OBJECT

public:
    explicit FilterFields(QWidget *parent = nullptr);

    // Fills in what the fields hold.
    void take(FilterConditions &conditions) const;

    void clear(FilterCondition condition);

signals:
    void changed();

private:
    QLineEdit *addText(const char *objectName, const QString &name);
    QComboBox *addLengths(const char *objectName, const QString &name,
                          const std::vector<FilterTexts::Length> &lengths);

    QLineEdit *m_data;
    QComboBox *m_expiry;
    QComboBox *m_update;
    QLineEdit *m_creator;
};

} // namespace mapdesk
