// SPDX-License-Identifier: GPL-3.0-or-later
#include "laidoutjson.h"

#include <QTest>

using namespace mapdesk;

namespace {

const QByteArray source = R"({"a":{"b":[1.10,{"c":"x"}]},"k":1,"k":2})";

QByteArray textOf(const LaidOutJson &json, const TextRange &range)
{
    return json.text().mid(range.offset, range.length);
}

JsonStep member(const QString &key, int occurrence = 0)
{
    return {key, occurrence};
}

JsonStep element(int index)
{
    return {{}, 0, index};
}

} // namespace

Q_DECLARE_METATYPE(mapdesk::JsonPath)

class TestLaidOutJson : public QObject
{
    Q_OBJECT

private slots:
    void findsValues_data();
    void findsValues();
    void findsNothingElse_data();
    void findsNothingElse();
    void showsWhereItWouldStand();
};

void TestLaidOutJson::findsValues_data()
{
    QTest::addColumn<JsonPath>("path");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("text");
    const QString a = QStringLiteral("a");
    const QString b = QStringLiteral("b");
    QTest::newRow("element") << JsonPath{member(a), member(b), element(0)} << QByteArray("1.10")
                             << QByteArray("1.10");
    QTest::newRow("member with its key")
        << JsonPath{member(a), member(b), element(1), member(QStringLiteral("c"))}
        << QByteArray("\"x\"") << QByteArray("\"c\": \"x\"");
    QTest::newRow("second of two")
        << JsonPath{member(QStringLiteral("k"), 1)} << QByteArray("2") << QByteArray("\"k\": 2");
    QTest::newRow("container") << JsonPath{member(a), member(b), element(1)}
                               << QByteArray("{\"c\":\"x\"}")
                               << QByteArray("{\n                \"c\": \"x\"\n            }");
}

void TestLaidOutJson::findsValues()
{
    QFETCH(JsonPath, path);
    QFETCH(QByteArray, value);
    const LaidOutJson json(*JsonText::parse(source));
    const auto found = json.find(path, value);
    QVERIFY(found);
    QTEST(textOf(json, *found), "text");
}

void TestLaidOutJson::findsNothingElse_data()
{
    QTest::addColumn<JsonPath>("path");
    QTest::addColumn<QByteArray>("value");
    const QString k = QStringLiteral("k");
    QTest::newRow("another value there") << JsonPath{member(k)} << QByteArray("2");
    QTest::newRow("nothing there") << JsonPath{member(k, 2)} << QByteArray("2");
    QTest::newRow("the same number written otherwise")
        << JsonPath{member(QStringLiteral("a")), member(QStringLiteral("b")), element(0)}
        << QByteArray("1.1");
}

void TestLaidOutJson::findsNothingElse()
{
    QFETCH(JsonPath, path);
    QFETCH(QByteArray, value);
    QVERIFY(!LaidOutJson(*JsonText::parse(source)).find(path, value));
}

void TestLaidOutJson::showsWhereItWouldStand()
{
    const LaidOutJson json(*JsonText::parse(source));
    const QString a = QStringLiteral("a");
    const QString b = QStringLiteral("b");
    const auto startOf = [&json](const char *text) {
        return TextRange{json.text().indexOf(text), 0};
    };
    QCOMPARE(json.around({member(a), member(b), element(9)}), startOf("\"b\""));
    QCOMPARE(json.around({member(a), member(QStringLiteral("z")), member(b)}), startOf("\"a\""));
    QCOMPARE(json.around({member(QStringLiteral("z"))}), startOf("{"));
    QCOMPARE(json.around({}), TextRange{});
}

QTEST_GUILESS_MAIN(TestLaidOutJson)
#include "tst_laidoutjson.moc"
