// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemfiltermodel.h"
#include "maplist.h"
#include "mapstablemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;

namespace {

const ServiceSid service(QStringLiteral("IS1"));

SyncMap mapOf(const QString &sid, const QString &name = {}, std::optional<qint64> expiresMs = {},
              const QString &revision = QStringLiteral("1"))
{
    SyncMap map;
    map.sid = MapSid(sid);
    map.serviceSid = service;
    map.uniqueName = name;
    map.revision = Revision(revision);
    map.createdBy = QStringLiteral("system");
    map.updatedMs = 1'700'000'000'000;
    map.expiresMs = expiresMs;
    return map;
}

class MapsUnderTest
{
public:
    MapsUnderTest() { rows.setSourceModel(&table); }

    void take(const std::vector<SyncMap> &maps)
    {
        for (const SyncMap &map : maps)
            list.take(map);
        QTRY_COMPARE(table.rowCount(), int(list.maps().size()));
    }

    QString text(const QString &sid, int column) const
    {
        const QModelIndex row = table.indexOf(keyOf(MapSid(sid)));
        return row.siblingAtColumn(column).data().toString();
    }

    QStringList shown() const
    {
        QStringList sids;
        for (int row = 0; row < rows.rowCount(); ++row)
            sids.append(rows.index(row, 0).data(MapSidRole).value<MapSid>().value());
        return sids;
    }

    MapList list{service, {}};
    MapsTableModel table{list};
    ItemFilterModel rows;
    QAbstractItemModelTester tableTester{&table,
                                         QAbstractItemModelTester::FailureReportingMode::Fatal};
    QAbstractItemModelTester rowsTester{&rows,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

class TestMapsTableModel : public QObject
{
    Q_OBJECT

private slots:
    void showsEachMap();
    void showsHiddenCharacters();
    void tellsWhatARowStandsFor();
    void filtersByNameOrSid();
    void filtersByExpiry();
    void sortsByEachColumn_data();
    void sortsByEachColumn();
    void followsTheListWhateverComes();
};

void TestMapsTableModel::showsEachMap()
{
    MapsUnderTest t;
    t.take({mapOf(QStringLiteral("MP1"), QStringLiteral("orders"), 1'700'000'000'000,
                  QStringLiteral("1f")),
            mapOf(QStringLiteral("MP2"))});
    const QString one = QStringLiteral("MP1");
    QCOMPARE(t.text(one, MapsTableModel::NameColumn), QStringLiteral("orders"));
    QCOMPARE(t.text(one, MapsTableModel::SidColumn), one);
    QCOMPARE(t.text(one, MapsTableModel::RevisionColumn), QStringLiteral("1f"));
    QCOMPARE(t.text(one, MapsTableModel::ExpiresColumn), QStringLiteral("2023-11-14 22:13:20"));
    QCOMPARE(t.text(one, MapsTableModel::UpdatedColumn), QStringLiteral("2023-11-14 22:13:20"));
    QCOMPARE(t.text(one, MapsTableModel::CreatedByColumn), QStringLiteral("system"));
    QCOMPARE(t.text(QStringLiteral("MP2"), MapsTableModel::NameColumn), QStringLiteral("MP2"));
    for (int column = 0; column < MapsTableModel::ColumnCount; ++column)
        QVERIFY(!t.table.headerData(column, Qt::Horizontal).toString().isEmpty());
}

void TestMapsTableModel::showsHiddenCharacters()
{
    MapsUnderTest t;
    t.take({mapOf(QStringLiteral("MP1"), QStringLiteral("a\u202Eb\n"))});
    QCOMPARE(t.text(QStringLiteral("MP1"), MapsTableModel::NameColumn),
             QStringLiteral("a\\u202eb\\n"));
}

void TestMapsTableModel::tellsWhatARowStandsFor()
{
    MapsUnderTest t;
    t.take(
        {mapOf(QStringLiteral("MP1"), QStringLiteral("orders"), 5), mapOf(QStringLiteral("MP2"))});
    const QModelIndex named = t.table.index(0, MapsTableModel::ExpiresColumn);
    const QModelIndex unnamed = t.table.index(1, MapsTableModel::NameColumn);
    QCOMPARE(named.data(MapSidRole).value<MapSid>(), MapSid(QStringLiteral("MP1")));
    QCOMPARE(named.data(ServiceSidRole).value<ServiceSid>(), service);
    QCOMPARE(named.data(ExpiresAtRole).toLongLong(), 5);
    QVERIFY(named.data(HasNameRole).toBool());
    QVERIFY(!unnamed.data(HasNameRole).toBool());
    QVERIFY(!unnamed.data(ExpiresAtRole).isValid());
}

void TestMapsTableModel::filtersByNameOrSid()
{
    MapsUnderTest t;
    t.take({mapOf(QStringLiteral("MP1a"), QStringLiteral("Orders")),
            mapOf(QStringLiteral("MP2b"), QStringLiteral("carts")), mapOf(QStringLiteral("MP3c"))});
    t.rows.setFilter({.key = QStringLiteral("ORD"), .keyTextMatchesDataToo = true});
    QTRY_COMPARE(t.shown(), QStringList({QStringLiteral("MP1a")}));
    t.rows.setFilter({.key = QStringLiteral("p3"), .keyTextMatchesDataToo = true});
    QTRY_COMPARE(t.shown(), QStringList({QStringLiteral("MP3c")}));
    t.rows.setFilter({.key = QStringLiteral("r"), .keyTextMatchesDataToo = true});
    QTRY_COMPARE(t.shown().size(), 2);
}

void TestMapsTableModel::filtersByExpiry()
{
    MapsUnderTest t;
    t.take({mapOf(QStringLiteral("MP1"), {}, 1'000), mapOf(QStringLiteral("MP2"), {}, 2'000),
            mapOf(QStringLiteral("MP3"))});
    t.rows.setFilter({.expiresUntilMs = 1'500});
    QTRY_COMPARE(t.shown(), QStringList({QStringLiteral("MP1")}));
}

void TestMapsTableModel::sortsByEachColumn_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("ascending");
    QTest::newRow("name") << int(MapsTableModel::NameColumn) << QStringLiteral("MP3 MP1 MP2 MP4");
    QTest::newRow("SID") << int(MapsTableModel::SidColumn) << QStringLiteral("MP1 MP2 MP3 MP4");
    QTest::newRow("revision") << int(MapsTableModel::RevisionColumn)
                              << QStringLiteral("MP2 MP3 MP1 MP4");
    QTest::newRow("expiry") << int(MapsTableModel::ExpiresColumn)
                            << QStringLiteral("MP2 MP1 MP3 MP4");
}

void TestMapsTableModel::sortsByEachColumn()
{
    QFETCH(int, column);
    QFETCH(QString, ascending);
    MapsUnderTest t;
    t.take({mapOf(QStringLiteral("MP1"), QStringLiteral("b"), 20, QStringLiteral("1f")),
            mapOf(QStringLiteral("MP2"), QStringLiteral("c"), 10, QStringLiteral("2")),
            mapOf(QStringLiteral("MP3"), QStringLiteral("a"), 30, QStringLiteral("a")),
            mapOf(QStringLiteral("MP4"), {}, {}, QStringLiteral("ff"))});
    t.rows.sort(column, Qt::AscendingOrder);
    QTRY_COMPARE(t.shown().join(QLatin1Char(' ')), ascending);
}

void TestMapsTableModel::followsTheListWhateverComes()
{
    MapsUnderTest t;
    t.rows.sort(MapsTableModel::NameColumn, Qt::AscendingOrder);
    QRandomGenerator random(5);
    for (int round = 0; round < 60; ++round) {
        for (int change = int(random.bounded(12)); change >= 0; --change) {
            const QString sid = QStringLiteral("MP%1").arg(random.bounded(400));
            if (random.bounded(4) == 0)
                t.list.remove(MapSid(sid));
            else
                t.list.take(mapOf(sid, QString::number(random.bounded(1000))));
        }
        if (random.bounded(3) == 0)
            QTRY_COMPARE(t.table.rowCount(), int(t.list.maps().size()));
    }
    QTRY_COMPARE(t.table.rowCount(), int(t.list.maps().size()));
    QTRY_COMPARE(t.rows.rowCount(), t.table.rowCount());
    for (const QString &sid : t.shown()) {
        QCOMPARE(t.text(sid, MapsTableModel::NameColumn), t.list.map(MapSid(sid))->uniqueName);
    }
}

QTEST_GUILESS_MAIN(TestMapsTableModel)
#include "tst_mapstablemodel.moc"
