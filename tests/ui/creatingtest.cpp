// SPDX-License-Identifier: GPL-3.0-or-later
#include "creatingtest.h"

#include <QAction>

namespace mapdesk::test {

bool CreatingTest::openItemSheet()
{
    desk().action(QStringLiteral("New item…")).trigger();
    return QTest::qWaitFor([this] { return sheet() && sheet()->isActiveWindow(); });
}

bool CreatingTest::openMapSheet()
{
    desk().action(QStringLiteral("New map…")).trigger();
    return QTest::qWaitFor([this] { return sheet("newMap") && sheet("newMap")->isActiveWindow(); });
}

void CreatingTest::createMap(const char *name)
{
    QVERIFY(openMapSheet());
    typeName(name);
    QVERIFY(pressCreate("newMap"));
    QTRY_COMPARE(desk().textOf("mapTitle"), QString::fromUtf8(name));
    QTRY_COMPARE(desk().offer(), QStringLiteral("Undo"));
}

} // namespace mapdesk::test
