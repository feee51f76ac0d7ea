// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QPoint>
#include <QString>

class QScrollBar;

namespace mapdesk::test {
class WindowFixture;
}

namespace mapdesk::bench {

// Turns pages of the table of items, drags its scroll bar and types into the filter, one thing
// every tenth of a second.
class RestlessPerson
{
public:
    // `text` is what some keys contain.
    RestlessPerson(test::WindowFixture &desk, const QString &text);

    // The next thing, where it is time for one.
    void act();

private:
    void turnPage();
    void drag(int step, int steps);
    void type(int length); // the text's first characters
    QPoint handle(const QScrollBar &bar) const;

    test::WindowFixture &m_desk;
    const QString m_text;
    QElapsedTimer m_pause;
    int m_step = 0;
};

} // namespace mapdesk::bench
