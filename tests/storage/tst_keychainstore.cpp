// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainstore.h"
#include "profilesecrets.h"
#include "profilestore.h"
#include "realkeyring.h"
#include "secretoutcome.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mapdesk;

namespace {

const QString service = QStringLiteral("MapdeskTest");
const QString done = QStringLiteral("done");
const QString denied = QStringLiteral("denied");
const QString noEntry = QStringLiteral("no entry");
const QString timedOut = QStringLiteral("timed out");
const QString busy = QStringLiteral("busy");

constexpr std::chrono::milliseconds shortLimit(1000);
constexpr int longBeforeDBusGivesUpMs = 10'000;

SecretId newId(SecretId::Kind kind = SecretId::Kind::Credential)
{
    return {newProfile().id, kind};
}

QString logged;

void keepLog(QtMsgType, const QMessageLogContext &, const QString &message)
{
    logged += message + u'\n';
}

} // namespace

// Against a real gnome-keyring, which each test leaves empty and unlocked.
class TestKeychainStore : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QCOMPARE(realkeyring::entries(service), 0);
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void cleanup()
    {
        realkeyring::goOn();
        realkeyring::unlock();
        QTRY_COMPARE(realkeyring::entries(service), 0);
    }

    void writesReadsAndRemoves()
    {
        KeychainStore store(service);
        const SecretId id = newId();
        const QString secret = QStringLiteral("s3cr\u00e9t \"\\ \U0001f511 =");
        QCOMPARE(wordOf(store.read(id)), noEntry);
        QCOMPARE(wordOf(store.write(id, QStringLiteral("first"))), done);
        QCOMPARE(wordOf(store.write(id, secret)), done);
        QCOMPARE(realkeyring::entries(service, secretKey(id)), 1);
        QCOMPARE(wordOf(store.read(id)), secret);
        QCOMPARE(wordOf(store.read({id.profile, SecretId::Kind::ProxyPassword})), noEntry);
        QCOMPARE(wordOf(KeychainStore(QStringLiteral("Another")).read(id)), noEntry);
        QCOMPARE(wordOf(store.remove(id)), done);
        QCOMPARE(wordOf(store.remove(id)), done); // what is not there counts as removed
        QCOMPARE(wordOf(store.read(id)), noEntry);
    }

    void answersInTheOrderOfTheQuestions()
    {
        KeychainStore store(service);
        const SecretId id = newId();
        const auto written = store.write(id, QStringLiteral("s1"));
        const SecretOutcome first(store.read(id));
        const auto removed = store.remove(id);
        const SecretOutcome second(store.read(id));
        QTRY_VERIFY(second.isDone());
        QCOMPARE(wordOf(first.result()), QStringLiteral("s1"));
        QCOMPARE(wordOf(second.result()), noEntry);
    }

    void aDroppedChangeStillHappens()
    {
        KeychainStore store(service);
        const SecretId id = newId();
        {
            const auto dropped = store.write(id, QStringLiteral("s1"));
        }
        QCOMPARE(wordOf(store.read(id)), QStringLiteral("s1"));
        QCOMPARE(wordOf(store.remove(id)), done);
    }

    void mayBeDestroyedWithARequestUnderWay()
    {
        const SecretId id = newId();
        SecretOutcome read(KeychainStore(service).read(id));
        KeychainStore store(service);
        QCOMPARE(wordOf(store.read(id)), noEntry); // QtKeychain has answered the first by now
        QVERIFY(!read.isDone());
    }

    // What QtKeychain alone says then: "not found" and "removed".
    void aLockedKeyringDenies()
    {
        KeychainStore store(service);
        const SecretId id = newId();
        QCOMPARE(wordOf(store.write(id, QStringLiteral("s1"))), done);
        realkeyring::lock();
        QVERIFY(realkeyring::isLocked());
        const SecretOutcome read(store.read(id));
        QTRY_VERIFY(read.isDone());
        QCOMPARE(wordOf(read.result()), denied);
        QCOMPARE(read.result().error().backend,
                 QStringLiteral("Secret Service (org.freedesktop.secrets)"));
        QVERIFY(!read.result().error().words.isEmpty());
        QCOMPARE(wordOf(store.write(id, QStringLiteral("s2"))), denied);
        QCOMPARE(wordOf(store.remove(id)), denied);
        QCOMPARE(realkeyring::entries(service, secretKey(id)), 1);
        QCOMPARE(wordOf(store.read(newId())), noEntry);
        realkeyring::unlock();
        QCOMPARE(wordOf(store.read(id)), QStringLiteral("s1"));
        QCOMPARE(wordOf(store.remove(id)), done);
    }

    void whatALockedKeyringKeptGoesLater()
    {
        KeychainStore store(service);
        ProfileSecrets secrets(store, pendingFile());
        const SecretId gone = newId();
        const SecretId stays = newId();
        wordOf(secrets.write(gone, QStringLiteral("s1")));
        wordOf(secrets.write({gone.profile, SecretId::Kind::ProxyPassword}, QStringLiteral("p1")));
        wordOf(secrets.write(stays, QStringLiteral("s2")));
        realkeyring::lock();
        secrets.remove(gone.profile);
        QCOMPARE(wordOf(secrets.read(stays)), denied);
        QCOMPARE(realkeyring::entries(service), 3);
        realkeyring::unlock();
        QCOMPARE(wordOf(secrets.read(stays)), QStringLiteral("s2"));
        QTRY_COMPARE(realkeyring::entries(service), 1);
        secrets.remove(stays.profile);
        QTRY_COMPARE(realkeyring::entries(service), 0);
    }

    void asksNothingMoreWhileOneRequestHangs()
    {
        KeychainStore store(service, shortLimit);
        QSignalSpy recovered(&store, &SecretStore::recovered);
        QSignalSpy wroteLate(&store, &SecretStore::wroteLate);
        const SecretId id = newId();
        realkeyring::stop();
        QElapsedTimer time;
        time.start();
        const SecretOutcome hung(store.read(id));
        const SecretOutcome behind(store.write(id, QStringLiteral("never asked for")));
        QTRY_VERIFY_WITH_TIMEOUT(behind.isDone(), longBeforeDBusGivesUpMs);
        QVERIFY(time.elapsed() >= shortLimit.count());
        QCOMPARE(wordOf(hung.result()), timedOut);
        QCOMPARE(wordOf(behind.result()), busy);
        time.restart();
        QCOMPARE(wordOf(store.read(id)), busy);
        QVERIFY(time.elapsed() < shortLimit.count()); // at once
        realkeyring::goOn();
        QTRY_COMPARE(recovered.count(), 1);
        QCOMPARE(wroteLate.count(), 0);
        QCOMPARE(wordOf(store.read(id)), noEntry); // nor was the write kept for later
    }

    void aLateWriteTellsAndMovesTheSecret()
    {
        KeychainStore store(service, shortLimit);
        ProfileSecrets secrets(store, pendingFile());
        QSignalSpy moved(&secrets, &ProfileSecrets::movedToKeychain);
        const SecretId id = newId();
        realkeyring::stop();
        QCOMPARE(wordOf(secrets.write(id, QStringLiteral("s1"))),
                 QStringLiteral("for this run: timed out"));
        QCOMPARE(wordOf(secrets.write(id, QStringLiteral("s2"))),
                 QStringLiteral("for this run: busy"));
        QCOMPARE(wordOf(secrets.read(id)), QStringLiteral("s2"));
        realkeyring::goOn();
        QTRY_COMPARE(moved.count(), 1);
        QVERIFY(!secrets.isForThisRunOnly(id));
        QCOMPARE(wordOf(secrets.read(id)), QStringLiteral("s2"));
        QCOMPARE(realkeyring::entries(service, secretKey(id)), 1);
        QVERIFY(!pendingKeys().contains(secretKey(id).toLatin1()));
        secrets.remove(id.profile);
        QTRY_COMPARE(realkeyring::entries(service), 0);
    }

    void aLateWriteLeavesNoOrphan()
    {
        KeychainStore store(service, shortLimit);
        ProfileSecrets secrets(store, pendingFile());
        QSignalSpy wroteLate(&store, &SecretStore::wroteLate);
        const SecretId id = newId();
        realkeyring::stop();
        wordOf(secrets.write(id, QStringLiteral("s1")));
        secrets.remove(id.profile);
        realkeyring::goOn();
        QTRY_COMPARE(wroteLate.count(), 1);
        QTRY_COMPARE(realkeyring::entries(service, secretKey(id)), 0);
        QTRY_VERIFY(pendingKeys().isEmpty());
    }

    // The program ends while the write hangs; the next run finds the entry and removes it.
    void aWriteThatOutlivesTheProgramLeavesNoOrphan()
    {
        const SecretId id = newId();
        KeychainStore store(service, shortLimit);
        {
            ProfileSecrets secrets(store, pendingFile());
            realkeyring::stop();
            wordOf(secrets.write(id, QStringLiteral("s1")));
        }
        realkeyring::goOn();
        QTRY_COMPARE(realkeyring::entries(service, secretKey(id)), 1);
        ProfileSecrets nextRun(store, pendingFile());
        nextRun.removePending();
        QTRY_COMPARE(realkeyring::entries(service, secretKey(id)), 0);
    }

    void theSecretIsInNoFileAndNoLog()
    {
        const QString secret = QStringLiteral("Zq7Secret9xKw2mB4");
        const QString unkept = QStringLiteral("Unkept8Secret3Lp6");
        QLoggingCategory::setFilterRules(QStringLiteral("*=true"));
        const auto handler = qInstallMessageHandler(keepLog);
        useEverywhere(secret, unkept);
        qInstallMessageHandler(handler);
        QLoggingCategory::setFilterRules({});
        QVERIFY(!logged.contains(secret) && !logged.contains(unkept));
        int files = 0;
        for (const QString &folder : {m_folder->path(), QDir::homePath()}) {
            QDirIterator iterator(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (iterator.hasNext()) {
                QFile file(iterator.next());
                if (!file.open(QIODevice::ReadOnly))
                    continue;
                ++files;
                const QByteArray content = file.readAll();
                for (const QString &text : {secret, unkept}) {
                    QVERIFY2(!content.contains(text.toUtf8()), qPrintable(file.fileName()));
                    QVERIFY2(!content.contains(text.toUtf8().toBase64()),
                             qPrintable(file.fileName()));
                }
            }
        }
        QVERIFY(files >= 3); // profiles, pending removals, the keyring itself
    }

private:
    // Adds, changes and removes a profile with secrets, in a keyring that is there, stopped,
    // locked.
    void useEverywhere(const QString &secret, const QString &unkept)
    {
        ProfileStore profiles(m_folder->filePath(QStringLiteral("profiles.json")));
        KeychainStore store(service, shortLimit);
        ProfileSecrets secrets(store, pendingFile());
        Profile profile = newProfile();
        profile.name = QStringLiteral("Support");
        QVERIFY(profiles.add(profile));
        const SecretId id{profile.id};
        wordOf(secrets.write(id, secret));
        realkeyring::lock();
        wordOf(secrets.write(id, unkept));
        wordOf(secrets.read(id));
        realkeyring::unlock();
        realkeyring::stop();
        wordOf(secrets.write({profile.id, SecretId::Kind::ProxyPassword}, unkept));
        realkeyring::goOn();
        QTRY_COMPARE(wordOf(store.read(newId())), noEntry);
        wordOf(secrets.write(id, secret));
        secrets.remove(profile.id);
        QTRY_COMPARE(realkeyring::entries(service), 0);
    }

    QString pendingFile() const { return m_folder->filePath(QStringLiteral("pending")); }

    QByteArray pendingKeys() const
    {
        QFile file(pendingFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestKeychainStore)
#include "tst_keychainstore.moc"
