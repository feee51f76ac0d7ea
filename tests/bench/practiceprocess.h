// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>

namespace mapdesk::bench {

// mapdesk-practice as a program of its own; ends with this object. Ends the program where it does
// not start.
class PracticeProcess
{
public:
    // `launcher`: a command that starts it, such as taskset.
    explicit PracticeProcess(const QStringList &switches, const QStringList &launcher = {});
    ~PracticeProcess() { stop(); }
    Q_DISABLE_COPY_MOVE(PracticeProcess)

    // Waits for its end: all of its files are then written.
    void stop();

    double secondsToStart() const { return m_secondsToStart; } // with the seed

    // A member of its first line: "url", "account_sid", "auth_token", "service_sid" ...
    QString text(const char *name) const { return m_address.value(QLatin1String(name)).toString(); }

    double processorSeconds() const; // used so far, by itself and by the system for it
    double mostMegabytes() const; // it had in memory at once

private:
    QProcess m_process;
    QJsonObject m_address;
    double m_secondsToStart = 0;
};

} // namespace mapdesk::bench
