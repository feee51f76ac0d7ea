// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceclient.h"
#include "practiceprogram.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace mapdesk::practice;

class PracticeProgramTest : public QObject
{
    Q_OBJECT

private slots:
    void firstLineTellsTheAddress();
    void helpNamesEverySwitch();
    void badSwitchIsNamed_data();
    void badSwitchIsNamed();
    void badFaultIsNamed();
    void dataOutlivesTheProgram_data();
    void dataOutlivesTheProgram();
    void dataFileHasOneProgram();
    void fileNameIsNoUri();
    void closedErrorOutputDoesNotEndIt();
    void foreignDataFileIsLeftAlone();
    void portInUseIsNamed();
    void sameItemsForTheSameArguments();
};

void PracticeProgramTest::firstLineTellsTheAddress()
{
    PracticeProgram program({QStringLiteral("--seed"), QStringLiteral("empty")});
    const QJsonObject line = program.firstLine();
    const QList<std::pair<QString, QString>> expected = {
        {QStringLiteral("url"), QStringLiteral("^http://127\\.0\\.0\\.1:\\d+$")},
        {QStringLiteral("account_sid"), QStringLiteral("^AC[0-9a-f]{32}$")},
        {QStringLiteral("auth_token"), QStringLiteral("^[0-9a-f]{32}$")},
        {QStringLiteral("service_sid"), QStringLiteral("^IS[0-9a-f]{32}$")},
        {QStringLiteral("api_key_sid"), QStringLiteral("^SK[0-9a-f]{32}$")},
        {QStringLiteral("api_key_secret"), QStringLiteral("^[0-9a-f]{32}$")},
    };
    QCOMPARE(line.size(), expected.size());
    for (const auto &[name, pattern] : expected)
        QVERIFY2(QRegularExpression(pattern).match(line.value(name).toString()).hasMatch(),
                 qPrintable(name));
    QCOMPARE(program.stop(), 0);
    QCOMPARE(program.errors(), QByteArray());
}

void PracticeProgramTest::helpNamesEverySwitch()
{
    PracticeProgram program({QStringLiteral("--help")});
    QCOMPARE(program.exitCode(), 0);
    const QByteArray help = program.output();
    for (const char *name : {"--port", "--data", "--seed", "--latency-ms", "--no-rate-limits",
                             "--access-log", "--faults", "--clock-offset-s"})
        QVERIFY2(help.contains(name), name);
}

void PracticeProgramTest::badSwitchIsNamed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char *name, const QString &argument, const char *named) {
        QTest::newRow(name) << argument.split(QLatin1Char(' ')) << QByteArray(named);
    };
    row("unknown switch", QStringLiteral("--colour red"), "colour");
    row("assumption", QStringLiteral("--assume sky=green"), "sky=green");
    row("assumed value", QStringLiteral("--assume limit=none"), "bucket|window");
    row("faults file", QStringLiteral("--faults /nowhere/faults.json"), "/nowhere/faults.json");
    row("empty faults file", QStringLiteral("--faults="), "--faults");
    row("data as log", QStringLiteral("--data a.db --access-log a.db"), "a.db");
    row("stray word", QStringLiteral("serve"), "serve");
    row("port", QStringLiteral("--port 70000"), "70000");
    row("port in words", QStringLiteral("--port http"), "http");
    row("latency", QStringLiteral("--latency-ms -5"), "-5");
    row("clock", QStringLiteral("--clock-offset-s tomorrow"), "tomorrow");
    row("seed", QStringLiteral("--seed demos"), "demos");
    row("seed count", QStringLiteral("--seed items:many"), "many");
    row("seed keys", QStringLiteral("--seed items:5,keys=odd"), "odd");
    row("seed data", QStringLiteral("--seed items:5,data=99999"), "99999");
    row("seed part", QStringLiteral("--seed items:5,size=3"), "size=3");
    row("empty file", QStringLiteral("--data="), "--data");
    row("value missing", QStringLiteral("--seed"), "seed");
}

void PracticeProgramTest::badSwitchIsNamed()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, named);
    PracticeProgram program(arguments);
    QCOMPARE(program.exitCode(), 2);
    const QByteArray errors = program.errors();
    QVERIFY2(errors.startsWith("mapdesk-practice: "), errors.constData());
    QVERIFY2(errors.contains(named), errors.constData());
    QCOMPARE(program.output(), QByteArray());
}

void PracticeProgramTest::badFaultIsNamed()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("faults.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"faults\": [{\"fault\": \"endless\"}, {\"fault\": \"rain\"}]}");
    file.close();
    PracticeProgram program({QStringLiteral("--faults"), file.fileName()});
    QCOMPARE(program.exitCode(), 2);
    const QByteArray errors = program.errors();
    for (const char *named : {"faults.json", "rule 2", "\"rain\"", "cut-short"})
        QVERIFY2(errors.contains(named), errors.constData());
}

void PracticeProgramTest::dataOutlivesTheProgram_data()
{
    QTest::addColumn<bool>("killed");
    QTest::newRow("stopped") << false;
    QTest::newRow("killed") << true;
}

void PracticeProgramTest::dataOutlivesTheProgram()
{
    QFETCH(bool, killed);
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("practice.db"));
    const QStringList arguments = {QStringLiteral("--data"), file};
    PracticeProgram first(arguments);
    const PracticeAddress address = first.address();
    PracticeClient client(address);
    const Answer changed = client.post("/Maps/orders/Items/order%2F2026%2F004711", "ItemTtl=777");
    QCOMPARE(changed.status, 200);
    QCOMPARE(QFileInfo(file).permissions()
                 & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    if (killed)
        first.kill();
    else
        QVERIFY2(first.stop() == 0, first.errors().constData());

    PracticeProgram second(arguments);
    const PracticeAddress again = second.address();
    QCOMPARE(again.accountSid, address.accountSid);
    QCOMPARE(again.authToken, address.authToken);
    QCOMPARE(again.apiKeySid, address.apiKeySid);
    QCOMPARE(again.apiKeySecret, address.apiKeySecret);
    QCOMPARE(again.serviceSid, address.serviceSid);
    const Answer kept = PracticeClient(again).get("/Maps/orders/Items/order%2F2026%2F004711");
    QCOMPARE(kept.text("date_expires"), changed.text("date_expires"));
    QCOMPARE(kept.text("revision"), changed.text("revision"));
}

void PracticeProgramTest::dataFileHasOneProgram()
{
    QTemporaryDir folder;
    const QStringList arguments = {QStringLiteral("--data"),
                                   folder.filePath(QStringLiteral("practice.db"))};
    PracticeProgram first(arguments);
    QVERIFY(!first.firstLine().isEmpty());
    PracticeProgram second(arguments);
    QCOMPARE(second.exitCode(), 1);
    QVERIFY(second.errors().contains("in use"));
    for (const QString &alias : {QStringLiteral("soft.db"), QStringLiteral("hard.db")}) {
        const QString name = folder.filePath(alias);
        if (alias.startsWith(QLatin1String("soft")))
            QVERIFY(QFile::link(arguments.at(1), name));
        else
            std::filesystem::create_hard_link(arguments.at(1).toStdString(), name.toStdString());
        PracticeProgram other({QStringLiteral("--data"), name});
        QCOMPARE(other.exitCode(), 1);
        QVERIFY(other.errors().contains("in use"));
    }
    first.kill();
    QVERIFY(!PracticeProgram(arguments).firstLine().isEmpty());
}

void PracticeProgramTest::fileNameIsNoUri()
{
    QTemporaryDir folder;
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()));
    const auto restore = qScopeGuard([&] { QDir::setCurrent(before); });
    for (const QString &name :
         {QStringLiteral("file:a.db?mode=memory"), QStringLiteral(":memory:")}) {
        const QStringList arguments = {QStringLiteral("--data"), name};
        const auto kept = PracticeProgram(arguments).address();
        QVERIFY(!kept.authToken.isEmpty());
        QCOMPARE(PracticeProgram(arguments).address().authToken, kept.authToken);
    }
}

void PracticeProgramTest::closedErrorOutputDoesNotEndIt()
{
    QTemporaryDir folder;
    PracticeProgram program({QStringLiteral("--access-log"), QStringLiteral("/dev/full")});
    PracticeClient client(program.address());
    program.closeErrors();
    QCOMPARE(client.get("/Maps").status, 200);
    QCOMPARE(client.get("/Maps").status, 200);
}

void PracticeProgramTest::foreignDataFileIsLeftAlone()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("letter.txt")));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray letter = QByteArray("Dear Sir or Madam, ").repeated(300);
    file.write(letter);
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
    PracticeProgram program({QStringLiteral("--data"), file.fileName()});
    QCOMPARE(program.exitCode(), 1);
    QVERIFY(program.errors().contains("letter.txt"));
    QVERIFY(file.permissions().testFlag(QFile::ReadGroup));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), letter);
}

void PracticeProgramTest::portInUseIsNamed()
{
    PracticeProgram first({QStringLiteral("--seed"), QStringLiteral("empty")});
    const QString port = QString::number(first.address().url.port());
    PracticeProgram second(
        {QStringLiteral("--seed"), QStringLiteral("empty"), QStringLiteral("--port"), port});
    QCOMPARE(second.exitCode(), 1);
    QVERIFY(second.errors().contains(port.toLatin1()));
}

void PracticeProgramTest::sameItemsForTheSameArguments()
{
    const QStringList arguments = {QStringLiteral("--seed"),
                                   QStringLiteral("items:300,keys=mixed,data=64")};
    PracticeProgram first(arguments);
    PracticeProgram second(arguments);
    PracticeClient one(first.address());
    PracticeClient other(second.address());
    const QStringList keys = one.walk("/Maps/bench/Items", "items", "key");
    QCOMPARE(keys.size(), 300);
    QCOMPARE(other.walk("/Maps/bench/Items", "items", "key"), keys);
    QCOMPARE(one.get("/Maps/bench").text("sid"), other.get("/Maps/bench").text("sid"));
}

QTEST_GUILESS_MAIN(PracticeProgramTest)
#include "tst_practiceprogram.moc"
