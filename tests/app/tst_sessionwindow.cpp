// SPDX-License-Identifier: GPL-3.0-or-later
#include "databudget.h"
#include "openbox.h"
#include "ratelimiter.h"
#include "sessionwindow.h"
#include "temporaryrecords.h"
#include "theme.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

const QString somewhere = QStringLiteral("https://example.com/nowhere");

// Tells what `text` gives at the end of the window's first paint.
class AtFirstPaint : public QObject
{
public:
    AtFirstPaint(QWidget &window, std::function<QString()> text)
        : m_text(std::move(text))
    {
        window.installEventFilter(this);
    }

    std::optional<QString> seen;

protected:
    bool eventFilter(QObject *window, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !seen)
            seen = m_text();
        return QObject::eventFilter(window, event);
    }

private:
    const std::function<QString()> m_text;
};

struct OneWindow
{
    // What the link that waits for the beginning is typed into.
    QString opened() { return window.window().findChild<OpenBox *>()->text(); }

    const QTemporaryDir folder;
    SystemClock clock;
    RateLimiter limiter{clock};
    Preferences preferences{folder.filePath(QStringLiteral("mapdesk.ini"))};
    Theme theme{ThemeChoice::Light};
    DataBudget dataBudget;
    TemporaryRecords records{clock};
    SessionWindow window{{.profileName = QStringLiteral("One"),
                          .environment = Environment::Development,
                          .origin = *ServiceOrigin::parse(QStringLiteral("https://[::1]:9"))},
                         {},
                         {clock, limiter, preferences, dataBudget, *records},
                         *records};
};

} // namespace

class TestSessionWindow : public QObject
{
    Q_OBJECT

private slots:
    void beginsWhenItIsPainted();
};

void TestSessionWindow::beginsWhenItIsPainted()
{
    OneWindow t;
    const AtFirstPaint paint(t.window.window(), [&t] { return t.opened(); });
    t.window.openLink(somewhere);
    t.window.showAndBegin();
    QTRY_COMPARE(t.opened(), somewhere);
    QVERIFY(paint.seen);
    QCOMPARE(*paint.seen, QString());
}

QTEST_MAIN(TestSessionWindow)

#include "tst_sessionwindow.moc"
