// SPDX-License-Identifier: GPL-3.0-or-later
#include "shellwords.h"

#include <QTest>

using namespace mapdesk;

class TestShellWords : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
};

void TestShellWords::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words"); // with bars between words, semicolons between commands
    const auto add = [](const char *text, const char *words) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(words);
    };
    add("", "");
    add("a  b\tc", "a|b|c");
    add("a 'b c' \"d e\"", "a|b c|d e");
    add("a'b'\"c\"d", "abcd");
    add("a '' \"\"", "a||");
    add("a\\ b \\'c", "a b|'c");
    add("'a\\b' \"a\\b\\\"\\$\"", "a\\b|a\\b\"$");
    add("a \\\n b \\\r\n c", "a|b|c");
    add("a\\\nb \"c\\\nd\"", "ab|cd");
    add("a \\ \n b", "a|b");
    add("a ^\n b `\n c^d", "a|b|c^d");
    add("$'a\\'b\\\\\\t\\x41\\u00e9\\U0001f642'", "a'b\\\tAé🙂");
    add("$a '$b'", "$a|$b");
    add("‘a b’ “c d”", "a b|c d");
    add("'a b", "a b");
    add("\"a\\", "a\\");
    add("a\\", "a");
    add("a; b|c && d", "a;b;c;d");
    add("'a;b' c\\|d e&f", "a;b|c|d|e&f");
    add("a\nb", "a|b");
}

void TestShellWords::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QStringList commands;
    for (const QStringList &command : shellCommands(text))
        commands += command.join(u'|');
    QCOMPARE(commands.join(u';'), words);
}

QTEST_GUILESS_MAIN(TestShellWords)

#include "tst_shellwords.moc"
