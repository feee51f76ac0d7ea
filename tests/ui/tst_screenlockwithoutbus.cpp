// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenlockwatch.h"

#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;

// Where neither bus can be reached. A process asks for each bus once, so this is one of its own.
class TestScreenLockWithoutBus : public QObject
{
    Q_OBJECT

private slots:
    void staysSilent()
    {
        ScreenLockWatch watch;
        const QSignalSpy locked(&watch, &ScreenLockWatch::locked);
        watch.watch();
        QCoreApplication::sendPostedEvents();
        QVERIFY(locked.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestScreenLockWithoutBus)
#include "tst_screenlockwithoutbus.moc"
