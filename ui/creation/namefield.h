// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkedfield.h"
#include "nametexts.h"

class QLineEdit;

namespace mapdesk {

class ValueLabel;

// A line for an item's key or a map's unique name. While somebody types it says how long it is,
// what is wrong with it, and what would go wrong elsewhere.
class NameField : public CheckedField
{
    Q_OBJECT

public:
    explicit NameField(NameKind kind, QWidget *parent = nullptr);

    QString name() const; // exactly as typed
    void setName(const QString &name);

    bool isAllowed() const; // also where it may be left out and is

signals:
    void edited(); // by whomever

private:
    void showCheck();

    const NameKind m_kind;
    QLineEdit *m_edit;
    ValueLabel *m_count;
    NameCheck m_check;
};

} // namespace mapdesk
