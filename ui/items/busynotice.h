// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <optional>

namespace mapdesk {

// When it is worth saying that something is at work: not before it has taken a moment.
class BusyNotice : public QObject
{
    Q_OBJECT

public:
    static constexpr int usualDelayMs = 150;

    explicit BusyNotice(int delayMs = usualDelayMs, QObject *parent = nullptr);

    // What is at work has done so much, of 100; nothing: none is.
    void setProgress(std::optional<int> percent);

    // What is to be said of it.
    std::optional<int> shown() const { return m_isShown ? m_percent : std::nullopt; }

signals:
    void shownChanged();

private:
    std::optional<int> m_percent;
    bool m_isShown = false;
    QTimer m_delay;
};

} // namespace mapdesk
