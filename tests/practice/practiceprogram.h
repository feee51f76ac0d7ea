// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practicehost.h"

#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace mapdesk::practice {

// The program mapdesk-practice, started for a test and stopped when this goes.
class PracticeProgram
{
public:
    explicit PracticeProgram(const QStringList &arguments);
    ~PracticeProgram() { stop(); }

    // Its first line; empty if none came.
    QJsonObject firstLine();
    PracticeAddress address(); // as the first line tells it

    // By SIGTERM; gives the exit code, -1 after a crash and if it does not stop.
    int stop();

    // By SIGKILL; waits for its end.
    void kill();

    int exitCode();
    // Nobody reads its standard error any more.
    void closeErrors() { m_process.closeReadChannel(QProcess::StandardError); }

    QByteArray errors() { return m_process.readAllStandardError(); }
    QByteArray output() { return m_process.readAllStandardOutput(); }

private:
    QProcess m_process;
};

} // namespace mapdesk::practice
