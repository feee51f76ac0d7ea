// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiletester.h"

#include "secreterrortext.h"

namespace mapdesk {

namespace {

bool needsPassword(const ProxySettings &proxy)
{
    return proxy.kind == ProxySettings::Kind::Manual && !proxy.userName.isEmpty();
}

Call<QString, SecretError> nothingKept()
{
    const CallPromise<QString, SecretError> promise;
    promise.finish(failure(SecretError{SecretError::Kind::NoEntry}));
    return promise.call();
}

} // namespace

ProfileTester::ProfileTester(const ProfileServices &services, QObject *parent)
    : QObject(parent)
    , m_secrets(services.secrets)
    , m_test(services.clock, services.limiter)
{
    connect(&m_test, &ConnectionTest::succeeded, this, [this](const ConnectionReport &report) {
        finish(ConnectionTestText::of(m_profile, report));
    });
    connect(&m_test, &ConnectionTest::failed, this,
            [this](const ApiError &error) { finish(ConnectionTestText::of(m_profile, error)); });
}

void ProfileTester::start(const Profile &profile, const KnownSecrets &typed, KeptSecrets kept)
{
    cancel();
    m_profile = profile;
    m_known = typed;
    m_kept = kept;
    if (m_known.credential.isEmpty())
        readCredential();
    else
        readProxyPassword();
}

void ProfileTester::cancel()
{
    m_reading = {};
    m_test.cancel();
    m_known = {};
}

void ProfileTester::readCredential()
{
    auto reading = m_kept.credential != KeptIn::Nowhere
        ? m_secrets.read({m_profile.id, SecretId::Kind::Credential})
        : nothingKept();
    m_reading = std::move(reading).then(this, [this](const Result<QString, SecretError> &secret) {
        if (secret) {
            m_known.credential = *secret;
            readProxyPassword();
            return;
        }
        const QString why = m_kept.credential != KeptIn::Nowhere
            ? SecretErrorText::reason(secret.error())
            : QString();
        const QString remedy = tr("Enter the secret first.");
        finish(ConnectionTestText::notTried(QStringLiteral("%1 %2").arg(why, remedy).trimmed()));
    });
}

void ProfileTester::readProxyPassword()
{
    const bool isWanted = m_known.proxyPassword.isEmpty() && needsPassword(m_profile.proxy);
    if (!isWanted || m_kept.proxyPassword == KeptIn::Nowhere) {
        signIn();
        return;
    }
    m_reading = m_secrets.read({m_profile.id, SecretId::Kind::ProxyPassword})
                    .then(this, [this](const Result<QString, SecretError> &password) {
                        // Without it the proxy says itself what it lacks.
                        m_known.proxyPassword = password.value_or(QString());
                        signIn();
                    });
}

void ProfileTester::signIn()
{
    const auto settings = ProfileSettings::of(m_profile, m_known);
    if (settings)
        m_test.start(*settings);
    else
        finish(ConnectionTestText::notTried(settings.error()));
}

void ProfileTester::finish(const TestAnswer &answer)
{
    m_known = {};
    emit answered(answer);
}

} // namespace mapdesk
