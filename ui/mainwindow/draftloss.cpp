// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftloss.h"

#include "displaytext.h"
#include "drafttexts.h"
#include "syncsession.h"

namespace mapdesk {

DraftLoss DraftLoss::of(const SyncSession &session)
{
    const ItemDrafts &drafts = session.drafts();
    DraftLoss loss;
    loss.m_session = visibleText(session.profileName());
    loss.m_isOfPractice = session.isTemporary();
    loss.m_itemsToWrite = session.commands().itemsToWrite();
    if (loss.m_isOfPractice)
        loss.m_why = tr("The practice service ends with its window, and all it holds with it.");
    else
        loss.m_why = drafts.problem();
    if (loss.m_why.isEmpty())
        return loss;
    for (const ItemDraft &draft : drafts.all())
        loss.m_names += DraftTexts::name(*draft.target.key, draft.mapName);
    return loss;
}

QString DraftLoss::textsQuestion(qsizetype texts)
{
    return tr("%n item(s) have text that was not saved.", nullptr, int(texts));
}

QString DraftLoss::restNote(int itemsToWrite)
{
    return tr("%Ln item(s) is/are still to be written, and not written then.", nullptr,
              itemsToWrite);
}

Question DraftLoss::beforeClosing(const DraftLoss &loss)
{
    if (loss.m_names.isEmpty())
        return {.question = tr("%Ln item(s) is/are still to be written. Stop and close?", nullptr,
                               loss.m_itemsToWrite),
                .explanation = tr("What was written stays as it is."),
                .yes = tr("Stop and close"),
                .no = tr("Go on writing")};
    QStringList parts{DraftTexts::lines(loss.m_names),
                      tr("It is lost when this window is closed. %1").arg(loss.m_why)};
    if (loss.m_itemsToWrite > 0)
        parts += restNote(loss.m_itemsToWrite);
    return {.question = textsQuestion(loss.m_names.size()),
            .explanation = parts.join(QLatin1String("\n\n")),
            .yes = tr("Close and lose it"),
            .no = tr("Go on editing")};
}

Question DraftLoss::beforeQuitting(const std::vector<DraftLoss> &losses)
{
    QStringList names;
    QStringList reasons;
    int itemsToWrite = 0;
    for (const DraftLoss &loss : losses) {
        for (const QString &name : loss.m_names)
            names += QStringLiteral("%1: %2").arg(loss.m_session, name);
        if (!loss.m_names.isEmpty())
            reasons += loss.m_why;
        itemsToWrite += loss.m_itemsToWrite;
    }
    if (names.isEmpty())
        return {.question = tr("%Ln item(s) is/are still to be written. Stop and quit?", nullptr,
                               itemsToWrite),
                .explanation = tr("What was written stays as it is."),
                .yes = tr("Stop and quit"),
                .no = tr("Go on writing"),
                .isForAllWindows = true};
    reasons.removeDuplicates();
    QStringList parts{DraftTexts::lines(names),
                      tr("It is lost when Mapdesk ends. %1").arg(reasons.join(QLatin1Char(' ')))};
    if (itemsToWrite > 0)
        parts += restNote(itemsToWrite);
    return {.question = textsQuestion(names.size()),
            .explanation = parts.join(QLatin1String("\n\n")),
            .yes = tr("Quit and lose it"),
            .no = tr("Go on editing"),
            .isForAllWindows = true};
}

} // namespace mapdesk
