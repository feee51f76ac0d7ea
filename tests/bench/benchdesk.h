// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "loopwatch.h"
#include "openmap.h"
#include "paintwatch.h"
#include "practiceprocess.h"
#include "windowfixture.h"

namespace mapdesk::bench {

// Where a practice service that runs as a program of its own is reached.
practice::PracticeAddress addressOf(const PracticeProcess &service);

// The program's window on such a service, used with mouse and keyboard; tells how long it takes to
// show what comes of it.
class BenchDesk
{
public:
    // Shows the window and waits until its tree has `map`.
    BenchDesk(const PracticeProcess &service, const QString &map);

    test::WindowFixture &desk() { return m_desk; }
    LoopWatch &loop() { return m_loop; }

    // Milliseconds from a click on the map in the tree to its first painted rows.
    double openMap(const QString &name);

    // Milliseconds from the text to painted rows of keys that contain it, and of no others.
    double filter(const QString &text);
    void clearFilter();

    // Milliseconds from the click on "Change expiry" to the message that it was changed.
    double setExpiry(const QString &key);

    // The open map of this name; null: nobody has it open.
    std::shared_ptr<OpenMap> map(const QString &name);

    int rows() const { return m_desk.items().model() ? m_desk.items().model()->rowCount() : 0; }
    void wait(const std::function<bool()> &isDone, const char *what);

private:
    void type(const QString &text);
    bool areAllInView(const QString &text) const;

    SystemClock m_clock;
    test::WindowFixture m_desk;
    LoopWatch m_loop;
    PaintWatch m_paint;
};

} // namespace mapdesk::bench
