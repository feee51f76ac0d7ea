// SPDX-License-Identifier: GPL-3.0-or-later
#include "busynotice.h"

namespace mapdesk {

BusyNotice::BusyNotice(int delayMs, QObject *parent)
    : QObject(parent)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMs);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        m_isShown = true;
        emit shownChanged();
    });
}

void BusyNotice::setProgress(std::optional<int> percent)
{
    const bool isNews = percent != m_percent && m_isShown;
    m_percent = percent;
    if (!percent) {
        m_delay.stop();
        m_isShown = false;
    } else if (!m_isShown && !m_delay.isActive()) {
        m_delay.start();
    }
    if (isNews)
        emit shownChanged();
}

} // namespace mapdesk
