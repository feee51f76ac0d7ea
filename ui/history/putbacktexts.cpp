// SPDX-License-Identifier: GPL-3.0-or-later
#include "putbacktexts.h"

#include "historytexts.h"
#include "writewords.h"

#include <QTimeZone>

namespace mapdesk {

QString PutBackTexts::obstacle(PutBackObstacle obstacle)
{
    switch (obstacle) {
    case PutBackObstacle::None:
        return {};
    case PutBackObstacle::NotApplied:
        return tr("This write changed nothing, so there is nothing to put back.");
    case PutBackObstacle::NothingStood:
        return tr("Nothing stood there before this write.");
    case PutBackObstacle::NotKept:
        return tr("The data that stood there is not kept any more.");
    case PutBackObstacle::NotJson:
        return tr("What stood there is not valid JSON; Sync would not take it.");
    case PutBackObstacle::OtherKind:
        return tr("This can be taken back by Undo alone.");
    }
    return {};
}

Confirmation PutBackTexts::about(const WriteRecord &record, const QTimeZone &local)
{
    Confirmation confirmation;
    if (record.target.key)
        confirmation.objects += {tr("Item"), toString(*record.target.key)};
    confirmation.objects += {tr("Map"), WriteWords::mapName(record)};
    confirmation.objects += {tr("This write"), HistoryTexts::name(record, local)};
    return confirmation;
}

Confirmation PutBackTexts::ofData(const WriteRecord &record, bool wasChangedSince,
                                  const QTimeZone &local)
{
    Confirmation confirmation = about(record, local);
    confirmation.question = tr("Put back the data that stood there before this write?");
    confirmation.button = tr("Put back %n item(s)", nullptr, 1);
    if (wasChangedSince)
        confirmation.caution = tr("It was changed again after that write: what came since goes, "
                                  "too. The list has all that will change.");
    return confirmation;
}

Confirmation PutBackTexts::ofCreation(const WriteRecord &record, const QString &expirySentence,
                                      bool isLifetimeAnew, const QTimeZone &local)
{
    Confirmation confirmation = about(record, local);
    confirmation.question = tr("Create this item again, with the data that stood there before this "
                               "write?");
    confirmation.objects += {tr("Expiry"), expirySentence};
    confirmation.button = tr("Create %n item(s) again", nullptr, 1);
    confirmation.caution = isLifetimeAnew
        ? tr("It is not there now. The moment at which it was to expire has passed: it gets the "
             "time that it had left then.")
        : tr("It is not there now.");
    return confirmation;
}

Confirmation PutBackTexts::ofExpiry(const WriteRecord &record, const QTimeZone &local)
{
    Confirmation confirmation = about(record, local);
    if (record.target.key) {
        confirmation.question = tr("Put back the expiry that this item had before this write?");
        confirmation.button = tr("Put back expiry of %n item(s)", nullptr, 1);
        return confirmation;
    }
    confirmation.question = tr("Put back the expiry that this map had before this write?");
    confirmation.button = tr("Put back expiry of %n map(s)", nullptr, 1);
    confirmation.caution = tr("Sync cannot tell whether somebody else changes this map at the same "
                              "moment; the last change counts.");
    return confirmation;
}

QString PutBackTexts::explanation(SaveStop::Reason reason)
{
    switch (reason) {
    case SaveStop::Reason::ItemGone:
        return tr("It was deleted, or it expired, in that moment. Nothing was written.");
    case SaveStop::Reason::MapGone:
        return tr("The map is gone: it was deleted, or it has expired. Nothing was written.");
    default:
        return tr("Somebody else changed it in that moment, and theirs stands. Nothing was "
                  "written. Look at what it says now before you put it back.");
    }
}

} // namespace mapdesk
