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

Question DraftLoss::beforeClosing(const DraftLoss &loss)
{
    return {.question = tr("%n item(s) have text that was not saved.", nullptr,
                           int(loss.m_names.size())),
            .explanation = tr("%1\n\nIt is lost when this window is closed. %2")
                               .arg(DraftTexts::lines(loss.m_names), loss.m_why),
            .yes = tr("Close and lose it"),
            .no = tr("Go on editing")};
}

Question DraftLoss::beforeQuitting(const std::vector<DraftLoss> &losses)
{
    QStringList names;
    QStringList reasons;
    for (const DraftLoss &loss : losses) {
        for (const QString &name : loss.m_names)
            names += QStringLiteral("%1: %2").arg(loss.m_session, name);
        reasons += loss.m_why;
    }
    reasons.removeDuplicates();
    return {.question = tr("%n item(s) have text that was not saved.", nullptr, int(names.size())),
            .explanation = tr("%1\n\nIt is lost when Mapdesk ends. %2")
                               .arg(DraftTexts::lines(names), reasons.join(QLatin1Char(' '))),
            .yes = tr("Quit and lose it"),
            .no = tr("Go on editing"),
            .isForAllWindows = true};
}

} // namespace mapdesk
