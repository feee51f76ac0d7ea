// SPDX-License-Identifier: GPL-3.0-or-later
#include "expiryticker.h"
#include "manualclock.h"
#include "roles.h"

#include <QEvent>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace mapdesk;

namespace {

constexpr qint64 minuteMs = 60 * 1000;
constexpr qint64 dayMs = 24 * 60 * minuteMs;
// A millisecond before a second begins, so that each tick comes at once; far from a full minute.
constexpr qint64 now = 1'767'225'600'000 + 30'999;

// A table whose column 1 says when its only row expires, ticking by a clock of its own.
class Ticking : public QObject
{
public:
    explicit Ticking(qint64 expiresIn)
        : model(1, 2)
        , clock(now)
        , m_ticker(table, 1, clock)
    {
        model.setData(model.index(0, 1), now + expiresIn, ExpiresAtRole);
        table.viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        paintings += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

    QStandardItemModel model;
    QTableView table;
    ManualClock clock;
    int paintings = 0;

private:
    ExpiryTicker m_ticker;
};

} // namespace

class TestExpiryTicker : public QObject
{
    Q_OBJECT

private slots:
    void paintsEachSecondWhatExpiresWithinADay();
    void paintsEachMinuteWhatExpiresLater();
    void restsWhileHidden();
};

void TestExpiryTicker::paintsEachSecondWhatExpiresWithinADay()
{
    Ticking near(dayMs - 1000);
    near.table.show();
    // The rows come after the first tick was planned.
    QTRY_VERIFY(near.paintings > 0);
    near.table.setModel(&near.model);
    const int before = near.paintings;
    QTRY_VERIFY(near.paintings > before + 20);
}

void TestExpiryTicker::paintsEachMinuteWhatExpiresLater()
{
    Ticking near(minuteMs);
    Ticking later(2 * dayMs);
    for (Ticking *one : {&near, &later}) {
        one->table.setModel(&one->model);
        one->table.show();
    }
    QTRY_VERIFY(later.paintings > 0 && near.paintings > 20);
    const int before = later.paintings;
    near.paintings = 0;
    QTRY_VERIFY(near.paintings > 20);
    QCOMPARE(later.paintings, before);
    later.clock.advance(minuteMs);
    QTRY_VERIFY(later.paintings > before);
}

void TestExpiryTicker::restsWhileHidden()
{
    Ticking hidden(minuteMs);
    hidden.table.setModel(&hidden.model);
    hidden.table.show();
    QTRY_VERIFY(hidden.paintings > 20);
    hidden.table.hide();
    const int before = hidden.paintings;
    Ticking shown(minuteMs);
    shown.table.setModel(&shown.model);
    shown.table.show();
    QTRY_VERIFY(shown.paintings > 20);
    QCOMPARE(hidden.paintings, before);
    hidden.table.show();
    QTRY_VERIFY(hidden.paintings > before + 20);
}

QTEST_MAIN(TestExpiryTicker)
#include "tst_expiryticker.moc"
