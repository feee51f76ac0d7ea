// SPDX-License-Identifier: GPL-3.0-or-later
// Measures an item of 16 KiB in the program's window on a practice service: from the click on its
// row to the painted editor (to reach: 50 ms), and one keystroke in it until it is painted (16 ms).
// Beside it, in turn, what a QPlainTextEdit needs for the same text. Needs a display.
//
// editorbench [--accessible]   with it as while a screen reader runs
#include "jsonformat.h"
#include "windowfixture.h"

#include <Qsci/qsciscintilla.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextBlock>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

constexpr int items = 8;
constexpr int clicks = 150;
constexpr int keys = 300;
constexpr qsizetype dataBytes = 16 * 1024;
constexpr int settleMs = 30;
constexpr int longestWaitMs = 10'000;

using Times = std::vector<double>; // milliseconds

QString keyOf(int item)
{
    return QStringLiteral("item-%1").arg(item);
}

// What tells the item's text from the others'.
QByteArray markOf(int item)
{
    return "\"item\": " + QByteArray::number(item);
}

// An object of records, as items have them.
QByteArray dataOf(int item)
{
    QByteArray data = "{\"item\":" + QByteArray::number(item) + ",\"calls\":[";
    for (int call = 0; data.size() < dataBytes - 200; ++call) {
        if (call > 0)
            data += ',';
        data += R"({"id":)" + QByteArray::number(100'000 + call)
            + R"(,"from":"+4930901820","queue":"billing","waited":12.50,"vip":false})";
    }
    data += "],\"note\":\"";
    data += QByteArray(dataBytes - data.size() - 2, 'x');
    return data + "\"}";
}

// Tells when it has been painted.
class PlainEditor : public QPlainTextEdit
{
public:
    std::function<void()> painted;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPlainTextEdit::paintEvent(event);
        if (painted)
            painted();
    }
};

void fill(PracticeFixture &practice)
{
    practice.other.post("/Maps", "UniqueName=bench");
    for (int item = 0; item < items; ++item) {
        const QByteArray form = "Key=" + keyOf(item).toUtf8()
            + "&Data=" + dataOf(item).toPercentEncoding();
        const auto answer = practice.other.post("/Maps/bench/Items", form);
        if (answer.status != 201)
            qFatal("the practice service: %s", answer.refusal().constData());
    }
}

bool shows(const QsciScintilla &area, int item)
{
    const void *bytes = area.SendScintillaPtrResult(QsciScintilla::SCI_GETCHARACTERPOINTER);
    const auto length = std::min<long>(area.SendScintilla(QsciScintilla::SCI_GETLENGTH), 100);
    return QByteArrayView(static_cast<const char *>(bytes), length).indexOf(markOf(item)) >= 0;
}

// One measurement after the other, in the event loop.
class Bench : public QObject
{
public:
    Bench()
    {
        m_plain.resize(500, 600);
        m_plain.setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        m_plain.painted = [this] { notice(m_plain); };
        m_tooLong.callOnTimeout(this, [] { qFatal("nothing was painted"); });
    }

    bool open(PracticeFixture &practice)
    {
        m_desk = &practice.desk;
        m_desk->window().resize(1200, 760);
        if (!m_desk->open() || !m_desk->openMap(QStringLiteral("bench")))
            return false;
        m_area = &m_desk->find<QsciScintilla>("itemData");
        connect(m_area, &QsciScintilla::SCN_PAINTED, this, [this] {
            if (shows(*m_area, m_item))
                notice(*m_area);
        });
        m_plain.show();
        return QTest::qWaitForWindowExposed(&m_plain);
    }

    // Ends the application.
    void start()
    {
        for (int click = 0; click < clicks; ++click) {
            m_steps.push_back({m_area, &m_clicked, [this, click] { clickItem(click % items); }});
            m_steps.push_back({&m_plain, &m_plainSet, [this] { m_plain.setPlainText(m_text); }});
        }
        for (int key = 0; key < keys; ++key) {
            const auto pressed = key % 20 == 19 ? Qt::Key_Backspace : Qt::Key_7;
            m_steps.push_back({m_area, &m_typed, [this, pressed] { type(*m_area, pressed); }});
            m_steps.push_back(
                {&m_plain, &m_plainTyped, [this, pressed] { type(m_plain, pressed); }});
        }
        startStep();
    }

    void print()
    {
        std::printf("%-46s %8s %8s %8s\n", "ms", "median", "99 %", "most");
        printRow("click to painted editor, 16 KiB (50)", m_clicked);
        printRow("  a QPlainTextEdit's text set and painted", m_plainSet);
        printRow("keystroke to painted (16)", m_typed);
        printRow("  a QPlainTextEdit's", m_plainTyped);
    }

private:
    struct Step
    {
        QWidget *editor = nullptr; // that is to be painted
        Times *times = nullptr;
        std::function<void()> act;
    };

    // What was begun before does not count.
    void startStep()
    {
        if (m_next == m_steps.size()) {
            QCoreApplication::exit(); // not quit(): its unsaved text is not to be kept
            return;
        }
        QTimer::singleShot(settleMs, this, [this] {
            prepare();
            m_tooLong.start(longestWaitMs);
            m_isRunning = true;
            m_timer.start();
            m_steps[m_next].act();
        });
    }

    void prepare()
    {
        if (m_steps[m_next].times == &m_plainSet)
            m_text = QString::fromUtf8(prettyJson(*JsonText::parse(dataOf(m_item))));
        if (m_steps[m_next].times == &m_typed && m_typed.empty())
            goToTheMiddle();
    }

    // It ends when what was painted is on its way to the screen.
    void notice(const QWidget &editor)
    {
        if (m_isRunning && m_steps[m_next].editor == &editor) {
            m_isRunning = false;
            QTimer::singleShot(0, this, [this] { finishStep(); });
        }
    }

    void finishStep()
    {
        m_steps[m_next].times->push_back(double(m_timer.nsecsElapsed()) / 1e6);
        m_tooLong.stop();
        ++m_next;
        startStep();
    }

    void clickItem(int item)
    {
        m_item = item;
        WindowFixture::click(m_desk->items(), m_desk->itemRow(keyOf(item)).siblingAtColumn(1));
    }

    void goToTheMiddle()
    {
        const int middle = m_area->lines() / 2;
        m_area->setCursorPosition(middle, m_area->lineLength(middle) - 2);
        m_area->ensureCursorVisible();
        QTextCursor cursor(m_plain.document()->findBlockByNumber(middle));
        cursor.movePosition(QTextCursor::EndOfBlock);
        m_plain.setTextCursor(cursor);
    }

    static void type(QWidget &editor, Qt::Key key) { QTest::keyClick(&editor, key); }

    static void printRow(const char *name, Times &times)
    {
        std::sort(times.begin(), times.end());
        std::printf("%-46s %8.1f %8.1f %8.1f\n", name, times[times.size() / 2],
                    times[times.size() * 99 / 100], times.back());
    }

    WindowFixture *m_desk = nullptr;
    QsciScintilla *m_area = nullptr;
    PlainEditor m_plain;
    int m_item = 0; // that is to be painted
    QString m_text; // the same for the plain editor
    std::vector<Step> m_steps;
    size_t m_next = 0;
    bool m_isRunning = false;
    QElapsedTimer m_timer;
    QTimer m_tooLong;
    Times m_clicked;
    Times m_plainSet;
    Times m_typed;
    Times m_plainTyped;
};

} // namespace

int main(int argc, char *argv[])
{
    const bool isAccessible = argc > 1 && QByteArray(argv[1]) == "--accessible";
    if (!isAccessible)
        qunsetenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON");
    const QApplication application(argc, argv);
    practice::PracticeOptions options;
    options.seed.kind = practice::SeedRecipe::Kind::Empty;
    options.rateLimits = false;
    PracticeFixture practice(options);
    fill(practice);
    Bench bench;
    if (!bench.open(practice))
        qFatal("the window did not open");
    bench.start();
    const int status = QApplication::exec();
    bench.print();
    return status;
}
