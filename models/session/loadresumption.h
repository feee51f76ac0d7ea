// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"
#include "loadstate.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace mapdesk {

class ItemStore;
class MapLoader;

// Lets a loading go on by itself that was stopped by what passes, such as a broken connection:
// after 2 s, 4 s, 8 s and so on, at least once a minute, for as long as it takes. Whatever else
// makes the loader begin or stop ends the waiting. Destroying it, too.
class LoadResumption : public QObject
{
    Q_OBJECT

public:
    // How long to wait after so many failures in a row, 1 or more.
    using Pauses = std::function<std::chrono::milliseconds(int failures)>;

    // `items` are those that the loader reads; both must outlive it. `load` lets it go on.
    LoadResumption(const MapLoader &loader, const ItemStore &items, std::function<void()> load,
                   QObject *parent = nullptr);

    // The usual pause; `jitter`, a random number in [0, 1), makes it shorter by up to a quarter.
    static std::chrono::milliseconds usualPause(int failures, double jitter);
    void setPauses(Pauses pauses) { m_pauses = std::move(pauses); }

    // Whether it is gone by itself, sooner or later, so that the same may be asked for again.
    static bool passes(const ApiError &error);

    bool isWaiting() const { return m_pause.isActive(); }
    std::chrono::milliseconds left() const; // until it goes on

    // How often in a row it failed without anything coming in between.
    int failures() const { return m_failures; }

    // Whether a person is to hear of the failure: it stays, or is not over in a moment. Once.
    bool isNews() const;

    // A person wants no more, as if the loader had been stopped: then state() is More.
    void giveUp();

    // The loader's, as a person sees it.
    LoadState state() const;

    // Whether it waits at all; at first it does. What waits when that ends stays Failed.
    void setEnabled(bool isEnabled);

signals:
    void waitingChanged();

private:
    void follow();
    void fail(const ApiError &error);
    void waitNoMore();
    void stopWaiting();
    void goOn();

    const MapLoader &m_loader;
    const ItemStore &m_items;
    std::function<void()> m_load;
    Pauses m_pauses;
    QTimer m_pause;
    int m_failures = 0;
    qint64 m_takenBefore = 0; // items, when it last began
    bool m_goesOnByItself = false; // at this moment
    bool m_isEnabled = true;
    bool m_isGivenUp = false;
};

} // namespace mapdesk
