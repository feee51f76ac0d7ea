// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "namerules.h"

#include <QCoreApplication>

namespace mapdesk {

// What a person chooses a name for.
enum class NameKind {
    Key, // of an item
    UniqueName, // of a map; may be left out
};

// The rules for names in words.
class NameTexts
{
    Q_DECLARE_TR_FUNCTIONS(NameTexts)

public:
    static NameCheck check(NameKind kind, const QString &name);

    // Empty where nothing is wrong.
    static QString problem(NameKind kind, const NameCheck &check);

    // A line for each risk; empty where there is none.
    static QString warnings(NameKind kind, const NameCheck &check);

    // "12 of 320".
    static QString count(const NameCheck &check);

private:
    static QString noPath(NameKind kind);
    static QString leadsUp(NameKind kind);
    static QString warning(NameKind kind, const NameCheck::Found &found);
};

} // namespace mapdesk
