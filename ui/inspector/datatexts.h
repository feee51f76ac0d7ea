// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "confirmsheet.h"
#include "datachecktext.h"
#include "datapanel.h"
#include "editeditem.h"
#include "synctypes.h"

#include <QCoreApplication>

class QTimeZone;

namespace mapdesk {

// What the editor of an item's data says, in one place. Keys and names come back as plain text that
// shows what could deceive.
class DataTexts
{
    Q_DECLARE_TR_FUNCTIONS(DataTexts)

public:
    // What the buttons of the note do, in the order in which they stand.
    enum class Action {
        ShowChanges, // of others
        TakeIn,
        ShowNewest,
        Discard, // the person's own changes
        CreateAgain,
        CopyText,
    };
    struct Note
    {
        DataPanel::Note shown;
        std::vector<Action> actions = {};
    };

    static Note noteOnNewest(const MapItem &newest, bool isChanged, const QTimeZone &local);
    static Note noteOnGone(const MapItem &base, bool isChanged, qint64 nowMs);
    static Note noteOnGoneMap();

    // The most important thing there is to say of a text.
    static DataRemark status(const DataCheck &check, bool isChanged, bool isLocked, bool isSaving);

    // Of an item whose data is not kept (see DataBudget), until it is read.
    static QString notKept();

    // What saving does, or why it is not possible.
    static QString saveToolTip(const DataCheck &check, bool isChanged, bool isLocked,
                               bool isSaving);

    static Confirmation savingOf(const SyncMap &map, const ItemKey &key, const JsonText &data);
    static Confirmation creationOf(const SyncMap &map, const ItemKey &key,
                                   const QString &expirySentence);

private:
    static Note note(DataPanel::Tone tone, const QString &text, std::vector<Action> actions);
    static QString actionText(Action action);
};

} // namespace mapdesk
