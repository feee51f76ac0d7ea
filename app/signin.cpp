// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin.h"

#include "displaytext.h"
#include "secreterrortext.h"
#include "secretprompt.h"
#include "sessionwindow.h"

#include <utility>

namespace mapdesk {

namespace {

// A keychain that answers at once needs no word.
constexpr int noteDelayMs = 500;

} // namespace

SignIn::SignIn(Profile profile, ProfileSecrets &secrets, SessionWindow &window)
    : QObject(&window)
    , m_profile(std::move(profile))
    , m_secrets(secrets)
    , m_window(window)
{
    m_noteDelay.setSingleShot(true);
    m_noteDelay.setInterval(noteDelayMs);
    connect(&m_noteDelay, &QTimer::timeout, this,
            [this] { m_window.window().showNote(tr("Waiting for the keychain…")); });
    connect(&m_secrets, &ProfileSecrets::keychainRecovered, this, &SignIn::start);
}

void SignIn::start()
{
    if (m_isDone || !m_known.credential.isEmpty())
        return;
    m_noteDelay.start();
    m_read = m_secrets.read({m_profile.id, SecretId::Kind::Credential})
                 .then(this, [this](const Answer &answer) { takeCredential(answer); });
}

bool SignIn::needsProxyPassword() const
{
    const ProxySettings &proxy = m_profile.proxy;
    return proxy.kind == ProxySettings::Kind::Manual && !proxy.userName.isEmpty();
}

void SignIn::readProxyPassword()
{
    m_read = m_secrets.read({m_profile.id, SecretId::Kind::ProxyPassword})
                 .then(this, [this](const Answer &answer) { takeProxyPassword(answer); });
}

void SignIn::takeCredential(const Answer &answer)
{
    if (!answer) {
        ask(answer.error());
        return;
    }
    m_known.credential = *answer;
    if (needsProxyPassword())
        readProxyPassword();
    else
        finish();
}

void SignIn::takeProxyPassword(const Answer &answer)
{
    if (answer)
        m_known.proxyPassword = *answer;
    else
        m_window.window().showProblem(SecretErrorText::explain(
            tr("The password for the proxy could not be read. Mapdesk tries without it."),
            answer.error()));
    finish();
}

// Where the keychain answers after all, the question does not stand any more.
void SignIn::ask(const SecretError &why)
{
    m_noteDelay.stop();
    if (m_prompt)
        return;
    m_prompt = new SecretPrompt(m_profile, why, &m_window.window());
    connect(this, &SignIn::done, m_prompt, &QWidget::close);
    connect(m_prompt, &SecretPrompt::entered, this, [this](const QString &secret, bool keep) {
        m_read = {};
        if (keep)
            this->keep(secret);
        takeCredential(secret);
    });
    connect(m_prompt, &QDialog::rejected, this, &SignIn::offerAgain);
    m_prompt->open();
}

// Else the window would stay empty without a word.
void SignIn::offerAgain()
{
    if (m_isDone)
        return;
    ErrorText text;
    text.headline = tr("Nobody is signed in here.");
    text.explanation = tr("Without the secret of %1 nothing can be read.")
                           .arg(visibleText(m_profile.name));
    text.actions.push_back({tr("Sign in"), whileAlive(this, [this] { start(); })});
    m_window.window().showProblem(text);
}

void SignIn::keep(const QString &secret)
{
    m_kept = m_secrets.write({m_profile.id, SecretId::Kind::Credential}, secret)
                 .then(this, [this](const Result<SecretPlace> &place) {
                     if (place && place->problem)
                         m_window.window().showProblem(SecretErrorText::explain(
                             tr("The secret is kept for this run only."), *place->problem));
                 });
}

void SignIn::finish()
{
    m_noteDelay.stop();
    m_isDone = true;
    m_window.session().setCredentials(ProfileSettings::credentials(m_profile, m_known));
    m_window.begin();
    emit done();
}

} // namespace mapdesk
