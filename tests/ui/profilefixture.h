// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "memorystore.h"
#include "profilesecrets.h"
#include "profileservices.h"
#include "profilestore.h"
#include "ratelimiter.h"
#include "theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace mapdesk::test {

// A keychain that works, or refuses everything with an error.
class TestKeychain : public MemoryStore
{
public:
    std::optional<SecretError> error;

    Call<QString, SecretError> read(const SecretId &id) override
    {
        return error ? failing<QString>() : MemoryStore::read(id);
    }
    Call<void, SecretError> write(const SecretId &id, const QString &secret) override
    {
        return error ? failing<void>() : MemoryStore::write(id, secret);
    }
    Call<void, SecretError> remove(const SecretId &id) override
    {
        return error ? failing<void>() : MemoryStore::remove(id);
    }

    // What is in it; empty: nothing.
    QString secret(const SecretId &id)
    {
        QString found;
        QObject context;
        bool isDone = false;
        const auto call = MemoryStore::read(id).then(&context, [&](const auto &result) {
            found = result.value_or(QString());
            isDone = true;
        });
        return QTest::qWaitFor([&] { return isDone; }) ? found : QStringLiteral("no answer");
    }

private:
    template <typename T>
    Call<T, SecretError> failing() const
    {
        const CallPromise<T, SecretError> promise;
        promise.finish(failure(*error));
        return promise.call();
    }
};

inline QString sid(const char *prefix, int number)
{
    return QLatin1String(prefix) + QStringLiteral("%1").arg(number, 32, 16, QLatin1Char('0'));
}

// One with which everything is right.
inline Profile validProfile(const QString &name = QStringLiteral("Support"))
{
    Profile profile = newProfile();
    profile.name = name;
    profile.accountSid = sid("AC", 1);
    profile.apiKeySid = sid("SK", 2);
    return profile;
}

// Profiles and their secrets in a folder of their own.
struct ProfileFixture
{
    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("profiles.json"));
    SystemClock clock;
    RateLimiter limiter{clock};
    Theme theme{ThemeChoice::Light};
    TestKeychain keychain;
    ProfileStore store{file};
    ProfileSecrets secrets{keychain, folder.filePath(QStringLiteral("pending"))};
    QString twilioCliFile = folder.filePath(QStringLiteral("config.json"));
    ProfileServices services{store, secrets, clock, limiter, twilioCliFile};
};

// The window of this name that is open; null: none is.
template <typename Window = QWidget>
Window *openWindow(const QByteArray &objectName)
{
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (window->isVisible() && window->objectName() == QLatin1String(objectName))
            return qobject_cast<Window *>(window);
    }
    return nullptr;
}

// A part of a window by its object name; there must be one.
template <typename Widget = QWidget>
Widget &part(const QWidget &window, const QByteArray &objectName)
{
    auto *widget = window.findChild<Widget *>(QLatin1String(objectName));
    if (!widget)
        qFatal("no widget %s", objectName.constData());
    return *widget;
}

inline void click(const QWidget &window, const QByteArray &objectName)
{
    auto &button = part<QAbstractButton>(window, objectName);
    // A radio button takes no clicks beside its words.
    QTest::mouseClick(&button, Qt::LeftButton, {}, {8, button.height() / 2});
}

// In place of what stands there, key by key.
inline void type(const QWidget &window, const QByteArray &objectName, const QString &text)
{
    auto &edit = part<QLineEdit>(window, objectName);
    edit.selectAll();
    QTest::keyClick(&edit, Qt::Key_Delete);
    QTest::keyClicks(&edit, text);
}

// The same, from the clipboard.
inline void paste(const QWidget &window, const QByteArray &objectName, const QString &text)
{
    auto &edit = part<QLineEdit>(window, objectName);
    edit.selectAll();
    QTest::keyClick(&edit, Qt::Key_Delete);
    QGuiApplication::clipboard()->setText(text);
    edit.paste();
    QGuiApplication::clipboard()->clear();
}

} // namespace mapdesk::test
