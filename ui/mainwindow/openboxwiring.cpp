// SPDX-License-Identifier: GPL-3.0-or-later
#include "openboxwiring.h"

#include "inspectorcontroller.h"
#include "itemscontroller.h"
#include "itemspanel.h"
#include "messagebar.h"
#include "openboxcontroller.h"

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

} // namespace mapdesk
