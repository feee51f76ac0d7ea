// SPDX-License-Identifier: GPL-3.0-or-later
#include "openboxwiring.h"

#include "clocknotice.h"
#include "draftnotices.h"
#include "inspectorcontroller.h"
#include "itemscontroller.h"
#include "itemspanel.h"
#include "messagebar.h"
#include "navigatorcontroller.h"
#include "openboxcontroller.h"
#include "syncsession.h"
#include "unsavedchanges.h"

namespace mapdesk {

void connectOpenBox(OpenBoxController &open, ItemsController &items, ItemsPanel &itemsPanel,
                    InspectorController &inspector, MessageBar &messages)
{
    QObject::connect(&open, &OpenBoxController::itemFound, &items, &ItemsController::goTo);
    QObject::connect(&open, &OpenBoxController::arrived, &itemsPanel,
                     [&itemsPanel] { itemsPanel.setFocus(); });
    QObject::connect(&items, &ItemsController::arrivedAt, &inspector,
                     &InspectorController::takeRead);
    QObject::connect(&open, &OpenBoxController::problem, &messages, &MessageBar::showError);
}

void connectUnsavedChanges(UnsavedChanges &unsaved, ItemsController &items,
                           InspectorController &inspector, MessageBar &messages)
{
    QObject::connect(&unsaved, &UnsavedChanges::offered, &messages,
                     &MessageBar::showInfoWithAction);
    QObject::connect(&unsaved, &UnsavedChanges::itemFound, &items, &ItemsController::goTo);
    QObject::connect(&unsaved, &UnsavedChanges::itemFound, &inspector,
                     &InspectorController::showData);
    QObject::connect(&unsaved, &UnsavedChanges::itemGone, &inspector,
                     [&items, &inspector](const ItemDraft &draft, bool isMapGone) {
                         inspector.showDraft(draft, isMapGone ? nullptr : items.map());
                     });
    QObject::connect(&unsaved, &UnsavedChanges::problem, &messages, &MessageBar::showError);
}

void connectDraftNotices(ItemDrafts &drafts, MessageBar &messages)
{
    auto *notices = new DraftNotices(drafts, &messages);
    QObject::connect(notices, &DraftNotices::problem, &messages, &MessageBar::showError);
    QObject::connect(notices, &DraftNotices::note, &messages, &MessageBar::showInfo);
}

void connectMessages(SyncSession &session, NavigatorController &navigator, ItemsController &items,
                     InspectorController &inspector, MessageBar &messages)
{
    QObject::connect(&navigator, &NavigatorController::problem, &messages, &MessageBar::showError);
    QObject::connect(&items, &ItemsController::problem, &messages, &MessageBar::showError);
    QObject::connect(&inspector, &InspectorController::problem, &messages, &MessageBar::showError);
    QObject::connect(&inspector, &InspectorController::done, &messages, &MessageBar::showInfo);
    QObject::connect(&session, &SyncSession::clockDifferenceFound, &messages,
                     [&messages](qint64 ms) { messages.showInfo(ClockNotice::text(ms)); });
}

} // namespace mapdesk
