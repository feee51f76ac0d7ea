// SPDX-License-Identifier: GPL-3.0-or-later
#include "datachanges.h"
#include "testwrites.h"
#include "writewords.h"

#include <QTest>
#include <QTimeZone>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

constexpr int week = 7 * 24 * 60 * 60;
using Action = WriteRecord::Action;

QString changeOf(const WriteRecord &record)
{
    return WriteWords::change(record, QTimeZone::utc());
}

WriteRecord permission(Action action, std::optional<PermissionRights> before,
                       std::optional<PermissionRights> sent)
{
    WriteRecord record = savedData(1, {}, {});
    record.action = action;
    record.target.key.reset();
    record.identity = Identity(QStringLiteral("bob"));
    record.before = {.exists = before.has_value(), .rights = before};
    record.sent = {.rights = sent};
    return record;
}

} // namespace

class TestWriteWords : public QObject
{
    Q_OBJECT

private slots:
    void eachActionHasItsWords_data();
    void eachActionHasItsWords();
    void anUndoSaysSo();
    void aChangeOfExpiryIsInWords_data();
    void aChangeOfExpiryIsInWords();
    void aChangeOfDataIsInWords_data();
    void aChangeOfDataIsInWords();
    void anItemThatComesOrGoesIsInWords();
    void aDeletedMapIsInWords();
    void aPermissionIsInWords();
    void changesOfWholeItems();
};

void TestWriteWords::eachActionHasItsWords_data()
{
    QTest::addColumn<int>("action");
    for (int action = 0; action <= int(Action::DeletePermission); ++action)
        QTest::addRow("%d", action) << action;
}

// What was refused was not done, and its words must not sound as if it had been.
void TestWriteWords::eachActionHasItsWords()
{
    QFETCH(int, action);
    WriteRecord record = savedData(1, "{}", "{}");
    record.action = Action(action);
    const QString done = WriteWords::action(record);
    const QString asked = WriteWords::action(refused(record, {}));
    QVERIFY(!done.isEmpty());
    QVERIFY(!asked.isEmpty());
    QVERIFY(done != asked);
    record.end.reset();
    QCOMPARE(WriteWords::action(record), asked);
}

void TestWriteWords::anUndoSaysSo()
{
    WriteRecord record = savedData(2, "{}", "{}");
    record.undoes = 1;
    QCOMPARE(WriteWords::action(record), QStringLiteral("Data saved (undo)"));
}

void TestWriteWords::aChangeOfExpiryIsInWords_data()
{
    QTest::addColumn<WriteRecord>("record");
    QTest::addColumn<QString>("words");
    const WriteRecord toWeek = changedExpiry(1, {}, *Ttl::seconds(week));
    QTest::newRow("from never, by this computer's clock")
        << toWeek << QStringLiteral("never → Thu 8 Jan 2026 00:01:00 (after 7 d)");
    WriteRecord known = toWeek;
    known.end->after.expiresMs = firstWriteMs + week * 1000LL;
    QTest::newRow("as the service has it")
        << known << QStringLiteral("never → Thu 8 Jan 2026 00:00:00 (after 7 d)");
    QTest::newRow("to never") << changedExpiry(1, firstWriteMs, Ttl::never())
                              << QStringLiteral("Thu 1 Jan 2026 00:00:00 → never");
    QTest::newRow("refused") << refused(known, {})
                             << QStringLiteral("never → Thu 8 Jan 2026 00:01:00 (after 7 d)");
}

void TestWriteWords::aChangeOfExpiryIsInWords()
{
    QFETCH(WriteRecord, record);
    QTEST(changeOf(record), "words");
    record.action = Action::ChangeMapExpiry;
    QTEST(changeOf(record), "words");
}

void TestWriteWords::aChangeOfDataIsInWords_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *before, const char *sent, const char *words) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(sent) << QString::fromUtf8(words);
    };
    row("a value", R"({"a":1})", R"({"a":2,"b":3})", "2 change(s): 1 added, 1 changed");
    row("white space", R"({"a":1})", R"({ "a": 1 })", "the same data");
    row("no JSON", "{", "{}", "cannot be compared");
}

void TestWriteWords::aChangeOfDataIsInWords()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, sent);
    QTEST(changeOf(savedData(1, before, sent)), "words");
}

void TestWriteWords::anItemThatComesOrGoesIsInWords()
{
    WriteRecord created = savedData(1, {}, "{}");
    created.action = Action::CreateItem;
    created.before = {.exists = false};
    QCOMPARE(changeOf(created), QStringLiteral("2 bytes of data, expires: never"));
    created.sentTtl = Ttl::seconds(week);
    QCOMPARE(changeOf(created),
             QStringLiteral("2 bytes of data, expires: Thu 8 Jan 2026 00:01:00"));

    WriteRecord deleted = savedData(1, R"({"a":1})", {});
    deleted.action = Action::DeleteItem;
    QCOMPARE(changeOf(deleted), QStringLiteral("7 bytes of data, expires: never"));
    deleted.before.data.reset();
    deleted.isPurged = true;
    QCOMPARE(changeOf(deleted), QStringLiteral("data no longer kept, expires: never"));
}

void TestWriteWords::aDeletedMapIsInWords()
{
    WriteRecord deleted = savedData(2, {}, {});
    deleted.action = Action::DeleteMap;
    deleted.keptGroup = QStringLiteral("kept");
    QCOMPARE(changeOf(deleted), QStringLiteral("with all its items"));
    deleted.undoes = 1;
    deleted.keptGroup.clear();
    QCOMPARE(changeOf(deleted), QStringLiteral("an empty map"));
}

void TestWriteWords::aPermissionIsInWords()
{
    const PermissionRights reads{.read = true};
    const PermissionRights all{true, true, true};
    QCOMPARE(changeOf(permission(Action::ChangePermission, reads, all)),
             QStringLiteral("bob: read → read, write, manage"));
    QCOMPARE(changeOf(permission(Action::ChangePermission, {}, reads)),
             QStringLiteral("bob: nothing → read"));
    QCOMPARE(changeOf(permission(Action::DeletePermission, reads, {})),
             QStringLiteral("bob: read → nothing"));
}

void TestWriteWords::changesOfWholeItems()
{
    using Kind = JsonChange::Kind;
    const auto kinds = [](const auto &changes) {
        std::vector<Kind> found;
        for (const JsonChange &change : *changes)
            found.push_back(change.kind);
        return found;
    };
    QCOMPARE(kinds(dataChanges({}, R"({"a":1,"b":2})")), (std::vector{Kind::Added, Kind::Added}));
    QCOMPARE(kinds(dataChanges(R"({"a":1})", {})), std::vector{Kind::Removed});
    QCOMPARE(kinds(dataChanges({}, "{}")), std::vector{Kind::Added});
    QCOMPARE(kinds(dataChanges("5", {})), std::vector{Kind::Removed});
    QCOMPARE(dataChanges("5", {})->front().before, QByteArray("5"));
    QVERIFY(dataChanges({}, {})->empty());
    QVERIFY(!dataChanges("{", "{}"));
    QVERIFY(!dataChanges({}, "{"));
}

QTEST_GUILESS_MAIN(TestWriteWords)
#include "tst_writewords.moc"
