// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkedfield.h"
#include "ids.h"

#include <QCoreApplication>

class QLineEdit;

namespace mapdesk {

// A line for a key that is looked for, or the beginning of one. Says why it cannot be any item's,
// and what is easily missed in it.
class KeySearchField : public CheckedField
{
    Q_OBJECT

public:
    explicit KeySearchField(QWidget *parent = nullptr);

    ItemKey key() const; // exactly as typed

    // Whether an item may have it; says what is wrong, also where nothing was typed so far.
    bool check();

    // Ready to be typed over.
    void activate();

signals:
    void submitted(); // by the Enter key
    void leftDownward(); // by the key that points down

private:
    void showCheck();

    QLineEdit *m_edit;
};

} // namespace mapdesk
