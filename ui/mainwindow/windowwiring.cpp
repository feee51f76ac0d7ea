// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowwiring.h"

#include "centerstack.h"
#include "clocknotice.h"
#include "datapanel.h"
#include "inspectorcontroller.h"
#include "itemscontroller.h"
#include "itemspanel.h"
#include "jsoneditor.h"
#include "mapscontroller.h"
#include "messagebar.h"
#include "navigatorcontroller.h"
#include "openboxcontroller.h"
#include "preferences.h"
#include "recordnotices.h"
#include "syncsession.h"
#include "unsavedchanges.h"
#include "viewswitch.h"

namespace mapdesk {

void connectCenter(CenterStack &center, NavigatorController &navigator,
                   InspectorController &inspector, MessageBar &messages)
{
    QObject::connect(&navigator, &NavigatorController::serviceChosen, &center,
                     [&center, &navigator, &inspector](const SyncService &service) {
                         inspector.showService(service);
                         center.showMaps(service.sid, navigator.serviceName(service.sid));
                     });
    ItemsController &items = center.items();
    QObject::connect(&items, &ItemsController::currentItemChanged, &inspector,
                     [&center, &inspector](const QModelIndex &index) {
                         if (center.showsMaps())
                             inspector.showHiddenItem(index);
                         else
                             inspector.showItem(index);
                     });
    QObject::connect(&items, &ItemsController::currentItemUpdated, &inspector,
                     [&items, &inspector] { inspector.followItem(items.currentItem()); });
    QObject::connect(&inspector, &InspectorController::itemWanted, &items, &ItemsController::goTo);
    QObject::connect(&center.maps(), &MapsController::problem, &messages, &MessageBar::showError);
}

void connectOpenBox(OpenBoxController &open, ItemsController &items, ItemsPanel &itemsPanel,
                    InspectorController &inspector, MessageBar &messages)
{
    QObject::connect(&open, &OpenBoxController::itemFound, &items, &ItemsController::goTo);
    QObject::connect(&open, &OpenBoxController::arrived, &itemsPanel,
                     [&itemsPanel] { itemsPanel.setFocus(); });
    QObject::connect(&items, &ItemsController::arrivedAt, &inspector,
                     [&items, &inspector](const MapItem &item) {
                         // The table was hidden until now, if maps were shown.
                         inspector.showItem(items.currentItem());
                         inspector.takeRead(item);
                     });
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
    QObject::connect(&unsaved, &UnsavedChanges::note, &messages, &MessageBar::showInfo);
    QObject::connect(&unsaved, &UnsavedChanges::problem, &messages, &MessageBar::showError);
}

void connectMessages(SyncSession &session, NavigatorController &navigator, ItemsController &items,
                     InspectorController &inspector, MessageBar &messages)
{
    QObject::connect(&navigator, &NavigatorController::problem, &messages, &MessageBar::showError);
    QObject::connect(&items, &ItemsController::problem, &messages, &MessageBar::showError);
    QObject::connect(&items, &ItemsController::note, &messages, &MessageBar::showInfo);
    QObject::connect(&inspector, &InspectorController::problem, &messages, &MessageBar::showError);
    QObject::connect(&inspector, &InspectorController::done, &messages, &MessageBar::showInfo);
    QObject::connect(&session, &SyncSession::clockDifferenceFound, &messages,
                     [&messages](qint64 ms) { messages.showInfo(ClockNotice::text(ms)); });
    QObject::connect(&session.settlement(), &WriteSettlement::finished, &messages,
                     [&messages](const std::vector<WriteRecord> &found) {
                         if (!found.empty())
                             messages.showError(RecordNotices::found(found));
                     });
    QObject::connect(&session.writes(), &RecordedWrites::endNotRecorded, &messages,
                     [&messages](const WriteRecord &write, const QString &why) {
                         messages.showError(RecordNotices::endNotRecorded(write, why));
                     });
}

void connectPreferences(Preferences &preferences, DataPanel &data)
{
    const auto takeLayout = [&preferences, &data] { data.setPretty(preferences.isDataPretty()); };
    const auto takeLook = [&preferences, &data] {
        data.editor().setLook(preferences.editorLook());
    };
    QObject::connect(&preferences, &Preferences::dataPrettyChanged, &data, takeLayout);
    QObject::connect(&preferences, &Preferences::editorLookChanged, &data, takeLook);
    QObject::connect(&data, &DataPanel::prettyChanged, &preferences, &Preferences::setDataPretty);
    takeLayout();
    takeLook();
}

void connectPreferences(Preferences &preferences, ViewSwitch &items)
{
    const auto take = [&preferences, &items] { items.setSeparator(preferences.separator()); };
    QObject::connect(&preferences, &Preferences::separatorChanged, &items, take);
    QObject::connect(&items, &ViewSwitch::separatorChanged, &preferences,
                     &Preferences::setSeparator);
    take();
}

} // namespace mapdesk
