// SPDX-License-Identifier: GPL-3.0-or-later
#include "friction.h"

#include <QTest>

using namespace mapdesk;

class TestFriction : public QObject
{
    Q_OBJECT

private slots:
    void followsTheEnvironment_data();
    void followsTheEnvironment();
};

void TestFriction::followsTheEnvironment_data()
{
    using enum Friction;
    QTest::addColumn<WriteKind>("kind");
    QTest::addColumn<int>("count");
    QTest::addColumn<Friction>("whereItIsLive");
    QTest::addColumn<Friction>("elsewhere");
    QTest::newRow("expiry of an item") << WriteKind::ChangeItemExpiry << 1 << Confirm << None;
    QTest::newRow("of a few") << WriteKind::ChangeItemExpiry << manyItems - 1 << Confirm << None;
    QTest::newRow("of many") << WriteKind::ChangeItemExpiry << manyItems << TypeName << None;
    QTest::newRow("expiry of a map") << WriteKind::ChangeMapExpiry << 1 << Confirm << None;
    QTest::newRow("data") << WriteKind::SaveData << 1 << Confirm << None;
    QTest::newRow("data of many") << WriteKind::SaveData << 1000 << TypeName << None;
    QTest::newRow("new item") << WriteKind::CreateItem << 1 << Confirm << None;
    QTest::newRow("new map") << WriteKind::CreateMap << 1 << Confirm << None;
    QTest::newRow("item deleted") << WriteKind::DeleteItems << 1 << Confirm << None;
    QTest::newRow("few deleted") << WriteKind::DeleteItems << manyItems - 1 << Confirm << None;
    QTest::newRow("many deleted") << WriteKind::DeleteItems << manyItems << TypeName << None;
    QTest::newRow("map deleted") << WriteKind::DeleteMap << 1 << TypeName << Confirm;
    QTest::newRow("new map deleted") << WriteKind::DeleteEmptyMap << 1 << Confirm << None;
    QTest::newRow("map put back") << WriteKind::RestoreMap << 1 << Confirm << Confirm;
    QTest::newRow("permission") << WriteKind::ChangePermissions << 1 << Confirm << None;
    QTest::newRow("permissions") << WriteKind::ChangePermissions << manyItems << TypeName << None;
}

void TestFriction::followsTheEnvironment()
{
    QFETCH(WriteKind, kind);
    QFETCH(int, count);
    QFETCH(Friction, whereItIsLive);
    QFETCH(Friction, elsewhere);
    for (const Environment live : {Environment::Production, Environment::Staging})
        QVERIFY(frictionOf(live, kind, count) == whereItIsLive);
    for (const Environment other : {Environment::Development, Environment::Practice})
        QVERIFY(frictionOf(other, kind, count) == elsewhere);
}

QTEST_GUILESS_MAIN(TestFriction)
#include "tst_friction.moc"
