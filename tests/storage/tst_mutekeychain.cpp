// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainstore.h"
#include "profilesecrets.h"
#include "secretoutcome.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace mapdesk;

namespace {

// Owns the keychain's name and takes every call, and never answers.
class MuteService : public QDBusVirtualObject
{
public:
    MuteService()
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("mute")))
    {
        m_bus.registerVirtualObject(QStringLiteral("/"), this, QDBusConnection::SubPath);
        m_isThere = m_bus.registerService(QStringLiteral("org.freedesktop.secrets"));
    }

    bool isThere() const { return m_isThere; }
    int calls() const { return m_calls; }

    QString introspect(const QString &) const override { return {}; }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        ++m_calls;
        message.setDelayedReply(true);
        return true;
    }

private:
    QDBusConnection m_bus;
    bool m_isThere = false;
    int m_calls = 0;
};

constexpr std::chrono::milliseconds limit(500);

} // namespace

class TestMuteKeychain : public QObject
{
    Q_OBJECT

private slots:
    void startsNothingThatWaits()
    {
        MuteService service;
        QVERIFY(service.isThere());
        QTemporaryDir folder;
        KeychainStore store(QStringLiteral("MapdeskTest"), limit);
        ProfileSecrets secrets(store, folder.filePath(QStringLiteral("pending")));
        const SecretId id{newProfile().id};
        QElapsedTimer time;
        time.start();
        const SecretOutcome read(secrets.read(id));
        QVERIFY(time.elapsed() < limit.count());
        // Its 25 s of patience have not passed by far: nothing has waited for it.
        QTRY_VERIFY_WITH_TIMEOUT(read.isDone(), 10'000);
        QVERIFY(time.elapsed() >= limit.count());
        QCOMPARE(wordOf(read.result()), QStringLiteral("timed out"));
        const int calls = service.calls();
        QVERIFY(calls > 0);

        QCOMPARE(wordOf(secrets.read(id)), QStringLiteral("busy"));
        QCOMPARE(wordOf(secrets.write(id, QStringLiteral("s1"))),
                 QStringLiteral("for this run: busy"));
        QCOMPARE(wordOf(secrets.read(id)), QStringLiteral("s1"));
        secrets.remove(id.profile);
        QCOMPARE(wordOf(secrets.read(id)), QStringLiteral("no entry"));
        QCOMPARE(service.calls(), calls); // nothing more was handed over
    }
};

QTEST_GUILESS_MAIN(TestMuteKeychain)
#include "tst_mutekeychain.moc"
