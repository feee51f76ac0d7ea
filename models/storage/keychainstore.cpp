// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainstore.h"

#include "secretservice.h"

#include <QLibrary>

#include <qt6keychain/keychain.h>

namespace mapdesk {

struct KeychainStore::Request
{
    SecretId id;
    std::unique_ptr<QKeychain::Job> job; // until it is started; from then on it is its own
    bool isWrite = false;
    bool isRead = false;
    std::function<bool()> isWanted = [] { return true; };
    std::function<void(const Outcome &)> answer;
};

struct KeychainStore::JobAnswer
{
    QKeychain::Error error = QKeychain::NoError;
    QString words;
    QString text; // of a read
};

namespace {

QString backendName()
{
#if defined(Q_OS_WIN)
    return KeychainStore::tr("Windows Credential Manager");
#elif defined(Q_OS_MACOS)
    return KeychainStore::tr("macOS Keychain");
#else
    return KeychainStore::tr("Secret Service (org.freedesktop.secrets)");
#endif
}

SecretError errorOf(SecretError::Kind kind, const QString &words = {})
{
    return SecretError{kind, backendName(), words};
}

SecretError::Kind kindOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return SecretError::Kind::NoEntry;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::CouldNotDeleteEntry:
        return SecretError::Kind::Denied;
    default:
        return SecretError::Kind::NoKeychain;
    }
}

// QtKeychain loads libsecret by its name, and says "Unknown error" where there is none.
QString wordsOf(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError)
        return {};
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    if (QLibrary libsecret(QStringLiteral("secret-1"), 0); !libsecret.load())
        return libsecret.errorString();
#endif
    return job.errorString();
}

template <typename Job>
std::unique_ptr<Job> makeJob(const QString &service, const SecretId &id)
{
    auto job = std::make_unique<Job>(service);
    job->setKey(secretKey(id));
    job->setInsecureFallback(false);
    return job;
}

} // namespace

KeychainStore::KeychainStore(QString service, std::chrono::milliseconds timeLimit, QObject *parent)
    : SecretStore(parent)
    , m_service(std::move(service))
{
    m_timeLimit.setSingleShot(true);
    m_timeLimit.setTimerType(Qt::PreciseTimer); // never early
    m_timeLimit.setInterval(timeLimit);
    m_timeLimit.callOnTimeout(this, &KeychainStore::giveUp);
}

KeychainStore::~KeychainStore() = default;

Call<QString, SecretError> KeychainStore::read(const SecretId &id)
{
    const CallPromise<QString, SecretError> promise;
    auto request = std::make_unique<Request>();
    request->id = id;
    request->job = makeJob<QKeychain::ReadPasswordJob>(m_service, id);
    request->isRead = true;
    request->isWanted = [promise] { return promise.isWanted(); };
    request->answer = [promise](const Outcome &outcome) { promise.finish(outcome); };
    enqueue(std::move(request));
    return promise.call();
}

Call<void, SecretError> KeychainStore::write(const SecretId &id, const QString &secret)
{
    auto job = makeJob<QKeychain::WritePasswordJob>(m_service, id);
    job->setTextData(secret);
    auto request = std::make_unique<Request>();
    request->id = id;
    request->job = std::move(job);
    request->isWrite = true;
    return change(std::move(request));
}

Call<void, SecretError> KeychainStore::remove(const SecretId &id)
{
    auto request = std::make_unique<Request>();
    request->id = id;
    request->job = makeJob<QKeychain::DeletePasswordJob>(m_service, id);
    return change(std::move(request));
}

Call<void, SecretError> KeychainStore::change(std::unique_ptr<Request> request)
{
    const CallPromise<void, SecretError> promise;
    request->answer = [promise](const Outcome &outcome) {
        if (outcome)
            promise.finish({});
        else
            promise.finish(failure(outcome.error()));
    };
    enqueue(std::move(request));
    return promise.call();
}

void KeychainStore::enqueue(std::unique_ptr<Request> request)
{
    if (m_isLate) {
        request->answer(failure(errorOf(SecretError::Kind::Busy)));
        return;
    }
    m_waiting.push_back(std::move(request));
    if (!m_current)
        startNext();
}

void KeychainStore::startNext()
{
    while (!m_current && !m_waiting.empty()) {
        m_current = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (!m_current->isWanted())
            m_current.reset();
    }
    if (!m_current)
        return;
    // QtKeychain cannot call a job off: it outlives this store, and deletes itself when it is done.
    QKeychain::Job *job = m_current->job.release();
    connect(job, &QKeychain::Job::finished, this, [this, job] {
        const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(job);
        takeAnswer({job->error(), wordsOf(*job), read ? read->textData() : QString()});
    });
    m_timeLimit.start();
    job->start();
}

void KeychainStore::takeAnswer(const JobAnswer &answer)
{
    const bool isMissing = answer.error == QKeychain::EntryNotFound && !m_current->isWrite;
    if (answer.error != QKeychain::NoError && !isMissing)
        finish(failure(errorOf(kindOf(answer.error), answer.words)));
    else if (m_current->isRead && isMissing)
        lookForLockedItem(failure(errorOf(SecretError::Kind::NoEntry)));
    else if (m_current->isRead || m_current->isWrite)
        finish(answer.text);
    else
        lookForLockedItem(QString());
}

void KeychainStore::lookForLockedItem(const Outcome &ifThereIsNone)
{
    secretservice::hasLockedItem(
        m_service, secretKey(m_current->id), this, [this, ifThereIsNone](bool isLocked) {
            const auto denied = failure(errorOf(SecretError::Kind::Denied, tr("It is locked.")));
            finish(isLocked ? Outcome(denied) : ifThereIsNone);
        });
}

void KeychainStore::finish(const Outcome &outcome)
{
    m_timeLimit.stop();
    const bool wasLate = std::exchange(m_isLate, false);
    const std::unique_ptr<Request> request = std::move(m_current);
    request->answer(outcome);
    const bool hasAnswered = outcome || outcome.error().kind == SecretError::Kind::NoEntry;
    if (wasLate && hasAnswered) {
        if (request->isWrite)
            emit wroteLate(request->id);
        emit recovered();
    }
    if (!m_current)
        startNext();
}

void KeychainStore::giveUp()
{
    m_isLate = true;
    m_current->answer(failure(errorOf(SecretError::Kind::TimedOut)));
    for (const auto &request : std::exchange(m_waiting, {}))
        request->answer(failure(errorOf(SecretError::Kind::Busy)));
}

} // namespace mapdesk
