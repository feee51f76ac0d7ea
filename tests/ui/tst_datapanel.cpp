// SPDX-License-Identifier: GPL-3.0-or-later
#include "datapanel.h"
#include "findbar.h"
#include "jsoneditor.h"
#include "jsonformat.h"
#include "jsontokens.h"
#include "jsontreemodel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <QVBoxLayout>

using namespace mapdesk;

class TestDataPanel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void keepsEveryToken();
    void showsWhatIsNoJsonAsItIs();
    void layoutSwitchIsOneStep();
    void layoutSwitchKeepsTheCursorAtItsToken();
    void layoutOfInvalidTextStays();
    void deepTextIsLaidOut();
    void replacesDocument();
    void viewsAreInStep();
    void hiddenTreeIsBehindUntilItIsShown();
    void switchingKeepsThePlace();
    void invalidTextLeavesTheTree();
    void readOnly();
    void actions();
    void saveKey();
    void undoButtons();
    void meterSaysItInWords_data();
    void meterSaysItInWords();
    void statusLeadsToItsPlace();
    void noteHasItsButtons();
    void findKeysArePanels();
    void escapeClosesFind();
    void undoKeysInTheTree();
    void tabPassesThrough();
    void tellsOfTheCursor();
    void fitsANarrowInspector();
    void everyControlHasAName();

private:
    template <typename Widget = QWidget>
    Widget &find(const char *name) const
    {
        return *m_window->findChild<Widget *>(QLatin1String(name));
    }
    QWidget &area() const { return find("itemData"); }
    QTreeView &tree() const { return find<QTreeView>("dataTree"); }
    QModelIndex row(const QString &pointer) const;
    void click(const char *name) const { find<QAbstractButton>(name).click(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    std::unique_ptr<QWidget> m_window;
    DataPanel *m_panel = nullptr;
};

namespace {

const QByteArray document = "{\"n\": 1.10,\"n\":-0, \"big\":123456789012345678901234567890,"
                            "\"e\":1e400,\"s\":\"\\u00e9\\/\",\"in\":{\"a\":[1,{\"b\":null}]}}";

QByteArrayList tokensOf(const QByteArray &text)
{
    QByteArrayList tokens;
    JsonTokens walk(text);
    for (JsonToken token = walk.next(); token.kind != JsonToken::Kind::End; token = walk.next())
        tokens += token.text.toByteArray();
    return tokens;
}

} // namespace

void TestDataPanel::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(420, 500);
    auto *before = new QLineEdit(m_window.get());
    before->setObjectName(QStringLiteral("before"));
    m_panel = new DataPanel(m_window.get());
    auto *column = new QVBoxLayout(m_window.get());
    column->addWidget(before);
    column->addWidget(m_panel);
    m_panel->setDocument(document);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

QModelIndex TestDataPanel::row(const QString &pointer) const
{
    const auto &model = static_cast<const JsonTreeModel &>(*tree().model());
    for (int node = 0; node < model.tree().size(); ++node) {
        if (jsonPointer(pathOf(model.tree(), node)) == pointer)
            return model.indexOf(pathOf(model.tree(), node));
    }
    return {};
}

void TestDataPanel::keepsEveryToken()
{
    const QSignalSpy changed(m_panel, &DataPanel::textChanged);
    QCOMPARE(m_panel->text(), prettyJson(*JsonText::parse(document)));
    QCOMPARE(tokensOf(m_panel->text()), tokensOf(document));
    m_panel->setView(DataPanel::View::Tree);
    m_panel->setView(DataPanel::View::Text);
    QCOMPARE(tokensOf(m_panel->text()), tokensOf(document));
    QCOMPARE(changed.count(), 0);
    QVERIFY(!m_panel->editor().canUndo());
    m_panel->setPretty(false);
    m_panel->setDocument(document);
    QCOMPARE(m_panel->text(), compactJson(*JsonText::parse(document)));
}

void TestDataPanel::showsWhatIsNoJsonAsItIs()
{
    const QByteArray odd("{\"a\":\xff\r\n\0", 9);
    m_panel->setDocument(odd);
    QCOMPARE(m_panel->text(), odd);
}

void TestDataPanel::layoutSwitchIsOneStep()
{
    const QSignalSpy pretty(m_panel, &DataPanel::prettyChanged);
    const QSignalSpy changed(m_panel, &DataPanel::textChanged);
    const QByteArray before = m_panel->text();
    QVERIFY(find<QAbstractButton>("pretty").isChecked());
    click("pretty");
    QCOMPARE(m_panel->text(), compactJson(*JsonText::parse(document)));
    QVERIFY(!m_panel->isPretty());
    QCOMPARE(pretty.count(), 1);
    QCOMPARE(pretty.first().first().toBool(), false);
    QCOMPARE(changed.count(), 1);
    m_panel->editor().undo();
    QCOMPARE(m_panel->text(), before);
    QVERIFY(!m_panel->editor().canUndo());
    QCOMPARE(changed.count(), 2);
}

void TestDataPanel::layoutSwitchKeepsTheCursorAtItsToken()
{
    m_panel->editor().select(m_panel->text().indexOf("1e400"), 5);
    click("pretty");
    QCOMPARE(m_panel->editor().selectedText(), QByteArray("1e400"));
    click("pretty");
    QCOMPARE(m_panel->editor().selectedText(), QByteArray("1e400"));
}

void TestDataPanel::layoutOfInvalidTextStays()
{
    m_panel->setDocument("{\"a\": 1,\n}");
    click("pretty");
    QCOMPARE(m_panel->text(), QByteArray("{\"a\": 1,\n}"));
    QVERIFY(!m_panel->isPretty());
    const QString status = find<QLabel>("dataStatus").text();
    QVERIFY2(status.startsWith(
                 QLatin1String("Problem: The layout stays as it is, since this is not valid JSON."
                               " Line 2, column 1: ")),
             qPrintable(status));
    click("goThere");
    QCOMPARE(m_panel->editor().cursorOffset(), 9);
}

void TestDataPanel::deepTextIsLaidOut()
{
    const QByteArray deep = QByteArray(8000, '[') + QByteArray(8000, ']');
    m_panel->setDocument(deep);
    m_panel->setView(DataPanel::View::Tree);
    m_panel->setView(DataPanel::View::Text);
    m_panel->setPretty(false);
    QCOMPARE(m_panel->text(), deep);
    m_panel->setPretty(true);
    QCOMPARE(m_panel->text(), prettyJson(*JsonText::parse(deep)));
}

void TestDataPanel::replacesDocument()
{
    const QSignalSpy changed(m_panel, &DataPanel::textChanged);
    const QByteArray before = m_panel->text();
    m_panel->replaceDocument("{\"n\":2}");
    QCOMPARE(m_panel->text(), QByteArray("{\n    \"n\": 2\n}"));
    QCOMPARE(changed.count(), 1);
    m_panel->editor().undo();
    QCOMPARE(m_panel->text(), before);
}

void TestDataPanel::viewsAreInStep()
{
    click("showTree");
    QCOMPARE(m_panel->view(), DataPanel::View::Tree);
    QAbstractItemModel &model = *tree().model();
    const QSignalSpy changed(m_panel, &DataPanel::textChanged);
    QVERIFY(model.setData(row(QStringLiteral("/e")).siblingAtColumn(JsonTreeModel::ValueColumn),
                          QStringLiteral("2.50")));
    QCOMPARE(m_panel->text(),
             QByteArray(prettyJson(*JsonText::parse(document))).replace("1e400", "2.50"));
    QCOMPARE(changed.count(), 1);
    m_panel->editor().undo();
    QCOMPARE(
        row(QStringLiteral("/e")).siblingAtColumn(JsonTreeModel::ValueColumn).data().toString(),
        QStringLiteral("1e400"));
    m_panel->editor().redo();
    click("showText");
    m_panel->editor().replaceText(QByteArray(m_panel->text()).replace("2.50", "3"));
    click("showTree");
    QCOMPARE(
        row(QStringLiteral("/e")).siblingAtColumn(JsonTreeModel::ValueColumn).data().toString(),
        QStringLiteral("3"));
    // One stack over both.
    m_panel->editor().undo();
    m_panel->editor().undo();
    QVERIFY(!m_panel->editor().canUndo());
    QCOMPARE(m_panel->text(), prettyJson(*JsonText::parse(document)));
    QCOMPARE(
        row(QStringLiteral("/e")).siblingAtColumn(JsonTreeModel::ValueColumn).data().toString(),
        QStringLiteral("1e400"));
}

void TestDataPanel::hiddenTreeIsBehindUntilItIsShown()
{
    m_panel->setView(DataPanel::View::Tree);
    m_panel->setView(DataPanel::View::Text);
    const QSignalSpy reset(tree().model(), &QAbstractItemModel::modelReset);
    const QSignalSpy inserted(tree().model(), &QAbstractItemModel::rowsInserted);
    m_panel->replaceDocument("{\"one\":1,\"two\":2,\"more\":[1,2,3]}");
    QVERIFY(reset.isEmpty() && inserted.isEmpty());
    m_panel->setView(DataPanel::View::Tree);
    QVERIFY(row(QStringLiteral("/two")).isValid());
    m_panel->setDocument("{\"three\":3}");
    QVERIFY(row(QStringLiteral("/three")).isValid());
}

void TestDataPanel::switchingKeepsThePlace()
{
    area().setFocus();
    m_panel->editor().select(m_panel->text().indexOf("null"), 0);
    click("showTree");
    QCOMPARE(tree().currentIndex(), row(QStringLiteral("/in/a/1/b")));
    QVERIFY(tree().isExpanded(row(QStringLiteral("/in/a/1"))));
    QVERIFY(tree().hasFocus());
    tree().setCurrentIndex(row(QStringLiteral("/in/a")));
    click("showText");
    QVERIFY(area().hasFocus());
    QVERIFY(m_panel->editor().selectedText().startsWith("[\n"));
    QCOMPARE(m_panel->editor().cursorOffset(), m_panel->text().lastIndexOf('['));
    // Nobody is taken out of where they are.
    find("before").setFocus();
    m_panel->setView(DataPanel::View::Tree);
    QVERIFY(find("before").hasFocus());
}

void TestDataPanel::invalidTextLeavesTheTree()
{
    m_panel->setView(DataPanel::View::Tree);
    const QByteArray before = m_panel->text();
    m_panel->setView(DataPanel::View::Text);
    m_panel->editor().apply({{0, 0, "?"}});
    const qsizetype place = m_panel->text().indexOf("1e400");
    m_panel->editor().select(place, 0);
    m_panel->setView(DataPanel::View::Tree);
    QVERIFY(row(QStringLiteral("/e")).isValid());
    QVERIFY(!tree().model()->setData(
        row(QStringLiteral("/e")).siblingAtColumn(JsonTreeModel::ValueColumn),
        QStringLiteral("1")));
    m_panel->setView(DataPanel::View::Text);
    QCOMPARE(m_panel->editor().cursorOffset(), place);
    QCOMPARE(m_panel->text(), "?" + before);
}

void TestDataPanel::readOnly()
{
    m_panel->setReadOnly(true);
    const QByteArray before = m_panel->text();
    area().setFocus();
    QTest::keyClicks(&area(), QStringLiteral("x"));
    m_panel->setView(DataPanel::View::Tree);
    QVERIFY(!tree().model()->setData(
        row(QStringLiteral("/e")).siblingAtColumn(JsonTreeModel::ValueColumn),
        QStringLiteral("1")));
    QCOMPARE(m_panel->text(), before);
    // The layout is no edit.
    m_panel->setPretty(false);
    QCOMPARE(m_panel->text(), compactJson(*JsonText::parse(document)));
    QVERIFY(!find("undo").isEnabled());
}

void TestDataPanel::actions()
{
    const QSignalSpy save(m_panel, &DataPanel::saveRequested);
    const QSignalSpy revert(m_panel, &DataPanel::revertRequested);
    const QSignalSpy changes(m_panel, &DataPanel::changesRequested);
    const auto clickAll = [this] {
        for (const char *name : {"saveData", "revertData", "whatWillChange"})
            click(name);
        return QList<bool>{find("saveData").isEnabled(), find("revertData").isEnabled(),
                           find("whatWillChange").isEnabled()};
    };
    QCOMPARE(clickAll(), QList<bool>({false, false, false}));
    QVERIFY(save.isEmpty() && revert.isEmpty() && changes.isEmpty());
    m_panel->setActions({.save = true});
    QCOMPARE(clickAll(), QList<bool>({true, false, false}));
    m_panel->setActions({.revert = true, .showChanges = true});
    QCOMPARE(clickAll(), QList<bool>({false, true, true}));
    QCOMPARE(save.count() + 10 * revert.count() + 100 * changes.count(), 111);
    m_panel->setSaveText(QStringLiteral("<b>Not valid JSON</b>"));
    QVERIFY(find("saveData").toolTip().contains(QLatin1String("&lt;b&gt;")));
    QCOMPARE(find("saveData").accessibleDescription(), QStringLiteral("<b>Not valid JSON</b>"));
}

void TestDataPanel::saveKey()
{
    const QSignalSpy save(m_panel, &DataPanel::saveRequested);
    m_panel->setActions({.save = true});
    area().setFocus();
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(save.count(), 1);
    m_panel->setView(DataPanel::View::Tree);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(save.count(), 2);
    m_panel->setActions({});
    press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!find<QAbstractButton>("saveData").isDown());
    QCOMPARE(m_panel->text(), prettyJson(*JsonText::parse(document)));
}

void TestDataPanel::undoButtons()
{
    QVERIFY(!find("undo").isEnabled() && !find("redo").isEnabled());
    const QByteArray before = m_panel->text();
    m_panel->replaceDocument("[]");
    QVERIFY(find("undo").isEnabled() && !find("redo").isEnabled());
    click("undo");
    QCOMPARE(m_panel->text(), before);
    QVERIFY(!find("undo").isEnabled() && find("redo").isEnabled());
    click("redo");
    QCOMPARE(m_panel->text(), QByteArray("[]"));
    m_panel->setDocument("[1]");
    QVERIFY(!find("undo").isEnabled() && !find("redo").isEnabled());
}

void TestDataPanel::meterSaysItInWords_data()
{
    QTest::addColumn<int>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("few") << 1234 << QStringLiteral("1,234 of 16,384 bytes");
    QTest::newRow("not yet many") << 15359 << QStringLiteral("15,359 of 16,384 bytes");
    QTest::newRow("many") << 15360 << QStringLiteral("15,360 of 16,384 bytes, nearly full");
    QTest::newRow("all") << 16384 << QStringLiteral("16,384 of 16,384 bytes, nearly full");
    QTest::newRow("too many") << 16385 << QStringLiteral("16,385 of 16,384 bytes, too many");
}

void TestDataPanel::meterSaysItInWords()
{
    QFETCH(int, bytes);
    QFETCH(QString, words);
    m_panel->setMeter(bytes, 16384, 15360);
    QCOMPARE(find<QLabel>("dataSize").text(), words);
    QCOMPARE(find("dataSize").accessibleDescription(), words);
    QVERIFY(find("dataSize").isVisible());
}

void TestDataPanel::statusLeadsToItsPlace()
{
    m_panel->setStatus(DataPanel::Tone::Warning, QStringLiteral("<b>Odd</b>"));
    QCOMPARE(find<QLabel>("dataStatus").textFormat(), Qt::PlainText);
    QCOMPARE(find<QLabel>("dataStatus").text(), QStringLiteral("Warning: <b>Odd</b>"));
    QCOMPARE(find("dataStatus").accessibleDescription(), QStringLiteral("Warning: <b>Odd</b>"));
    QVERIFY(!find("goThere").isVisible());
    m_panel->setStatus(DataPanel::Tone::Problem, QStringLiteral("Line 3"), 30);
    m_panel->setView(DataPanel::View::Tree);
    find("goThere").setFocus();
    press(Qt::Key_Space);
    QCOMPARE(m_panel->view(), DataPanel::View::Text);
    QCOMPARE(m_panel->editor().cursorOffset(), 30);
    QVERIFY(area().hasFocus());
    m_panel->editor().select(0, 0);
    QTest::mouseClick(&find("dataStatus"), Qt::LeftButton);
    QCOMPARE(m_panel->editor().cursorOffset(), 30);
    m_panel->setStatus(DataPanel::Tone::Plain, {});
    QVERIFY(!find("goThere").isVisible());
}

void TestDataPanel::noteHasItsButtons()
{
    QVERIFY(!find("dataNote").isVisible());
    m_panel->setNote({DataPanel::Tone::Warning,
                      QStringLiteral("Changed <i>meanwhile</i>"),
                      {QStringLiteral("Show & keep"), QStringLiteral("Merge")}});
    QVERIFY(find("dataNote").isVisible());
    QCOMPARE(find<QLabel>("dataNote").textFormat(), Qt::PlainText);
    QCOMPARE(find<QLabel>("dataNote").text(), QStringLiteral("Warning: Changed <i>meanwhile</i>"));
    QCOMPARE(find("dataNoteAction1").accessibleName(), QStringLiteral("Show & keep"));
    QVERIFY(!find("dataNoteAction3").isVisible());
    const QSignalSpy chosen(m_panel, &DataPanel::noteActionRequested);
    click("dataNoteAction2");
    QCOMPARE(chosen.first().first().toInt(), 1);
    m_panel->setNote({});
    QVERIFY(!find("dataNote").isVisible());
}

// The window has other plans for some of these keys.
void TestDataPanel::findKeysArePanels()
{
    QShortcut windows(QKeySequence(QKeySequence::Find), m_window.get());
    const QSignalSpy stolen(&windows, &QShortcut::activated);
    area().setFocus();
    press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(find("findText").hasFocus());
    QTest::keyClicks(&find("findText"), QStringLiteral("n\""));
    area().setFocus();
    const qsizetype first = m_panel->editor().selection().offset;
    press(Qt::Key_F3);
    QVERIFY(m_panel->editor().selection().offset > first);
    press(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(m_panel->editor().selection().offset, first);
    press(Qt::Key_H, Qt::ControlModifier);
    QVERIFY(find("replaceWith").isVisible());
    m_panel->setView(DataPanel::View::Tree);
    tree().setFocus();
    press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(m_panel->view(), DataPanel::View::Text);
    QVERIFY(find("findText").hasFocus());
    QCOMPARE(stolen.count(), 0);
    find("before").setFocus();
    press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(stolen.count(), 1);
}

void TestDataPanel::escapeClosesFind()
{
    area().setFocus();
    press(Qt::Key_F, Qt::ControlModifier);
    area().setFocus();
    press(Qt::Key_Escape);
    QVERIFY(!find("findBar").isVisible());
    QVERIFY(area().hasFocus());
}

void TestDataPanel::undoKeysInTheTree()
{
    m_panel->setView(DataPanel::View::Tree);
    tree().setFocus();
    const QByteArray before = m_panel->text();
    tree().setCurrentIndex(row(QStringLiteral("/e")));
    press(Qt::Key_Delete);
    QVERIFY(!row(QStringLiteral("/e")).isValid());
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_panel->text(), before);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!row(QStringLiteral("/e")).isValid());
}

void TestDataPanel::tabPassesThrough()
{
    m_panel->setActions({true, true, true});
    m_panel->replaceDocument("[1]");
    m_panel->setNote({DataPanel::Tone::Plain, QStringLiteral("Note"), {QStringLiteral("Do")}});
    m_panel->setStatus(DataPanel::Tone::Problem, QStringLiteral("Line 3"), 1);
    find("before").setFocus();
    QStringList stops;
    for (int step = 0; step < 20; ++step) {
        press(Qt::Key_Tab);
        if (find("before").hasFocus())
            break;
        stops += QApplication::focusWidget()->objectName();
    }
    QCOMPARE(stops.join(QLatin1Char(' ')),
             QStringLiteral("showText showTree pretty undo findInData whatWillChange revertData "
                            "saveData dataNoteAction1 itemData goThere"));
    QCOMPARE(m_panel->text(), QByteArray("[\n    1\n]"));
}

void TestDataPanel::tellsOfTheCursor()
{
    find("before").setFocus();
    const QSignalSpy told(m_panel, &DataPanel::focusChanged);
    QVERIFY(!m_panel->hasCursor());
    area().setFocus();
    QVERIFY(m_panel->hasCursor());
    QCOMPARE(told.count(), 1);
    m_panel->setView(DataPanel::View::Tree);
    QVERIFY(m_panel->hasCursor());
    find("before").setFocus();
    QVERIFY(!m_panel->hasCursor());
    QCOMPARE(told.count() % 2, 0);
}

void TestDataPanel::fitsANarrowInspector()
{
    m_panel->setActions({true, true, true});
    m_panel->setMeter(16000, 16384, 15360);
    m_panel->setStatus(DataPanel::Tone::Problem, QString(40, QLatin1Char('x')), 3);
    m_panel->editor().setFocus();
    press(Qt::Key_H, Qt::ControlModifier);
    find<QLineEdit>("findText").setText(QStringLiteral("nobody"));
    QVERIFY2(m_panel->minimumSizeHint().width() <= 380,
             qPrintable(QString::number(m_panel->minimumSizeHint().width())));
}

void TestDataPanel::everyControlHasAName()
{
    m_panel->setNote({DataPanel::Tone::Plain, QStringLiteral("Note"), {QStringLiteral("Do")}});
    const auto controls = m_panel->findChildren<QWidget *>();
    for (const QWidget *control : controls) {
        if (control->focusPolicy() != Qt::NoFocus && control->isVisible())
            QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName()));
    }
}

QTEST_MAIN(TestDataPanel)
#include "tst_datapanel.moc"
