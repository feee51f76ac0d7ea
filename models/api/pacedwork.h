// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <deque>
#include <functional>

namespace mapdesk {

// Work that came all at once is done in its order, but a few milliseconds of it in each turn of the
// event loop: what a person does, and painting, come in between. What is left when this is
// destroyed is not done.
class PacedWork
{
public:
    static constexpr int mostMsInATurn = 3; // and then what was begun is ended

    PacedWork();
    Q_DISABLE_COPY_MOVE(PacedWork)

    // Never at once.
    void add(std::function<void()> work);

private:
    void doSome();

    std::deque<std::function<void()>> m_work;
    QTimer m_nextTurn;
};

} // namespace mapdesk
