// SPDX-License-Identifier: GPL-3.0-or-later
#include "undoundertest.h"

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

const PermissionRights readOnly{.read = true};
const PermissionRights readAndWrite{.read = true, .write = true};

Step page(const QByteArray &key, const QByteArray &records)
{
    return ScriptedServer::answer(200,
                                  R"({")" + key + R"(":[)" + records + R"(],"meta":{"key":")" + key
                                      + R"(","next_page_url":null}})");
}

const Step noPermissions = page("permissions", {});
const Step noItems = page("items", {});
const Step noContent = ScriptedServer::answer(204, {});

} // namespace

// Taking back what was written to a map or to a permission, answer by answer.
class TestMapReversals : public QObject
{
    Q_OBJECT

private slots:
    void takesAMapsCreationBack_data();
    void takesAMapsCreationBack();
    void readsOnlyTheMapThatItMade();
    void makesAnEmptyMapAnew_data();
    void makesAnEmptyMapAnew();
    void takesAMapsExpiryBack_data();
    void takesAMapsExpiryBack();
    void takesAPermissionBack_data();
    void takesAPermissionBack();

private:
    static WriteRecord ofCreation(std::optional<qint64> expiresMs);
    static WriteRecord ofEmptyMap(std::optional<qint64> expiresMs);
    static WriteRecord ofMap(std::optional<qint64> beforeMs, std::optional<qint64> leftMs);
    static WriteRecord ofPermission(Action action, const std::optional<PermissionRights> &before,
                                    const std::optional<PermissionRights> &left);
    static void addEndings();
    static void compareEnding(UndoUnderTest &t, const QString &ending);
};

WriteRecord TestMapReversals::ofMap(std::optional<qint64> beforeMs, std::optional<qint64> leftMs)
{
    WriteRecord record;
    record.seq = 7;
    record.action = Action::ChangeMapExpiry;
    record.target = {ServiceSid(QStringLiteral("IS1")), MapSid(QStringLiteral("MP1")), {}};
    record.before.expiresMs = beforeMs;
    record.end.emplace().after.expiresMs = leftMs;
    return record;
}

// As the service's answer in mapFound() says it.
WriteRecord TestMapReversals::ofCreation(std::optional<qint64> expiresMs)
{
    WriteRecord record = ofMap({}, expiresMs);
    record.action = Action::CreateMap;
    record.mapName = QStringLiteral("orders");
    record.before = nothingThere();
    record.end->after.revision = Revision(QStringLiteral("5"));
    return record;
}

// What took a creation back.
WriteRecord TestMapReversals::ofEmptyMap(std::optional<qint64> expiresMs)
{
    WriteRecord record = ofMap(expiresMs, {});
    record.action = Action::DeleteMap;
    record.mapName = QStringLiteral("orders");
    record.undoes = 3;
    record.end->after = nothingThere();
    return record;
}

WriteRecord TestMapReversals::ofPermission(Action action,
                                           const std::optional<PermissionRights> &before,
                                           const std::optional<PermissionRights> &left)
{
    WriteRecord record = ofMap({}, {});
    record.action = action;
    record.identity = bob;
    record.before = before ? stateOf(*before) : nothingThere();
    record.end->after = left ? stateOf(*left) : nothingThere();
    return record;
}

// "undone", "as before", or a reason and what became of the write.
void TestMapReversals::addEndings()
{
    QTest::addColumn<WriteRecord>("record");
    QTest::addColumn<Script>("script");
    QTest::addColumn<QByteArrayList>("sent");
    QTest::addColumn<QString>("ending");
}

void TestMapReversals::compareEnding(UndoUnderTest &t, const QString &ending)
{
    if (t.isUndone()) {
        QCOMPARE(t.own().seq != 0 ? QStringLiteral("undone") : QStringLiteral("as before"), ending);
        return;
    }
    const ReversalStop stop = t.stop();
    const QHash<Reason, QString> names{
        {Reason::ChangedSince, QStringLiteral("changed since")},
        {Reason::Gone, QStringLiteral("gone")},
        {Reason::ExpiryHasPassed, QStringLiteral("passed")},
        {Reason::Failed, QStringLiteral("failed")},
    };
    QString found = names.value(stop.reason);
    if (stop.failure.outcome == WriteOutcome::NotApplied)
        found += QStringLiteral(", not applied");
    if (stop.failure.outcome == WriteOutcome::CannotTell)
        found += QStringLiteral(", uncertain");
    QCOMPARE(found, ending);
    QCOMPARE(stop.now.has_value(),
             stop.reason == Reason::ChangedSince || stop.reason == Reason::ExpiryHasPassed);
}

void TestMapReversals::takesAMapsCreationBack_data()
{
    addEndings();
    const Step left = mapFound(inTwoHours);
    const Step used = ScriptedServer::answer(
        200,
        R"({"sid":"MP1","service_sid":"IS1","revision":"6","date_expires":)" + inTwoHours + "}");
    const Step permission = page("permissions",
                                 R"({"identity":"bob","read":true,"write":false,"manage":false})");
    const Step item = page("items", R"({"key":"k","data":{},"revision":"5"})");
    const WriteRecord record = ofCreation(nowMs + 2 * hourMs);
    const QByteArrayList sent{"DELETE  "};
    const QByteArrayList nothing;
    const auto row = [&record](const char *name, const Script &script, const QByteArrayList &writes,
                               const char *ending) {
        QTest::newRow(name) << record << script << writes << QString::fromLatin1(ending);
    };
    row("back", {left, noPermissions, noItems, noContent}, sent, "undone");
    row("read late", {notFound, left, noPermissions, noItems, noContent}, sent, "undone");
    row("gone already", {notFound}, nothing, "as before");
    row("gone while it is looked at", {left, notFound}, nothing, "as before");
    row("gone meanwhile", {left, noPermissions, noItems, notFound}, sent, "as before");
    row("another revision", {used}, nothing, "changed since");
    row("another expiry", {mapFound(inAnHour)}, nothing, "changed since");
    row("no expiry any more", {mapFound("null")}, nothing, "changed since");
    row("a permission", {left, permission, left, permission}, nothing, "changed since");
    row("an item", {left, noPermissions, item, left, noPermissions, item}, nothing,
        "changed since");
    row("an item, and gone again", {left, noPermissions, item, used}, nothing, "changed since");
    row("may not be read", {refusal(403, 20403)}, nothing, "failed");
    row("permissions may not be read", {left, refusal(403, 20403)}, nothing, "failed");
    row("items may not be read", {left, noPermissions, refusal(403, 20403)}, nothing, "failed");
    row("may not be deleted", {left, noPermissions, noItems, refusal(403, 20403)}, sent, "failed");
    row("lost, applied", {left, noPermissions, noItems, lost, notFound}, sent, "undone");
    row("lost, not applied", {left, noPermissions, noItems, lost, left}, sent,
        "failed, not applied");
}

void TestMapReversals::takesAMapsCreationBack()
{
    QFETCH(WriteRecord, record);
    QFETCH(Script, script);
    QFETCH(QString, ending);
    UndoUnderTest t(script);
    t.run(record);
    compareEnding(t, ending);
    QTEST(t.writesSent(), "sent");
    if (ending == u"undone") {
        QVERIFY(isOfEmptyMap(t.own()));
        QVERIFY(isTakenBackBy(record, t.own()));
        QCOMPARE(t.own().mapName, record.mapName);
        QCOMPARE(t.own().before.expiresMs, record.end->after.expiresMs);
    }
}

// A name can belong to another map by then.
void TestMapReversals::readsOnlyTheMapThatItMade()
{
    UndoUnderTest t({mapFound("null"), noPermissions, noItems, noContent});
    t.run(ofCreation({}));
    QVERIFY(t.isUndone());
    for (const QByteArray &line : t.server.requestLines())
        QVERIFY2(line.contains("/Services/IS1/Maps/MP1"), line.constData());
}

void TestMapReversals::makesAnEmptyMapAnew_data()
{
    addEndings();
    const WriteRecord record = ofEmptyMap(nowMs + hourMs);
    WriteRecord nameless = ofEmptyMap({});
    nameless.mapName.clear();
    const Step made = mapFound(inAnHour, "MP2");
    const QByteArrayList sent{"POST  UniqueName=orders&CollectionTtl=3600"};
    const auto row = [](const char *name, const WriteRecord &what, const Script &script,
                        const QByteArrayList &writes, const char *ending) {
        QTest::newRow(name) << what << script << writes << QString::fromLatin1(ending);
    };
    row("back", record, {made}, sent, "as before");
    row("never", ofEmptyMap({}), {mapFound("null", "MP2")}, {"POST  UniqueName=orders"},
        "as before");
    row("without a name", nameless, {mapFound("null", "MP2")}, {"POST  "}, "as before");
    row("over", ofEmptyMap(nowMs - 1000), {}, {}, "passed");
    row("refused", record, {refusal(403, 20403)}, sent, "failed");
}

void TestMapReversals::makesAnEmptyMapAnew()
{
    QFETCH(WriteRecord, record);
    QFETCH(Script, script);
    QFETCH(QString, ending);
    UndoUnderTest t(script);
    QSignalSpy restored(&t.commands, &ItemCommands::mapRestored);
    QSignalSpy ended(&t.recorded, &RecordedWrites::ended);
    t.run(record);
    QTEST(t.writesSent(), "sent");
    if (!t.isUndone()) {
        QCOMPARE(t.stop().reason, ending == u"passed" ? Reason::ExpiryHasPassed : Reason::Failed);
        return;
    }
    const auto back = restored[0][1].value<MapRestored>();
    QCOMPARE(back.map.sid.value(), QStringLiteral("MP2"));
    QCOMPARE(back.items + back.permissions + back.expired, 0);
    QVERIFY(back.wasKeptWhole && back.failures.empty());
    QVERIFY(isTakenBackBy(record, ended[0][0].value<WriteRecord>()));
}

void TestMapReversals::takesAMapsExpiryBack_data()
{
    addEndings();
    const Step left = mapFound(inTwoHours);
    const Step theirs = mapFound(inThreeHours);
    const WriteRecord record = ofMap(nowMs + hourMs, nowMs + 2 * hourMs);
    const QByteArrayList sent{"POST  CollectionTtl=3600"};
    const QByteArrayList nothing;
    const auto row = [](const char *name, const WriteRecord &what, const Script &script,
                        const QByteArrayList &writes, const char *ending) {
        QTest::newRow(name) << what << script << writes << QString::fromLatin1(ending);
    };
    row("back", record, {left, mapFound(inAnHour)}, sent, "undone");
    row("back to never", ofMap({}, nowMs + 2 * hourMs), {left, mapFound("null")},
        {"POST  CollectionTtl=0"}, "undone");
    row("read late", record, {mapFound(inAnHour), left, mapFound(inAnHour)}, sent, "undone");
    row("as before", record, {mapFound(inAnHour)}, nothing, "as before");
    row("changed", record, {theirs}, nothing, "changed since");
    row("no expiry any more", record, {mapFound("null")}, nothing, "changed since");
    row("gone", record, {notFound}, nothing, "gone");
    row("gone meanwhile", record, {left, notFound}, sent, "gone");
    row("may not be read", record, {refusal(403, 20403)}, nothing, "failed");
    row("may not be written", record, {left, refusal(403, 20403)}, sent, "failed");
    row("over", ofMap(nowMs - 1000, nowMs + 2 * hourMs), {left}, nothing, "passed");
    row("lost, applied", record, {left, lost, mapFound(inAnHour)}, sent, "undone");
    row("lost, not applied", record, {left, lost, left}, sent, "failed, not applied");
    row("lost, then changed", record, {left, lost, theirs}, sent, "failed, uncertain");
}

void TestMapReversals::takesAMapsExpiryBack()
{
    QFETCH(WriteRecord, record);
    QFETCH(Script, script);
    QFETCH(QString, ending);
    UndoUnderTest t(script);
    t.run(record);
    compareEnding(t, ending);
    QTEST(t.writesSent(), "sent");
    if (ending == u"undone")
        QCOMPARE(t.map->map().expiresMs, record.before.expiresMs);
}

void TestMapReversals::takesAPermissionBack_data()
{
    addEndings();
    const Step left = permissionFound(readAndWrite);
    const Step theirs = permissionFound({.manage = true});
    const WriteRecord changed = ofPermission(Action::ChangePermission, readOnly, readAndWrite);
    const WriteRecord granted = ofPermission(Action::ChangePermission, {}, readAndWrite);
    const WriteRecord deleted = ofPermission(Action::DeletePermission, readOnly, {});
    const QByteArrayList sent{"POST  Read=true&Write=false&Manage=false"};
    const QByteArrayList removal{"DELETE  "};
    const QByteArrayList nothing;
    const auto row = [](const char *name, const WriteRecord &what, const Script &script,
                        const QByteArrayList &writes, const char *ending) {
        QTest::newRow(name) << what << script << writes << QString::fromLatin1(ending);
    };
    row("changed, back", changed, {left, permissionFound(readOnly)}, sent, "undone");
    row("granted, back", granted, {left, noContent}, removal, "undone");
    row("deleted, back", deleted, {notFound, permissionFound(readOnly)}, sent, "undone");
    row("deleted, and one that allows nothing", deleted,
        {permissionFound({}), permissionFound(readOnly)}, sent, "undone");
    row("read late", changed, {permissionFound(readOnly), left, permissionFound(readOnly)}, sent,
        "undone");
    row("as before", changed, {permissionFound(readOnly)}, nothing, "as before");
    row("none as before", granted, {notFound}, nothing, "as before");
    row("changed by somebody else", changed, {theirs}, nothing, "changed since");
    row("deleted by somebody else", changed, {notFound}, nothing, "changed since");
    row("given anew by somebody else", deleted, {theirs}, nothing, "changed since");
    row("map gone meanwhile", deleted, {notFound, notFound}, sent, "gone");
    row("may not be read", changed, {refusal(403, 20403)}, nothing, "failed");
    row("may not be written", changed, {left, refusal(403, 20403)}, sent, "failed");
    row("lost, applied", changed, {left, lost, permissionFound(readOnly)}, sent, "undone");
    row("lost, not applied", changed, {left, lost, left}, sent, "failed, not applied");
    row("lost, then changed", changed, {left, lost, theirs}, sent, "failed, uncertain");
}

void TestMapReversals::takesAPermissionBack()
{
    QFETCH(WriteRecord, record);
    QFETCH(Script, script);
    QFETCH(QString, ending);
    UndoUnderTest t(script);
    t.run(record);
    compareEnding(t, ending);
    QTEST(t.writesSent(), "sent");
    for (const QByteArray &line : t.server.requestLines())
        QVERIFY(line.contains("/Services/IS1/Maps/MP1/Permissions/bob "));
}

QTEST_GUILESS_MAIN(TestMapReversals)
#include "tst_mapreversals.moc"
