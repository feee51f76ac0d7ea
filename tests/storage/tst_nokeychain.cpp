// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainstore.h"
#include "secretoutcome.h"

#include <QElapsedTimer>
#include <QTest>

using namespace mapdesk;

// Where there is none: run without a bus, on a bus without the service, and without libsecret.
class TestNoKeychain : public QObject
{
    Q_OBJECT

private slots:
    void saysSoAtOnce()
    {
        KeychainStore store(QStringLiteral("MapdeskTest"));
        const SecretId id{newProfile().id};
        QElapsedTimer time;
        time.start();
        const SecretOutcome read(store.read(id));
        QTRY_VERIFY(read.isDone());
        QCOMPARE(wordOf(read.result()), QStringLiteral("no keychain"));
        const SecretError &error = read.result().error();
        QCOMPARE(error.backend, QStringLiteral("Secret Service (org.freedesktop.secrets)"));
        const QString expected = qEnvironmentVariable("MAPDESK_EXPECTED_WORDS");
        QVERIFY2(!expected.isEmpty() && error.words.contains(expected), qPrintable(error.words));
        QCOMPARE(wordOf(store.write(id, QStringLiteral("s1"))), QStringLiteral("no keychain"));
        QCOMPARE(wordOf(store.remove(id)), QStringLiteral("no keychain"));
        QVERIFY(time.elapsed() < 5000); // long before any time-out
    }
};

QTEST_GUILESS_MAIN(TestNoKeychain)
#include "tst_nokeychain.moc"
