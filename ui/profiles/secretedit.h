// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keptsecrets.h"

#include <QLineEdit>

namespace mapdesk {

// A field for a secret: shows dots, to screen readers, too; says where one is kept. What is kept is
// never in it.
class SecretEdit : public QLineEdit
{
    Q_OBJECT

public:
    // Names as in setNames().
    SecretEdit(const char *objectName, const QString &accessibleName, QWidget *parent = nullptr);

    // What an empty field means.
    void setKept(KeptIn place);
    static QString meaningOfEmpty(KeptIn place);
};

} // namespace mapdesk
