// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncsession.h"

void wait()
{
    QThread::msleep(10); // never
    QTRY_VERIFY(QTest::qWaitFor([] { return true; }));
    QTest::qWait(10);
    QCoreApplication::processEvents();
}
