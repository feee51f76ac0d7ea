// SPDX-License-Identifier: GPL-3.0-or-later
#include "changessheet.h"
#include "changesview.h"
#include "jsonchangesmodel.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTranslator>

using namespace mapdesk;

namespace {

JsonChange changed(const QString &key, const QByteArray &before, const QByteArray &after)
{
    return {JsonChange::Kind::Changed, {JsonStep{key}}, before, after};
}

JsonChange added(const QString &key, const QByteArray &after)
{
    return {JsonChange::Kind::Added, {JsonStep{key}}, {}, after};
}

template <typename Widget>
Widget &part(QWidget &window, const char *objectName)
{
    auto *widget = window.findChild<Widget *>(QLatin1String(objectName));
    if (!widget)
        qFatal("no %s", objectName);
    return *widget;
}

QString before(QWidget &window)
{
    return part<QPlainTextEdit>(window, "valueBefore").toPlainText();
}

QString after(QWidget &window)
{
    return part<QPlainTextEdit>(window, "valueAfter").toPlainText();
}

} // namespace

class TestChangesView : public QObject
{
    Q_OBJECT

private slots:
    void countsByKind_data();
    void countsByKind();
    void showsTheCurrentRowWhole();
    void whatIsNotThereIsSaidInWords();
    void textOfOthersIsPlain();
    void rowsCanBeCopied();
    void isAsHighAsItsRows();
    void nothingChanges();
    void aScreenReaderHearsTheChanges();
    void theSheetClosesByKey_data();
    void theSheetClosesByKey();
    void theSheetGoesThroughAllByTab();
};

void TestChangesView::countsByKind_data()
{
    QTest::addColumn<int>("changedCount");
    QTest::addColumn<int>("addedCount");
    QTest::addColumn<QString>("said");
    QTest::newRow("one") << 1 << 0 << QStringLiteral("1 change: 1 changed");
    QTest::newRow("several") << 2 << 1 << QStringLiteral("3 changes: 1 added, 2 changed");
    QTest::newRow("none") << 0 << 0 << QStringLiteral("Nothing changes.");
}

void TestChangesView::countsByKind()
{
    QTranslator english;
    QVERIFY(english.load(QStringLiteral(":/i18n/mapdesk_en.qm")));
    QApplication::installTranslator(&english);
    QFETCH(int, changedCount);
    QFETCH(int, addedCount);
    std::vector<JsonChange> changes(size_t(changedCount), changed(QStringLiteral("a"), "1", "2"));
    changes.insert(changes.end(), size_t(addedCount), added(QStringLiteral("b"), "1"));
    QTEST(JsonChangesModel::summary(changes), "said");
    ChangesView view;
    view.setChanges(changes);
    QTEST(part<QLabel>(view, "changesSummary").text(), "said");
}

void TestChangesView::showsTheCurrentRowWhole()
{
    ChangesView view;
    const QByteArray longText = '"' + QByteArray(5'000, 'x') + '"';
    view.setChanges({changed(QStringLiteral("a"), "1.10", longText),
                     changed(QStringLiteral("b"), "{\"c\":1e400}", "[]")});
    view.show();
    QCOMPARE(before(view), QStringLiteral("1.10"));
    QCOMPARE(after(view), QString::fromUtf8(longText));
    QTest::keyClick(&part<QTableView>(view, "changes"), Qt::Key_Down);
    QCOMPARE(before(view), QStringLiteral("{\n    \"c\": 1e400\n}"));
    QCOMPARE(after(view), QStringLiteral("[]"));
    QVERIFY(part<QPlainTextEdit>(view, "valueBefore").isReadOnly());
}

void TestChangesView::whatIsNotThereIsSaidInWords()
{
    ChangesView view;
    view.setChanges({added(QStringLiteral("a"), "\"\""), changed(QStringLiteral("b"), "1", "2")});
    const auto &pane = part<QPlainTextEdit>(view, "valueBefore");
    QCOMPARE(pane.toPlainText(), QString());
    QCOMPARE(pane.placeholderText(), QStringLiteral("not there"));
    QCOMPARE(pane.accessibleDescription(), QStringLiteral("not there"));
    part<QTableView>(view, "changes").selectRow(1);
    QCOMPARE(pane.toPlainText(), QStringLiteral("1"));
    QCOMPARE(pane.placeholderText(), QString());
    QCOMPARE(pane.accessibleDescription(), QString());
}

void TestChangesView::textOfOthersIsPlain()
{
    ChangesView view;
    view.setChanges(
        {changed(QStringLiteral("<b>k</b>"), "\"<b>x</b>\"", QByteArray("\"\u202e<i>y</i>\""))});
    QCOMPARE(before(view), QStringLiteral("\"<b>x</b>\""));
    QCOMPARE(after(view), QStringLiteral("\"\\u202e<i>y</i>\""));
}

void TestChangesView::rowsCanBeCopied()
{
    ChangesView view;
    view.setChanges({changed(QStringLiteral("a"), "1", "2")});
    view.show();
    view.setFocus();
    QTRY_COMPARE(QApplication::activeWindow(), &view);
    QTest::keyClick(&part<QTableView>(view, "changes"), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Changed\ta\t1\t2"));
}

void TestChangesView::isAsHighAsItsRows()
{
    ChangesView one;
    one.setChanges({changed(QStringLiteral("a"), "1", "2")});
    ChangesView many;
    many.setChanges(std::vector<JsonChange>(100, changed(QStringLiteral("a"), "1", "2")));
    QVERIFY(one.sizeHint().height() < 200);
    QVERIFY(many.sizeHint().height() > one.sizeHint().height() + 50);
    QVERIFY(many.sizeHint().height() < 450);
    one.resize(800, 700);
    one.show();
    const auto &table = part<QTableView>(one, "changes");
    QVERIFY(table.viewport()->height() <= table.rowHeight(0) + 2); // no empty rows
}

void TestChangesView::nothingChanges()
{
    ChangesView view;
    view.setChanges({changed(QStringLiteral("a"), "1", "2")});
    view.setChanges({});
    view.show();
    QVERIFY(!part<QTableView>(view, "changes").isVisible());
    QVERIFY(!part<QPlainTextEdit>(view, "valueBefore").isVisible());
    view.setChanges({changed(QStringLiteral("a"), "1", "2")});
    QVERIFY(part<QTableView>(view, "changes").isVisible());
}

void TestChangesView::aScreenReaderHearsTheChanges()
{
    ChangesView view;
    view.setChanges({changed(QStringLiteral("a"), "1", "2"), added(QStringLiteral("b"), "3")});
    QVERIFY(view.accessibleDescription().contains(
        QLatin1String("Changed: a. Before: 1. After: 2.\nAdded: b. Before: not there. After: 3.")));
    QCOMPARE(part<QTableView>(view, "changes").accessibleName(), QStringLiteral("Changes"));
}

void TestChangesView::theSheetClosesByKey_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Escape") << Qt::Key_Escape;
    QTest::newRow("Return") << Qt::Key_Return;
}

void TestChangesView::theSheetClosesByKey()
{
    QFETCH(Qt::Key, key);
    QWidget window;
    window.show();
    const QPointer<ChangesSheet> sheet = new ChangesSheet(
        QStringLiteral("What will change in a\u202eb"), {changed(QStringLiteral("a"), "1", "2")},
        &window);
    sheet->open();
    QTRY_COMPARE(QApplication::activeWindow(), sheet);
    QCOMPARE(sheet->windowTitle(), QStringLiteral("What will change in a\\u202eb"));
    QCOMPARE(sheet->focusWidget()->objectName(), QStringLiteral("changes"));
    QTest::keyClick(sheet->focusWidget(), key);
    QTRY_VERIFY(!sheet);
}

void TestChangesView::theSheetGoesThroughAllByTab()
{
    QWidget window;
    window.show();
    auto *sheet = new ChangesSheet(QStringLiteral("What will change"),
                                   {changed(QStringLiteral("a"), "1", "2")}, &window);
    sheet->open();
    QTRY_COMPARE(QApplication::activeWindow(), sheet);
    QStringList passed;
    for (int i = 0; i < 4; ++i) {
        passed += sheet->focusWidget()->objectName();
        QTest::keyClick(sheet->focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(passed,
             (QStringList{QStringLiteral("changes"), QStringLiteral("valueBefore"),
                          QStringLiteral("valueAfter"), QStringLiteral("close")}));
}

QTEST_MAIN(TestChangesView)
#include "tst_changesview.moc"
