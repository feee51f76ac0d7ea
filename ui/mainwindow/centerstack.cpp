// SPDX-License-Identifier: GPL-3.0-or-later
#include "centerstack.h"

#include "filterbar.h"
#include "itemscontroller.h"
#include "itemspanel.h"
#include "mapscontroller.h"
#include "mapspanel.h"
#include "openmap.h"
#include "seekbar.h"
#include "syncsession.h"
#include "viewswitch.h"

#include <QApplication>

namespace mapdesk {

CenterStack::CenterStack(SyncSession &session, QWidget *parent)
    : QStackedWidget(parent)
    , m_itemsPanel(new ItemsPanel(this))
    , m_mapsPanel(new MapsPanel(this))
    , m_items(std::make_unique<ItemsController>(session.clock(), *m_itemsPanel))
    , m_maps(std::make_unique<MapsController>(session, *m_mapsPanel))
{
    addWidget(m_itemsPanel);
    addWidget(m_mapsPanel);
    connect(m_items.get(), &ItemsController::mapChanged, this, &CenterStack::shownChanged);
    // Whatever led there, what was looked for is to be seen.
    connect(m_items.get(), &ItemsController::arrivedAt, this, &CenterStack::showItems);
    connect(m_maps.get(), &MapsController::choiceChanged, this, &CenterStack::shownChanged);
}

CenterStack::~CenterStack()
{
    // What they tell as they go is for nobody: who would hear it may be gone already.
    m_items->disconnect();
    m_maps->disconnect();
}

bool CenterStack::showsMaps() const
{
    return currentWidget() == m_mapsPanel;
}

void CenterStack::showItems()
{
    turnTo(m_itemsPanel);
}

void CenterStack::showMaps(const ServiceSid &service, const QString &name)
{
    m_maps->show(service, name);
    turnTo(m_mapsPanel);
}

void CenterStack::turnTo(QWidget *panel)
{
    if (currentWidget() == panel)
        return;
    // Who works here with the keyboard goes on here.
    const bool hasFocus = isAncestorOf(QApplication::focusWidget());
    setCurrentWidget(panel);
    if (hasFocus)
        panel->setFocus();
    emit shownChanged();
}

void CenterStack::refresh()
{
    if (showsMaps())
        m_maps->refresh();
    else
        m_items->refresh();
}

void CenterStack::activateSeek()
{
    if (!showsMaps())
        m_itemsPanel->seekBar().activate();
}

void CenterStack::activateFilter()
{
    if (showsMaps())
        return m_mapsPanel->activateFilter();
    m_itemsPanel->viewSwitch().setTree(false);
    m_itemsPanel->filter().activate();
}

std::optional<SyncMap> CenterStack::mapAtHand() const
{
    if (showsMaps())
        return m_maps->chosenMap();
    return m_items->map() ? std::optional(m_items->map()->map()) : std::nullopt;
}

} // namespace mapdesk
