// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errortext.h"
#include "synctypes.h"

#include <QCoreApplication>

namespace mapdesk {

// What is said where items and maps are made, in one place. Keys and names come back as plain text
// that shows what could deceive.
class CreationTexts
{
    Q_DECLARE_TR_FUNCTIONS(CreationTexts)

public:
    static QString created(const ItemKey &key);
    static QString createdIn(const ItemKey &key, const SyncMap &map);
    static QString created(const SyncMap &map);

    static ErrorText itemProblem(const ItemKey &key, const CommandFailure &failure);
    static ErrorText mapProblem(const NewMap &map, const CommandFailure &failure);

    // What is already there could not be read.
    static ErrorText notShown(const QString &name, const ApiError &error);

    // The key that is proposed for a duplicate: "agent copy", "agent copy 2". As it will be.
    static QString copyOf(const QString &key, int number);

private:
    static QString mapHeadline(const QString &name, bool isUncertain);
};

} // namespace mapdesk
