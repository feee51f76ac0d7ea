// SPDX-License-Identifier: GPL-3.0-or-later
#include "memorystore.h"
#include "profilesecrets.h"
#include "secretoutcome.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <deque>

using namespace mapdesk;

namespace {

const SecretId credential{ProfileId(QStringLiteral("11111111-2222-3333-4444-555555555555")),
                          SecretId::Kind::Credential};
const SecretId proxy{credential.profile, SecretId::Kind::ProxyPassword};
const SecretId other{ProfileId(QStringLiteral("99999999-2222-3333-4444-555555555555")),
                     SecretId::Kind::Credential};

const QString inKeychain = QStringLiteral("in the keychain");
const QString noEntry = QStringLiteral("no entry");

// A keychain that does what the test says. It carries out each request when it answers.
class ScriptedKeychain : public SecretStore
{
public:
    // What every request comes to; none: it succeeds.
    std::optional<SecretError::Kind> problem;
    // Requests wait for answerHeld().
    bool holds = false;
    std::map<SecretId, QString> content;
    int requests = 0;

    Call<QString, SecretError> read(const SecretId &id) override
    {
        return request<QString>([this, id]() -> Result<QString, SecretError> {
            if (content.count(id) == 0)
                return failure(SecretError{SecretError::Kind::NoEntry});
            return content.at(id);
        });
    }

    Call<void, SecretError> write(const SecretId &id, const QString &secret) override
    {
        return request<void>([this, id, secret]() -> Result<void, SecretError> {
            content[id] = secret;
            return {};
        });
    }

    Call<void, SecretError> remove(const SecretId &id) override
    {
        return request<void>([this, id]() -> Result<void, SecretError> {
            content.erase(id);
            return {};
        });
    }

    void answerHeld()
    {
        holds = false;
        for (const auto &answer : std::exchange(m_held, {}))
            answer();
    }

    // What timed out happens after all, and the keychain is itself again.
    void happensLate(const SecretId &id, const QString &secret)
    {
        problem.reset();
        content[id] = secret;
        emit wroteLate(id);
        emit recovered();
    }

private:
    template <typename T>
    Call<T, SecretError> request(std::function<Result<T, SecretError>()> work)
    {
        ++requests;
        const CallPromise<T, SecretError> promise;
        auto answer = [this, promise, work = std::move(work)] {
            if (problem)
                promise.finish(failure(SecretError{*problem, QStringLiteral("scripted")}));
            else
                promise.finish(work());
        };
        if (holds)
            m_held.push_back(answer);
        else
            answer();
        return promise.call();
    }

    std::deque<std::function<void()>> m_held;
};

} // namespace

class TestProfileSecrets : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_pendingFile = m_folder->filePath(QStringLiteral("state/pending"));
        m_keychain = std::make_unique<ScriptedKeychain>();
        restart();
    }

    void keysNameProfileAndKind()
    {
        QCOMPARE(secretKey(credential),
                 QStringLiteral("11111111-2222-3333-4444-555555555555/credential"));
        QCOMPARE(secretOfKey(secretKey(credential)), credential);
        QCOMPARE(secretOfKey(secretKey(proxy)), proxy);
        QCOMPARE(secretOfKey(QStringLiteral("no-uuid/proxy")), std::nullopt);
        QCOMPARE(secretOfKey(secretKey(proxy) + u'/'), std::nullopt);
        QCOMPARE(secretOfKey({}), std::nullopt);
    }

    void memoryStoreKeepsAndForgets()
    {
        MemoryStore store;
        QCOMPARE(wordOf(store.read(credential)), noEntry);
        QCOMPARE(wordOf(store.write(credential, QStringLiteral("s1"))), QStringLiteral("done"));
        QCOMPARE(wordOf(store.read(credential)), QStringLiteral("s1"));
        QCOMPARE(wordOf(store.read(proxy)), noEntry);
        QCOMPARE(wordOf(store.remove(credential)), QStringLiteral("done"));
        QCOMPARE(wordOf(store.remove(credential)), QStringLiteral("done"));
        QCOMPARE(wordOf(store.read(credential)), noEntry);
    }

    // As after a crash: where the profile leads by then, the older secret was not entered for.
    void anOlderSecretIsNotFoundAfterAnUnansweredWrite()
    {
        m_keychain->content[credential] = QStringLiteral("older");
        m_keychain->holds = true;
        const auto unanswered = m_secrets->write(credential, QStringLiteral("newer"));
        m_keychain->holds = false;
        restart();
        QCOMPARE(wordOf(m_secrets->read(credential)), noEntry);
    }

    void theKeychainComesFirst()
    {
        QCOMPARE(wordOf(m_secrets->write(credential, QStringLiteral("s1"))), inKeychain);
        QVERIFY(!m_secrets->isForThisRunOnly(credential));
        QCOMPARE(wordOf(m_secrets->read(credential)), QStringLiteral("s1"));
        restart();
        QCOMPARE(wordOf(m_secrets->read(credential)), QStringLiteral("s1"));
        QCOMPARE(wordOf(m_secrets->read(proxy)), noEntry);
        QVERIFY(pending().isEmpty());
    }

    void withoutAKeychainItIsKeptForThisRun_data()
    {
        QTest::addColumn<SecretError::Kind>("problem");
        for (const auto kind : {SecretError::Kind::NoKeychain, SecretError::Kind::Denied,
                                SecretError::Kind::TimedOut, SecretError::Kind::Busy})
            QTest::addRow("%s", qPrintable(wordOf(kind))) << kind;
    }

    void withoutAKeychainItIsKeptForThisRun()
    {
        QFETCH(SecretError::Kind, problem);
        m_keychain->problem = problem;
        QCOMPARE(wordOf(m_secrets->write(credential, QStringLiteral("s1"))),
                 QStringLiteral("for this run: ") + wordOf(problem));
        QVERIFY(m_secrets->isForThisRunOnly(credential));
        const int requests = m_keychain->requests;
        QCOMPARE(wordOf(m_secrets->read(credential)), QStringLiteral("s1"));
        QCOMPARE(m_keychain->requests, requests); // it is not asked for what is known
        restart();
        QCOMPARE(wordOf(m_secrets->read(credential)), noEntry);
    }

    void theKeychainsProblemReachesTheReader()
    {
        m_keychain->problem = SecretError::Kind::Denied;
        QCOMPARE(wordOf(m_secrets->read(credential)), QStringLiteral("denied"));
    }

    void aLaterWriteThatReachesTheKeychainEndsTheMemory()
    {
        m_keychain->problem = SecretError::Kind::NoKeychain;
        wordOf(m_secrets->write(credential, QStringLiteral("s1")));
        wordOf(m_secrets->write(credential, QStringLiteral("s2")));
        m_keychain->problem.reset();
        QCOMPARE(wordOf(m_secrets->write(credential, QStringLiteral("s3"))), inKeychain);
        QVERIFY(!m_secrets->isForThisRunOnly(credential));
        m_keychain->content[credential] = QStringLiteral("changed outside");
        QCOMPARE(wordOf(m_secrets->read(credential)), QStringLiteral("changed outside"));
        QVERIFY(pending().isEmpty());
    }

    void readsWhatIsBeingWritten()
    {
        m_keychain->content[credential] = QStringLiteral("old");
        m_keychain->holds = true;
        const auto writing = m_secrets->write(credential, QStringLiteral("new"));
        QCOMPARE(wordOf(m_secrets->read(credential)), QStringLiteral("new"));
        QVERIFY(!m_secrets->isForThisRunOnly(credential)); // that is not known yet
        m_keychain->answerHeld();
        QTRY_COMPARE(m_keychain->content[credential], QStringLiteral("new"));
    }

    void aDroppedCallDoesNotUndoAWrite()
    {
        m_keychain->holds = true;
        {
            const auto dropped = m_secrets->write(credential, QStringLiteral("s1"));
        }
        QVERIFY(!m_secrets->isForThisRunOnly(credential));
        m_keychain->answerHeld();
        QTRY_COMPARE(m_keychain->content[credential], QStringLiteral("s1"));
        m_keychain->content[credential] = QStringLiteral("changed outside");
        QTRY_COMPARE(wordOf(m_secrets->read(credential)), QStringLiteral("changed outside"));
    }

    // The next run must not find the secret that this one has replaced.
    void theSecretBeforeAnUnkeptOneGoes()
    {
        wordOf(m_secrets->write(credential, QStringLiteral("old")));
        m_keychain->problem = SecretError::Kind::Denied;
        wordOf(m_secrets->write(credential, QStringLiteral("new")));
        m_keychain->problem.reset();
        restart();
        QCOMPARE(wordOf(m_secrets->read(credential)), noEntry);
        m_secrets->removePending();
        QTRY_VERIFY(pending().isEmpty());
        QVERIFY(m_keychain->content.empty());
    }

    void removingLeavesNothing()
    {
        wordOf(m_secrets->write(credential, QStringLiteral("s1")));
        wordOf(m_secrets->write(proxy, QStringLiteral("p1")));
        wordOf(m_secrets->write(other, QStringLiteral("o1")));
        m_secrets->remove(proxy);
        QTRY_COMPARE(m_keychain->content.size(), 2U);
        m_secrets->remove(credential.profile);
        QTRY_COMPARE(m_keychain->content.size(), 1U);
        QCOMPARE(wordOf(m_secrets->read(credential)), noEntry);
        QCOMPARE(wordOf(m_secrets->read(other)), QStringLiteral("o1"));
        QTRY_VERIFY(pending().isEmpty());
    }

    void removingReachesTheKeychainLater_data()
    {
        QTest::addColumn<QString>("occasion");
        for (const auto *occasion : {"read", "write", "recovered", "next run"})
            QTest::newRow(occasion) << QString::fromLatin1(occasion);
    }

    void removingReachesTheKeychainLater()
    {
        QFETCH(QString, occasion);
        wordOf(m_secrets->write(credential, QStringLiteral("s1")));
        wordOf(m_secrets->write(other, QStringLiteral("o1")));
        m_keychain->problem = SecretError::Kind::Denied;
        m_secrets->remove(credential.profile);
        QCOMPARE(wordOf(m_secrets->read(credential)), noEntry); // gone for us at once
        QCOMPARE(pending().size(), 2);
        QCOMPARE(m_keychain->content.count(credential), 1U);
        m_keychain->problem.reset();
        if (occasion == u"next run") {
            restart();
            m_secrets->removePending();
        } else if (occasion == u"read") {
            wordOf(m_secrets->read(other));
        } else if (occasion == u"write") {
            wordOf(m_secrets->write(other, QStringLiteral("o2")));
        } else {
            emit m_keychain->recovered();
        }
        QTRY_COMPARE(m_keychain->content.count(credential), 0U);
        QTRY_VERIFY(pending().isEmpty());
        QCOMPARE(m_keychain->content.count(other), 1U);
    }

    void aFailedReadIsNoReasonToTry()
    {
        m_keychain->problem = SecretError::Kind::Denied;
        m_secrets->remove(credential);
        const int requests = m_keychain->requests;
        wordOf(m_secrets->read(other));
        QCOMPARE(m_keychain->requests, requests + 1);
    }

    // The order of what was asked for decides, however late the keychain is.
    void aWriteAfterARemovalStays()
    {
        m_keychain->holds = true;
        m_secrets->remove(credential);
        const auto writing = m_secrets->write(credential, QStringLiteral("s1"));
        m_secrets->removePending(); // must not come behind the write
        m_keychain->answerHeld();
        QTRY_VERIFY(pending().isEmpty());
        QCOMPARE(m_keychain->content[credential], QStringLiteral("s1"));
        QCOMPARE(wordOf(m_secrets->read(credential)), QStringLiteral("s1"));
    }

    void aRemovalAfterAWriteRemoves()
    {
        m_keychain->holds = true;
        const auto writing = m_secrets->write(credential, QStringLiteral("s1"));
        m_secrets->remove(credential);
        QCOMPARE(wordOf(m_secrets->read(credential)), noEntry);
        m_keychain->answerHeld();
        QTRY_VERIFY(pending().isEmpty());
        QVERIFY(m_keychain->content.empty());
    }

    void aLateWriteLeavesTheMemory()
    {
        QSignalSpy moved(m_secrets.get(), &ProfileSecrets::movedToKeychain);
        QSignalSpy recovered(m_secrets.get(), &ProfileSecrets::keychainRecovered);
        m_keychain->problem = SecretError::Kind::TimedOut;
        wordOf(m_secrets->write(credential, QStringLiteral("s1")));
        m_keychain->happensLate(credential, QStringLiteral("s1"));
        QVERIFY(!m_secrets->isForThisRunOnly(credential));
        QCOMPARE(moved.count(), 1);
        QCOMPARE(recovered.count(), 1);
        QVERIFY(pending().isEmpty());
        QCOMPARE(wordOf(m_secrets->read(credential)), QStringLiteral("s1"));
    }

    void aNewerSecretFollowsALateWrite()
    {
        QSignalSpy moved(m_secrets.get(), &ProfileSecrets::movedToKeychain);
        m_keychain->problem = SecretError::Kind::TimedOut;
        wordOf(m_secrets->write(credential, QStringLiteral("s1")));
        m_keychain->problem = SecretError::Kind::Busy;
        wordOf(m_secrets->write(credential, QStringLiteral("s2")));
        m_keychain->happensLate(credential, QStringLiteral("s1"));
        QTRY_COMPARE(m_keychain->content[credential], QStringLiteral("s2"));
        QTRY_COMPARE(moved.count(), 1);
        QVERIFY(!m_secrets->isForThisRunOnly(credential));
        QVERIFY(pending().isEmpty());
    }

    // What the person or a rule refused is not tried behind their back.
    void whatWasRefusedIsNotTriedAgain()
    {
        m_keychain->problem = SecretError::Kind::Denied;
        wordOf(m_secrets->write(credential, QStringLiteral("s1")));
        m_keychain->problem.reset();
        emit m_keychain->recovered();
        QTRY_VERIFY(pending().isEmpty());
        QVERIFY(m_keychain->content.empty());
        QCOMPARE(wordOf(m_secrets->read(credential)), QStringLiteral("s1"));
    }

    void aLateWriteOfWhatWasRemovedIsRemoved()
    {
        m_keychain->problem = SecretError::Kind::TimedOut;
        wordOf(m_secrets->write(credential, QStringLiteral("s1")));
        m_keychain->problem = SecretError::Kind::Busy;
        m_secrets->remove(credential.profile);
        QCOMPARE(wordOf(m_secrets->read(credential)), noEntry);
        m_keychain->happensLate(credential, QStringLiteral("s1"));
        QTRY_VERIFY(m_keychain->content.empty());
        QTRY_VERIFY(pending().isEmpty());
    }

    // As the program quits between a write's time-out and its end.
    void aLateWriteAfterTheEndIsRemovedByTheNextRun()
    {
        m_keychain->problem = SecretError::Kind::TimedOut;
        wordOf(m_secrets->write(credential, QStringLiteral("s1")));
        m_secrets.reset();
        m_keychain->happensLate(credential, QStringLiteral("s1"));
        restart();
        m_secrets->removePending();
        QTRY_VERIFY(m_keychain->content.empty());
    }

    void thePendingFileHoldsIdsOnlyForThisUser()
    {
        m_keychain->problem = SecretError::Kind::NoKeychain;
        wordOf(m_secrets->write(credential, QStringLiteral("s3cret")));
        m_secrets->remove(other);
        QCOMPARE(pending(), QStringList({secretKey(credential), secretKey(other)}));
        QCOMPARE(QFile::permissions(m_pendingFile) & 0x7077, QFile::ReadOwner | QFile::WriteOwner);
    }

    void strangeLinesOfThePendingFileArePassedOver()
    {
        m_secrets->remove(credential); // makes the folder
        QFile file(m_pendingFile);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("nonsense\n\n../../x/credential\n\xff\n" + secretKey(other).toLatin1());
        file.close();
        m_keychain->content[other] = QStringLiteral("o1");
        restart();
        m_secrets->removePending();
        QTRY_VERIFY(m_keychain->content.empty());
        QCOMPARE(m_keychain->requests, 2);
    }

private:
    void restart() { m_secrets = std::make_unique<ProfileSecrets>(*m_keychain, m_pendingFile); }

    QStringList pending() const
    {
        QFile file(m_pendingFile);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QString::fromLatin1(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_pendingFile;
    std::unique_ptr<ScriptedKeychain> m_keychain;
    std::unique_ptr<ProfileSecrets> m_secrets;
};

QTEST_GUILESS_MAIN(TestProfileSecrets)
#include "tst_profilesecrets.moc"
