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
#include <QEventLoop>
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

// Runs `act`, then the event loop until finish() was called and what it painted is on its way to
// the screen.
class Stopwatch
{
public:
    void finish()
    {
        if (m_isRunning)
            QTimer::singleShot(0, &m_loop, &QEventLoop::quit);
    }

    double measure(const std::function<void()> &act)
    {
        QTimer tooLong;
        tooLong.callOnTimeout(&m_loop, [] { qFatal("nothing was painted"); });
        tooLong.start(longestWaitMs);
        QElapsedTimer timer;
        timer.start();
        m_isRunning = true;
        act();
        m_loop.exec();
        m_isRunning = false;
        return double(timer.nsecsElapsed()) / 1e6;
    }

private:
    QEventLoop m_loop;
    bool m_isRunning = false;
};

// What was begun before does not count.
void settle()
{
    QTest::qWait(30);
}

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

class Bench
{
public:
    Bench()
    {
        m_plain.resize(500, 600);
        m_plain.setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        m_plain.painted = [this] { m_plainWatch.finish(); };
    }

    bool open(PracticeFixture &practice)
    {
        m_desk = &practice.desk;
        m_desk->window().resize(1200, 760);
        if (!m_desk->open() || !m_desk->openMap(QStringLiteral("bench")))
            return false;
        m_area = &m_desk->find<QsciScintilla>("itemData");
        QObject::connect(m_area, &QsciScintilla::SCN_PAINTED, m_area, [this] {
            if (shows(*m_area, m_item))
                m_watch.finish();
        });
        m_plain.show();
        return QTest::qWaitForWindowExposed(&m_plain);
    }

    void clickThrough()
    {
        for (int click = 0; click < clicks; ++click) {
            m_item = click % items;
            const QModelIndex row = m_desk->itemRow(keyOf(m_item)).siblingAtColumn(1);
            settle();
            m_clicked.push_back(m_watch.measure([&] { m_desk->click(m_desk->items(), row); }));
            const QString text = QString::fromUtf8(prettyJson(*JsonText::parse(dataOf(m_item))));
            settle();
            m_plainSet.push_back(m_plainWatch.measure([&] { m_plain.setPlainText(text); }));
        }
    }

    void type()
    {
        m_area->setReadOnly(false);
        const int middle = m_area->lines() / 2;
        m_area->setCursorPosition(middle, m_area->lineLength(middle) - 2);
        m_area->ensureCursorVisible();
        QTextCursor cursor(m_plain.document()->findBlockByNumber(middle));
        cursor.movePosition(QTextCursor::EndOfBlock);
        m_plain.setTextCursor(cursor);
        for (int key = 0; key < keys; ++key) {
            const auto pressed = key % 20 == 19 ? Qt::Key_Backspace : Qt::Key_7;
            settle();
            m_typed.push_back(m_watch.measure([&] { QTest::keyClick(m_area, pressed); }));
            settle();
            m_plainTyped.push_back(
                m_plainWatch.measure([&] { QTest::keyClick(&m_plain, pressed); }));
        }
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
    Stopwatch m_watch;
    Stopwatch m_plainWatch;
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
    bench.clickThrough();
    bench.type();
    bench.print();
    return 0;
}
