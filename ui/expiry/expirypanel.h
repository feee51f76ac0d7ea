// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace mapdesk {

class Clock;
class ExpiryChooser;
class ValueLabel;

// The present expiry, an ExpiryChooser, one line before → after, and a button of its own. Passive:
// see ExpiryController.
class ExpiryPanel : public QWidget
{
    Q_OBJECT

public:
    // `clock` is the service's and must outlive it.
    explicit ExpiryPanel(const Clock &clock, QWidget *parent = nullptr);

    ExpiryChooser &chooser() { return *m_chooser; }

    void setCurrent(const QString &sentence);
    void setPreview(const QString &text);
    // What is to be said of clocks that differ; empty where they agree.
    void setClockDifference(const QString &text);
    // Why nothing can be changed now; empty where it can.
    void setObstacle(const QString &text);
    void setChangeEnabled(bool enabled);

signals:
    void changeRequested();

private:
    ValueLabel *m_current;
    ExpiryChooser *m_chooser;
    ValueLabel *m_preview;
    ValueLabel *m_clockDifference;
    ValueLabel *m_obstacle;
    QPushButton *m_change;
};

} // namespace mapdesk
