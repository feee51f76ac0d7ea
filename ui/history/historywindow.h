// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "writerecord.h"

#include <QWidget>

#include <memory>

namespace mapdesk {

class HistoryController;
class HistoryFilter;
class HistoryPanel;
class JournalCare;
class JournalTools;
class MessageBar;
class Preferences;
class SyncSession;

// All recorded writes of this computer, in a window of its own: filtered, compared with now, put
// back, exported and checked. It stands beside the session's window and stops nothing.
class HistoryWindow : public QWidget
{
    Q_OBJECT

public:
    // Both must outlive it.
    HistoryWindow(SyncSession &session, Preferences &preferences);
    ~HistoryWindow() override;

    // In front, ready for words to look for.
    void present();

signals:
    void undoRequested(const mapdesk::WriteRecord &record);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHeader(SyncSession &session);
    void connectParts();

    MessageBar *m_messages;
    HistoryFilter *m_filter;
    HistoryPanel *m_panel;
    JournalTools *m_tools;
    std::unique_ptr<HistoryController> m_history;
    std::unique_ptr<JournalCare> m_care;
};

} // namespace mapdesk
