// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapprogress.h"

#include "clock.h"
#include "itemcommands.h"
#include "progressstrip.h"

#include <QVBoxLayout>

#include <algorithm>

namespace mapdesk {

namespace {

auto isAt(const CommandTarget &target)
{
    return [&target](const auto &running) { return running.target == target; };
}

} // namespace

MapProgress::MapProgress(ItemCommands &commands, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_clock(clock)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(4);
    hide();
    connect(&commands, &ItemCommands::progressed, this, &MapProgress::showProgress);
    connect(&commands, &ItemCommands::finished, this, &MapProgress::end);
}

void MapProgress::begin(const CommandTarget &target, Work work, const QString &name)
{
    end(target);
    auto *strip = new ProgressStrip(this);
    layout()->addWidget(strip);
    connect(strip, &ProgressStrip::stopClicked, this, [this, target] { m_commands.halt(target); });
    m_running.push_back({target, work, name, m_clock.steadyMs(), strip});
    showProgress(target, 0, 0);
    show();
}

void MapProgress::showProgress(const CommandTarget &target, int done, int total)
{
    const auto running = std::find_if(m_running.begin(), m_running.end(), isAt(target));
    if (running != m_running.end())
        running->strip->showProgress(text(*running, done, total), done, total);
}

void MapProgress::end(const CommandTarget &target)
{
    const auto running = std::find_if(m_running.begin(), m_running.end(), isAt(target));
    if (running == m_running.end())
        return;
    running->strip->hide();
    running->strip->deleteLater(); // its button may be what calls this
    m_running.erase(running);
    setVisible(!m_running.empty());
}

QString MapProgress::text(const Running &running, int done, int total) const
{
    if (running.work == Work::Delete) {
        return tr("%1 is going to be deleted; its items are being kept first: %L2 so far")
            .arg(running.name)
            .arg(done);
    }
    const QString how = total > 0
        ? tr("%1 is being put back: %L2 of %L3").arg(running.name).arg(done).arg(total)
        : tr("%1 is being put back").arg(running.name);
    return ProgressStrip::withRate(how, done, total, m_clock.steadyMs() - running.beganMs);
}

} // namespace mapdesk
