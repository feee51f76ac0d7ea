// SPDX-License-Identifier: GPL-3.0-or-later
#include "displaytext.h"

#include <QTest>

using namespace mapdesk;

class TestDisplayText : public QObject
{
    Q_OBJECT

private slots:
    void escapesWhatDeceives_data();
    void escapesWhatDeceives();
    void keepsTheRest_data();
    void keepsTheRest();
    void saysWhereEachUnitStands();
};

void TestDisplayText::escapesWhatDeceives_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("visible");
    const auto row = [](const char *name, const QString &text, const char *visible) {
        QTest::newRow(name) << text << QString::fromUtf8(visible);
    };
    row("line breaks", QStringLiteral("a\r\nb\tc"), "a\\r\\nb\\tc");
    row("null", QStringLiteral(u"a\0b"), "a\\u0000b");
    row("escape", QStringLiteral("\x1b[31m"), "\\u001b[31m");
    row("delete", QStringLiteral("a\x7f"), "a\\u007f");
    row("C1 control", QStringLiteral(u"a\u0085"), "a\\u0085");
    row("line separator", QStringLiteral(u"a\u2028b\u2029"), "a\\u2028b\\u2029");
    row("right-to-left override", QStringLiteral(u"a\u202egpj.exe"), "a\\u202egpj.exe");
    row("bidirectional marks", QStringLiteral(u"\u200e\u200f\u061c"), "\\u200e\\u200f\\u061c");
    row("isolates", QStringLiteral(u"\u2066a\u2069"), "\\u2066a\\u2069");
    row("zero-width space", QStringLiteral(u"a\u200bb"), "a\\u200bb");
    row("byte order mark", QStringLiteral(u"\ufeffa"), "\\ufeffa");
    row("soft hyphen", QStringLiteral(u"a\u00adb"), "a\\u00adb");
    row("word joiner", QStringLiteral(u"a\u2060b"), "a\\u2060b");
}

void TestDisplayText::escapesWhatDeceives()
{
    QFETCH(QString, text);
    QFETCH(QString, visible);
    QCOMPARE(visibleText(text), visible);
    QCOMPARE(visibleText(visible), visible);
}

void TestDisplayText::keepsTheRest_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("ASCII") << QStringLiteral("session:+49 30/1234 {\"a\":1} <b>&amp;");
    QTest::newRow("accents") << QStringLiteral(u"Zo\u00eb Mu\u0308ller");
    QTest::newRow("emoji") << QStringLiteral(u"\U0001f600");
    QTest::newRow("family emoji") << QStringLiteral(u"\U0001f468\u200d\U0001f469\u200d\U0001f467");
    QTest::newRow("emoji variation") << QStringLiteral(u"\u2764\ufe0f");
    QTest::newRow("Hebrew") << QStringLiteral(u"\u05e9\u05dc\u05d5\u05dd");
    QTest::newRow("no-break space") << QStringLiteral(u"10\u00a0kg");
}

void TestDisplayText::keepsTheRest()
{
    QFETCH(QString, text);
    QCOMPARE(visibleText(text), text);
}

void TestDisplayText::saysWhereEachUnitStands()
{
    using Positions = std::vector<qsizetype>;
    QCOMPARE(visiblePositions(QString()), Positions{0});
    QCOMPARE(visiblePositions(QStringLiteral(u"a\n\u200bb")), (Positions{0, 1, 3, 9, 10}));
    QCOMPARE(visiblePositions(QStringLiteral(u"\U0001f600")), (Positions{0, 1, 2}));
}

QTEST_GUILESS_MAIN(TestDisplayText)

#include "tst_displaytext.moc"
