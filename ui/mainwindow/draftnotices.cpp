// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftnotices.h"

#include "itemdrafts.h"

namespace mapdesk {

DraftNotices::DraftNotices(ItemDrafts &drafts, QObject *parent)
    : QObject(parent)
    , m_drafts(drafts)
{
    connect(&m_drafts, &ItemDrafts::problemChanged, this, &DraftNotices::follow);
    connect(&m_drafts, &ItemDrafts::changed, this, &DraftNotices::follow);
    connect(&m_drafts, &ItemDrafts::loadFailed, this, &DraftNotices::takeLoadFailure);
}

// A window that has nothing to lose need not hear of it.
void DraftNotices::follow()
{
    const QString why = m_drafts.problem();
    if (why.isEmpty() && m_isTold) {
        m_isTold = false;
        emit note(tr("Unsaved texts are kept on this computer again."));
    } else if (!why.isEmpty() && !m_isTold && !m_drafts.all().empty()) {
        m_isTold = true;
        emit problem({tr("Unsaved texts cannot be kept on this computer: they are in this window "
                         "alone."),
                      why,
                      {}});
    }
}

void DraftNotices::takeLoadFailure(const QString &why)
{
    ErrorText text{tr("Unsaved texts from last time could not be read."), why, {}};
    text.actions.push_back({tr("Try again"), whileAlive(this, [this] { m_drafts.load(); })});
    emit problem(text);
}

} // namespace mapdesk
