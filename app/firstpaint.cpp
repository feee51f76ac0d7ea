// SPDX-License-Identifier: GPL-3.0-or-later
#include "firstpaint.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <utility>

namespace mapdesk {

namespace {

class FirstPaint : public QObject
{
public:
    FirstPaint(QWidget &window, std::function<void()> action)
        : QObject(&window)
        , m_action(std::move(action))
    {
        m_timer.setSingleShot(true);
        m_timer.callOnTimeout(this, &FirstPaint::act);
        m_timer.start(std::chrono::seconds(1));
        window.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *window, QEvent *event) override
    {
        // Within it, nothing of what is painted is on the screen yet.
        if (event->type() == QEvent::Paint)
            m_timer.start(std::chrono::seconds(0));
        return QObject::eventFilter(window, event);
    }

private:
    void act()
    {
        deleteLater();
        parent()->removeEventFilter(this);
        std::exchange(m_action, {})();
    }

    std::function<void()> m_action;
    QTimer m_timer;
};

} // namespace

void afterFirstPaint(QWidget &window, std::function<void()> action)
{
    new FirstPaint(window, std::move(action));
}

} // namespace mapdesk
