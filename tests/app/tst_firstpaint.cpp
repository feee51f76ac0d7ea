// SPDX-License-Identifier: GPL-3.0-or-later
#include "firstpaint.h"

#include <QTest>
#include <QWidget>

#include <memory>

using namespace mapdesk;

// What waits until a window is painted.
class TestFirstPaint : public QObject
{
    Q_OBJECT

private slots:
    void comesAfterThePaint();
    void comesOnce();
    void comesForAWindowThatIsNotSeen();
    void doesNotComeForAWindowThatIsGone();
};

namespace {

class PaintedWidget : public QWidget
{
public:
    int paints = 0;
    int callsAtTheFirst = -1;
    int calls = 0;

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (++paints == 1)
            callsAtTheFirst = calls;
    }
};

} // namespace

void TestFirstPaint::comesAfterThePaint()
{
    PaintedWidget window;
    int paintsBefore = 0;
    afterFirstPaint(window, [&] {
        ++window.calls;
        paintsBefore = window.paints;
    });
    window.show();
    QTRY_COMPARE(window.calls, 1);
    QVERIFY(paintsBefore > 0);
    QCOMPARE(window.callsAtTheFirst, 0);
}

void TestFirstPaint::comesOnce()
{
    PaintedWidget window;
    afterFirstPaint(window, [&window] { ++window.calls; });
    window.show();
    QTRY_COMPARE(window.calls, 1);
    window.repaint();
    // Once a later one has come, none of the first is on its way any more.
    bool isLaterDone = false;
    afterFirstPaint(window, [&isLaterDone] { isLaterDone = true; });
    window.repaint();
    QTRY_VERIFY(isLaterDone);
    QCOMPARE(window.calls, 1);
}

void TestFirstPaint::comesForAWindowThatIsNotSeen()
{
    PaintedWidget window;
    afterFirstPaint(window, [&window] { ++window.calls; });
    QTRY_COMPARE(window.calls, 1);
    QCOMPARE(window.paints, 0);
}

void TestFirstPaint::doesNotComeForAWindowThatIsGone()
{
    int calls = 0;
    auto window = std::make_unique<PaintedWidget>();
    afterFirstPaint(*window, [&calls] { ++calls; });
    window.reset();
    PaintedWidget another;
    bool isLaterDone = false;
    afterFirstPaint(another, [&isLaterDone] { isLaterDone = true; });
    QTRY_VERIFY(isLaterDone); // it waits as long, and began later
    QCOMPARE(calls, 0);
}

QTEST_MAIN(TestFirstPaint)

#include "tst_firstpaint.moc"
