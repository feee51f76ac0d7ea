// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceprocess.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>

#include <unistd.h>

namespace mapdesk::bench {

namespace {

QByteArray textOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

PracticeProcess::PracticeProcess(const QStringList &switches, const QStringList &launcher)
{
    QElapsedTimer timer;
    timer.start();
    const QStringList command = launcher + QStringList{QStringLiteral(MAPDESK_PRACTICE_PROGRAM)}
        + switches;
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(command.constFirst(), command.sliced(1));
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(-1))
            qFatal("%s did not start", qUtf8Printable(command.join(u' ')));
    }
    m_secondsToStart = double(timer.elapsed()) / 1000;
    m_address = QJsonDocument::fromJson(m_process.readLine()).object();
}

void PracticeProcess::stop()
{
    m_process.terminate();
    m_process.waitForFinished(-1);
}

double PracticeProcess::processorSeconds() const
{
    const QByteArray text = textOf(QStringLiteral("/proc/%1/stat").arg(m_process.processId()));
    const auto fields = text.sliced(text.lastIndexOf(')') + 1).split(' ');
    const auto ticks = fields.value(12).toLongLong() + fields.value(13).toLongLong();
    return double(ticks) / double(sysconf(_SC_CLK_TCK));
}

double PracticeProcess::mostMegabytes() const
{
    const QByteArray text = textOf(QStringLiteral("/proc/%1/status").arg(m_process.processId()));
    const QByteArray line = text.sliced(std::max<qsizetype>(text.indexOf("VmHWM:"), 0));
    return line.left(line.indexOf('\n')).simplified().split(' ').value(1).toDouble() / 1000;
}

} // namespace mapdesk::bench
