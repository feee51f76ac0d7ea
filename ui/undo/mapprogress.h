// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandtarget.h"

#include <QWidget>

#include <vector>

namespace mapdesk {

class ItemCommands;
class Clock;
class ProgressStrip;

// How far the maps are that are being deleted or put back, a strip each, with the rate and the time
// left, and a button that stops it. Hidden while there is none.
class MapProgress : public QWidget
{
    Q_OBJECT

public:
    enum class Work {
        Delete, // its items are being kept first
        Restore,
    };

    // Both must outlive it; `clock` says how much time has passed.
    MapProgress(ItemCommands &commands, const Clock &clock, QWidget *parent = nullptr);

    // Such a work on this map is about to begin. `name` is plain text.
    void begin(const CommandTarget &target, Work work, const QString &name);

private:
    struct Running
    {
        CommandTarget target;
        Work work;
        QString name;
        qint64 beganMs; // steady
        ProgressStrip *strip;
    };

    void showProgress(const CommandTarget &target, int done, int total);
    void end(const CommandTarget &target);
    QString text(const Running &running, int done, int total) const;

    ItemCommands &m_commands;
    const Clock &m_clock;
    std::vector<Running> m_running;
};

} // namespace mapdesk
