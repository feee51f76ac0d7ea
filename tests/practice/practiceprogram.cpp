// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceprogram.h"

#include <QJsonDocument>
#include <QTest>

namespace mapdesk::practice {

PracticeProgram::PracticeProgram(const QStringList &arguments)
{
    m_process.start(QStringLiteral(MAPDESK_PRACTICE_PROGRAM), arguments);
}

QJsonObject PracticeProgram::firstLine()
{
    if (!QTest::qWaitFor([this] { return m_process.canReadLine(); }, 20'000))
        return {};
    return QJsonDocument::fromJson(m_process.readLine()).object();
}

PracticeAddress PracticeProgram::address()
{
    const QJsonObject line = firstLine();
    const auto text = [&](const char *name) { return line.value(QLatin1String(name)).toString(); };
    return {.url = QUrl(text("url")),
            .accountSid = text("account_sid"),
            .authToken = text("auth_token"),
            .serviceSid = text("service_sid"),
            .apiKeySid = text("api_key_sid"),
            .apiKeySecret = text("api_key_secret")};
}

int PracticeProgram::stop()
{
    m_process.terminate();
    return exitCode();
}

void PracticeProgram::kill()
{
    m_process.kill();
    exitCode();
}

int PracticeProgram::exitCode()
{
    const bool ended = QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; },
                                       20'000);
    const bool crashed = m_process.exitStatus() == QProcess::CrashExit;
    return ended && !crashed ? m_process.exitCode() : -1;
}

} // namespace mapdesk::practice
