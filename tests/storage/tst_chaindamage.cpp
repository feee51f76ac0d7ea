// SPDX-License-Identifier: GPL-3.0-or-later
#include "chaincheck.h"
#include "localdatabase.h"
#include "madejournal.h"

#include <QFile>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

// Of a damaged disk, or of somebody who changes bytes.
class TestChainDamage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void eachFlippedBitThatChangesAnEntryIsSeen();
    void eachCutFileIsSeen();

private:
    QByteArray m_file;
    QStringList m_rows;
};

namespace {

// All that is kept of the journal; nothing where it cannot be read.
QStringList rowsOf(sqlite::Connection &connection)
{
    const auto read = +[](const sqlite::Rows &rows) {
        const auto cell = [&rows](int column) {
            return rows.isNull(column) ? QStringLiteral("null")
                                       : QLatin1String(rows.bytes(column).toHex());
        };
        return QStringList{cell(0), cell(1), cell(2), cell(3)}.join(u' ');
    };
    QStringList all;
    for (const char *sql : {"SELECT seq, metadata, payload_hash, hash FROM entries ORDER BY seq",
                            "SELECT seq, salt, before, after FROM payloads ORDER BY seq"}) {
        const auto rows = connection.list(QLatin1String(sql), {}, read);
        if (!rows)
            return {};
        all += *rows;
    }
    return all;
}

// "whole" and so on; "unreadable".
QString findingOn(const QString &path)
{
    const auto connection = readLocalDatabase(path);
    if (!connection)
        return QStringLiteral("unreadable");
    const auto report = checkChain(**connection);
    return report ? stateOf(*report) : QStringLiteral("unreadable");
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate)
        && file.write(bytes) == bytes.size();
}

// A bit of a file that is another one as long as this lives.
class FlippedBit
{
public:
    FlippedBit(const QString &path, qsizetype position)
        : m_file(path)
        , m_position(position)
    {
        flip();
    }
    ~FlippedBit() { flip(); }
    Q_DISABLE_COPY_MOVE(FlippedBit)

private:
    void flip()
    {
        char byte = 0;
        const bool isDone = m_file.open(QIODevice::ReadWrite) && m_file.seek(m_position)
            && m_file.getChar(&byte) && m_file.seek(m_position)
            && m_file.putChar(char(byte ^ (1 << (m_position % 8))));
        m_file.close();
        if (!isDone)
            qFatal("The test's own file cannot be changed.");
    }

    QFile m_file;
    qsizetype m_position;
};

} // namespace

void TestChainDamage::init()
{
    MadeJournal journal;
    journal.purge(MadeJournal::firstMs + 2 * MadeJournal::apartMs);
    m_rows = rowsOf(journal.connection());
    // In pages that are as small as can be, so that few bytes are empty.
    journal.run(QStringLiteral("PRAGMA journal_mode = DELETE"));
    journal.run(QStringLiteral("PRAGMA page_size = 512"));
    journal.run(QStringLiteral("VACUUM"));
    QCOMPARE(rowsOf(journal.connection()), m_rows);
    journal.close();
    QFile file(journal.file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_file = file.readAll();
    QVERIFY(m_file.size() > 8'000 && m_file.size() < 30'000);
}

void TestChainDamage::eachFlippedBitThatChangesAnEntryIsSeen()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("mapdesk.sqlite"));
    QHash<QString, int> findings;
    QVERIFY(write(path, m_file));
    for (qsizetype i = 0; i < m_file.size(); ++i) {
        const FlippedBit flipped(path, i);
        const QString finding = findingOn(path);
        ++findings[finding.section(u' ', 0, 0)];
        if (finding != QLatin1String("purged") && finding != QLatin1String("whole"))
            continue;
        const auto connection = readLocalDatabase(path);
        QVERIFY(connection);
        if (rowsOf(**connection) != m_rows || finding == QLatin1String("whole"))
            QFAIL(qPrintable(QStringLiteral("byte %1: %2").arg(i).arg(finding)));
    }
    QVERIFY(findings[QStringLiteral("broken")] > 2'000);
    QVERIFY(findings[QStringLiteral("purged")] > 0);
}

void TestChainDamage::eachCutFileIsSeen()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("mapdesk.sqlite"));
    for (qsizetype size = 0; size < m_file.size(); size += 256) {
        QVERIFY(write(path, m_file.first(size)));
        const QString finding = findingOn(path);
        QVERIFY2(finding.startsWith(QLatin1String("broken"))
                     || finding == QLatin1String("unreadable"),
                 qPrintable(QStringLiteral("%1 bytes: %2").arg(size).arg(finding)));
    }
}

QTEST_GUILESS_MAIN(TestChainDamage)

#include "tst_chaindamage.moc"
