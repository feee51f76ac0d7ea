// SPDX-License-Identifier: GPL-3.0-or-later
#include "databudget.h"
#include "itembatch.h"
#include "openmap.h"
#include "quitting.h"
#include "ratelimiter.h"
#include "recordsresult.h"
#include "sessionwindows.h"
#include "temporaryrecords.h"
#include "theme.h"
#include "translations.h"
#include "windowclosing.h"

#include <QAbstractButton>
#include <QAction>
#include <QFile>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

ItemDraft draft(const QByteArray &key)
{
    return {{ServiceSid(QStringLiteral("IS1")), MapSid(QStringLiteral("MP1")), ItemKey(key)},
            QStringLiteral("tickets"),
            {},
            "{\"a\":"};
}

// The program's windows, on a disk that is there or is not.
class Program
{
public:
    enum class Disk {
        There,
        Missing,
    };

    explicit Program(Disk disk = Disk::There)
        : m_records(recordsFolder(disk), m_clock)
    {
    }

    SessionWindow &open(const QString &name, bool isTemporary = false)
    {
        SessionSettings settings{.profileName = name,
                                 .environment = Environment::Development,
                                 .origin = *ServiceOrigin::parse(QStringLiteral("https://[::1]:9")),
                                 .recordsName = name,
                                 .isTemporary = isTemporary};
        SessionWindow &window = isTemporary
            ? windows.addWithRecords(settings, *m_practiceRecords, ProfileId(name))
            : windows.add(settings, ProfileId(name));
        window.window().show();
        return window;
    }

    // In the menu; not every desktop has a key for it.
    static void chooseQuit(SessionWindow &window)
    {
        for (QAction *action : window.window().findChildren<QAction *>()) {
            if (action->menuRole() == QAction::QuitRole)
                action->trigger();
        }
    }

    std::vector<QMessageBox *> questions() const
    {
        std::vector<QMessageBox *> questions;
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            auto *box = qobject_cast<QMessageBox *>(widget);
            if (box && box->isVisible())
                questions.push_back(box);
        }
        return questions;
    }

    void answer(const char *button)
    {
        QCOMPARE(questions().size(), 1u);
        QTest::mouseClick(questions().front()->findChild<QAbstractButton *>(QLatin1String(button)),
                          Qt::LeftButton);
    }

    DraftStore &store() { return m_records.drafts(); }

private:
    QString recordsFolder(Disk disk) const
    {
        const QString folder = m_folder.filePath(QStringLiteral("records"));
        QFile inTheWay(folder);
        if (disk == Disk::Missing && !inTheWay.open(QIODevice::WriteOnly))
            qFatal("no file");
        return folder;
    }

    Translations m_translations;
    const QTemporaryDir m_folder;
    SystemClock m_clock;
    RateLimiter m_limiter{m_clock};
    Preferences m_preferences{m_folder.filePath(QStringLiteral("mapdesk.ini"))};
    Theme m_theme{ThemeChoice::Light};
    DataBudget m_dataBudget;
    Records m_records;
    TemporaryRecords m_practiceRecords{m_clock};
    const SharedParts m_shared{m_clock, m_limiter, m_preferences, m_dataBudget, m_records};

public:
    SessionWindows windows{m_shared};
    Quitting quitting{windows};
};

} // namespace

class TestQuitting : public QObject
{
    Q_OBJECT

private slots:
    void asksNothingWhereAllIsKept();
    void asksOnceForAllWindows();
    void aWindowAsksOfItsOwnTextsAlone();
    void whatIsBeingWrittenIsWaitedFor();
    void asksBeforeItStopsWorkOnManyItems();
    void theDesktopsSessionEndsWhereAllIsKept();
    void theDesktopsSessionIsHeldWhereATextWouldBeLost();
};

void TestQuitting::asksNothingWhereAllIsKept()
{
    Program program;
    SessionWindow &one = program.open(QStringLiteral("One"));
    one.session().drafts().keep(draft("first"));
    program.open(QStringLiteral("Two")).session().drafts().keep(draft("second"));
    const QSignalSpy emptied(&program.windows, &SessionWindows::emptied);
    Program::chooseQuit(one);
    QTRY_COMPARE(emptied.size(), 1);
    QVERIFY(program.questions().empty());
    QCOMPARE(recordsResult(program.store().load(QStringLiteral("One")))->size(), 1u);
    QCOMPARE(recordsResult(program.store().load(QStringLiteral("Two")))->size(), 1u);
}

void TestQuitting::asksOnceForAllWindows()
{
    Program program(Program::Disk::Missing);
    SessionWindow &one = program.open(QStringLiteral("One"));
    SessionWindow &two = program.open(QStringLiteral("Two"));
    program.open(QStringLiteral("No text"));
    SessionWindow &practice = program.open(QStringLiteral("Practice"), true);
    one.session().drafts().keep(draft("first"));
    two.session().drafts().keep(draft("second"));
    practice.session().drafts().keep(draft("third"));
    Program::chooseQuit(one);
    QTRY_COMPARE(program.questions().size(), 1u);
    program.quitting.quit(); // once more
    QCOMPARE(program.questions().size(), 1u);
    const QString text = program.questions().front()->text();
    for (const char *part : {"3 items", "One: first in tickets", "Two: second in tickets",
                             "Practice: third in tickets", "practice service ends", "records"})
        QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    program.answer("questionNo");
    QCOMPARE(program.windows.open().size(), 4u);
    QCOMPARE(two.session().drafts().all().size(), 1u);

    const QSignalSpy emptied(&program.windows, &SessionWindows::emptied);
    Program::chooseQuit(two);
    QTRY_COMPARE(program.questions().size(), 1u);
    program.answer("questionYes");
    QTRY_COMPARE(emptied.size(), 1);
    QVERIFY(program.questions().empty());
}

void TestQuitting::aWindowAsksOfItsOwnTextsAlone()
{
    Program program(Program::Disk::Missing);
    SessionWindow &one = program.open(QStringLiteral("One"));
    program.open(QStringLiteral("Two")).session().drafts().keep(draft("second"));
    one.session().drafts().keep(draft("first"));
    one.window().close();
    QTRY_COMPARE(program.questions().size(), 1u);
    QVERIFY(!program.questions().front()->text().contains(QStringLiteral("second")));
    program.answer("questionYes");
    QTRY_COMPARE(program.windows.open().size(), 1u);
    QVERIFY(program.questions().empty());
}

void TestQuitting::whatIsBeingWrittenIsWaitedFor()
{
    Program program;
    SessionWindow &one = program.open(QStringLiteral("One"));
    one.session().drafts().keep(draft("first"));
    QVERIFY(one.session().drafts().isBeingWritten());
    program.quitting.quit();
    QCOMPARE(program.windows.open().size(), 1u);
    QTRY_VERIFY(program.windows.isEmpty());
    QCOMPARE(recordsResult(program.store().load(QStringLiteral("One")))->size(), 1u);
}

void TestQuitting::asksBeforeItStopsWorkOnManyItems()
{
    Program program;
    SessionWindow &one = program.open(QStringLiteral("One"));
    program.open(QStringLiteral("Two"));
    SyncSession &session = one.session();
    SyncMap map;
    map.sid = MapSid(QStringLiteral("MP1"));
    session.commands().run(std::make_shared<ItemBatch>(session.open(map), BatchWork::remove(),
                                                       std::vector<BatchItem>(3)),
                           0.5);
    QVERIFY(!program.quitting.prepareForSessionEnd());
    QCOMPARE(program.questions().size(), 1u);
    program.quitting.quit();
    QCOMPARE(program.questions().size(), 1u);
    QVERIFY(program.questions().front()->text().startsWith(
        QStringLiteral("3 items are still to be written. Stop and quit?")));
    program.answer("questionYes");
    QTRY_VERIFY(program.windows.isEmpty());
}

// What a practice service in memory holds ends with the session anyway.
void TestQuitting::theDesktopsSessionEndsWhereAllIsKept()
{
    Program program;
    program.open(QStringLiteral("One")).session().drafts().keep(draft("first"));
    program.open(QStringLiteral("Practice"), true).session().drafts().keep(draft("third"));
    QVERIFY(program.quitting.prepareForSessionEnd());
    QVERIFY(program.questions().empty());
    QCOMPARE(program.windows.open().size(), 2u);
}

void TestQuitting::theDesktopsSessionIsHeldWhereATextWouldBeLost()
{
    Program program(Program::Disk::Missing);
    SessionWindow &one = program.open(QStringLiteral("One"));
    one.session().drafts().keep(draft("first"));
    QTRY_VERIFY(!one.session().drafts().problem().isEmpty());
    QVERIFY(!program.quitting.prepareForSessionEnd());
    QVERIFY(program.questions().front()->text().contains(QStringLiteral("first in tickets")));
    program.answer("questionNo");
    QCOMPARE(program.windows.open().size(), 1u);
}

QTEST_MAIN(TestQuitting)
#include "tst_quitting.moc"
