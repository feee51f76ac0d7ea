// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "errortext.h"
#include "itemdrafts.h"
#include "synctypes.h"

#include <QMenu>
#include <QObject>

class QToolBar;
class QToolButton;

namespace mapdesk {

class SyncSession;

// The list of a session's unsaved texts: a button that is there while there are any, and a menu
// with an entry for each, which leads to its item. Goes there with two GETs; what is gone by then
// is told apart, so that its text, as it is by then, can still be reached. Says where they are not
// safe on the disk.
class UnsavedChanges : public QObject
{
    Q_OBJECT

public:
    // `session` must outlive it; `window` owns button and menu.
    UnsavedChanges(SyncSession &session, QWidget &window);

    void addTo(QToolBar &bar);
    QMenu &menu() { return *m_menu; }

    // The window has begun to read. What an earlier session left is offered, once.
    void begin();

signals:
    // A sentence that names what an earlier session left, and the way there.
    void offered(const QString &sentence, const mapdesk::MessageAction &way);
    void mapFound(const mapdesk::SyncMap &map);
    // In the map that is open by now.
    void itemFound(const mapdesk::MapItem &item);
    // Its item is gone; `isMapGone`: the map, too. Else the map is open by now.
    void itemGone(const mapdesk::ItemDraft &draft, bool isMapGone);
    void note(const QString &sentence);
    void problem(const mapdesk::ErrorText &error);

private:
    void show();
    void offer();
    void goToOne();
    void fill();
    void go(const ItemDraft &draft);
    void takeMap(const ItemDraft &draft, const Result<SyncMap> &map);
    void takeItem(const ItemDraft &draft, const Result<MapItem> &item);
    void tellGone(const CommandTarget &target, bool isMapGone);
    void fail(const ItemDraft &draft, const ApiError &error);

    SyncSession &m_session;
    QToolButton *m_button;
    QAction *m_inToolBar = nullptr; // shows and hides the button
    QMenu *m_menu;
    bool m_hasBegun = false;
    Call<SyncMap> m_map;
    Call<MapItem> m_item;
};

} // namespace mapdesk
