// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDBusVariant;

namespace mapdesk {

// Whether the desktop wants dark colours: org.freedesktop.appearance color-scheme of the desktop
// portal. Asks without waiting; without a session bus or a portal it stays light.
// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
class DesktopScheme : public QObject
{
    Q_OBJECT

public:
    explicit DesktopScheme(QObject *parent = nullptr);

    bool isDark() const { return m_isDark; }

signals:
    void changed();

private slots:
    void takeSetting(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void take(const QVariant &scheme);

    bool m_isDark = false;
};

} // namespace mapdesk
