// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenlockwatch.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusVirtualObject>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace mapdesk;

namespace {

const QString loginService = QStringLiteral("org.freedesktop.login1");
const QString loginPath = QStringLiteral("/org/freedesktop/login1");
const QString managerInterface = QStringLiteral("org.freedesktop.login1.Manager");
const QString sessionInterface = QStringLiteral("org.freedesktop.login1.Session");
const QString ownSession = QStringLiteral("/org/freedesktop/login1/session/_32");
const QString graphicalSession = QStringLiteral("/org/freedesktop/login1/session/_33");
const QString otherSession = QStringLiteral("/org/freedesktop/login1/session/_37");

// A bus of the test's own, gone with it.
class PrivateBus
{
public:
    bool start()
    {
        m_daemon.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--session"), QStringLiteral("--nofork"),
                        QStringLiteral("--nopidfile"), QStringLiteral("--print-address")});
        if (!m_daemon.waitForReadyRead(10'000))
            return false;
        m_address = QString::fromLocal8Bit(m_daemon.readLine()).trimmed();
        return !m_address.isEmpty();
    }
    ~PrivateBus()
    {
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }

    const QString &address() const { return m_address; }

private:
    QProcess m_daemon;
    QString m_address;
};

QDBusMessage signal(const QString &path, const QString &interface, const QString &name,
                    const QVariantList &arguments = {})
{
    QDBusMessage message = QDBusMessage::createSignal(path, interface, name);
    message.setArguments(arguments);
    return message;
}

QDBusMessage lockOf(const QString &session)
{
    return signal(session, sessionInterface, QStringLiteral("Lock"));
}

QDBusMessage lockedHintOf(const QString &session, bool isLocked)
{
    const QVariantMap changed{{QStringLiteral("LockedHint"), isLocked}};
    return signal(session, QStringLiteral("org.freedesktop.DBus.Properties"),
                  QStringLiteral("PropertiesChanged"), {sessionInterface, changed, QStringList()});
}

QDBusMessage sleep(bool begins)
{
    return signal(loginPath, managerInterface, QStringLiteral("PrepareForSleep"), {begins});
}

QDBusMessage screenSaver(const QString &interface, const QString &path, bool isActive)
{
    return signal(path, interface, QStringLiteral("ActiveChanged"), {isActive});
}

// Answers as logind does.
class FakeLogin : public QDBusVirtualObject
{
public:
    bool knowsProcesses = true;
    bool knowsAuto = true;
    bool isMute = false;
    int questions = 0;

    QString introspect(const QString &) const override { return {}; }

    bool handleMessage(const QDBusMessage &question, const QDBusConnection &bus) override
    {
        ++questions;
        const QString session = sessionOf(question.member(), question.arguments().value(0));
        if (isMute)
            question.setDelayedReply(true);
        else if (session.isEmpty())
            bus.send(question.createErrorReply(
                QStringLiteral("org.freedesktop.login1.NoSuchSession"), QString()));
        else
            bus.send(question.createReply(QVariant::fromValue(QDBusObjectPath(session))));
        return true;
    }

private:
    QString sessionOf(const QString &method, const QVariant &argument) const
    {
        if (method == QLatin1String("GetSessionByPID")) {
            const bool isOurs = argument.toUInt() == uint(QCoreApplication::applicationPid());
            return knowsProcesses && isOurs ? ownSession : QString();
        }
        if (method == QLatin1String("GetSession") && argument == QLatin1String("auto"))
            return knowsAuto ? graphicalSession : QString();
        return argument == QLatin1String("2") ? ownSession : QString();
    }
};

} // namespace

// On buses of its own, with a logind and screen savers that say what the real ones say.
class TestScreenLockWatch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
    void hearsEachWayToLock_data();
    void hearsEachWayToLock();
    void findsItsSession_data();
    void findsItsSession();
    void loginThatNeverAnswersHoldsNothingUp();
    void goesOnAfterLoginWasStartedAnew();

private:
    static QDBusConnection login() { return QDBusConnection(QStringLiteral("login")); }
    static QDBusConnection desktop() { return QDBusConnection(QStringLiteral("desktop")); }
    void startWatch(const QByteArray &sessionId = "2");
    bool hasHeard(QDBusConnection bus, const QDBusMessage &signal);

    PrivateBus m_systemBus;
    PrivateBus m_sessionBus;
    FakeLogin m_login;
    std::unique_ptr<ScreenLockWatch> m_watch;
    std::unique_ptr<QSignalSpy> m_locked;
};

void TestScreenLockWatch::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty())
        QSKIP("dbus-daemon is not installed");
    QVERIFY(m_systemBus.start());
    QVERIFY(m_sessionBus.start());
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", m_systemBus.address().toLocal8Bit());
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_sessionBus.address().toLocal8Bit());
    QDBusConnection bus = QDBusConnection::connectToBus(m_systemBus.address(),
                                                        QStringLiteral("login"));
    QVERIFY(bus.isConnected());
    QVERIFY(bus.registerVirtualObject(loginPath, &m_login));
    QVERIFY(QDBusConnection::connectToBus(m_sessionBus.address(), QStringLiteral("desktop"))
                .isConnected());
}

void TestScreenLockWatch::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(QStringLiteral("login"));
    QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
}

void TestScreenLockWatch::init()
{
    m_login.knowsProcesses = true;
    m_login.knowsAuto = true;
    m_login.isMute = false;
    m_login.questions = 0;
    QVERIFY(login().registerService(loginService));
}

void TestScreenLockWatch::cleanup()
{
    m_watch.reset();
    login().unregisterService(loginService);
}

// Waits until the buses know what the watch wants to hear.
void TestScreenLockWatch::startWatch(const QByteArray &sessionId)
{
    qputenv("XDG_SESSION_ID", sessionId);
    m_watch = std::make_unique<ScreenLockWatch>();
    m_watch->watch();
    m_locked = std::make_unique<QSignalSpy>(m_watch.get(), &ScreenLockWatch::locked);
    QTRY_COMPARE(m_login.questions, sessionId.isEmpty() ? 2 : 3);
    QTRY_VERIFY(m_login.isMute || m_watch->findChildren<QDBusPendingCallWatcher *>().isEmpty());
    for (const QDBusConnection &bus : {QDBusConnection::systemBus(), QDBusConnection::sessionBus()})
        QVERIFY(bus.interface()->isServiceRegistered(bus.baseService()));
}

bool TestScreenLockWatch::hasHeard(QDBusConnection bus, const QDBusMessage &signal)
{
    m_locked->clear();
    bus.send(signal);
    return QTest::qWaitFor([this] { return m_locked->size() == 1; });
}

void TestScreenLockWatch::hearsEachWayToLock_data()
{
    QTest::addColumn<bool>("isLogin");
    QTest::addColumn<QDBusMessage>("locks");
    QTest::addColumn<QDBusMessage>("doesNot");
    QTest::newRow("Lock") << true << lockOf(ownSession) << lockOf(otherSession);
    QTest::newRow("LockedHint") << true << lockedHintOf(ownSession, true)
                                << lockedHintOf(ownSession, false);
    QTest::newRow("LockedHint of another session")
        << true << lockedHintOf(ownSession, true) << lockedHintOf(otherSession, true);
    QTest::newRow("sleep") << true << sleep(true) << sleep(false);
    for (const char *name : {"freedesktop", "gnome", "cinnamon", "mate", "xfce"}) {
        const QString interface = QStringLiteral("org.%1.ScreenSaver").arg(QLatin1String(name));
        const QString path = QLatin1Char('/')
            + QString(interface).replace(QLatin1Char('.'), QLatin1Char('/'));
        QTest::newRow(name) << false << screenSaver(interface, path, true)
                            << screenSaver(interface, path, false);
    }
    const QString interface = QStringLiteral("org.freedesktop.ScreenSaver");
    const QString shortPath = QStringLiteral("/ScreenSaver");
    QTest::newRow("kde") << false << screenSaver(interface, shortPath, true)
                         << screenSaver(interface, shortPath, false);
}

// Signals of one sender keep their order: when the second one is heard, the first one was not.
void TestScreenLockWatch::hearsEachWayToLock()
{
    QFETCH(bool, isLogin);
    QFETCH(QDBusMessage, locks);
    QFETCH(QDBusMessage, doesNot);
    startWatch();
    QDBusConnection bus = isLogin ? login() : desktop();
    bus.send(doesNot);
    QVERIFY(hasHeard(bus, locks));
    QVERIFY(hasHeard(bus, locks));
}

void TestScreenLockWatch::findsItsSession_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<bool>("knowsProcesses");
    QTest::addColumn<bool>("knowsAuto");
    QTest::addColumn<QString>("session");
    QTest::newRow("named by the environment") << QByteArray("2") << false << false << ownSession;
    QTest::newRow("that of its process") << QByteArray() << true << false << ownSession;
    QTest::newRow("the environment's is long gone")
        << QByteArray("99") << true << false << ownSession;
    QTest::newRow("started by a service manager")
        << QByteArray() << false << true << graphicalSession;
}

void TestScreenLockWatch::findsItsSession()
{
    QFETCH(QByteArray, id);
    QFETCH(bool, knowsProcesses);
    QFETCH(bool, knowsAuto);
    QFETCH(QString, session);
    m_login.knowsProcesses = knowsProcesses;
    m_login.knowsAuto = knowsAuto;
    startWatch(id);
    QVERIFY(hasHeard(login(), lockOf(session)));
    QVERIFY(hasHeard(login(), lockedHintOf(session, true)));
}

void TestScreenLockWatch::loginThatNeverAnswersHoldsNothingUp()
{
    QElapsedTimer time;
    time.start();
    m_login.isMute = true;
    startWatch();
    QVERIFY(hasHeard(login(), sleep(true)));
    QVERIFY(hasHeard(desktop(),
                     screenSaver(QStringLiteral("org.gnome.ScreenSaver"),
                                 QStringLiteral("/org/gnome/ScreenSaver"), true)));
    QVERIFY(time.elapsed() < 10'000); // D-Bus gives up after 25 s
}

void TestScreenLockWatch::goesOnAfterLoginWasStartedAnew()
{
    startWatch();
    login().unregisterService(loginService);
    QDBusConnection another = QDBusConnection::connectToBus(m_systemBus.address(),
                                                            QStringLiteral("another"));
    QVERIFY(another.registerService(loginService));
    QVERIFY(hasHeard(another, lockOf(ownSession)));
    QDBusConnection::disconnectFromBus(QStringLiteral("another"));
}

QTEST_GUILESS_MAIN(TestScreenLockWatch)
#include "tst_screenlockwatch.moc"
