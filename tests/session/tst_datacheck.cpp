// SPDX-License-Identifier: GPL-3.0-or-later
#include "datacheck.h"
#include "jsontree.h"

#include <QTest>

using namespace mapdesk;

namespace {

// An object that is this long in compact form.
QByteArray objectOf(qsizetype bytes)
{
    const QByteArray frame = R"({"t":""})";
    return QByteArray(frame).insert(frame.size() - 2, QByteArray(bytes - frame.size(), 'x'));
}

} // namespace

class TestDataCheck : public QObject
{
    Q_OBJECT

private slots:
    void countsWhatWouldBeSent();
    void saysWhereATextIsNotValid();
    void knowsTheLimit();
    void knowsObjects_data();
    void knowsObjects();
    void findsTheFirstRepeatedKey_data();
    void findsTheFirstRepeatedKey();
    void takesAnyDepth();
};

void TestDataCheck::countsWhatWouldBeSent()
{
    const DataCheck check = DataCheck::of("{\n  \"pr\xc3\xadx\" : 1.10,\t\"e\": 1e400 }\n");
    QVERIFY(check.canBeSent());
    QCOMPARE(check.json->bytes(), "{\"pr\xc3\xadx\":1.10,\"e\":1e400}");
    QCOMPARE(check.bytes, check.json->bytes().size());
    QVERIFY(!check.error);
    QVERIFY(!check.repeatedKey);
}

void TestDataCheck::saysWhereATextIsNotValid()
{
    const DataCheck check = DataCheck::of("{\n  \"a\": tru\n}");
    QVERIFY(!check.canBeSent());
    QVERIFY(!check.json);
    QVERIFY(!check.isTooLong());
    QVERIFY(!check.isObject);
    QCOMPARE(check.error->line, 2);
    QVERIFY(!check.error->message.isEmpty());
    QCOMPARE(check.bytes, 14);
    QVERIFY(DataCheck::of({}).error);
    QCOMPARE(DataCheck::of({}).bytes, 0);
}

void TestDataCheck::knowsTheLimit()
{
    const DataCheck most = DataCheck::of(objectOf(mostDataBytes));
    QVERIFY(most.canBeSent());
    QCOMPARE(most.bytes, 16384);
    // White space is not sent.
    QVERIFY(DataCheck::of(objectOf(mostDataBytes).replace(":", " : ")).canBeSent());
    const DataCheck tooLong = DataCheck::of(objectOf(mostDataBytes + 1));
    QVERIFY(tooLong.isTooLong());
    QVERIFY(!tooLong.canBeSent());
    QVERIFY(tooLong.json);
}

void TestDataCheck::knowsObjects_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isObject");
    QTest::newRow("object") << QByteArray(" {} ") << true;
    QTest::newRow("array") << QByteArray("[{}]") << false;
    QTest::newRow("number") << QByteArray("1") << false;
    QTest::newRow("null") << QByteArray("null") << false;
}

void TestDataCheck::knowsObjects()
{
    QFETCH(QByteArray, text);
    const DataCheck check = DataCheck::of(text);
    QTEST(check.isObject, "isObject");
    QVERIFY(check.canBeSent());
}

void TestDataCheck::findsTheFirstRepeatedKey_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("path"); // null: no key is repeated
    const auto row = [](const char *name, const char *text, const char *path) {
        QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(path);
    };
    row("none", R"({"a":{"a":1},"b":{"a":1},"A":0})", nullptr);
    row("one", R"({"a":1,"b":2,"a":3})", "a#2");
    row("spelled otherwise", R"({"a":1,"\u0061":2})", "a#2");
    row("the one that comes first", R"({"o":{"x":1,"x":2},"o":3})", "o.x#2");
    row("within an array", R"({"l":[{"x":1},{"x":1,"y":1,"x":1}]})", "l[1].x#2");
    row("three", R"({"x":1,"x":2,"x":3})", "x#2");
    row("laid out", "{\n  \"x\" : 1,\n  \"x\" : 2\n}", "x#2");
}

void TestDataCheck::findsTheFirstRepeatedKey()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, path);
    const DataCheck check = DataCheck::of(text);
    QVERIFY(check.canBeSent());
    QCOMPARE(check.repeatedKey.has_value(), !path.isNull());
    QCOMPARE(check.repeatedKeyOffset >= 0, !path.isNull());
    if (!check.repeatedKey)
        return;
    QCOMPARE(dottedPath(*check.repeatedKey), path);
    const JsonTree tree(*JsonText::parse(text));
    const std::optional<int> member = nodeAt(tree, *check.repeatedKey);
    QVERIFY(member);
    QCOMPARE(check.repeatedKeyOffset, tree.node(*member).keyOffset);
}

void TestDataCheck::takesAnyDepth()
{
    const QByteArray deep = QByteArray(8000, '[') + R"({"x":1,"x":2})" + QByteArray(8000, ']');
    const DataCheck check = DataCheck::of(deep);
    QVERIFY(check.canBeSent());
    QCOMPARE(check.repeatedKey->size(), 8001u);
}

QTEST_GUILESS_MAIN(TestDataCheck)
#include "tst_datacheck.moc"
