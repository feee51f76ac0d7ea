// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonstrings.h"
#include "jsonvalidator.h"
#include "randomjson.h"

#include <QTest>

using namespace mapdesk;

namespace {

// A text of surrogates, alone or in pairs, and of what JSON treats in a way of its own.
QString randomText(RandomJson &random)
{
    static const QList<char16_t> units{u'a',   u' ',    u'"',    u'\\',     u'/',   u'\n',
                                       u'\0',  u'\x1f', u'\x7f', u'\u0080', u'é',   u'\u2028',
                                       0xd7ff, 0xd800,  0xdbff,  0xdc00,    0xdfff, 0xe000,
                                       0xfeff, 0xfffe,  0xffff};
    QString text(QLatin1String(""));
    for (int count = random.bounded(8); count > 0; --count)
        text += QChar(units[random.bounded(int(units.size()))]);
    return text;
}

} // namespace

class TestJsonStrings : public QObject
{
    Q_OBJECT

private slots:
    void decodes_data();
    void decodes();
    void encodes_data();
    void encodes();
    void isNeverNull();
    void comesBackForRandomTexts();
    void agreesWithItselfOnRandomTokens();
};

void TestJsonStrings::decodes_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *token, const QString &text) {
        QTest::newRow(token) << QByteArray(token) << text;
    };
    row("\"\"", QStringLiteral(""));
    row("\"a b\"", QStringLiteral("a b"));
    row("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", QStringLiteral("\"\\/\b\f\n\r\t"));
    row("\"\\u0041\\u00e9\\u20AC\"", QStringLiteral("A\u00e9\u20ac"));
    row("\"x\\u0000y\"", QStringLiteral("x") + QChar(0) + u'y');
    row("\"\\\\u0041\"", QStringLiteral("\\u0041"));
    row("\"\u00e9\\n\u20ac\U0001f600\"", QStringLiteral("\u00e9\n\u20ac\U0001f600"));
    row("\"\\ud83d\\ude00\"", QStringLiteral("\U0001f600"));
    row("\"\\ud83d \\ude00\"", QString(QChar(0xd83d)) + u' ' + QChar(0xde00));
    row("\"\\uD800\"", QString(QChar(0xd800)));
    // A byte order mark is a character like others, where a piece begins, too.
    row("\"\ufeffa\"", QString(QChar(0xfeff)) + u'a');
    row("\"\\n\ufeff\"", u'\n' + QString(QChar(0xfeff)));
}

void TestJsonStrings::decodes()
{
    QFETCH(QByteArray, token);
    QFETCH(QString, text);
    QCOMPARE(decodedJsonString(token), text);
}

void TestJsonStrings::encodes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("token");
    const auto row = [](const QString &text, const char *token) {
        QTest::newRow(token) << text << QByteArray(token);
    };
    row(QString(), "\"\"");
    row(QStringLiteral("a/b 'c'"), "\"a/b 'c'\"");
    row(QStringLiteral("\"\\\b\f\n\r\t"), "\"\\\"\\\\\\b\\f\\n\\r\\t\"");
    row(QString(QChar(0)) + QChar(0x1f) + QChar(0x7f), "\"\\u0000\\u001f\x7f\"");
    row(QStringLiteral("\u00e9\u20ac\U0001f600\u2028"), "\"\u00e9\u20ac\U0001f600\u2028\"");
    row(QString(QChar(0xfeff)), "\"\ufeff\"");
    row(QString(QChar(0xd83d)), "\"\\ud83d\"");
    row(QString(QChar(0xde00)) + QChar(0xd83d), "\"\\ude00\\ud83d\"");
    row(QString(QChar(0xd83d)) + QStringLiteral("\U0001f600"), "\"\\ud83d\U0001f600\"");
}

void TestJsonStrings::encodes()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, token);
    QCOMPARE(encodedJsonString(text), token);
}

void TestJsonStrings::isNeverNull()
{
    QVERIFY(!decodedJsonString("\"\"").isNull());
}

void TestJsonStrings::comesBackForRandomTexts()
{
    const quint32 seed = RandomJson::seed(3);
    RandomJson random(seed);
    for (int round = 0; round < 5000; ++round) {
        const QString text = randomText(random);
        const QByteArray token = encodedJsonString(text);
        const QByteArray hint = "seed " + QByteArray::number(seed) + ": " + token;
        QVERIFY2(!validateJson(token), hint.constData());
        QVERIFY2(decodedJsonString(token) == text, hint.constData());
    }
}

void TestJsonStrings::agreesWithItselfOnRandomTokens()
{
    const quint32 seed = RandomJson::seed(4);
    RandomJson random(seed);
    for (int round = 0; round < 5000; ++round) {
        const QByteArray token = random.string();
        const QByteArray hint = "seed " + QByteArray::number(seed) + ": " + token;
        const QString text = decodedJsonString(token);
        QVERIFY2(decodedJsonString(encodedJsonString(text)) == text, hint.constData());
        // What needs no escape is written as it was.
        QVERIFY2(token.contains('\\') || encodedJsonString(text) == token, hint.constData());
    }
}

QTEST_GUILESS_MAIN(TestJsonStrings)

#include "tst_jsonstrings.moc"
