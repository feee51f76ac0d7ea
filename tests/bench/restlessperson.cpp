// SPDX-License-Identifier: GPL-3.0-or-later
#include "restlessperson.h"

#include "windowfixture.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QTest>

namespace mapdesk::bench {

namespace {

constexpr int pauseMs = 100;

// What one round is made of, in steps.
constexpr int pages = 10;
constexpr int drags = 10;
constexpr int looks = 5; // at what was typed

class OpenScrollBar : public QScrollBar
{
public:
    using QScrollBar::initStyleOption;
};

} // namespace

RestlessPerson::RestlessPerson(test::WindowFixture &desk, const QString &text)
    : m_desk(desk)
    , m_text(text)
{
    m_pause.start();
}

void RestlessPerson::act()
{
    if (m_pause.elapsed() < pauseMs)
        return;
    m_pause.start();
    const int letters = int(m_text.size());
    int step = m_step++ % (pages + drags + letters * looks + 1);
    if (step < pages)
        return turnPage();
    step -= pages;
    if (step < drags)
        return drag(step, drags);
    step -= drags;
    if (step == letters * looks)
        return type(0);
    if (step % looks == 0)
        return type(step / looks + 1);
    turnPage();
}

void RestlessPerson::turnPage()
{
    QTest::keyClick(&m_desk.items(), Qt::Key_PageDown);
}

// From where the handle is to the bar's ends and back, without letting go.
void RestlessPerson::drag(int step, int steps)
{
    QScrollBar &bar = *m_desk.items().verticalScrollBar();
    const QPoint at(bar.width() / 2, bar.height() * (step * 7 % steps) / steps);
    if (step == 0)
        QTest::mousePress(&bar, Qt::LeftButton, {}, handle(bar));
    QTest::mouseMove(&bar, at);
    if (step == steps - 1)
        QTest::mouseRelease(&bar, Qt::LeftButton, {}, at);
}

QPoint RestlessPerson::handle(const QScrollBar &bar) const
{
    QStyleOptionSlider option;
    (bar.*(&OpenScrollBar::initStyleOption))(&option);
    return bar.style()
        ->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, &bar)
        .center();
}

void RestlessPerson::type(int length)
{
    auto &field = m_desk.find<QLineEdit>("filterItems");
    if (length == 0) {
        field.selectAll();
        QTest::keyClick(&field, Qt::Key_Delete);
    } else {
        QTest::keyClicks(&field, m_text.mid(length - 1, 1));
    }
}

} // namespace mapdesk::bench
