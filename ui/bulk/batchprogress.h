// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itembatch.h"

#include <QWidget>

#include <memory>

namespace mapdesk {

class Clock;
class ProgressStrip;

// How far the batches under way are, a strip each, with the rate and the time left, a button that
// shows the results so far, and one that stops it. Hidden while there is none.
class BatchProgress : public QWidget
{
    Q_OBJECT

public:
    // `clock`, which says how much time has passed, must outlive it.
    explicit BatchProgress(const Clock &clock, QWidget *parent = nullptr);

    // Until it is finished.
    void follow(const std::shared_ptr<ItemBatch> &batch);

signals:
    void resultsRequested(const std::shared_ptr<mapdesk::ItemBatch> &batch);

private:
    void end(ProgressStrip &strip);

    const Clock &m_clock;
    int m_count = 0;
};

} // namespace mapdesk
