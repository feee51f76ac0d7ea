// SPDX-License-Identifier: GPL-3.0-or-later
#include "historymodel.h"
#include "roles.h"
#include "testwrites.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

using Column = HistoryModel::Column;

WriteRecord plain(JournalSeq seq)
{
    return savedData(seq, R"({"a":1})", R"({"a":2})");
}

std::vector<WriteRecord> plain(std::initializer_list<JournalSeq> seqs)
{
    std::vector<WriteRecord> records;
    for (const JournalSeq seq : seqs)
        records.push_back(plain(seq));
    return records;
}

std::vector<JournalSeq> seqsOf(const HistoryModel &model)
{
    std::vector<JournalSeq> seqs;
    for (int row = 0; row < model.rowCount(); ++row)
        seqs.push_back(model.record(row).seq);
    return seqs;
}

class Model : public HistoryModel
{
public:
    Model()
        : HistoryModel(QTimeZone::utc())
    {
    }

    QString text(int column, int row = 0) const { return index(row, column).data().toString(); }
};

} // namespace

class TestHistoryModel : public QObject
{
    Q_OBJECT

private slots:
    void showsAWrite();
    void sortsByRawValues();
    void saysWhatTheServiceSaidOfARefusal();
    void textOfOthersShowsWhatCouldDeceive();
    void staysAtItsPlaceWhateverComes_data();
    void staysAtItsPlaceWhateverComes();
    void followsAnOutcomeThatComesLater();
    void followsDataThatIsRemoved();
    void tellsItsState();
};

void TestHistoryModel::showsAWrite()
{
    Model model;
    WriteRecord record = plain(1);
    record.reason = QStringLiteral("Ticket 4711");
    model.setRecords({record});
    QCOMPARE(model.text(Column::WhenColumn), QStringLiteral("2026-01-01T00:01:00.000Z"));
    QCOMPARE(model.text(Column::WhatColumn), QStringLiteral("Data saved"));
    QCOMPARE(model.text(Column::ItemColumn), QStringLiteral("customer"));
    QCOMPARE(model.text(Column::MapColumn), QStringLiteral("desk"));
    QVERIFY(model.text(Column::ChangeColumn).endsWith(QStringLiteral("1 changed")));
    QCOMPARE(model.text(Column::OutcomeColumn), QStringLiteral("Applied"));
    QCOMPARE(model.text(Column::WhoColumn), QStringLiteral("ann"));
    QCOMPARE(model.text(Column::ProfileColumn), QStringLiteral("Contact centre"));
    QCOMPARE(model.text(Column::ReasonColumn), QStringLiteral("Ticket 4711"));
    QCOMPARE(model.text(Column::RequestIdColumn), QStringLiteral("RQ1"));
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
    QCOMPARE(model.index(0, 0).data(Qt::ToolTipRole).toString(),
             QStringLiteral("Thu 1 Jan 2026 00:01:00 (UTC 00:01:00)"));
    QVERIFY(model.index(0, 0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .startsWith(QStringLiteral("Thu 1 Jan 2026 00:01:00, Data saved, customer, ")));
}

void TestHistoryModel::sortsByRawValues()
{
    Model model;
    model.setRecords({refused(plain(2), {}), plain(1)});
    QCOMPARE(model.index(0, Column::WhenColumn).data(SortRole), firstWriteMs + 120'000);
    QCOMPARE(model.index(0, Column::OutcomeColumn).data(SortRole), int(WriteStanding::Refused));
    QCOMPARE(model.index(1, Column::OutcomeColumn).data(HistoryModel::StandingRole),
             QVariant::fromValue(WriteStanding::Applied));
}

void TestHistoryModel::saysWhatTheServiceSaidOfARefusal()
{
    Model model;
    model.setRecords({refused(plain(1), QStringLiteral("The revision\ndoes not match"))});
    QCOMPARE(model.text(Column::OutcomeColumn),
             QStringLiteral("Refused: The revision\\ndoes not match"));
    QCOMPARE(model.text(Column::WhatColumn), QStringLiteral("Save data"));
}

void TestHistoryModel::textOfOthersShowsWhatCouldDeceive()
{
    Model model;
    WriteRecord record = plain(1);
    record.target.key = ItemKey("a\xE2\x80\xAE"
                                "b");
    record.mapName = QStringLiteral("x\ny");
    record.reason = QStringLiteral("r\u202E");
    record.end->requestId = QStringLiteral("q\n");
    model.setRecords({record});
    QCOMPARE(model.text(Column::ItemColumn), QStringLiteral("a\\u202eb"));
    QCOMPARE(model.text(Column::MapColumn), QStringLiteral("x\\ny"));
    QCOMPARE(model.text(Column::ReasonColumn), QStringLiteral("r\\u202e"));
    QCOMPARE(model.text(Column::RequestIdColumn), QStringLiteral("q\\n"));
}

void TestHistoryModel::staysAtItsPlaceWhateverComes_data()
{
    using Seqs = std::vector<JournalSeq>;
    QTest::addColumn<Seqs>("before");
    QTest::addColumn<Seqs>("after");
    QTest::newRow("a newer one") << Seqs{5, 4} << Seqs{6, 5, 4};
    QTest::newRow("older ones") << Seqs{5, 4} << Seqs{5, 4, 3, 2};
    QTest::newRow("both") << Seqs{5, 4} << Seqs{7, 6, 5, 4, 1};
    QTest::newRow("some go") << Seqs{9, 7, 5, 3, 1} << Seqs{7, 5, 1};
    QTest::newRow("some go, others come") << Seqs{9, 7, 5, 3} << Seqs{8, 6, 5, 4};
    QTest::newRow("nothing else") << Seqs{5, 4} << Seqs{5, 4};
    QTest::newRow("only 5 stays") << Seqs{9, 5, 1} << Seqs{5};
    QTest::newRow("all others") << Seqs{5} << Seqs{10, 5, 2, 1};
}

void TestHistoryModel::staysAtItsPlaceWhateverComes()
{
    QFETCH(std::vector<JournalSeq>, before);
    QFETCH(std::vector<JournalSeq>, after);
    const auto recordsOf = [](const std::vector<JournalSeq> &seqs) {
        std::vector<WriteRecord> records;
        for (const JournalSeq seq : seqs)
            records.push_back(plain(seq));
        return records;
    };
    Model model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRecords(recordsOf(before));
    QCOMPARE(seqsOf(model), before);
    const QPersistentModelIndex kept = model.index(model.rowOf(5), 0);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setRecords(recordsOf(after));
    QCOMPARE(seqsOf(model), after);
    QVERIFY(kept.isValid());
    QCOMPARE(kept.row(), model.rowOf(5));
    QCOMPARE(resets.count(), 0);
    model.setRecords({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.rowOf(5), -1);
}

void TestHistoryModel::followsAnOutcomeThatComesLater()
{
    Model model;
    WriteRecord open = plain(2);
    open.end.reset();
    model.setRecords({open, plain(1)});
    QCOMPARE(model.text(Column::OutcomeColumn), QStringLiteral("Not known yet"));
    QCOMPARE(model.text(Column::WhatColumn), QStringLiteral("Save data"));
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setRecords(plain({2, 1}));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.at(0).at(0).toModelIndex().row(), 0);
    QCOMPARE(model.text(Column::OutcomeColumn), QStringLiteral("Applied"));
}

void TestHistoryModel::followsDataThatIsRemoved()
{
    Model model;
    model.setRecords({plain(1)});
    QVERIFY(!model.text(Column::ChangeColumn).isEmpty());
    WriteRecord purged = plain(1);
    purged.before.data.reset();
    purged.sent.data.reset();
    purged.isPurged = true;
    model.setRecords({purged});
    QCOMPARE(model.text(Column::ChangeColumn), QStringLiteral("data no longer kept"));
}

void TestHistoryModel::tellsItsState()
{
    Model model;
    QCOMPARE(model.state(), LoadState::Idle);
    const QSignalSpy changes(&model, &HistoryModel::stateChanged);
    model.setState(LoadState::Failed, QStringLiteral("No disk."));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(model.problem(), QStringLiteral("No disk."));
    model.setState(LoadState::Failed, QStringLiteral("No disk."));
    QCOMPARE(changes.count(), 1);
    model.setState(LoadState::Complete);
    QCOMPARE(model.problem(), QString());
}

QTEST_GUILESS_MAIN(TestHistoryModel)
#include "tst_historymodel.moc"
