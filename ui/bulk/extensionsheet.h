// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QComboBox;
class QSpinBox;

namespace mapdesk {

// Asks by how much expiries are extended: an amount and a unit. Window-modal; deletes itself once
// it is closed.
class ExtensionSheet : public QDialog
{
    Q_OBJECT

public:
    ExtensionSheet(int items, QWidget *parent);

signals:
    void chosen(qint64 seconds);

private:
    QWidget *makeButtons();
    void choose();

    QSpinBox *m_amount;
    QComboBox *m_unit;
};

} // namespace mapdesk
