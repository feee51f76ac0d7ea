// SPDX-License-Identifier: GPL-3.0-or-later
#include "creationtexts.h"

#include "displaytext.h"

namespace mapdesk {

QString CreationTexts::created(const ItemKey &key)
{
    return tr("%1 was created.").arg(visibleText(toString(key)));
}

QString CreationTexts::createdIn(const ItemKey &key, const SyncMap &map)
{
    return tr("%1 was created in the map %2.")
        .arg(visibleText(toString(key)), visibleText(map.displayName()));
}

QString CreationTexts::created(const SyncMap &map)
{
    return tr("The map %1 was created.").arg(visibleText(map.displayName()));
}

ErrorText CreationTexts::itemProblem(const ItemKey &key, const CommandFailure &failure)
{
    const QString headline = failure.outcome == WriteOutcome::CannotTell
        ? tr("It is not certain whether %1 was created.")
        : tr("%1 was not created.");
    return ErrorText::explain(headline.arg(visibleText(toString(key))), failure);
}

ErrorText CreationTexts::mapProblem(const NewMap &map, const CommandFailure &failure)
{
    const bool isUncertain = failure.outcome == WriteOutcome::CannotTell;
    ErrorText text = ErrorText::explain(mapHeadline(map.uniqueName, isUncertain), failure);
    if (isUncertain && map.uniqueName.isEmpty()) {
        text.explanation = tr("It was sent, but no proper answer came. A map without a unique name "
                              "can only be found by its SID, which only the answer has. Before you "
                              "create it again, refresh (F5) and look in the tree for a new map "
                              "without a name.");
    }
    return text;
}

QString CreationTexts::mapHeadline(const QString &name, bool isUncertain)
{
    if (name.isEmpty())
        return isUncertain ? tr("It is not certain whether the map was created.")
                           : tr("The map was not created.");
    const QString headline = isUncertain ? tr("It is not certain whether the map %1 was created.")
                                         : tr("The map %1 was not created.");
    return headline.arg(visibleText(name));
}

ErrorText CreationTexts::notShown(const QString &name, const ApiError &error)
{
    return ErrorText::explain(tr("%1 could not be read.").arg(visibleText(name)), error);
}

QString CreationTexts::copyOf(const QString &key, int number)
{
    return number == 1 ? tr("%1 copy", "key of a duplicate").arg(key)
                       : tr("%1 copy %2", "key of a duplicate").arg(key, QString::number(number));
}

} // namespace mapdesk
