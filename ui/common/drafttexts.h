// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"

#include <QCoreApplication>
#include <QStringList>

namespace mapdesk {

// How unsaved texts are named. Names come back as plain text that shows what could deceive.
class DraftTexts
{
    Q_DECLARE_TR_FUNCTIONS(DraftTexts)

public:
    // "customer:4711 in tickets"
    static QString name(const ItemKey &key, const QString &mapName);

    // As many of the names as a sentence bears: "…, … and 4 more".
    static QString sentence(const QStringList &names);

    // The same with a line for each.
    static QString lines(const QStringList &names);
};

} // namespace mapdesk
