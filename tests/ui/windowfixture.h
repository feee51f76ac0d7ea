// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databudget.h"
#include "mainwindow.h"
#include "practiceclient.h"
#include "ratelimiter.h"
#include "records.h"
#include "syncsession.h"
#include "theme.h"
#include "wiretap.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTranslator>
#include <QTreeView>

#include <atomic>

namespace mapdesk::test {

// A clock that a test moves and that other threads may read. Begins with the present.
class SharedClock : public Clock
{
public:
    qint64 nowMs() const override { return SystemClock().nowMs() + m_ahead; }
    void advance(qint64 ms) { m_ahead += ms; }

private:
    std::atomic<qint64> m_ahead = 0;
};

// The program's window on any service, used by its own widgets. What does not come within Qt's
// usual five seconds is false, or fails a test at the next check. Where memory for data is short,
// each item is dropped on its own, unless `dataBlockBytes` says another size.
class WindowFixture
{
public:
    WindowFixture(const QString &baseUrl, const Credentials &credentials, const Clock &clock,
                  Environment environment = Environment::Practice, bool demandsReason = false,
                  qint64 dataBlockBytes = 1);

    // Shows it and begins to read.
    bool open();

    // The program has ended and starts again, on the same records; not open yet. `isTemporary` as
    // in SessionSettings.
    void restart(bool isTemporary = false);
    // The same; then the records cannot be opened until that is mended.
    void restartWithoutDisk();
    void mendDisk();

    MainWindow &window() { return *m_window; }
    SyncSession &session() { return *m_session; }
    Preferences &preferences() { return m_preferences; }
    DataBudget &dataBudget() { return m_dataBudget; } // without a limit at first
    void close() { m_window.reset(); }
    QString folder() const { return m_folder.path(); } // all that it writes

    template <typename Widget = QWidget>
    Widget &find(const char *objectName) const
    {
        auto *widget = m_window->findChild<Widget *>(QLatin1String(objectName));
        if (!widget)
            qFatal("no widget %s", objectName);
        return *widget;
    }

    QTreeView &tree() const;
    QTableView &items() const;

    // The text that a person sees in a label or button.
    QString textOf(const char *objectName) const;
    QString message() const; // all that the message area says; empty while it is hidden

    // What the note of the message area offers; empty: nothing. Taken by the keyboard.
    QString offer() const;
    void takeOffer() const;

    // An entry of the menus by what it says, mnemonics left out; ends the test where there is none.
    QAction &action(const QString &text) const;

    // Presses a key in the window, once a sheet or popup over it has gone.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});

    // A button by what it says, mnemonics left out.
    QAbstractButton &button(const char *text) const;
    void showTab(const char *text) const;

    // Rows by their text; invalid where there is none.
    QModelIndex treeRow(const QString &text) const;
    QModelIndex itemRow(const QString &key) const;
    QStringList itemKeys() const;

    // What a cell shows: the delegate's text, not the model's.
    static QString shownText(const QAbstractItemView &view, const QModelIndex &index);

    static void click(QAbstractItemView &view, const QModelIndex &index);
    static void click(QAbstractButton &button);

    // Clicks a map that has items in the tree and waits until all of them are there.
    bool openMap(const QString &name);
    // Clicks an item in the table and waits until its properties have come.
    bool chooseItem(const QString &key);
    // The value of a property as shown; null if there is none.
    QString property(const QString &name) const;

private:
    QString recordsFolder() const { return m_folder.filePath(QStringLiteral("records")); }
    void start();

    QTemporaryDir m_folder;
    Preferences m_preferences;
    Theme m_theme;
    DataBudget m_dataBudget;
    QTranslator m_english;
    RateLimiter m_limiter;
    const Clock &m_clock;
    SessionSettings m_settings;
    std::optional<Records> m_records;
    std::optional<SyncSession> m_session;
    std::unique_ptr<MainWindow> m_window;
};

// A practice service with a map "bench" of so many items, whose answers take 20 ms.
practice::PracticeOptions slowItems(int items);

// The same on a practice service of its own, with a tap on the wire and somebody else who works on
// the same service.
class PracticeFixture
{
public:
    // The service's clock is `clock`, too, unless `options` name another.
    explicit PracticeFixture(practice::PracticeOptions options = {},
                             Environment environment = Environment::Practice,
                             bool demandsReason = false, qint64 dataBlockBytes = 1);

    // What goes wrong from now on: a document as docs/practice-faults.md describes it.
    void setFaults(const QByteArray &document);

    SharedClock clock;
    std::unique_ptr<practice::PracticeHost> host;
    practice::PracticeClient other;
    WireTap wire;
    WindowFixture desk;
};

} // namespace mapdesk::test
