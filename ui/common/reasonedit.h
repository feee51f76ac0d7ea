// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace mapdesk {

// The line in which the reason of a write is typed: a sentence or a ticket's number.
class ReasonEdit : public QLineEdit
{
    Q_OBJECT

public:
    static constexpr int mostCharacters = 500;

    // Names as in setNames().
    ReasonEdit(const char *objectName, const QString &reason, QWidget *parent = nullptr);

    // As typed, on one line, without blanks around it: white space alone is none.
    QString reason() const;
};

} // namespace mapdesk
