// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "synctypes.h"

#include <QStackedWidget>

#include <memory>
#include <optional>

namespace mapdesk {

class ItemsController;
class ItemsPanel;
class MapsController;
class MapsPanel;
class SyncSession;

// The middle of the window: the items of a map, or in their place the maps of a service.
class CenterStack : public QStackedWidget
{
    Q_OBJECT

public:
    // `session` must outlive it.
    CenterStack(SyncSession &session, QWidget *parent);
    ~CenterStack() override;

    ItemsPanel &itemsPanel() const { return *m_itemsPanel; }
    ItemsController &items() const { return *m_items; }
    MapsPanel &mapsPanel() const { return *m_mapsPanel; }
    MapsController &maps() const { return *m_maps; }

    bool showsMaps() const;
    void showItems();
    void showMaps(const ServiceSid &service, const QString &name);

    // Reads again what is shown.
    void refresh();

    void activateFilter();
    void activateSeek(); // where items are shown

    // The map whose items are shown, or that is chosen among the maps.
    std::optional<SyncMap> mapAtHand() const;

signals:
    void shownChanged(); // items or maps, or mapAtHand()

private:
    void turnTo(QWidget *panel);

    ItemsPanel *m_itemsPanel;
    MapsPanel *m_mapsPanel;
    std::unique_ptr<ItemsController> m_items;
    std::unique_ptr<MapsController> m_maps;
};

} // namespace mapdesk
