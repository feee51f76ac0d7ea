// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheettext.h"

#include <QTest>

using namespace mapdesk;

class TestSpreadsheetText : public QObject
{
    Q_OBJECT

private slots:
    void whatASpreadsheetWouldRunIsText_data();
    void whatASpreadsheetWouldRunIsText();
    void whatIsHarmlessStaysAsItIs_data();
    void whatIsHarmlessStaysAsItIs();
    void aRowIsCsv();
};

void TestSpreadsheetText::whatASpreadsheetWouldRunIsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("safe");
    const auto row = [](const char16_t *text, const char16_t *safe) {
        QTest::addRow("%s", qPrintable(QStringView(text).toString()))
            << QStringView(text).toString() << QStringView(safe).toString();
    };
    row(u"=1+1", u"'=1+1");
    row(u"+1", u"'+1");
    row(u"-2+3+cmd|' /C calc'!A0", u"'-2+3+cmd|' /C calc'!A0");
    row(u"@SUM(1)", u"'@SUM(1)");
    row(u"=", u"'=");
    row(u"  =1", u"'  =1");
    row(u"\u00A0=1", u"'\u00A0=1");
    row(u"\u3000\u2003=1", u"'\u3000\u2003=1");
    row(u"\uFEFF=1", u"'\uFEFF=1"); // a byte order mark
    row(u"\u200B=1", u"'\u200B=1"); // of no width
    row(u"\u202E=1", u"'\u202E=1"); // turns the text around
    row(u"\u0001=1", u"'\u0001=1");
    row(u"\u007F@a", u"'\u007F@a");
    row(u"\tharmless", u"'\tharmless");
    row(u"\rharmless", u"'\rharmless");
    row(u"\nharmless", u"'\nharmless");
    row(u"\uFF1D1", u"'\uFF1D1"); // full-width
    row(u"\uFF0B1", u"'\uFF0B1");
    row(u"\uFF0D1", u"'\uFF0D1");
    row(u"\uFF20a", u"'\uFF20a");
    row(u"\uFE661", u"'\uFE661"); // small
    row(u"\u22121", u"'\u22121"); // the minus sign
    // Where a program splits at a semicolon, a tab or a line break.
    row(u"a;=1", u"a;'=1");
    row(u"a; =1", u"a;' =1");
    row(u"a\t@b", u"a\t'@b");
    row(u"a\r\n-b", u"a\r\n'-b");
    row(u"a\n\n\n=b", u"a\n\n\n'=b");
    row(u";=1", u";'=1");
    row(u"\n=1", u"'\n'=1");
    row(u"=1;=2\n+3", u"'=1;'=2\n'+3");
}

void TestSpreadsheetText::whatASpreadsheetWouldRunIsText()
{
    QFETCH(QString, text);
    QTEST(spreadsheetText(text), "safe");
    // What is safe stays as it is.
    QCOMPARE(spreadsheetText(spreadsheetText(text)).remove(u'\''), QString(text).remove(u'\''));
}

void TestSpreadsheetText::whatIsHarmlessStaysAsItIs_data()
{
    QTest::addColumn<QString>("text");
    const auto texts = {u"",       u"a",      u"customer-4711",  u"'=1",           u"1-1",
                        u"a=b",    u"a,=b",   u"[1,-2]",         u"mail@a.b",      u"{\"a\":-1}",
                        u"(=1)",   u"  a  ",  u"\"=1\"",         u"a\nb;c\td",     u"\u2014 dash",
                        u"50 - 4", u"\u0660", u"\U0001F600 - =", u"a\u0000\u2028b"};
    for (const char16_t *text : texts)
        QTest::addRow("%s", qPrintable(QStringView(text).toString()))
            << QStringView(text).toString();
}

void TestSpreadsheetText::whatIsHarmlessStaysAsItIs()
{
    QFETCH(QString, text);
    QCOMPARE(spreadsheetText(text), text);
}

void TestSpreadsheetText::aRowIsCsv()
{
    QCOMPARE(csvRow({QStringLiteral("a"), QString(), QStringLiteral("b \"c\",\r\nd"),
                     QStringLiteral("\u00FC\u0000\u001B")}),
             QByteArray("\"a\",\"\",\"b \"\"c\"\",\r\nd\",\"\xC3\xBC\0\x1B\"\r\n",
                        sizeof "\"a\",\"\",\"b \"\"c\"\",\r\nd\",\"\xC3\xBC\0\x1B\"\r\n" - 1));
    QCOMPARE(csvRow({QString(), QStringLiteral("=1")}), QByteArray("\"\",\"'=1\"\r\n"));
}

QTEST_GUILESS_MAIN(TestSpreadsheetText)

#include "tst_spreadsheettext.moc"
