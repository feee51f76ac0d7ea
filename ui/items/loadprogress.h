// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loadrate.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace mapdesk {

class Clock;
class OpenMap;

// How quickly the map that is shown is being read, looked at twice a second. What is said of a
// loading changes no more often than that, or nobody could read it.
class LoadProgress : public QObject
{
    Q_OBJECT

public:
    static constexpr int intervalMs = 500;

    // `clock` must outlive it.
    explicit LoadProgress(const Clock &clock, QObject *parent = nullptr);

    // What is shown now; nullptr: nothing.
    void setMap(const std::shared_ptr<OpenMap> &map);

    // Whether it is being read now, or waits to be.
    void setReading(bool isReading, bool isWaiting);

    // Items a second; nothing: it is not being read, or it cannot be told yet.
    std::optional<int> perSecond() const;

    // Whether the service's limit is what it waits for, now or a moment ago.
    bool isHeldBack() const;

    // Once after each look: numbers that have changed may be shown now.
    bool takeTurn() { return std::exchange(m_isTurn, false); }

signals:
    void looked();

private:
    void look();

    const Clock &m_clock;
    std::weak_ptr<OpenMap> m_map;
    LoadRate m_rate;
    bool m_isReading = false;
    bool m_isTurn = true;
    std::optional<qint64> m_heldBackMs; // when it was held back last
    QTimer m_timer;
};

} // namespace mapdesk
