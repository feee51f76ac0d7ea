// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulktest.h"

#include <QTableView>

namespace mapdesk::test {

void BulkTest::beginWith(int count, Environment environment)
{
    practice::PracticeOptions options;
    options.rateLimits = false; // those of the program are enough
    m_fixture = std::make_unique<EditingFixture>(environment, options);
    m_more.clear();
    for (int number = 1; number <= count; ++number) {
        m_more.push_back("more" + QByteArray::number(number).rightJustified(3, '0'));
        f().create(m_more.back().constData(), R"({"n":1})");
        f().setTtl(2 * dayMs / 1000, m_more.back().constData());
    }
    QVERIFY(f().begin());
    if (environment == Environment::Production)
        unlock();
}

void BulkTest::selectMore()
{
    QItemSelection more;
    const QModelIndex first = desk().itemRow(QString::fromUtf8(m_more.front()));
    const QModelIndex last = desk().itemRow(QString::fromUtf8(m_more.back()));
    more.select(first, last.siblingAtColumn(desk().items().model()->columnCount() - 1));
    desk().items().selectionModel()->select(more, QItemSelectionModel::ClearAndSelect);
}

// The entry of the submenu whose title says the rest.
void BulkTest::extend(const char *length)
{
    entry(length).trigger();
}

bool BulkTest::hasEntry(const char *text)
{
    const auto actions = desk().items().actions();
    return std::any_of(actions.begin(), actions.end(), [text](const QAction *action) {
        return action->text().remove(QLatin1Char('&')) == QString::fromUtf8(text)
            && action->isEnabled();
    });
}

QStringList BulkTest::resultRows()
{
    QStringList rows;
    const auto *table = results()->findChild<QTableView *>(QStringLiteral("batchResultsTable"));
    for (int row = 0; row < table->model()->rowCount(); ++row)
        rows += table->model()->index(row, 0).data().toString() + QLatin1String(": ")
            + table->model()->index(row, 1).data().toString();
    return rows;
}

} // namespace mapdesk::test
