// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keysearchmaps.h"
#include "keysearchmodel.h"
#include "keysearchplaces.h"
#include "keysearchtexts.h"
#include "openlocation.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace mapdesk {

class KeySearchWindow;
class SyncSession;

// Looks for what its window's form says, one search at a time, and shows how far it is and what it
// has found. The window's closing stops it; it can go on.
class KeySearchController : public QObject
{
    Q_OBJECT

public:
    // Both must outlive it.
    KeySearchController(SyncSession &session, KeySearchPlaces places, KeySearchWindow &window,
                        QObject *parent = nullptr);
    ~KeySearchController() override;

    // The window in front, with the services as they are known now.
    void present();

signals:
    // A person chose what was found.
    void openRequested(const mapdesk::OpenLocation &place);

private:
    void start();
    void goOn();
    void stop();
    void follow();
    void showProgress();
    void showResult();
    void tellProblems();
    void open();
    void addKnown(const std::vector<SearchedMap> &maps, const ServiceSid &service);
    void readListOf(const ServiceSid &service);
    KeySearchTexts::Range range() const;

    SyncSession &m_session;
    const KeySearchPlaces m_places;
    KeySearchWindow &m_window;
    KeySearchModel m_model;
    std::unique_ptr<KeySearch> m_search;
    std::unique_ptr<KeySearchMaps> m_list; // of all maps; nullptr: others are searched
    KeySearchTexts::Range m_range; // but for the list
    QTimer m_showTimer; // active: how far it is will be shown
    qint64 m_beganMs = 0; // steady
    int m_doneBefore = 0; // maps, when it last began
};

} // namespace mapdesk
