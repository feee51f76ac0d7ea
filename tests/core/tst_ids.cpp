// SPDX-License-Identifier: GPL-3.0-or-later
#include "ids.h"

#include <QSet>
#include <QTest>

#include <type_traits>

using namespace mapdesk;

static_assert(!std::is_convertible_v<QString, MapSid>);
static_assert(!std::is_constructible_v<MapSid, ServiceSid>);
static_assert(!std::is_constructible_v<MapUniqueName, MapSid>);
static_assert(!std::is_constructible_v<Revision, ItemKey>);

class TestIds : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheValue();
    void comparesAndHashes();
    void ordersKeysAsTheService();
    void showsAKey();
};

void TestIds::keepsTheValue()
{
    QCOMPARE(MapUniqueName(QStringLiteral(" A\u0308 ")).value(), QStringLiteral(" A\u0308 "));
    QVERIFY(MapSid().isEmpty());
    QVERIFY(!ItemKey("0").isEmpty());
}

void TestIds::comparesAndHashes()
{
    const QSet<ItemKey> keys{ItemKey("a"), ItemKey("a"), ItemKey("A")};
    QCOMPARE(keys.size(), 2);
    QVERIFY(keys.contains(ItemKey("A")));
    QCOMPARE(Revision(QStringLiteral("1f")), Revision(QStringLiteral("1f")));
    QVERIFY(Revision(QStringLiteral("1f")) != Revision(QStringLiteral("01f")));
}

// By the bytes of their UTF-8 form; by UTF-16 units the emoji would come before the tilde.
void TestIds::ordersKeysAsTheService()
{
    const QByteArrayList ascending{"",    "10",     "9",      "A",         "a",
                                   "a b", "\u00e9", "\uff5e", "\U0001f600"};
    for (qsizetype i = 1; i < ascending.size(); ++i) {
        QVERIFY(ItemKey(ascending[i - 1]) < ItemKey(ascending[i]));
        QVERIFY(!(ItemKey(ascending[i]) < ItemKey(ascending[i - 1])));
    }
}

void TestIds::showsAKey()
{
    QCOMPARE(toString(ItemKey("Zo\u00eb \U0001f600")), QStringLiteral(u"Zo\u00eb \U0001f600"));
    QCOMPARE(toString(ItemKey("\uFEFFk")), QStringLiteral(u"\uFEFFk"));
}

QTEST_GUILESS_MAIN(TestIds)

#include "tst_ids.moc"
