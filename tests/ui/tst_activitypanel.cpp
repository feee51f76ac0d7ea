// SPDX-License-Identifier: GPL-3.0-or-later
#include "activitypanel.h"

#include "requestlogmodel.h"
#include "roles.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTest>

using namespace mapdesk;

class TestActivityPanel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void hasItsNames();
    void staysAtTheNewest();
    void staysWhereSomebodyScrolled();
    void copiesRowsInOrder();
    void copyOfNothingLeavesTheClipboard();
    void saysWhatFailed_data();
    void saysWhatFailed();
    void showsLocalTime();
    void tabLeaves();

private:
    void append(const QString &status = QStringLiteral("200"));

    std::unique_ptr<QStandardItemModel> m_model;
};

namespace {

constexpr qint64 someTimeMs = 1'760'000'000'123; // 2025-10-09 08:53:20.123 UTC

QTableView *tableOf(const ActivityPanel &panel)
{
    return panel.findChild<QTableView *>(QStringLiteral("activity"));
}

class OpenDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::initStyleOption;
};

// How the table's own delegate would paint a cell.
QStyleOptionViewItem look(const QTableView &table, const QModelIndex &index)
{
    const auto *delegate = static_cast<QStyledItemDelegate *>(table.itemDelegateForIndex(index));
    QStyleOptionViewItem option;
    (delegate->*(&OpenDelegate::initStyleOption))(&option, index);
    return option;
}

bool isAtBottom(const QTableView &table)
{
    const QScrollBar *bar = table.verticalScrollBar();
    return bar->maximum() > 0 && bar->value() == bar->maximum();
}

} // namespace

void TestActivityPanel::init()
{
    m_model = std::make_unique<QStandardItemModel>(0, RequestLogModel::ColumnCount);
}

void TestActivityPanel::append(const QString &status)
{
    QList<QStandardItem *> row;
    for (const QString &text : {QStringLiteral("time"), QStringLiteral("GET"),
                                QStringLiteral("/v1/%1").arg(m_model->rowCount()), status,
                                QStringLiteral("12"), QStringLiteral("RQ1")})
        row += new QStandardItem(text);
    row[RequestLogModel::TimeColumn]->setData(someTimeMs, SortRole);
    m_model->appendRow(row);
}

void TestActivityPanel::hasItsNames()
{
    const ActivityPanel panel(*m_model);
    QVERIFY(tableOf(panel));
    QCOMPARE(tableOf(panel)->accessibleName(), QStringLiteral("Activity"));
}

void TestActivityPanel::staysAtTheNewest()
{
    ActivityPanel panel(*m_model);
    panel.resize(700, 150);
    panel.show();
    for (int i = 0; i < 50; ++i)
        append();
    QTRY_VERIFY(isAtBottom(*tableOf(panel)));
    append();
    QTRY_COMPARE(tableOf(panel)->rowAt(tableOf(panel)->viewport()->height() - 1),
                 m_model->rowCount() - 1);
    panel.resize(700, 100);
    QTRY_VERIFY(isAtBottom(*tableOf(panel)));
}

void TestActivityPanel::staysWhereSomebodyScrolled()
{
    ActivityPanel panel(*m_model);
    panel.resize(700, 150);
    panel.show();
    for (int i = 0; i < 50; ++i)
        append();
    QTRY_VERIFY(isAtBottom(*tableOf(panel)));
    QScrollBar *bar = tableOf(panel)->verticalScrollBar();
    bar->setValue(10);
    const int before = bar->maximum();
    append();
    QTRY_VERIFY(bar->maximum() > before);
    QCOMPARE(bar->value(), 10);
    bar->setValue(bar->maximum());
    append();
    QTRY_VERIFY(bar->maximum() > before + 1);
    QVERIFY(isAtBottom(*tableOf(panel)));
}

void TestActivityPanel::copiesRowsInOrder()
{
    ActivityPanel panel(*m_model);
    for (int i = 0; i < 3; ++i)
        append();
    panel.show();
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    QTableView *table = tableOf(panel);
    table->setFocus();
    const auto rows = QItemSelectionModel::Select | QItemSelectionModel::Rows;
    table->selectionModel()->select(m_model->index(2, 0), rows);
    table->selectionModel()->select(m_model->index(0, 3), rows);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("time\tGET\t/v1/0\t200\t12\tRQ1\ntime\tGET\t/v1/2\t200\t12\tRQ1"));
}

void TestActivityPanel::copyOfNothingLeavesTheClipboard()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("mine"));
    const ActivityPanel panel(*m_model);
    const QList<QAction *> actions = tableOf(panel)->actions();
    QCOMPARE(actions.size(), 1);
    actions.first()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("mine"));
}

void TestActivityPanel::saysWhatFailed_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<bool>("marked");
    const auto row = [](const char *status, const char *shown, bool marked) {
        QTest::newRow(status) << QString(QLatin1String(status)) << QString(QLatin1String(shown))
                              << marked;
    };
    row("200", "200", false);
    row("204", "204", false);
    row("404", "404 failed", true);
    row("503", "503 failed", true);
    row("302", "302 failed", true);
    row("Connection refused", "Connection refused", true);
    row("", "", false);
}

void TestActivityPanel::saysWhatFailed()
{
    QFETCH(QString, status);
    const ActivityPanel panel(*m_model);
    append(status);
    const auto option = look(*tableOf(panel), m_model->index(0, RequestLogModel::StatusColumn));
    QTEST(option.text, "shown");
    QTEST(option.features.testFlag(QStyleOptionViewItem::HasDecoration), "marked");
}

void TestActivityPanel::showsLocalTime()
{
    const ActivityPanel panel(*m_model);
    append();
    const auto option = look(*tableOf(panel), m_model->index(0, RequestLogModel::TimeColumn));
    QCOMPARE(option.text,
             QDateTime::fromMSecsSinceEpoch(someTimeMs, Qt::LocalTime)
                 .toString(QStringLiteral("HH:mm:ss.zzz")));
}

void TestActivityPanel::tabLeaves()
{
    const ActivityPanel panel(*m_model);
    QVERIFY(!tableOf(panel)->tabKeyNavigation());
}

QTEST_MAIN(TestActivityPanel)
#include "tst_activitypanel.moc"
