// SPDX-License-Identifier: GPL-3.0-or-later
#include "datacheck.h"
#include "environmentbadge.h"
#include "jsoneditor.h"
#include "manualclock.h"
#include "mergelist.h"
#include "mergesheet.h"
#include "writeguard.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace mapdesk;

class TestMergeSheet : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void showsWhatItIsAbout();
    void startsAtTheFirstOpenChange();
    void startsAtCancelWhereNothingIsOpen();
    void byKeyboardAlone();
    void goesToThePreviousOpenChange();
    void arrowKeysMoveTheChoice();
    void aClickOnASideTakesIt();
    void theButtonsAboveTheTextsTakeASide();
    void panesShowThePlace();
    void aSideWithoutThePlaceSaysSo();
    void theResultFollowsTheChoice();
    void openChangesKeepItFromBeingSaved();
    void aResultThatIsTooLongCannotBeSaved();
    void theLongestResultCanBeSaved();
    void oddTokensAreKept();
    void deeplyNestedTextsAreShown();
    void manyChangesAreShown();
    void editGoesOnFromWhatIsChosen();
    void aLockWithdrawsIt_data();
    void aLockWithdrawsIt();
    void aLockThatNobodyNoticedKeepsItFromSaving();
    void openedLockedItSaysWhy();
    void escapeCancelsWhereverTheFocusIs();
    void enterInTheListSavesNothing();
    void tabGoesThroughAll();
    void closesWithItsWindow();
    void textOfOthersIsPlain();
    void aScreenReaderHearsIt();
    void fitsASmallScreen();

private:
    void open(const QByteArray &base, const QByteArray &theirs, const QByteArray &mine);
    void openOverlap();
    template <typename Widget>
    Widget &part(const char *objectName)
    {
        auto *widget = m_sheet->findChild<Widget *>(QLatin1String(objectName));
        if (!widget)
            qFatal("no %s", objectName);
        return *widget;
    }
    MergeList &list() { return part<MergeList>("mergeChanges"); }
    QPushButton &save() { return part<QPushButton>("saveMerged"); }
    QString state() { return part<QLabel>("mergeState").text(); }
    JsonEditor &pane(const char *objectName)
    {
        return *qobject_cast<JsonEditor *>(part<QWidget>(objectName).parentWidget());
    }
    void press(Qt::Key key) { QTest::keyClick(m_sheet->focusWidget(), key); }
    QByteArray saved() const
    {
        return m_saved->isEmpty() ? QByteArray()
                                  : m_saved->first().first().value<JsonText>().bytes();
    }

    QTranslator m_english;
    ManualClock m_clock;
    std::unique_ptr<WriteGuard> m_guard;
    std::unique_ptr<QWidget> m_window;
    QPointer<MergeSheet> m_sheet;
    std::unique_ptr<QSignalSpy> m_saved;
    std::unique_ptr<QSignalSpy> m_edited;
    std::unique_ptr<QSignalSpy> m_withdrawn;
    std::unique_ptr<QSignalSpy> m_rejected;
};

namespace {

// Two overlaps, status and tries, with what they alone and what only the person changed between.
const QByteArray base = R"({"status":"new","note":"a","tries":1.10,"big":1e400,"owner":"x"})";
const QByteArray theirs = R"({"status":"open","note":"b","tries":1.1,"big":1e400,"owner":"x"})";
const QByteArray mine = R"({"status":"done","note":"a","tries":-0,"big":1e400,"owner":"y"})";

enum Row { StatusRow, NoteRow, TriesRow, OwnerRow };

QByteArray text(qsizetype length)
{
    return '"' + QByteArray(length - 2, 'x') + '"';
}

} // namespace

void TestMergeSheet::initTestCase()
{
    QVERIFY(m_english.load(QStringLiteral(":/i18n/mapdesk_en.qm")));
    QApplication::installTranslator(&m_english);
}

void TestMergeSheet::init()
{
    m_guard = std::make_unique<WriteGuard>(Environment::Production, m_clock);
    m_guard->unlock();
    m_window = std::make_unique<QWidget>();
    m_window->resize(400, 300);
    m_window->show();
}

void TestMergeSheet::cleanup()
{
    m_window.reset();
    QVERIFY(!m_sheet);
}

void TestMergeSheet::open(const QByteArray &baseText, const QByteArray &theirText,
                          const QByteArray &myText)
{
    const MergeQuestion question{QStringLiteral("Contoso live"), QStringLiteral("customer:4711"),
                                 QStringLiteral("customers"),    *JsonText::parse(baseText),
                                 *JsonText::parse(theirText),    *JsonText::parse(myText)};
    m_sheet = new MergeSheet(question, *m_guard, m_window.get());
    m_saved = std::make_unique<QSignalSpy>(m_sheet, &MergeSheet::saveRequested);
    m_edited = std::make_unique<QSignalSpy>(m_sheet, &MergeSheet::editRequested);
    m_withdrawn = std::make_unique<QSignalSpy>(m_sheet, &MergeSheet::withdrawn);
    m_rejected = std::make_unique<QSignalSpy>(m_sheet, &QDialog::rejected);
    m_sheet->open();
    QTRY_COMPARE(QApplication::activeWindow(), m_sheet);
}

void TestMergeSheet::openOverlap()
{
    open(base, theirs, mine);
}

void TestMergeSheet::showsWhatItIsAbout()
{
    openOverlap();
    QCOMPARE(m_sheet->windowModality(), Qt::WindowModal);
    QVERIFY(m_sheet->windowTitle().contains(QLatin1String("Production")));
    QCOMPARE(m_sheet->findChild<EnvironmentBadge *>()->text(), QStringLiteral("Production"));
    QCOMPARE(part<QLabel>("mergedItem").text(), QStringLiteral("customer:4711"));
    QCOMPARE(part<QLabel>("mergedMap").text(), QStringLiteral("customers"));
    QVERIFY(part<QLabel>("mergeQuestion").text().contains(QLatin1String("Choose")));
    QCOMPARE(list().model()->rowCount(), 4);
    QVERIFY(pane("mergeBase").text().contains("\"tries\": 1.10"));
    QVERIFY(pane("mergeTheirs").text().contains("\"tries\": 1.1,"));
    QVERIFY(pane("mergeMine").text().contains("\"tries\": -0"));
    for (const char *name : {"mergeBase", "mergeTheirs", "mergeMine", "mergeResult"})
        QVERIFY2(pane(name).isReadOnly(), name);
}

void TestMergeSheet::startsAtTheFirstOpenChange()
{
    open(R"({"a":1,"b":1})", R"({"a":2,"b":2})", R"({"a":1,"b":3})");
    QCOMPARE(m_sheet->focusWidget(), &list());
    QCOMPARE(list().currentRow(), 1);
    QCOMPARE(state(), QStringLiteral("1 place still to choose"));
    QVERIFY(!save().isEnabled());
}

void TestMergeSheet::startsAtCancelWhereNothingIsOpen()
{
    open(R"({"a":1,"b":1})", R"({"a":2,"b":1})", R"({"a":1,"b":3})");
    QCOMPARE(m_sheet->focusWidget()->objectName(), QStringLiteral("cancel"));
    QVERIFY(part<QPushButton>("cancel").isDefault());
    QCOMPARE(list().currentRow(), 0);
    QVERIFY(save().isEnabled());
    QVERIFY(!part<QLabel>("mergeQuestion").text().contains(QLatin1String("Choose")));
    save().click();
    QCOMPARE(saved(), QByteArray(R"({"a":2,"b":3})"));
}

void TestMergeSheet::byKeyboardAlone()
{
    openOverlap();
    QCOMPARE(state(), QStringLiteral("2 places still to choose"));
    press(Qt::Key_N);
    QCOMPARE(list().currentRow(), int(TriesRow));
    press(Qt::Key_1);
    press(Qt::Key_N);
    QCOMPARE(list().currentRow(), int(StatusRow));
    press(Qt::Key_2);
    press(Qt::Key_Down);
    press(Qt::Key_3);
    QVERIFY(save().isEnabled());
    press(Qt::Key_N); // nothing is open any more
    press(Qt::Key_P);
    QCOMPARE(list().currentRow(), int(NoteRow));
    while (m_sheet->focusWidget() != &save())
        press(Qt::Key_Tab);
    press(Qt::Key_Return);
    QCOMPARE(m_saved->size(), 1);
    QCOMPARE(saved(),
             QByteArray(R"({"status":"open","note":"a","tries":1.10,"big":1e400,"owner":"y"})"));
    QVERIFY(m_rejected->isEmpty());
    QTRY_VERIFY(!m_sheet);
}

void TestMergeSheet::goesToThePreviousOpenChange()
{
    openOverlap();
    press(Qt::Key_P);
    QCOMPARE(list().currentRow(), int(TriesRow));
    press(Qt::Key_P);
    QCOMPARE(list().currentRow(), int(StatusRow));
    list().selectRow(OwnerRow);
    press(Qt::Key_P);
    QCOMPARE(list().currentRow(), int(TriesRow));
}

void TestMergeSheet::arrowKeysMoveTheChoice()
{
    openOverlap();
    const auto chosen = [this] { return list().model()->index(StatusRow, 0).data().toString(); };
    QCOMPARE(chosen(), QStringLiteral("Choose"));
    press(Qt::Key_Left);
    QCOMPARE(chosen(), QStringLiteral("Mine"));
    press(Qt::Key_Right);
    QCOMPARE(chosen(), QStringLiteral("Mine"));
    for (const char *expected : {"Theirs", "What it was", "What it was"}) {
        press(Qt::Key_Left);
        QCOMPARE(chosen(), QString(QLatin1String(expected)));
    }
    press(Qt::Key_N);
    press(Qt::Key_Right);
    QCOMPARE(list().model()->index(TriesRow, 0).data().toString(), QStringLiteral("What it was"));
}

void TestMergeSheet::aClickOnASideTakesIt()
{
    openOverlap();
    const auto click = [this](int row, int column) {
        const QRect cell = list().visualRect(list().model()->index(row, column));
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, cell.center());
    };
    click(TriesRow, 4);
    QCOMPARE(list().model()->index(TriesRow, 0).data().toString(), QStringLiteral("Theirs"));
    click(StatusRow, 1);
    QCOMPARE(list().model()->index(StatusRow, 0).data().toString(), QStringLiteral("Choose"));
    QCOMPARE(list().currentRow(), int(StatusRow));
}

void TestMergeSheet::theButtonsAboveTheTextsTakeASide()
{
    openOverlap();
    const char *const names[] = {"takeWhatItWas", "takeTheirs", "takeMine"};
    const auto checked = [this, &names] {
        QStringList found;
        for (const char *name : names) {
            if (part<QRadioButton>(name).isChecked())
                found += QLatin1String(name);
        }
        return found.join(QLatin1Char(' '));
    };
    QCOMPARE(checked(), QString());
    part<QRadioButton>("takeTheirs").click();
    QCOMPARE(checked(), QStringLiteral("takeTheirs"));
    QCOMPARE(list().model()->index(StatusRow, 0).data().toString(), QStringLiteral("Theirs"));
    list().selectRow(OwnerRow);
    QCOMPARE(checked(), QStringLiteral("takeMine"));
    list().selectRow(TriesRow);
    QCOMPARE(checked(), QString());
    list().selectRow(StatusRow);
    QCOMPARE(checked(), QStringLiteral("takeTheirs"));
}

void TestMergeSheet::panesShowThePlace()
{
    openOverlap();
    QCOMPARE(pane("mergeBase").selectedText(), QByteArray("\"status\": \"new\""));
    QCOMPARE(pane("mergeTheirs").selectedText(), QByteArray("\"status\": \"open\""));
    QCOMPARE(pane("mergeMine").selectedText(), QByteArray("\"status\": \"done\""));
    QCOMPARE(pane("mergeResult").selectedText(), QByteArray("\"status\": \"done\""));
    press(Qt::Key_Down);
    QCOMPARE(pane("mergeBase").selectedText(), QByteArray("\"note\": \"a\""));
    QCOMPARE(pane("mergeResult").selectedText(), QByteArray("\"note\": \"b\""));
    press(Qt::Key_1);
    QCOMPARE(pane("mergeResult").selectedText(), QByteArray("\"note\": \"a\""));
}

void TestMergeSheet::aSideWithoutThePlaceSaysSo()
{
    open(R"({"a":{"b":1}})", R"({"a":{"b":2}})", R"({"a":{}})");
    const auto description = [this](const char *name) {
        return part<QWidget>(name).accessibleDescription();
    };
    const auto isSaid = [this] {
        const auto labels = m_sheet->findChildren<QLabel *>();
        return std::count_if(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text() == QLatin1String("not there");
        });
    };
    QCOMPARE(isSaid(), 2); // there and in the result
    QCOMPARE(pane("mergeMine").selectedText(), QByteArray());
    QCOMPARE(description("mergeMine"), QStringLiteral("not there"));
    QCOMPARE(description("mergeResult"), QStringLiteral("not there"));
    QCOMPARE(description("mergeTheirs"), QString());
    press(Qt::Key_2);
    QCOMPARE(isSaid(), 1);
    QCOMPARE(description("mergeResult"), QString());
    QCOMPARE(pane("mergeResult").selectedText(), QByteArray("\"b\": 2"));
}

void TestMergeSheet::theResultFollowsTheChoice()
{
    open(R"({"a":1})", R"({"a":2})", R"({"a":3})");
    QCOMPARE(pane("mergeResult").text(), QByteArray("{\n    \"a\": 3\n}"));
    press(Qt::Key_2);
    QCOMPARE(pane("mergeResult").text(), QByteArray("{\n    \"a\": 2\n}"));
    press(Qt::Key_1);
    QCOMPARE(pane("mergeResult").text(), QByteArray("{\n    \"a\": 1\n}"));
}

void TestMergeSheet::openChangesKeepItFromBeingSaved()
{
    openOverlap();
    press(Qt::Key_2);
    QCOMPARE(state(), QStringLiteral("1 place still to choose"));
    QVERIFY(!save().isEnabled());
    QCOMPARE(save().accessibleDescription(), state());
    QTest::mouseClick(&save(), Qt::LeftButton);
    QVERIFY(m_saved->isEmpty());
    press(Qt::Key_N);
    press(Qt::Key_2);
    QVERIFY(save().isEnabled());
    QCOMPARE(save().accessibleDescription(), QString());
}

void TestMergeSheet::aResultThatIsTooLongCannotBeSaved()
{
    const QByteArray half = text(mostDataBytes / 2);
    open(R"({"a":1,"b":1})", R"({"a":)" + half + R"(,"b":1})", R"({"a":1,"b":)" + half + '}');
    QVERIFY(!save().isEnabled());
    QVERIFY(state().contains(QLatin1String("16,395")));
    QVERIFY(state().contains(QLatin1String("16,384")));
    QVERIFY(part<QPushButton>("editResult").isEnabled());
    list().setFocus();
    press(Qt::Key_1);
    QVERIFY(save().isEnabled());
}

void TestMergeSheet::theLongestResultCanBeSaved()
{
    const qsizetype frame = QByteArray(R"({"a":2,"b":})").size();
    const QByteArray rest = text(mostDataBytes - frame);
    open(R"({"a":1,"b":1})", R"({"a":2,"b":1})", R"({"a":1,"b":)" + rest + '}');
    QVERIFY(save().isEnabled());
    save().click();
    QCOMPARE(saved().size(), mostDataBytes);
}

void TestMergeSheet::oddTokensAreKept()
{
    open(
        R"({ "n" : 1.10, "z" : -0, "b" : 123456789012345678901234567890, "k":1, "k":1, "e":"\u00e9", "x":0 })",
        R"({"n":1.10,"z":-0,"b":123456789012345678901234567890,"k":1,"k":1,"e":"\u00e9","x":1E+400})",
        R"({"n":1.10,"z":-0,"b":123456789012345678901234567890,"k":1,"k":1,"e":"\u00e9","x":0.0})");
    press(Qt::Key_2);
    save().click();
    QCOMPARE(saved(),
             QByteArray(R"({"n":1.10,"z":-0,"b":123456789012345678901234567890,"k":1,"k":1,)"
                        R"("e":"\u00e9","x":1E+400})"));
}

void TestMergeSheet::deeplyNestedTextsAreShown()
{
    const QByteArray deep = QByteArray(4'000, '[') + QByteArray(4'000, ']');
    open(R"({"a":1,"d":)" + deep + '}', R"({"a":2,"d":)" + deep + '}', R"({"a":3,"d":[]})");
    press(Qt::Key_1);
    QVERIFY(save().isEnabled());
    save().click();
    QCOMPARE(saved(), QByteArray(R"({"a":1,"d":[]})"));
}

void TestMergeSheet::manyChangesAreShown()
{
    constexpr int count = 100;
    const auto object = [](const QByteArray &value) {
        QByteArray members;
        for (int i = 0; i < count; ++i)
            members += (i == 0 ? "\"" : ",\"") + QByteArray::number(i) + "\":" + value;
        return '{' + members + '}';
    };
    open(object("1"), object("2"), object("3"));
    QCOMPARE(state(), QStringLiteral("100 places still to choose"));
    QVERIFY(m_sheet->height() <= 740);
    for (int i = 0; i < count; ++i) {
        press(Qt::Key_2);
        press(Qt::Key_N);
    }
    save().click();
    QCOMPARE(saved(), object("2"));
}

void TestMergeSheet::editGoesOnFromWhatIsChosen()
{
    openOverlap();
    press(Qt::Key_2);
    part<QPushButton>("editResult").click();
    QCOMPARE(m_edited->size(), 1);
    QCOMPARE(m_edited->first().first().value<JsonText>().bytes(),
             QByteArray(R"({"status":"open","note":"b","tries":-0,"big":1e400,"owner":"y"})"));
    QVERIFY(m_saved->isEmpty());
    QVERIFY(m_rejected->isEmpty());
    QTRY_VERIFY(!m_sheet);
}

void TestMergeSheet::aLockWithdrawsIt_data()
{
    QTest::addColumn<QByteArray>("focus"); // where the key is pressed; empty: locked elsewhere
    QTest::newRow("from elsewhere") << QByteArray();
    QTest::newRow("by the key, in the list") << QByteArray("mergeChanges");
    QTest::newRow("by the key, in a text") << QByteArray("mergeMine");
}

void TestMergeSheet::aLockWithdrawsIt()
{
    QFETCH(QByteArray, focus);
    openOverlap();
    if (focus.isEmpty()) {
        m_guard->lock();
    } else {
        part<QWidget>(focus.constData()).setFocus();
        QTest::keyClick(m_sheet->focusWidget(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    }
    QVERIFY(!m_guard->allowsWrites());
    QVERIFY(!m_sheet->isVisible());
    QCOMPARE(m_withdrawn->size(), 1);
    QVERIFY(m_withdrawn->first().first().toString().contains(QLatin1String("locked")));
    QCOMPARE(m_rejected->size(), 1);
    QVERIFY(m_saved->isEmpty());
}

void TestMergeSheet::aLockThatNobodyNoticedKeepsItFromSaving()
{
    open(R"({"a":1})", R"({"a":1,"b":1})", R"({"a":2})");
    m_clock.advance(WriteGuard::unlockedFor);
    save().click();
    QVERIFY(m_saved->isEmpty());
    QCOMPARE(m_withdrawn->size(), 1);
}

void TestMergeSheet::openedLockedItSaysWhy()
{
    m_guard->lock();
    open(R"({"a":1})", R"({"a":1,"b":1})", R"({"a":2})");
    QVERIFY(!save().isEnabled());
    QVERIFY(state().contains(QLatin1String("locked")));
    QVERIFY(part<QPushButton>("editResult").isEnabled());
    m_guard->unlock();
    QVERIFY(m_sheet->isVisible());
    QVERIFY(save().isEnabled());
}

void TestMergeSheet::escapeCancelsWhereverTheFocusIs()
{
    for (const char *name : {"mergeChanges", "mergeTheirs", "mergeResult", "takeMine"}) {
        openOverlap();
        part<QWidget>(name).setFocus();
        press(Qt::Key_Escape);
        QVERIFY2(!m_sheet->isVisible(), name);
        QCOMPARE(m_rejected->size(), 1);
        QVERIFY(m_withdrawn->isEmpty());
        QTRY_VERIFY(!m_sheet);
    }
}

void TestMergeSheet::enterInTheListSavesNothing()
{
    openOverlap();
    press(Qt::Key_2);
    press(Qt::Key_N);
    press(Qt::Key_2);
    press(Qt::Key_Return);
    QVERIFY(m_sheet->isVisible());
    QVERIFY(m_saved->isEmpty());
    QVERIFY(m_rejected->isEmpty());
}

void TestMergeSheet::tabGoesThroughAll()
{
    openOverlap();
    press(Qt::Key_2);
    press(Qt::Key_N);
    press(Qt::Key_2);
    QStringList passed;
    do {
        passed += m_sheet->focusWidget()->objectName();
        press(Qt::Key_Tab);
    } while (m_sheet->focusWidget() != &list() && passed.size() < 20);
    QCOMPARE(passed.join(QLatin1Char(' ')),
             QStringLiteral("mergeChanges takeTheirs mergeBase mergeTheirs mergeMine mergeResult "
                            "editResult saveMerged cancel"));
}

void TestMergeSheet::closesWithItsWindow()
{
    openOverlap();
    m_window->close();
    QVERIFY(!m_sheet || !m_sheet->isVisible());
    QVERIFY(m_saved->isEmpty());
    QTRY_VERIFY(!m_sheet);
}

void TestMergeSheet::textOfOthersIsPlain()
{
    open("{\"<b>\u202e\":1}", "{\"<b>\u202e\":\"<i>\"}", "{\"<b>\u202e\":3}");
    QCOMPARE(list().model()->index(0, 1).data().toString(), QStringLiteral("[\"<b>\\u202e\"]"));
    const auto labels = m_sheet->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY2(label->textFormat() == Qt::PlainText || !label->text().contains(u'<'),
                 qPrintable(label->text()));
}

void TestMergeSheet::aScreenReaderHearsIt()
{
    openOverlap();
    const auto said = [](QWidget &widget, QAccessible::Text kind) {
        return QAccessible::queryAccessibleInterface(&widget)->text(kind);
    };
    QVERIFY(said(*m_sheet, QAccessible::Name).startsWith(QLatin1String("Somebody else")));
    const QString description = said(*m_sheet, QAccessible::Description);
    for (const char *part :
         {"Production", "Contoso live", "Item: customer:4711", "Map: customers", "2 places"})
        QVERIFY2(description.contains(QLatin1String(part)), part);
    const std::pair<const char *, const char *> names[] = {
        {"mergeChanges", "Changes"},
        {"mergeBase", "What it was"},
        {"mergeTheirs", "Theirs"},
        {"mergeMine", "Mine"},
        {"mergeResult", "Result"},
        {"takeWhatItWas", "Take what it was"},
        {"takeTheirs", "Take theirs"},
        {"takeMine", "Take mine"},
        {"editResult", "Edit the result"},
        {"saveMerged", "Save merged data"},
        {"cancel", "Cancel"},
    };
    for (const auto &[objectName, name] : names)
        QCOMPARE(part<QWidget>(objectName).accessibleName(), QString(QLatin1String(name)));
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&list());
    const QString row = table->tableInterface()->cellAt(TriesRow, 0)->text(QAccessible::Name);
    for (const char *part : {"tries", "To choose", "What it was: 1.10", "Theirs: 1.1", "Mine: -0"})
        QVERIFY2(row.contains(QLatin1String(part)), part);
}

void TestMergeSheet::fitsASmallScreen()
{
    openOverlap();
    QVERIFY(m_sheet->minimumSizeHint().width() <= 620);
    QVERIFY(m_sheet->minimumSizeHint().height() <= 350);
    m_sheet->resize(620, 350);
    QCOMPARE(m_sheet->size(), QSize(620, 350));
    QVERIFY(m_sheet->rect().contains(QRect(save().mapTo(m_sheet.data(), QPoint()), save().size())));
    auto &result = part<QWidget>("mergeResult");
    QVERIFY(result.visibleRegion().isEmpty());
    for (int i = 0; i < 10 && !result.hasFocus(); ++i)
        press(Qt::Key_Tab);
    QVERIFY(result.hasFocus());
    QTRY_VERIFY(result.visibleRegion().boundingRect().height() > 50);
}

QTEST_MAIN(TestMergeSheet)
#include "tst_mergesheet.moc"
