// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "confirmsheet.h"
#include "errortext.h"
#include "mapdeletion.h"
#include "undotexts.h"

#include <QCoreApplication>

namespace mapdesk {

// What is said where an item or a map is deleted, in one place. As UndoTexts otherwise.
class DeletionTexts
{
    Q_DECLARE_TR_FUNCTIONS(DeletionTexts)

public:
    using Now = UndoTexts::Now;

    static Confirmation ofItem(const SyncMap &map, const MapItem &item, bool hasUnsavedText,
                               const Now &now);

    // `mustType`: the map's name has to be typed.
    static Confirmation ofMap(const SyncMap &map, bool mustType, const Now &now);

    // It cannot be put back whole: whether to delete it all the same. Of TooManyItems and
    // KeepsChanging.
    static Confirmation anyway(const SyncMap &map, const MapDeletionStop &stop);

    static ErrorText itemProblem(const CommandTarget &target, const CommandFailure &failure);
    static ErrorText mapProblem(const QString &map, const MapDeletionStop &stop);
};

} // namespace mapdesk
