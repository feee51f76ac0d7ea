// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "errortext.h"
#include "openchoices.h"
#include "opentext.h"
#include "synctypes.h"

#include <QObject>

#include <memory>

namespace mapdesk {

class NavigatorController;
class OpenBox;
class OpenMap;
class SyncSession;

// Where the links of the places that were opened are kept. Without one they are forgotten with the
// window.
struct RecentPlaces
{
    std::function<QStringList()> read; // the latest first
    std::function<void(const QString &link)> add;
};

// Reads what is typed into the Open box, says what it means, and goes there: with one GET, two for
// an item of another map. The next attempt, and Escape, give up the one under way. Writes nothing;
// of the service "default", which asking may make, the guard decides.
class OpenBoxController : public QObject
{
    Q_OBJECT

public:
    // All must outlive the controller.
    OpenBoxController(SyncSession &session, NavigatorController &navigator, OpenBox &box,
                      QObject *parent = nullptr);
    ~OpenBoxController() override;

    void setRecentPlaces(RecentPlaces places) { m_recent = std::move(places); }

    // The map that is open now: a word may be a key in it.
    void setMap(const std::shared_ptr<OpenMap> &map) { m_map = map; }

    // A text from outside, such as a link of the command line. What it names without a question is
    // opened; anything else stands in the box with its explanation.
    void openText(const QString &text);

    // Goes where another part of the window leads.
    void open(const OpenLocation &place) { go(place); }

signals:
    void mapFound(const mapdesk::SyncMap &map);
    // In the map that is open by now.
    void itemFound(const mapdesk::MapItem &item);
    // After these, if the person is still waiting at the box.
    void arrived();
    void problem(const mapdesk::ErrorText &error);

private:
    OpenText read(const QString &text) const;
    OpenChoices words() const;
    QStringList recentLinks() const;

    void takeText(const QString &text, bool isPasted);
    OpenMeaning meaningOf(const OpenText &text) const;
    QString noticeOf(const OpenText &text) const;
    void warnOfSecret();

    void go(const OpenLocation &place);
    void giveUp();
    void fetchService(const OpenLocation &place);
    void takeService(OpenLocation place, const SyncService &service);
    void fetchMap(const OpenLocation &place);
    void fetchItem(const SyncMap &map, const OpenLocation &place);
    void takeMap(const OpenLocation &place, const SyncMap &map);
    void arrive(OpenLocation place, const SyncMap &map);
    void remember(const OpenLocation &place);
    QString headlineOf(const OpenLocation &place, const ApiError &error) const;
    void fail(const OpenLocation &place, const ApiError &error);
    std::vector<OpenLocation> elsewhere(const OpenLocation &place) const;

    SyncSession &m_session;
    NavigatorController &m_navigator;
    OpenBox &m_box;
    std::shared_ptr<OpenMap> m_map;
    RecentPlaces m_recent;
    QStringList m_recentOfWindow;
    OpenLocation m_aim; // of the attempt that is under way, or was the last
    Call<SyncService> m_service;
    Call<SyncMap> m_mapCall;
    Call<MapItem> m_item;
};

} // namespace mapdesk
