// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonformat.h"
#include "layoutsplices.h"

#include <QTest>

using namespace mapdesk;

class TestLayoutSplices : public QObject
{
    Q_OBJECT

private slots:
    void becomesTheLayout_data();
    void becomesTheLayout();
};

void TestLayoutSplices::becomesTheLayout_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("scalar") << QByteArray(" 1e400\r\n");
    QTest::newRow("empty") << QByteArray("[ { } ]");
    QTest::newRow("compact") << QByteArray("{\"a\":[1,2.50],\"a\":\"x y\"}");
    QTest::newRow("odd") << QByteArray("\t{ \"a\"\n:\r1 ,\"b\" :[ ]}\n\n");
    QTest::newRow("deep") << QByteArray(8000, '[') + QByteArray(8000, ']');
}

void TestLayoutSplices::becomesTheLayout()
{
    QFETCH(QByteArray, text);
    const auto json = JsonText::parse(text);
    QVERIFY(json);
    const QByteArray pretty = prettyJson(*json);
    QCOMPARE(spliced(text, prettySplices(*json)), pretty);
    QCOMPARE(spliced(text, compactSplices(*json)), compactJson(*json));
    QVERIFY(prettySplices(*JsonText::parse(pretty)).empty());
    QVERIFY(compactSplices(compacted(*json)).empty());
    for (const TextSplice &splice : prettySplices(*json)) {
        const QByteArray both = text.sliced(splice.offset, splice.removed) + splice.inserted;
        QVERIFY(both.trimmed().isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestLayoutSplices)
#include "tst_layoutsplices.moc"
