// SPDX-License-Identifier: GPL-3.0-or-later
#include "everyrequest.h"

#include <QTest>

using namespace mapdesk;
using namespace mapdesk::syncrequests;
using Kind = RateSubject::Kind;

namespace {

// An object whose compact form has that many bytes.
JsonText dataOf(qsizetype bytes)
{
    return *JsonText::parse(R"({"t":")" + QByteArray(bytes - 8, 'x') + R"("})");
}

} // namespace

class TestRateSubjects : public QObject
{
    Q_OBJECT

private slots:
    void rateSubjects_data();
    void rateSubjects();
    void mapsByNameCountByServiceAndName();
    void largeWritesCostMore_data();
    void largeWritesCostMore();
};

void TestRateSubjects::rateSubjects_data()
{
    QTest::addColumn<QByteArrayList>("requests");
    QTest::addColumn<RateSubject>("subject");
    QTest::newRow("none") << QByteArrayList{"listServices",  "createService", "fetchService",
                                            "updateService", "deleteService", "listMaps"}
                          << RateSubject{};
    QTest::newRow("reads") << QByteArrayList{"listItems", "fetchItem"}
                           << RateSubject{Kind::MapReads, QStringLiteral("MP1")};
    QTest::newRow("writes") << QByteArrayList{"updateMapExpiry", "deleteMap",        "createItem",
                                              "updateItemData",  "updateItemExpiry", "deleteItem"}
                            << RateSubject{Kind::MapWrites, QStringLiteral("MP1")};
    QTest::newRow("permissions") << QByteArrayList{"listPermissions", "fetchPermission",
                                                   "updatePermission", "deletePermission"}
                                 << RateSubject{Kind::Permissions, QStringLiteral("MP1")};
    QTest::newRow("creation") << QByteArrayList{"createMap"}
                              << RateSubject{Kind::MapCreation, QStringLiteral("IS1")};
}

void TestRateSubjects::rateSubjects()
{
    QFETCH(QByteArrayList, requests);
    QFETCH(RateSubject, subject);
    const Requests all = allRequests();
    for (const QByteArray &name : requests) {
        const RateSubject &rate = all.at(name)->rate;
        QVERIFY2(rate.kind == subject.kind && rate.id == subject.id && rate.cost == 1,
                 name.constData());
    }
}

void TestRateSubjects::mapsByNameCountByServiceAndName()
{
    const Names n;
    const QString sid = QStringLiteral("MP") + QString(32, u'0');
    QVERIFY(fetchMap(n.service, sid)->rate.kind == Kind::MapReads);
    QCOMPARE(fetchMap(n.service, sid)->rate.id, sid);
    QVERIFY(fetchMap(n.service, n.uniqueName)->rate.kind == Kind::MapReads);
    QCOMPARE(fetchMap(n.service, n.uniqueName)->rate.id, QStringLiteral("IS1/carts"));
}

void TestRateSubjects::largeWritesCostMore_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<int>("cost");
    QTest::newRow("empty") << JsonText().bytes() << 1;
    for (const int kib : {1, 2, 9, 10, 11, 16}) {
        const QByteArray whole = dataOf(1024 * kib).bytes();
        const QByteArray name = QByteArray::number(kib) + " KiB";
        QTest::newRow(name.constData()) << whole << std::min(kib, 10);
        QTest::newRow((name + " and a byte").constData())
            << dataOf(1024 * kib + 1).bytes() << std::min(kib + 1, 10);
        QTest::newRow((name + " and spaces").constData()) << "  " + whole + " \n"
                                                          << std::min(kib, 10);
    }
}

void TestRateSubjects::largeWritesCostMore()
{
    QFETCH(QByteArray, data);
    QFETCH(int, cost);
    const Requests requests = itemRequests({.data = *JsonText::parse(data)});
    QCOMPARE(requests.at("createItem")->rate.cost, cost);
    QCOMPARE(requests.at("updateItemData")->rate.cost, cost);
    QCOMPARE(requests.at("updateItemExpiry")->rate.cost, 1);
    QVERIFY(requests.at("updateItemData")->form.contains(data.trimmed().toPercentEncoding()));
}

QTEST_GUILESS_MAIN(TestRateSubjects)

#include "tst_ratesubjects.moc"
